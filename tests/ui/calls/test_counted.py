"""Who was counted is one key away from the figure that a card tells."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.domain.calls.views import CountedMorning
from tests.ui.rooms_of_a_shop import OpenShop, texts

TUDOR = "Tudor Pîrvu"


def _with_a_figure(shop: OpenShop) -> UUID:
    """Let the sheet tell a figure of one who has not been for long, and open their card."""
    who = next(
        entry.callee.client_id
        for entry in shop.services.queries.call_sheet(shop.services.today())
        if entry.callee.name == TUDOR
    )
    figures = "came_back = 1, came_back_of = 3, came_back_days = 30"
    with closing(connect(shop.book.folder / NAME)) as book:
        book.execute(f"UPDATE client_summary SET {figures} WHERE client_id = ?", (who.hex,))
    shop.floor.page("today").renew()
    shop.settle()
    shop.floor.page("today").arrive(who)
    shop.settle()
    return who


def _offered(page: QWidget) -> bool:
    return any(
        each.isVisible() and "Pe cine am numărat" in each.text()
        for each in page.findChildren(QAbstractButton)
    )


def test_one_key_shows_who_was_counted_and_puts_them_away(
    shop: OpenShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = _with_a_figure(shop)
    today, asked = shop.services.today(), []

    def cases(client_id: UUID, on: object) -> tuple[CountedMorning, ...]:
        asked.append((client_id, on))
        mornings = [today - timedelta(days=days) for days in (60, 60, 90)]
        names = ["Sorina Lupu", "Vlad Moga", "Ilinca Rus"]
        return tuple(
            CountedMorning(client_id=who, no=1, name=name, on=on, came_back=at == 0, within_days=30)
            for at, (name, on) in enumerate(zip(names, mornings, strict=True))
        )

    monkeypatch.setattr(shop.services.queries, "counted_like", cases)
    page = shop.floor.page("today")
    assert _offered(page)
    shop.press(Qt.Key.Key_N)
    assert asked == [(who, today)]
    assert all(name in texts(page) for name in ("Sorina Lupu", "Vlad Moga", "Ilinca Rus"))
    assert "NU S-AU ÎNTORS: DE 2 ORI" in texts(page).upper()
    shop.press(Qt.Key.Key_N)
    assert "Vlad Moga" not in texts(page)


def test_orders_written_since_the_morning_are_told(shop: OpenShop) -> None:
    _with_a_figure(shop)
    shop.press(Qt.Key.Key_N)
    assert "nu am mai spune nicio cifră" in texts(shop.floor.page("today"))


def test_where_no_figure_is_told_nobody_can_be_shown(shop: OpenShop) -> None:
    assert not _offered(shop.floor.page("today"))
    assert not shop.floor.actions_live.able("today.counted")


def test_the_page_of_a_client_shows_who_was_counted_by_the_same_key(shop: OpenShop) -> None:
    who = _with_a_figure(shop)
    shop.floor.go("clients", who)
    shop.settle()
    overview = shop.floor.page("clients").detail.side("overview")
    assert _offered(overview)
    overview.setFocus()
    shop.press(Qt.Key.Key_N)
    shop.wait(lambda: "nu am mai spune nicio cifră" in texts(overview))


def test_the_page_of_a_client_of_whom_no_figure_is_told_shows_no_way_to_it(shop: OpenShop) -> None:
    who = shop.services.queries.call_sheet(shop.services.today())[0].callee.client_id
    shop.floor.go("clients", who)
    shop.settle()
    assert not _offered(shop.floor.page("clients").detail.side("overview"))
    assert not shop.floor.actions_live.able("clients.counted")
