"""What somebody ordered finds them: the garment in either language, its description, its cloth, a remark."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.cloth.model import Cloth
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter


def _ordered(counter: Counter, who: UUID, cloth: UUID, **said: str) -> None:
    item = ItemDraft(garment="dress", description=said.get("description", ""), cloth_id=cloth)
    draft = OrderDraft(client_id=who, items=(item,), placed_on=TODAY, note=said.get("note", ""))
    place_order(counter.book.change(), draft)


@pytest.fixture
def shop(counter: Counter) -> Counter:
    """Two people, of whom one ordered a dress."""
    who, cloth = counter.client("Popa"), counter.cloth("S1", "Solbiati in bleumarin")
    counter.client("Ionescu")
    _ordered(counter, who, cloth, description="mulată, cu nasturi", note="pentru botezul nepoatei")
    return counter


def _hits(counter: Counter, text: str) -> list[ClientHit]:
    return counter.book.queries().search(text)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nasturi", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("MULATA", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("rochie", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("dress", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("solbiati", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("rochie bleumarin", "mulată, cu nasturi · Solbiati in bleumarin"),
        ("botezul", "mulată, cu nasturi · pentru botezul nepoatei"),
        ("popa rochie", "mulată, cu nasturi · Solbiati in bleumarin"),
    ],
)
def test_words_of_an_order_find_its_client_and_say_why(typed: str, told: str, shop: Counter) -> None:
    (hit,) = _hits(shop, typed)
    assert (hit.name, hit.found_by) == ("Ana Popa", FoundBy.ORDERED)
    assert hit.words == told


def test_a_name_and_the_number_of_an_order_go_together(shop: Counter) -> None:
    (no,) = shop.book.queries().reader.one("SELECT no FROM orders") or (0,)
    assert shop.found(f"popa {no}") == ["Ana Popa"]
    assert shop.found(f"ionescu {no}") == []
    assert shop.found(f"popa {no}7") == []


def test_what_was_renamed_is_found_no_longer_and_an_order_taken_back_is_found_as_cancelled(
    shop: Counter,
) -> None:
    with shop.book.change() as uow:
        (cloth,) = uow.find(Cloth)
        cloth.name = "Vitale Barberis"
        uow.commit("Cloth corrected")
    assert shop.found("solbiati") == []
    assert shop.found("barberis") == ["Ana Popa"]

    undo_change(shop.book.change())
    undo_change(shop.book.change())
    assert shop.found("barberis") == []
    assert shop.found("rochie") == shop.found("solbiati") == ["Ana Popa"]


def test_whoever_bears_a_name_comes_before_who_ordered_it(shop: Counter) -> None:
    shop.client("Rochie", "Dan")
    assert shop.found("rochie") == ["Dan Rochie", "Ana Popa"]


@pytest.mark.parametrize("written", ["Anamaria", "Ana-Maria", "Ana Maria"])
@pytest.mark.parametrize("typed", ["anamaria", "ana-maria", "ana maria", "anamaria popescu"])
def test_a_double_name_is_found_however_it_is_written(written: str, typed: str, counter: Counter) -> None:
    counter.client("Popescu", written)
    counter.client("Popescu", "Mariana")
    assert counter.found(typed)[:1] == [f"{written} Popescu"]


def test_a_double_name_is_found_together_with_what_else_is_known(counter: Counter) -> None:
    counter.client("Popescu", "Ana-Maria", city="Cluj")
    assert counter.found("anamaria cluj") == ["Ana-Maria Popescu"]
