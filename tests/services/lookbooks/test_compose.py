"""A lookbook made at the counter, in a real book."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.kernel.ids import new_id
from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.lookbooks.codes import is_code
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.staff.model import Staff
from boutique.domain.taste.model import Preference
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.press.lookbook import HousePress
from boutique.services.lookbooks.compose import (
    PrintedLookbook,
    compose_lookbook,
    plan_lookbook,
    write_down_lookbooks,
)

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Shop:
    """A shop with one client and one piece."""

    book: SqliteBook
    client_id: UUID
    collection_id: UUID

    def plan(self, client_id: UUID | None = None, only: set[UUID] | None = None) -> Lookbook:
        """The book as it would be printed."""
        return plan_lookbook(
            self.book.queries(),
            DiallingPlan(),
            client_id=client_id or self.client_id,
            collection_id=self.collection_id,
            today=TODAY,
            only=only,
        )

    def printed(self, out: Path, client_id: UUID | None = None, today: date = TODAY) -> PrintedLookbook:
        """Print for the client."""
        return compose_lookbook(
            self.book.change(),
            self.book.queries(),
            HousePress(),
            DiallingPlan(),
            client_id=client_id or self.client_id,
            collection_id=self.collection_id,
            out=out,
            today=today,
        )

    def records(self) -> list[dict[str, Any]]:
        """What was written down."""
        with self.book.change() as uow:
            found = uow.find(LookbookRecord)
            return [{"code": one.code, "client": one.client_id, **json.loads(one.content)} for one in found]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with SqliteBook.create(tmp_path / "shop") as book:
        ana = Staff(name="Ana Moldovan", phone="0264 555 120")
        client = Client(given_name="Șerban", family_name="Văleanu", title="dl", served_by=ana.id)
        linen = Cloth(code="IN1", name="In bleumarin", colour="bleumarin", weave="linen", ground=(26, 1, -21))
        spring = SeasonCollection(name="Primăvară 2027", opens_on=date(2027, 2, 15))
        jacket = Piece(
            collection_id=spring.id,
            code="P01",
            name="Sacou din in",
            garment="jacket",
            wearer="m",
            cloth_id=linen.id,
        )
        navy = Preference(client_id=client.id, facet="colour", value="bleumarin", said_on=TODAY)
        with book.change() as uow:
            for thing in (ana, client, linen, spring, jacket, navy):
                uow.add(thing)
            uow.commit(N_("Client registered"))
        yield Shop(book, client.id, spring.id)


def test_what_was_printed_is_written_down_to_the_word(shop: Shop, tmp_path: Path) -> None:
    made = shop.printed(tmp_path / "carte.pdf")

    (record,) = shop.records()
    assert made.path.stat().st_size > 10_000
    assert (record["code"], record["client"]) == (made.code, shop.client_id)
    assert is_code(record["code"])
    assert record["looks"][0]["code"] == "P01"
    assert "ales pentru domnul Șerban Văleanu" in record["pages"][0]
    assert len(record["pages"]) == made.pages == 8


def test_whoever_serves_the_client_signs_and_is_rung(shop: Shop, tmp_path: Path) -> None:
    shop.printed(tmp_path / "carte.pdf")

    pages = shop.records()[0]["pages"]
    assert "Ana Moldovan" in pages[2]
    assert "0264 555 120" in pages[-1]


def test_the_same_book_keeps_its_code_and_its_line_also_on_another_day(shop: Shop, tmp_path: Path) -> None:
    one = shop.printed(tmp_path / "a.pdf")
    two = shop.printed(tmp_path / "b.pdf", today=TODAY + timedelta(days=1))

    assert (one.code, one.lookbook_id) == (two.code, two.lookbook_id)
    (record,) = shop.records()
    assert record["made_on"] == "2026-11-22"


def test_a_book_that_holds_something_else_has_a_code_of_its_own(shop: Shop, tmp_path: Path) -> None:
    one = shop.printed(tmp_path / "a.pdf")
    with shop.book.change() as uow:
        [jacket] = uow.find(Piece)
        jacket.price_bani = 310_000
        uow.commit(N_("Piece changed"))
    two = shop.printed(tmp_path / "b.pdf")

    assert one.code != two.code
    assert {record["code"] for record in shop.records()} == {one.code, two.code}


def test_a_code_that_is_somebody_elses_is_not_given_again(shop: Shop, tmp_path: Path) -> None:
    wanted = shop.plan().code
    other = Client(given_name="Ion", family_name="Pop")
    with shop.book.change() as uow:
        uow.add(other)
        uow.add(
            LookbookRecord(
                client_id=other.id,
                collection_id=shop.collection_id,
                code=wanted,
                made_at=datetime(2026, 11, 1, tzinfo=UTC),
            )
        )
        uow.commit(N_("Lookbook printed"))

    assert shop.printed(tmp_path / "a.pdf").code != wanted


def test_a_preview_waits_for_nobody_who_writes(shop: Shop) -> None:
    with shop.book.change() as uow:
        [client] = uow.find(Client)
        client.city = "Cluj"

        assert shop.plan().looks


def test_the_books_of_one_run_are_one_entry_of_the_history(shop: Shop, tmp_path: Path) -> None:
    ioana = Client(given_name="Ioana", family_name="Pop")
    with shop.book.change() as uow:
        uow.add(ioana)
        uow.commit(N_("Client registered"))
    plans = [shop.plan(), shop.plan(ioana.id)]
    printed = [(plan, HousePress().lookbook(plan, tmp_path / f"{plan.code}.pdf")) for plan in plans]

    made = write_down_lookbooks(shop.book.change(), printed)

    assert len({each.entry_id for each in made}) == 1
    assert {record["code"] for record in shop.records()} == {plan.code for plan in plans}
    with shop.book.change() as uow:
        uow.undo(made[0].entry_id)
        uow.commit(N_("Taken back"))
    assert not shop.records()


def test_nothing_is_written_down_when_the_file_cannot_be_written(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        shop.printed(tmp_path / "nu-e" / "carte.pdf")

    assert not shop.records()


def test_no_file_is_left_when_it_cannot_be_written_down(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from boutique.data.unit_of_work import SqlUnitOfWork

    def locked(*_: object, **__: object) -> UUID:
        raise Unavailable("Another window is writing just now.")

    monkeypatch.setattr(SqlUnitOfWork, "commit", locked)
    with pytest.raises(Unavailable):
        shop.printed(tmp_path / "carte.pdf")

    assert not (tmp_path / "carte.pdf").exists()


def test_undo_takes_the_record_back(shop: Shop, tmp_path: Path) -> None:
    made = shop.printed(tmp_path / "carte.pdf")
    with shop.book.change() as uow:
        uow.undo(made.entry_id)
        uow.commit(N_("Taken back"))

    assert not shop.records()


def test_a_collection_that_is_gone_is_refused(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        replace(shop, collection_id=new_id()).printed(tmp_path / "carte.pdf")


def test_pieces_chosen_by_hand_are_the_ones_printed(shop: Shop) -> None:
    pieces = shop.book.queries().pieces(shop.collection_id)

    plan = shop.plan(only={pieces[0].piece_id})

    assert [look.piece.piece_id for look in plan.looks] == [pieces[0].piece_id]
    assert plan.looks[0].causes


def test_a_book_without_a_piece_is_refused(shop: Shop) -> None:
    with pytest.raises(Refused):
        shop.plan(only=set())
