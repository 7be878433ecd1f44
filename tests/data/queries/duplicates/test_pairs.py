"""Who may be in the book already: asked while somebody types, and of the whole book."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.clients.model import ClientDraft
from boutique.domain.duplicates.views import Alike
from boutique.services.clients.book import archive_client
from boutique.services.duplicates.distinct import tell_apart
from boutique.services.shop.changes import undo_change
from tests.counter import PHONES, TODAY, Counter


def _like(counter: Counter, but: UUID | None = None, **said: str) -> list[Alike]:
    draft = ClientDraft(**said)  # type: ignore[arg-type]
    return counter.book.queries().like_this(draft, PHONES.dialled(draft.phone), but)


@pytest.fixture
def ion(counter: Counter) -> UUID:
    """Somebody known by all that one can be known by."""
    counter.client("Șandru", "Ioana", phone="0733 111 222")
    return counter.client("Țepeneag", "Ștefan", phone="0721 555 018", email="Stefan@Example.ro")


@pytest.mark.parametrize(
    "said",
    [
        {"given_name": "stefan", "family_name": "TEPENEAG"},
        {"given_name": "Țepeneag", "family_name": "Ștefan"},
        {"given_name": "Stefan", "family_name": "Tepeneg"},
        {"given_name": "Fane", "family_name": "Tepeneag"},
        {"given_name": "Ștefan Matei", "family_name": "Țepeneag"},
        {"family_name": "Țepeneag", "phone": "+40 721 555 018"},
        {"family_name": "Țepeneag", "phone": "0040721555018"},
        {"given_name": "Ștefan", "family_name": "Țepeneag-Pop", "email": "stefan@example.ro"},
    ],
)
def test_somebody_is_known_again(counter: Counter, ion: UUID, said: dict[str, str]) -> None:
    assert [each.client_id for each in _like(counter, **said)] == [ion]


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"family_name": "Pop"},
        {"given_name": "Ștefan"},
        {"given_name": "Ștefan", "family_name": "Popescu"},
        {"given_name": '"*" OR', "family_name": "NEAR("},
    ],
)
def test_nobody_is_named_without_reason(counter: Counter, ion: UUID, said: dict[str, str]) -> None:
    assert _like(counter, **said) == []


def test_a_family_is_told_as_one(counter: Counter, ion: UUID) -> None:
    (found,) = _like(counter, given_name="Maria", family_name="Enache", phone="0721555018")

    assert (found.client_id, found.likeness.family) == (ion, True)


def test_a_page_is_not_like_itself_nor_like_whom_it_was_told_apart_from(counter: Counter, ion: UUID) -> None:
    twin = counter.client("Tepeneag", "Stefan", phone="+40721555018")
    assert [each.client_id for each in _like(counter, twin, family_name="Tepeneag", given_name="Stefan")] == [
        ion
    ]

    entry = tell_apart(counter.book.change(), ion, twin, today=TODAY)
    assert _like(counter, twin, family_name="Tepeneag", given_name="Stefan") == []
    assert counter.book.queries().duplicate_pairs() == []

    undo_change(counter.book.change(), entry)
    assert len(counter.book.queries().duplicate_pairs()) == 1


def test_whoever_was_put_away_is_no_duplicate(counter: Counter, ion: UUID) -> None:
    twin = counter.client("Tepeneag", "Stefan", phone="+40721555018")
    archive_client(counter.book.change(), twin)

    assert counter.book.queries().duplicate_pairs() == []
    assert len(_like(counter, given_name="Stefan", family_name="Tepeneag")) == 1


def test_looking_through_the_book_can_be_stopped(counter: Counter, ion: UUID) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        counter.book.queries().duplicate_pairs(10, stop)
