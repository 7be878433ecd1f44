"""The side with the measures: of the body, of finished garments, and the ease between the two."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget

from boutique.domain.measuring.files import MeasureFile
from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.measuring.body import BodySheet
from boutique.ui.measuring.ease import EaseSheet
from boutique.ui.measuring.garment import GarmentSheet
from boutique.ui.measuring.kinds import MeasureKind, kind_name
from boutique.ui.measuring.measure_transfer import MeasureTransfer, Wanted
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

_ROOM = "clients"


class Measures(Side):
    """One of three sheets stands here; each is made when it is first turned to."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.transfer = MeasureTransfer(self, context, shop, self.wanted)
        self._make: dict[str, Callable[[], Side]] = {
            MeasureKind.GARMENT: lambda: GarmentSheet(context, shop, changes),
            MeasureKind.EASE: lambda: EaseSheet(context, shop, changes, self.transfer),
        }
        self.body = BodySheet(context, shop, changes, self.transfer)
        self._sheets: dict[str, Side] = {}
        self._today = date.min
        self._stack = QStackedWidget()
        self.setLayout(kit.column(self._stack))
        self._add(MeasureKind.BODY, self.body)
        self.kind = str(MeasureKind.BODY)
        self.setFocusProxy(self.body)
        self.transfer.read.connect(self._on_file_read)
        for kind in MeasureKind:
            text = partial(_kind_words, kind)
            run = partial(self.turn_to, kind)
            action = Action(f"clients.measures_{kind}", text, run, "", self.isVisible, _ROOM)
            context.actions.add(self, action)

    def _add(self, kind: str, sheet: Side) -> None:
        self._sheets[kind] = sheet
        self._stack.addWidget(sheet)
        sheet.left.connect(self.left)
        if isinstance(sheet, BodySheet | GarmentSheet | EaseSheet):
            sheet.turned.connect(self.turn_to)

    def turn_to(self, kind: str) -> None:
        """Turn to body, garment or ease."""
        if kind not in self._sheets:
            self._add(kind, self._make[kind]())
        self.kind, sheet = kind, self._sheets[kind]
        if self.known is not None:
            sheet.tell(self.known, self._today)
        self._stack.setCurrentWidget(sheet)
        self.setFocusProxy(sheet)
        sheet.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.context.actions.refresh()

    def show_known(self, known: Known, today: date) -> None:
        self._today = today
        self._sheets[self.kind].tell(known, today)

    def wanted(self) -> Wanted | None:
        """Return whose sheet would be printed, and for what; None while nothing was measured."""
        if self.known is None or not (self.known.page.measures or self.body.is_measured):
            return None
        page, sheet = self.known.page, self._sheets[self.kind]
        key, title = (sheet if isinstance(sheet, EaseSheet) else self.body).chosen_set()
        unit = (sheet if isinstance(sheet, EaseSheet) else self.body.table).unit
        return Wanted(page.client_id, page.name, key, title, unit)

    def _on_file_read(self, _path: Path, _file: MeasureFile) -> None:
        if self.kind != MeasureKind.BODY:
            self.turn_to(MeasureKind.BODY)


def _kind_words(kind: MeasureKind) -> str:
    return _("Measures: {kind}").format(kind=kind_name(kind).lower())
