"""Whoever makes a change is borne by the unit of work, and so by every entry of the history."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from random import Random
from typing import Any

import pytest

import boutique.services
from boutique.data.book import SqlBook
from boutique.domain.kernel.actor import NOBODY, Actor, serving
from boutique.services.shop.begin import begin_shop
from boutique.services.shop.changes import undo_change
from boutique.services.staff import add_staff
from tests.counter import Counter
from tests.deeds import DEEDS, Deeds

_CHANGES = "SELECT id, staff_id FROM history WHERE seq > ? ORDER BY seq"
_LATEST = "SELECT coalesce(max(seq), 0) FROM history"


def _since(book: SqlBook, seq: int) -> list[Actor]:
    return [_actor(row[1]) for row in book.queries().reader.all(_CHANGES, seq)]


def _actor(staff_id: str | None) -> Actor:
    return serving({"shop.staff": staff_id or ""})


def _seq(book: SqlBook) -> int:
    (seq,) = book.queries().reader.one(_LATEST) or (0,)
    return int(seq)


@pytest.fixture
def actors(counter: Counter) -> list[Actor]:
    """Two who serve, and nobody."""
    people = [Actor(add_staff(counter.book.change(), name)) for name in ("Ana", "Vasile")]
    return [*people, NOBODY]


@pytest.mark.sqlite
@pytest.mark.parametrize("seed", range(3))
def test_every_entry_of_the_history_bears_whoever_made_the_change(
    book: SqlBook, actors: list[Actor], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, written, begin = Random(seed), set[str](), book.change
    deeds = Deeds(book, chance)
    for name in chance.sample(sorted(DEEDS), len(DEEDS)) * 3:
        actor, before = chance.choice(actors), _seq(book)
        monkeypatch.setattr(book, "change", lambda _named=NOBODY, actor=actor: begin(actor))
        deeds.do(name)
        made = _since(book, before)
        assert set(made) <= {actor}, name
        written |= {name} if made else set()
    assert len(written) > len(DEEDS) / 2


def test_an_entry_that_takes_back_bears_whoever_took_back(counter: Counter, actors: list[Actor]) -> None:
    ana, vasile, _nobody = actors
    before = _seq(counter.book)
    person = add_staff(counter.book.change(ana), "Radu")
    undo_change(counter.book.change(vasile), meant=True)

    assert _since(counter.book, before) == [ana, vasile]
    assert person not in {each.staff_id for each in counter.book.queries().staff()}


def test_a_new_shop_was_begun_by_whoever_serves_in_it_first(book: SqlBook) -> None:
    first = begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")

    assert _since(book, 0) == [Actor(first)]


def _verbs() -> Iterator[Any]:
    for module in pkgutil.walk_packages(boutique.services.__path__, "boutique.services."):
        for _name, verb in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if verb.__module__ == module.name and "uow" in inspect.signature(verb).parameters:
                yield verb


_VERBS = list(_verbs())


@pytest.mark.parametrize("verb", _VERBS, ids=[f"{each.__module__}.{each.__name__}" for each in _VERBS])
def test_no_service_is_told_by_hand_who_makes_the_change(verb: Any) -> None:
    named = set(inspect.signature(verb).parameters)

    if verb.__module__ != "boutique.services.staff":  # there it is whom a change is about
        assert named.isdisjoint({"staff_id", "actor"})
