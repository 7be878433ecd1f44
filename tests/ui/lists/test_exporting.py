"""A list goes out in a file of its own from where it lies open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.services.lists import keep_list
from boutique.ui.lists.page import ListsPage
from boutique.ui.shell.subjects import ExportWish
from tests.shots.small_book import NOW
from tests.ui.rooms_of_a_shop import OpenShop


def test_a_kept_list_is_handed_to_the_export(shop: OpenShop, monkeypatch: pytest.MonkeyPatch) -> None:
    recent = Condition(Fact.BOUGHT, span=Span(2, Unit.YEAR))
    kept = keep_list(shop.book.change(), "De sunat", [recent], now=NOW)
    shop.floor.go("lists")
    shop.settle()
    page = shop.floor.page("lists")
    assert isinstance(page, ListsPage)
    gone: list[tuple[str, object]] = []
    lent = replace(page._context, go=lambda room, subject=None: gone.append((room, subject)))
    monkeypatch.setattr(page, "_context", lent)
    shop.floor.actions_live["lists.file"].trigger()
    assert gone == [("settings", ExportWish(kept.id))]
