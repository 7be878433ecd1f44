"""Clients let out from the settings: told beforehand, written in the background, stopped without a trace."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from boutique.domain.clients.model import Client
from boutique.domain.consent.model import Consent
from boutique.domain.exchange.exports import ExportPurpose
from boutique.domain.lists.conditions import Condition, Fact
from boutique.services.lists import keep_list
from boutique.ui.exchange.export_pane import ExportPane
from boutique.ui.pages.settings_page import SettingsPage
from boutique.ui.shell.subjects import ExportWish
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import TODAY, SmallShop


class _Keeping:
    """Copies are not made here."""


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    """The settings of the small shop."""
    keeping = cast("object", _Keeping())
    return open_room(lambda context: SettingsPage(context, shop.services, keeping, lambda: None))  # type: ignore[arg-type]


@pytest.fixture
def pane(opened: Opened) -> ExportPane:
    """The part where clients are let out."""
    page = cast(SettingsPage, opened.page)
    page.arrive("export")
    opened.settle()
    return page.export


def _choose(opened: Opened, pane: ExportPane, purpose: ExportPurpose) -> None:
    pane.purpose.setCurrentIndex(pane.purpose.findData(purpose))
    opened.settle()


def _count(shop: SmallShop) -> int:
    return shop.book.queries().count_out()[0]


def test_who_goes_out_and_who_stays_in_is_told_before_anything_is_written(
    opened: Opened, pane: ExportPane, shop: SmallShop
) -> None:
    who = shop.book.queries().people_out(0, 1)[0].client_id
    said = Consent(client_id=who, channel="all", purpose="sales", given_on=TODAY, withdrawn_on=TODAY)
    with shop.book.change() as uow:
        uow.add(said)
        uow.commit("Consent withdrawn", who)
    _choose(opened, pane, ExportPurpose.SERVICE)
    assert pane.foretold.text() == f"Intră {_count(shop)} clienți."
    _choose(opened, pane, ExportPurpose.SALES)
    assert _count(shop) == 2
    assert pane.foretold.text().startswith("Intră 1 client. 1 este lăsat deoparte")


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
def test_the_file_is_written_and_the_answer_says_where(
    opened: Opened, pane: ExportPane, shop: SmallShop, tmp_path: Path, kind: str
) -> None:
    out = tmp_path / f"clienti.{kind}"
    pane.write(out)
    opened.settle()
    assert out.exists()
    assert str(out) in pane.job.text
    assert pane.open.isEnabled()
    assert shop.book.queries().history()[0].fact is not None


def test_a_stopped_export_leaves_nothing_behind(
    opened: Opened, pane: ExportPane, shop: SmallShop, tmp_path: Path
) -> None:
    before = shop.book.queries().history()[0].entry_id
    folder = tmp_path / "out"
    folder.mkdir()
    pane.job.begin("…")
    pane._start(pane._ordered(folder / "clienti.xlsx")())
    pane.job.stopped.emit()
    opened.settle()
    assert not list(folder.iterdir())
    assert "Oprit" in pane.job.text
    assert shop.book.queries().history()[0].entry_id == before


def test_a_file_that_cannot_be_written_is_told_in_place(
    opened: Opened, pane: ExportPane, tmp_path: Path
) -> None:
    pane.write(tmp_path / "nowhere" / "clienti.csv")
    opened.settle()
    assert "nowhere" in pane.job.text
    assert pane.open.isEnabled()


def test_a_saved_list_goes_out_alone_when_another_room_asks_for_it(
    opened: Opened, pane: ExportPane, shop: SmallShop, tmp_path: Path
) -> None:
    who = shop.book.queries().people_out(0, 1)[0]
    with shop.book.change() as uow:
        uow.get(Client, who.client_id).city = "Turda"
        uow.commit("Client corrected", who.client_id)
    now = datetime(2026, 11, 21, tzinfo=UTC)
    kept = keep_list(shop.book.change(), "Ai noștri", [Condition(Fact.CITY, words="Turda")], now=now)
    opened.page.arrive(ExportWish(kept.id))
    opened.settle()
    assert pane.who.currentText() == "Ai noștri"
    pane.write(tmp_path / "lista.vcf")
    opened.settle()
    assert (tmp_path / "lista.vcf").read_text().count("BEGIN:VCARD") == 1
