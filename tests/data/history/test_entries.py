"""Every change has its entry, from which it can be taken back as long as nothing later rests on it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone, tzinfo
from uuid import uuid4

import pytest

from boutique.data import unit_of_work
from boutique.data.books import open_book
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.model import Order
from boutique.services.calls.record import CallReport, record_call
from boutique.services.clients.book import archive_client
from boutique.services.cloth.movements import receive_cloth
from boutique.services.shop.changes import change_settings, undo_change
from boutique.services.staff import add_staff, edit_staff
from boutique.services.taste.preferences import note_preference, strike_preference
from boutique.wording import explain
from tests.counter import TODAY, Counter
from tests.snapshots import contents, derived, rebuilt


def test_an_addition_a_correction_and_a_removal_are_taken_back(counter: Counter) -> None:
    who = counter.client("Popa")
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)
    empty = contents(counter.book)
    preference = counter.book.queries().client_page(who).preferences[0].preference_id

    strike_preference(counter.book.change(), preference)
    assert not counter.book.queries().client_page(who).preferences
    undo_change(counter.book.change())
    assert contents(counter.book) == empty

    counter.correct(who, city="Cluj")
    undo_change(counter.book.change())
    assert contents(counter.book)["preference"] == empty["preference"]
    assert counter.book.queries().client_page(who).draft.given_name == "Ana"


def test_undo_works_after_the_program_was_closed(counter: Counter) -> None:
    who = counter.client("Popa")
    archive_client(counter.book.change(), who)
    counter.book.close()

    with open_book(counter.book.folder) as book:
        undo_change(book.change())
        assert [hit.name for hit in book.queries().search("popa")] == ["Ana Popa"]


def test_what_was_taken_back_can_be_brought_again(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.order(who)
    with_order = contents(counter.book)
    undo_change(counter.book.change())
    taken_back = counter.book.queries().history()[0]

    undo_change(counter.book.change(), taken_back.entry_id)

    assert contents(counter.book) == with_order
    assert derived(counter.book) == rebuilt(counter.book)
    undo_change(counter.book.change())
    assert counter.book.queries().order(1).cancelled_on is not None
    undo_change(counter.book.change())
    assert contents(counter.book)["client"] == contents(counter.book)["orders"] == []


def test_the_latest_change_is_taken_back_first_and_each_only_once(counter: Counter) -> None:
    counter.client("Unu")
    counter.client("Doi")

    undo_change(counter.book.change())
    assert counter.found("unu") == ["Ana Unu"]
    assert counter.found("doi") == []
    undo_change(counter.book.change())
    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change())
    assert "nimic de anulat" in explain(refusal.value)


def test_an_entry_that_is_not_there_cannot_be_taken_back(counter: Counter) -> None:
    counter.client("Popa")

    with pytest.raises(Refused):
        undo_change(counter.book.change(), uuid4())


def test_what_was_changed_again_since_is_not_taken_back(counter: Counter) -> None:
    who = counter.client("Popa")
    first = counter.correct(who, city="Cluj")
    counter.correct(who, city="Iași")

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), first)

    assert "de atunci" in explain(refusal.value)
    assert counter.book.queries().client_page(who).draft.city == "Iași"


def test_a_client_with_an_order_cannot_be_taken_back(counter: Counter) -> None:
    who = counter.client("Popa")
    registered = counter.book.queries().history()[0].entry_id
    counter.order(who)

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), registered)

    assert "se sprijină" in explain(refusal.value)
    assert counter.found("popa") == ["Ana Popa"]


def test_a_lead_who_bought_twice_stays_a_client_when_the_first_order_is_taken_back(counter: Counter) -> None:
    who = counter.lead()
    counter.order(who)
    first = counter.book.queries().history()[0].entry_id
    counter.order(who, days_ago=1)

    with pytest.raises(Refused):
        undo_change(counter.book.change(), first)

    undo_change(counter.book.change())
    undo_change(counter.book.change())
    assert counter.book.queries().client_page(who).draft.standing == "lead"


def test_settings_are_taken_back_unless_changed_since(counter: Counter) -> None:
    first = change_settings(counter.book.change(), {"shop.name": "Ateliere", "calls.per_day": 5})
    change_settings(counter.book.change(), {"shop.name": "Atelier"})

    with pytest.raises(Refused):
        undo_change(counter.book.change(), first)
    undo_change(counter.book.change())
    undo_change(counter.book.change())

    settings = counter.book.queries().settings()
    assert (settings["shop.name"], settings["calls.per_day"]) == ("Boutique", 12)


def test_a_setting_that_can_not_be_is_refused(counter: Counter) -> None:
    for wrong in ({"calls.per_day": -1}, {"calls.per_day": "mult"}, {"language": "fr"}):
        with pytest.raises(Refused):
            change_settings(counter.book.change(), wrong)  # type: ignore[arg-type]

    assert not counter.book.queries().history()


def test_a_setting_damaged_in_the_file_falls_back_to_its_default(counter: Counter) -> None:
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('calls.per_day', 'multe'), ('odd', 'x')")

    assert counter.book.queries().settings()["calls.per_day"] == 12


def test_what_the_program_notes_for_itself_is_no_change_to_take_back(counter: Counter) -> None:
    counter.client("Popa")
    change_settings(counter.book.change(), {"backup.last": "2026-11-21 boutique.zip"})
    counter.book.prepare(TODAY)

    undo_change(counter.book.change())

    assert counter.book.queries().count_clients() == 0
    assert counter.book.queries().settings()["backup.last"] == "2026-11-21 boutique.zip"


def test_a_correction_that_corrects_nothing_leaves_no_entry(counter: Counter) -> None:
    who = counter.client("Popa", given="")
    counter.correct(who)

    assert [entry.action for entry in counter.book.queries().history()] == ["Client registered"]


def test_a_call_written_down_in_the_shops_own_hour_is_taken_back(counter: Counter) -> None:
    who = counter.client("Popa")
    now = datetime(2026, 11, 21, 12, tzinfo=timezone(timedelta(hours=2)))
    report = CallReport(client_id=who, outcome=CallOutcome.SPOKE)
    record_call(counter.book.change(), report, now=now)

    undo_change(counter.book.change())

    assert not counter.book.queries().client_page(who).talks


def test_a_form_from_before_cannot_write_over_what_was_brought_back(counter: Counter) -> None:
    who = add_staff(counter.book.change(), "Ana")
    for _round in range(2):
        undo_change(counter.book.change(), counter.book.queries().history()[0].entry_id)

    with pytest.raises(Refused):
        edit_staff(counter.book.change(), who, 1, "Ana Pop", "")


def test_colours_and_instants_come_back_as_they_were(counter: Counter) -> None:
    cloth = counter.cloth()
    receive_cloth(counter.book.change(), cloth, 1_250, on=TODAY)
    archive_client(counter.book.change(), counter.client("Popa"))
    full = contents(counter.book)
    for _entry in range(4):
        undo_change(counter.book.change())
    assert contents(counter.book)["cloth"] == []

    for entry in counter.book.queries().history()[:4]:
        undo_change(counter.book.change(), entry.entry_id)

    assert contents(counter.book) == full


def _imported(counter: Counter, people: int = 3) -> list[Client]:
    clients = [Client(family_name=f"Client{at}") for at in range(people)]
    with counter.book.change() as uow:
        uow.add_all(clients)
        uow.add_all([Order(client_id=client.id, placed_on=TODAY) for client in clients])
        uow.commit("Clients imported")
    return clients


def test_an_import_is_taken_back_whole(counter: Counter) -> None:
    counter.client("Popa")
    before = contents(counter.book)
    _imported(counter)
    counter.book.prepare(TODAY)

    undo_change(counter.book.change(), meant=True)

    assert contents(counter.book) == before
    assert derived(counter.book) == rebuilt(counter.book)
    again = counter.book.queries().history()[0].entry_id
    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), again)
    assert "Importă" in explain(refusal.value)


def test_an_import_is_taken_back_though_one_row_was_changed_and_changed_back(counter: Counter) -> None:
    clients = _imported(counter)
    imported = counter.book.queries().history()[0].entry_id
    counter.correct(clients[0].id, city="Cluj")
    with pytest.raises(Refused):
        undo_change(counter.book.change(), imported, meant=True)

    undo_change(counter.book.change())
    undo_change(counter.book.change(), imported, meant=True)

    assert counter.book.queries().count_clients() == 0


def test_an_import_with_a_later_talk_is_not_taken_back(counter: Counter) -> None:
    imported_client = _imported(counter)[0].id
    imported = counter.book.queries().history()[0].entry_id
    counter.call(imported_client)

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), imported, meant=True)

    assert "se sprijină" in explain(refusal.value)


def test_the_scores_are_made_anew_after_an_import_is_taken_back(counter: Counter) -> None:
    counter.book.prepare(TODAY)
    _imported(counter)
    assert counter.book.queries().settings()["calls.prepared_on"] == ""
    counter.book.prepare(TODAY)

    undo_change(counter.book.change(), meant=True)

    assert counter.book.queries().settings()["calls.prepared_on"] == ""


def test_an_invitation_does_not_hold_a_client_back(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.order(who)
    counter.book.prepare(TODAY)
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO season_collection(id, version, name, opens_on, story) VALUES (?, 1, 'P', ?, '')",
            ("1" * 32, TODAY.isoformat()),
        )
        connection.exec_driver_sql("INSERT INTO invitation VALUES (?, ?, 1, 1, '{}')", ("1" * 32, who.hex))

    undo_change(counter.book.change())
    undo_change(counter.book.change())

    assert counter.book.queries().count_clients() == 0


def test_the_history_is_in_the_order_of_writing_though_the_clock_was_set_back(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SetBack(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(2020, 1, 1, tzinfo=tz)

    counter.client("Unu")
    with monkeypatch.context() as clock:
        clock.setattr(unit_of_work, "datetime", SetBack)
        counter.client("Doi")
        assert counter.book.queries().history()[0].client_name == "Ana Doi"
        undo_change(counter.book.change())

    assert counter.found("doi") == []
    assert counter.found("unu") == ["Ana Unu"]


def test_what_was_changed_to_and_fro_since_is_taken_back_in_its_turn(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.correct(who, city="Cluj")
    first = counter.book.queries().history()[0].entry_id
    counter.correct(who, city="Iași")
    counter.correct(who, city="Cluj")

    with pytest.raises(Refused):
        undo_change(counter.book.change(), first)

    for _entry in range(4):
        undo_change(counter.book.change())
    assert counter.book.queries().count_clients() == 0


def test_a_client_is_not_taken_back_before_what_was_struck_out_of_their_page(counter: Counter) -> None:
    who = counter.client("Popa")
    registered = counter.book.queries().history()[0].entry_id
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)
    strike_preference(
        counter.book.change(), counter.book.queries().client_page(who).preferences[0].preference_id
    )

    with pytest.raises(Refused):
        undo_change(counter.book.change(), registered)

    for _entry in range(3):
        undo_change(counter.book.change())
    assert counter.book.queries().count_clients() == 0
