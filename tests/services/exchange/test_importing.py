"""Files of clients and orders come into the book once, and never over what a hand corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.data.book import SqliteBook
from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow
from boutique.exchange.orders import read_orders
from boutique.services.exchange.fingerprints import BESIDE, FIELDS, fingerprint, said_anew
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, new_book
from tests.snapshots import contents, derived, rebuilt

HISTORIES = Path(__file__).parents[4] / "shared" / "data"
OWN_BOOK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
WORDS = st.sampled_from(["", "Popa", "Ana", "Cluj", "Iași"])
ROWS = st.lists(
    st.builds(
        ClientRow,
        line=st.integers(2, 99),
        source_key=st.sampled_from([None, None, "1", "2", "3"]),
        family_name=st.sampled_from(["Popa", "Ilie"]),
        given_name=WORDS,
        city=WORDS,
        email=st.sampled_from(["", "a@b.ro", "c@d.ro"]),
        phone_e164=st.sampled_from([None, "+40721555018", "+40733111222"]),
        birth_year=st.sampled_from([None, 1980]),
        note=WORDS,
    ),
    max_size=8,
)
ORDERS = st.lists(
    st.builds(
        OrderRow,
        line=st.integers(2, 99),
        placed_on=st.dates(date(2024, 1, 1), TODAY),
        amount_bani=st.sampled_from([None, 0, 12_345]),
        client_key=st.sampled_from([None, "1", "2"]),
        client_family_name=st.sampled_from(["Popa", "Ilie"]),
        description=st.sampled_from([None, "Costum bleumarin"]),
        occurrence=st.integers(1, 2),
    ),
    max_size=8,
)
POPA = ClientRow(
    line=2, source_key="7", family_name="Popa", given_name="Ana", phone="0721555018",
    phone_e164="+40721555018", city="Cluj", email="ana@popa.ro",
)  # fmt: skip


def _counts(counter: Counter, *rows: ClientRow | RefusedRow, dry_run: bool = False) -> tuple[int, int, int]:
    report = import_clients(counter.book.change(), rows, today=TODAY, dry_run=dry_run)
    return report.added, report.updated, report.unchanged


def _by_hand(counter: Counter, name: str = "popa", **said: str) -> None:
    counter.correct(counter.book.queries().find_client(name), **said)


def _city_and_phone(counter: Counter) -> tuple[str, str]:
    draft = counter.book.queries().client_page(counter.book.queries().find_client("popa")).draft
    return draft.city, draft.phone


@OWN_BOOK
@given(rows=ROWS, orders=ORDERS)
def test_the_same_file_again_adds_nothing(
    rows: list[ClientRow], orders: list[OrderRow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with new_book(tmp_path_factory.mktemp("book")) as book:
        counter = Counter(book)
        first = _counts(counter, *rows)
        import_orders(book.change(), orders)
        held, entries = contents(book), book.queries().history()

        assert sum(first) == len(rows)
        assert _counts(counter, *rows) == (0, 0, len(rows))
        again = import_orders(book.change(), orders)
        assert (again.added, again.unchanged, again.entry) == (0, len(orders), None)
        assert contents(book) == held
        assert book.queries().history() == entries
        assert derived(book) == rebuilt(book)


@OWN_BOOK
@given(rows=ROWS, orders=ORDERS)
def test_a_dry_run_counts_the_same_and_writes_nothing(
    rows: list[ClientRow], orders: list[OrderRow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with new_book(tmp_path_factory.mktemp("book")) as book:
        counter = Counter(book)
        counter.lead("Popa", given="Ana", phone="0721555018")
        held = contents(book)

        trial = _counts(counter, *rows, dry_run=True)
        tried = import_orders(book.change(), orders, dry_run=True)

        assert contents(book) == held
        assert len(book.queries().history()) == 1
        assert _counts(counter, *rows) == trial
        assert import_orders(book.change(), orders).added == tried.added


def test_what_was_corrected_by_hand_survives_the_same_file(counter: Counter) -> None:
    _counts(counter, POPA)
    _by_hand(counter, city="Iași", phone="0733111222")

    assert _counts(counter, POPA) == (0, 0, 1)
    assert _city_and_phone(counter) == ("Iași", "0733111222")


def test_a_changed_file_changes_only_what_it_says_anew(counter: Counter) -> None:
    _counts(counter, POPA)
    _by_hand(counter, phone="0733111222")

    assert _counts(counter, replace(POPA, city="Turda")) == (0, 1, 0)
    assert _city_and_phone(counter) == ("Turda", "0733111222")
    assert _counts(counter, replace(POPA, city="")) == (0, 0, 1)
    assert _city_and_phone(counter) == ("Turda", "0733111222")


def test_who_was_registered_by_hand_only_gets_what_was_missing(counter: Counter) -> None:
    counter.client("Popa", "Ana", phone="0721 555 018", city="Iași")

    assert _counts(counter, POPA) == (0, 1, 0)
    assert _city_and_phone(counter) == ("Iași", "0721 555 018")
    page = counter.book.queries().client_page(counter.book.queries().find_client("popa"))
    assert (page.draft.email, page.draft.source_key) == ("ana@popa.ro", "key|7")


def test_rows_of_one_person_in_one_file_are_one_person(counter: Counter) -> None:
    nameless_key = replace(POPA, source_key=None, email="alta@popa.ro")

    assert _counts(counter, POPA, nameless_key, POPA) == (1, 0, 2)
    assert _counts(counter, POPA, nameless_key, POPA) == (0, 0, 3)


def test_two_people_with_one_phone_stay_two(counter: Counter) -> None:
    child = replace(POPA, source_key=None, given_name="Mihai")

    assert _counts(counter, replace(POPA, source_key=None), child) == (2, 0, 0)


def test_refused_rows_are_handed_back_and_the_rest_is_taken(counter: Counter) -> None:
    refused = RefusedRow(line=3, column="tel", value="x", msgid="No.", params={}, cells=("x",))
    report = import_clients(counter.book.change(), [refused, POPA], today=TODAY)

    assert (report.added, report.refused) == (1, (refused,))


def test_an_import_can_be_taken_back_by_its_entry(counter: Counter) -> None:
    counter.client("Altul")
    before = contents(counter.book)
    report = import_clients(counter.book.change(), [POPA], today=TODAY)
    counter.client("Încă unul")

    undo_change(counter.book.change(), report.entry)

    assert counter.found("popa") == []
    assert len(contents(counter.book)["client"]) == len(before["client"]) + 1


def test_an_order_history_alone_makes_the_clients_it_names(counter: Counter) -> None:
    placed = [TODAY - timedelta(days=days) for days in (10, 400, 200)]
    rows = [
        OrderRow(line=at, placed_on=day, amount_bani=100, client_key="77") for at, day in enumerate(placed)
    ]

    assert import_orders(counter.book.change(), rows).added == 3
    page = counter.book.queries().client_page(counter.book.queries().find_client("77"))
    assert (page.name, page.draft.since, page.rhythm.orders) == ("Client 77", placed[1], 3)


def test_a_history_gets_its_names_from_a_later_list_of_clients(counter: Counter) -> None:
    import_orders(counter.book.change(), [OrderRow(line=2, placed_on=TODAY, client_key="7")])

    assert _counts(counter, POPA) == (0, 1, 0)
    assert counter.found("popa") == ["Ana Popa"]
    assert counter.found("client") == []


def test_an_imported_order_makes_a_client_of_a_lead(counter: Counter) -> None:
    who = counter.lead("Popa", given="Ana", phone="0721555018")
    row = OrderRow(
        line=2, placed_on=TODAY, client_family_name="Popa", client_given_name="Ana",
        client_phone_e164="+40721555018",
    )  # fmt: skip
    import_orders(counter.book.change(), [row])

    assert counter.book.queries().client_page(who).draft.standing == "client"
    undo_change(counter.book.change())
    assert counter.book.queries().client_page(who).draft.standing == "lead"


def test_a_print_fits_its_column_and_tells_each_field(counter: Counter) -> None:
    full = ClientRow(line=2, **{name: f"{name}-și" for name in FIELDS})  # type: ignore[arg-type]

    assert len(fingerprint(full)) <= 64
    assert said_anew(full, fingerprint(full)) == set()
    assert said_anew(full, None) == {*FIELDS, *BESIDE}
    for name in FIELDS:
        assert said_anew(replace(full, **{name: "altceva"}), fingerprint(full)) == {name}
    assert said_anew(replace(full, aside=("Fax: 021",)), fingerprint(full)) == {"aside"}
    of_old = "".join(fingerprint(full)[: 4 * len(FIELDS)])
    assert said_anew(replace(full, aside=("Fax: 021",)), of_old) == {"aside"}


@pytest.mark.skipif(not HISTORIES.exists(), reason="the real histories are not on this machine")
def test_the_purchases_of_a_real_shop_fill_the_call_list(book: SqliteBook) -> None:
    source = HISTORIES / "cdnow_sample.csv"
    rows = list(read_orders(source, None, TODAY).rows)

    assert import_orders(book.change(), rows).added == 6_696
    assert import_orders(book.change(), rows).unchanged == 6_696
    assert book.queries().count_clients() == 2_357
    sheet = book.queries().call_sheet(date(1997, 10, 1), 50)
    assert len(sheet) == 50
    for entry in sheet:
        assert entry.reasons
        for reason in entry.reasons:
            assert isinstance(reason.facts.since, int)
            assert reason.facts.since >= 0
