"""The sheet for somebody who came in, and the story with its entries, for the pictures of the rooms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QLineEdit

from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.clients.story.entry import EntryKind
from boutique.ui.clients.story.side import Story
from boutique.ui.shell import ShopFloor

Scenes = Iterator[tuple[str, Callable[[], object]]]


def sheet_scenes(floor: ShopFloor) -> Scenes:
    """Yield the sheet empty, with somebody offered, and filled; it is left empty again."""
    desk = floor.findChild(LeadDesk)
    assert isinstance(desk, LeadDesk)
    yield "lead", desk.open
    fields = desk.sheet.fields
    yield "lead-offered", partial(_type, fields.name, "tudor")
    yield "lead-known", fields.people._on_clicked
    yield "lead-cloth", partial(_type, fields.wanted, "sacou solbiati")
    yield "lead-filled", partial(_fill, desk)
    desk.sheet._clear()
    desk.sheet.leave()


def _type(line: QLineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)


def _fill(desk: LeadDesk) -> None:
    fields = desk.sheet.fields
    fields.cloths._on_clicked()
    fields.because.set_value("stock")
    fields.again.wanted.setChecked(True)


def story_scenes(floor: ShopFloor) -> Scenes:
    """Yield the story as it opens and each kind of entry."""
    yield "clients-story", floor.actions_live["clients.story"].trigger
    side = floor.page("clients").detail.side("story")  # type: ignore[attr-defined]
    assert isinstance(side, Story)
    side.story.rows.choose_first()
    for kind in (EntryKind.VISIT, EntryKind.FITTING, EntryKind.COMPLAINT, EntryKind.GESTURE):
        yield f"clients-story-{kind}", partial(side.strip.kind.set_value, kind)
