"""Photographs and papers kept with a client."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.clients.documents import PaperKind, TakenIn, title_from
from boutique.domain.clients.model import ClientDraft
from boutique.domain.kernel.errors import N_, Refused
from boutique.services.clients.book import register_client
from boutique.services.clients.documents import keep_papers, link_paper, rename_paper, strike_paper
from tests.counter import PHONES, Counter

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)
A, B, C = ("a" * 64, "b" * 64, "c" * 64)
DRESS = TakenIn("rochia_mamei.jpg", PaperKind.PHOTOGRAPH, (A,), date(2026, 5, 14))
LETTER = TakenIn("Factura 12.pdf", PaperKind.PAPER, (B, C))


@pytest.fixture
def who(counter: Counter) -> UUID:
    return counter.client("Popa")


def _undo(book: SqliteBook, entry: UUID) -> None:
    with book.change() as uow:
        uow.undo(entry)
        uow.commit(N_("Taken back"))


def test_what_was_kept_last_stands_first_with_its_pages_in_order(book: SqliteBook, who: UUID) -> None:
    keep_papers(book.change(), who, [DRESS], now=NOW)
    keep_papers(book.change(), who, [LETTER], now=NOW + timedelta(minutes=1))

    letter, dress = book.queries().client_papers(who)

    assert (letter.title, letter.kind, letter.digests) == ("Factura 12", "paper", (B, C))
    assert (dress.title, dress.taken_on, dress.added_at) == ("rochia mamei", date(2026, 5, 14), NOW)


def test_what_was_handed_over_together_goes_back_together(book: SqliteBook, who: UUID) -> None:
    entry = keep_papers(book.change(), who, [DRESS, LETTER], now=NOW).entry_id
    assert entry is not None
    assert len(book.queries().client_papers(who)) == 2

    _undo(book, entry)
    assert not book.queries().client_papers(who)


def test_a_paper_is_renamed_struck_out_and_brought_back_with_all_its_pages(
    book: SqliteBook, who: UUID
) -> None:
    keep_papers(book.change(), who, [LETTER], now=NOW)
    paper = book.queries().client_papers(who)[0].paper_id

    rename_paper(book.change(), paper, "  Factura   de la   mercerie ")
    struck = strike_paper(book.change(), paper)
    assert not book.queries().client_papers(who)
    _undo(book, struck)

    back = book.queries().client_papers(who)[0]
    assert (back.title, back.digests) == ("Factura de la mercerie", (B, C))


def test_a_photograph_goes_with_an_order_of_the_same_client_only(
    book: SqliteBook, counter: Counter, who: UUID
) -> None:
    keep_papers(book.change(), who, [DRESS], now=NOW)
    paper = book.queries().client_papers(who)[0].paper_id
    own, foreign = counter.order(who), counter.order(counter.client("Ionescu"))

    entry = link_paper(book.change(), paper, own)
    assert book.queries().client_papers(who)[0].order_id == own
    with pytest.raises(Refused, match="somebody else's"):
        link_paper(book.change(), paper, foreign)
    _undo(book, entry)
    assert book.queries().client_papers(who)[0].order_id is None


def test_nothing_is_kept_with_nobody(book: SqliteBook) -> None:
    with pytest.raises(Refused):
        keep_papers(book.change(), UUID(int=7), [DRESS], now=NOW)


def test_what_is_gone_is_not_renamed_and_a_title_has_an_end(book: SqliteBook, who: UUID) -> None:
    with pytest.raises(Refused, match="no longer in the book"):
        rename_paper(book.change(), UUID(int=7), "x")
    with pytest.raises(Refused, match="too long"):
        rename_paper(book.change(), UUID(int=7), "x" * 201)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("IMG_2034.jpg", ""),
        ("IMG-20240103-WA0004.jpeg", ""),
        ("PXL_20230101_101010~2.jpg", ""),
        ("WhatsApp Image 2024-01-03 at 18.20.11 (1).jpeg", ""),
        ("DSC01234.JPG", ""),
        ("scan0001.pdf", ""),
        ("20240102_101112.heic", ""),
        ("rochie_de_nuntă.jpg", "rochie de nuntă"),
        ("Factura 12.pdf", "Factura 12"),
        ("domnul Popa.v2.png", "domnul Popa.v2"),
    ],
)
def test_a_title_is_taken_from_a_name_somebody_gave(name: str, title: str) -> None:
    assert title_from(name) == title


def test_the_same_picture_is_kept_once_also_on_another_day_and_said(book: SqliteBook, who: UUID) -> None:
    first = keep_papers(book.change(), who, [DRESS], now=NOW)

    again = keep_papers(book.change(), who, [DRESS._replace(name="alt nume.jpg"), LETTER], now=NOW + DAY)

    assert again.known == first.papers
    assert "alt nume.jpg" in str(again.refused[0])
    assert len(book.queries().client_papers(who)) == 2


def test_nothing_is_written_where_nothing_is_new(book: SqliteBook, who: UUID) -> None:
    keep_papers(book.change(), who, [DRESS], now=NOW)
    before = book.queries().history(who, 10)

    again = keep_papers(book.change(), who, [DRESS], now=NOW + DAY)

    assert again.entry_id is None
    assert book.queries().history(who, 10) == before


def test_what_was_struck_out_can_be_kept_again(book: SqliteBook, who: UUID) -> None:
    (paper,) = keep_papers(book.change(), who, [DRESS], now=NOW).papers
    strike_paper(book.change(), paper)

    assert keep_papers(book.change(), who, [DRESS], now=NOW + DAY).papers


def test_each_client_has_their_own(book: SqliteBook, who: UUID) -> None:
    other = register_client(book.change(), ClientDraft(family_name="Alta"), PHONES, today=NOW.date())
    keep_papers(book.change(), who, [DRESS], now=NOW)

    assert keep_papers(book.change(), other, [DRESS], now=NOW).papers
