"""Clients are found by more than their names, and each tells by what."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.data.book import SqliteBook
from boutique.data.migrating import migrate_file
from boutique.data.search.spelling import Vocabulary
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Note, Privacy
from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.orders.model import Order
from boutique.services.clients.book import archive_client
from boutique.services.clients.recent import remember_opened
from tests.counter import TODAY, Counter, at
from tests.snapshots import derived, rebuilt

SAME_BOOK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def _hits(counter: Counter, text: str, limit: int = 50) -> list[ClientHit]:
    return counter.book.queries().search(text, limit)


def _note(counter: Counter, who: UUID, words: str, privacy: str = Privacy.ORDINARY) -> UUID:
    note = Note(client_id=who, at=at(TODAY), privacy=privacy, words=words)
    counter.write(note)
    return note.id


def test_a_note_finds_its_client_and_shows_the_words(counter: Counter) -> None:
    who = counter.client("Popa", note="Vine mereu sâmbăta.")
    counter.client("Ionescu")
    _note(counter, who, "Am vorbit mult despre croi, și se căsătorește în iunie la Sibiu, cu toată familia.")

    (hit,) = _hits(counter, "casatoreste")
    assert (hit.name, hit.found_by) == ("Ana Popa", FoundBy.NOTE)
    assert hit.words == "…croi, și se căsătorește în iunie la Sibiu, cu toată…"
    assert [each.words for each in _hits(counter, "sambata")] == ["Vine mereu sâmbăta."]


@pytest.mark.parametrize("privacy", [Privacy.PRIVATE, Privacy.SENSITIVE])
def test_a_private_note_never_finds_anybody(privacy: str, counter: Counter) -> None:
    who = counter.client("Popa")
    note = _note(counter, who, "divorțează")
    assert counter.found("divorteaza") == ["Ana Popa"]

    with counter.book.change() as uow:
        uow.get(Note, note).privacy = privacy
        uow.commit("Note hidden", who)

    assert counter.found("divorteaza") == []
    assert derived(counter.book) == rebuilt(counter.book)
    assert counter.found("divorteaza") == []


def test_a_city_and_an_address_find_their_client(counter: Counter) -> None:
    counter.client("Popa", city="Cluj-Napoca", email="a.tailor@exemplu.ro")
    counter.client("Ionescu", city="Iași")

    assert [hit.found_by for hit in _hits(counter, "napoca")] == [FoundBy.CITY]
    (hit,) = _hits(counter, "tailor@exemplu")
    assert (hit.name, hit.found_by, hit.words) == ("Ana Popa", FoundBy.EMAIL, "a.tailor@exemplu.ro")
    assert counter.found("popa cluj") == ["Ana Popa"]
    assert counter.found("popa iasi") == []


@pytest.mark.parametrize(
    "typed", ["{}", "#{}", "nr {}", "nr. {}", "comanda {}", "Comanda nr. {}", "order #{}"]
)
def test_an_order_is_found_by_its_number(typed: str, counter: Counter) -> None:
    for family in ("Avram", "Barbu", "Costin"):
        counter.client(family)
    order = counter.order(counter.client("Popa"))
    with counter.book.change() as uow:
        uow.get(Order, order).no = 1042
        uow.commit("Renumbered")

    counter.client("Dima", phone="0721 104 200")

    hit, *others = _hits(counter, typed.format(1042))
    assert bool(others) is (typed == "{}")
    assert (hit.name, hit.found_by, hit.words) == ("Ana Popa", FoundBy.ORDER, "1042")


def test_the_middle_of_a_name_finds_it_after_those_that_begin_so(counter: Counter) -> None:
    for family in ("Bogdan", "Danciu", "Iordan"):
        counter.client(family, "Ion")

    assert counter.found("dan") == ["Ion Danciu", "Ion Bogdan", "Ion Iordan"]


@pytest.mark.parametrize(
    "typed", ["popecsu", "ppoescu", "popesc", "poescu", "poppescu", "pupescu", "popecs", "POPEȘCO"]
)
def test_one_slip_of_the_hand_still_finds_a_name(typed: str, counter: Counter) -> None:
    counter.client("Popescu", "Maria")
    counter.client("Vlădescu", "Horia")

    assert counter.found(typed) == ["Maria Popescu"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("popecsu brasov", "Popescu"),
        ("brasov popecsu", "Popescu"),
        ("popescu braosv", "Brașov"),
        ("popecsu braosv", "Popescu Brașov"),
        ("braosv", "Brașov"),
        ("constantinesuc brasov", "Constantinescu"),
        ("ana popecsu bras", "Popescu"),
    ],
)
def test_a_slip_is_forgiven_in_a_name_and_a_city_together(typed: str, meant: str, counter: Counter) -> None:
    counter.client("Popescu", city="Brașov")
    counter.client("Constantinescu", city="Brașov")
    counter.client("Popescu", "Maria", city="Sibiu", note="s-a mutat la Brașov")
    counter.client("Constantin", city="Brașov")
    counter.client("Brașoveanu", city="Iași")

    hits = _hits(counter, typed)
    assert {hit.found_by for hit in hits} == {FoundBy.SLIP}
    assert meant in {hit.words for hit in hits}
    assert all(hit.city == "Brașov" for hit in hits)


def test_the_city_of_a_name_with_a_slip_is_met_and_not_only_the_name(counter: Counter) -> None:
    counter.client("Popescu", city="Brașov")
    counter.client("Ionescu", city="Cluj-Napoca")

    assert counter.found("popecsu cluj") == []
    assert counter.found("ionecsu napcoa") == ["Ana Ionescu"]


def test_two_slips_are_forgiven_in_a_long_name_and_none_in_a_short_one(counter: Counter) -> None:
    counter.client("Constantinescu")
    counter.client("Pop")

    (hit,) = _hits(counter, "cosntantinecsu")
    assert (hit.found_by, hit.words) == (FoundBy.SLIP, "Constantinescu")
    assert counter.found("pip") == []
    assert counter.found("ana cosntantinescu") == ["Ana Constantinescu"]


def test_a_slip_never_hides_or_joins_whom_the_words_really_mean(counter: Counter) -> None:
    counter.client("Popescu")
    counter.client("Popecsu")
    noted = counter.client("Ionescu", note="sora lui Vladescu")
    counter.client("Vladesku")

    assert counter.found("popecsu") == ["Ana Popecsu"]
    hits = _hits(counter, "vladescu")
    assert hits[0].client_id == noted
    assert [hit.found_by for hit in hits] == [FoundBy.NOTE, FoundBy.SLIP]


@given(word=st.text("abcdefgh", min_size=4, max_size=12), at=st.integers(0, 10))
def test_two_letters_that_changed_places_are_one_slip(word: str, at: int) -> None:
    at %= len(word) - 1
    typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    assert word in [each.word for each in Vocabulary([word]).meant(typed)]


def test_after_undo_it_is_no_longer_found(counter: Counter) -> None:
    who = counter.client("Popa")
    with counter.book.change() as uow:
        uow.add(Note(client_id=who, at=at(TODAY), words="preferă tweed"))
        entry = uow.commit("Noted", who)
    assert counter.found("tweed") == ["Ana Popa"]

    with counter.book.change() as uow:
        uow.undo(entry)
        uow.commit("Undone")
    assert counter.found("tweed") == []


def test_a_note_that_moves_to_somebody_else_is_found_with_them(counter: Counter) -> None:
    one, other = counter.client("Popa"), counter.client("Ionescu")
    note = _note(counter, one, "preferă tweed")

    with counter.book.change() as uow:
        uow.get(Note, note).client_id = other
        uow.commit("Moved")

    assert counter.found("tweed") == ["Ana Ionescu"]


def test_a_city_corrected_is_found_and_the_old_one_is_not(counter: Counter) -> None:
    who = counter.client("Popa", city="Iași")
    with counter.book.change() as uow:
        uow.get(Client, who).city = "Bacău"
        uow.commit("Corrected", who)

    assert counter.found("bacau") == ["Ana Popa"]
    assert counter.found("iasi") == []


def test_names_nobody_bears_any_more_lead_nowhere(counter: Counter) -> None:
    archive_client(counter.book.change(), counter.client("Popescu", city="Iași"))

    assert counter.found("popecsu") == counter.found("popescu") == counter.found("iasi") == []


def test_many_notes_written_at_once_are_found(counter: Counter) -> None:
    who = counter.client("Popa")
    with counter.book.change() as uow:
        uow.add_all([Note(client_id=who, at=at(TODAY), words=f"cuvant{each}") for each in range(3)])
        uow.commit("Brought in")

    assert counter.found("cuvant2") == ["Ana Popa"]


def test_a_book_from_before_is_found_by_everything_once_it_is_opened(counter: Counter) -> None:
    who = counter.client("Popescu", city="Iași")
    path = counter.book.folder / "older" / NAME
    path.parent.mkdir()
    path.touch()
    migrate_file(path, "0001")
    _copy_clients(counter.book, path)

    with SqliteBook.open(path.parent) as book:
        for typed in ("popecsu", "opesc", "iasi"):
            assert [hit.client_id for hit in book.queries().search(typed)] == [who]


def _copy_clients(book: SqliteBook, path: Path) -> None:
    names = (
        "id, version, no, standing, title, given_name, family_name, sort_key, address_as, phone, email, "
        "city, language, best_hours, channel, note"
    )
    rows = book.queries().reader.all(f"SELECT {names} FROM client")
    with closing(connect(path)) as raw:
        raw.executemany(f"INSERT INTO client ({names}) VALUES ({', '.join('?' * len(rows[0]))})", rows)
        raw.commit()


def test_whom_one_opened_last_comes_first(counter: Counter) -> None:
    _one, two, three = (counter.client("Popescu", given) for given in ("Ana", "Ion", "Zoe"))
    for who in (two, three):
        remember_opened(counter.book.change(), who)

    assert counter.found("pop") == ["Zoe Popescu", "Ion Popescu", "Ana Popescu"]
    assert [hit.client_id for hit in counter.book.queries().recent_clients()] == [three, two]
    remember_opened(counter.book.change(), two)
    assert [hit.client_id for hit in counter.book.queries().recent_clients()] == [two, three]
    assert counter.found("ana") == ["Ana Popescu"]


def test_opening_somebody_is_no_change_of_the_book(counter: Counter) -> None:
    who = counter.client("Popa")
    before = counter.book.queries().history()
    remember_opened(counter.book.change(), who)

    assert counter.book.queries().history() == before


def test_who_was_put_away_is_no_longer_among_those_opened_lately(counter: Counter) -> None:
    for number in range(25):
        remember_opened(counter.book.change(), counter.client(f"Client{number:02}"))
    first = counter.book.queries().recent_clients(100)
    archive_client(counter.book.change(), first[0].client_id)

    assert [hit.family_name for hit in first] == [f"Client{number:02}" for number in range(24, 4, -1)]
    assert counter.book.queries().recent_clients(100) == first[1:]


@SAME_BOOK
@given(text=st.text(max_size=40), note=st.text(min_size=1, max_size=60))
def test_whatever_stands_in_a_note_and_whatever_is_typed_nothing_breaks(
    text: str, note: str, counter: Counter
) -> None:
    counter.client("Popa", note=note)
    for typed in (text, note, f"#{text}", f'"{note}" OR {text}*'):
        for hit in _hits(counter, typed):
            assert hit.family_name == "Popa"
