"""One garment of an order: what it is, how it is made, of which cloth, what was chosen, and for how much."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.kernel.money import HOUSE
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.options import typed_options
from boutique.domain.orders.style_options import OfferedOption
from boutique.ui import kit
from boutique.ui.kit.listening import listen
from boutique.ui.kit.options import Option
from boutique.ui.orders.cloth_part import ClothPart
from boutique.ui.orders.option_rows import OptionRows
from boutique.ui.orders.side_field import SideField
from boutique.ui.orders.typed import GarmentTyped, typed_quantity
from boutique.ui.theme import space
from boutique.wording import _, explain, p_
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.phrases import capital, example
from boutique.wording.orders import kind_name, style_offered

_LONGEST: Final = {"description": 300, "wearer": 120, "fit": 120}
_NOTE: Final = 56


class GarmentFields(QWidget):
    """The editors of the garment on which one stands; `edited` at each change somebody makes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = GarmentTyped()
        self._own: Mapping[str, tuple[OfferedOption, ...]] = {}
        self.garment, self.kind = kit.Choice(), kit.Choice()
        for key, name in GARMENTS.items():
            self.garment.addItem(capital(_(name)), key)
        for kind in OrderKind:
            self.kind.addItem(capital(kind_name(kind)), kind.value)
        self.part = ClothPart(today)
        self.cloth, self.metres = self.part.choice, self.part.metres
        self._make_lines()
        self.rows = OptionRows(self.options)
        self._choices = {"garment": self.garment, "kind": self.kind, "cloth_id": self.cloth}
        self._lay_out()
        for editor in (*self._choices.values(), *self._lines.values(), self.bench_note):
            listen(editor, self.edited.emit, lambda: None)
        self.rows.edited.connect(self.edited)
        self.rows.remade.connect(self._order_tabs)
        self.garment.currentIndexChanged.connect(lambda _at: self._on_garment())
        self.kind.currentIndexChanged.connect(lambda _at: self._on_garment())
        self.setFocusProxy(self.garment)
        self._offer_options()

    def _make_lines(self) -> None:
        self.description, self.price, self.quantity = (QLineEdit() for _each in range(3))
        self.wearer, self.options, self.fit = (QLineEdit() for _each in range(3))
        self.bench_note = QPlainTextEdit()
        self.bench_note.setFixedHeight(_NOTE)
        self.bench_note.setTabChangesFocus(True)
        self.bench_note.setPlaceholderText(_("for example: soft shoulder; stands a lot at the bar"))
        self._lines = {
            "description": self.description,
            "metres": self.metres,
            "quantity": self.quantity,
            "price": self.price,
            "wearer": self.wearer,
            "options": self.options,
            "fit": self.fit,
        }
        self.description.setPlaceholderText(_("for example: grey suit, two buttons"))
        self.options.setPlaceholderText(_("for example: lapels: peak; lining: red +120"))
        self.wearer.setPlaceholderText(_("the client"))
        self.fit.setPlaceholderText(_("for example: close to the body"))
        for name, hint in (("price", "4200"), ("quantity", "1")):
            self._lines[name].setPlaceholderText(example(hint))
        for name, longest in _LONGEST.items():
            self._lines[name].setMaxLength(longest)

    def _lay_out(self) -> None:
        labels = {
            "description": _("What exactly"),
            "options": _("Besides"),
            "fit": _("Fit wanted"),
            "wearer": _("For whom"),
            "price": "",
            "quantity": _("How many"),
        }
        self.fields = {name: SideField(label, self._lines[name]) for name, label in labels.items()}
        self.note_field = SideField(_("For the bench"), self.bench_note)
        checks: dict[str, Callable[[str], object]] = {
            "quantity": typed_quantity,
            "price": typed_bani,
            "options": typed_options,
        }
        for name, check in checks.items():
            self._check(name, check)
        self.price_in(HOUSE)
        what, how = (
            SideField(p_("what is sewn", "What"), self.garment),
            SideField(p_("how it is made", "How"), self.kind),
        )
        of = self.fields
        self.whole = kit.column(
            *(what, how, of["description"], self.part, kit.DashedRule(), self.rows, of["options"]),
            *(of["fit"], self.note_field, of["wearer"], of["quantity"], of["price"]),
            gap=space.S,
        )
        self.setLayout(self.whole)
        self._order_tabs()

    def _order_tabs(self) -> None:
        walk: list[QWidget] = [self.garment, self.kind, self.description, self.cloth, self.metres]
        walk += [part for editor in self.rows.editors() for part in editor.findChildren(Option) or (editor,)]
        walk += [self.options, self.fit, self.bench_note, self.wearer, self.quantity, self.price]
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def take_room(self, width: int) -> None:
        """Know how wide it may be: what no longer fits in a row opens as a list."""
        self.rows.take_room(width)

    def add_row(self, field: QWidget) -> None:
        """Put what holds for the whole order below the garment's own."""
        self.whole.addWidget(field)

    def _check(self, name: str, check: Callable[[str], object]) -> None:
        self.fields[name].checked_by(lambda: check(self._lines[name].text()))

    def price_in(self, currency: str) -> None:
        """Name the currency of the order."""
        self.fields["price"].name(_("Price, {currency}").format(currency=currency_name(currency)))

    def offer(self, cloths: Sequence[ClothView]) -> None:
        """Offer these cloths; the one chosen stays so."""
        chosen = self.typed().cloth_id
        self.part.offer(cloths, chosen)
        self._shown = replace(self._shown, cloth_id=chosen)

    def offer_styles(self, own: Mapping[str, tuple[OfferedOption, ...]]) -> None:
        """Offer what the shop itself lets choose, by garment."""
        said = self.rows.typed()
        self._own = own
        self._offer_options()
        self.rows.show_typed(said)

    def _on_garment(self) -> None:
        said = self.rows.typed()
        self._offer_options()
        self.rows.show_typed(said)

    def _offer_options(self) -> None:
        altered = self.kind.currentData() == OrderKind.ALTERATION
        key = str(self.garment.currentData())
        self.rows.offer(() if altered else style_offered(key, self._own))
        self.rows.setVisible(bool(self.rows.editors()))
        self._order_tabs()

    def show_garment(self, typed: GarmentTyped) -> None:
        """Show a garment as it stands typed."""
        self._shown = typed
        for name, choice in self._choices.items():
            with QSignalBlocker(choice):
                choice.setCurrentIndex(max(0, choice.findData(getattr(typed, name))))
        self._offer_options()
        for name, line in self._lines.items():
            with QSignalBlocker(line):
                line.setText(getattr(typed, name))
                line.setCursorPosition(0)
        with QSignalBlocker(self.bench_note):
            self.bench_note.setPlainText(typed.bench_note)
        self.rows.show_typed(typed.options)
        self.accept()

    def typed(self) -> GarmentTyped:
        """Return the garment as it stands typed; a cloth that is not offered here stays chosen."""
        cloth = self.cloth.currentData() if self._is_offered() else self._shown.cloth_id
        words = {name: line.text() for name, line in self._lines.items()}
        return GarmentTyped(
            garment=str(self.garment.currentData()),
            kind=str(self.kind.currentData()),
            cloth_id=cloth if isinstance(cloth, UUID) else None,
            item_id=self._shown.item_id,
            is_promised=self._shown.is_promised,
            promised=self._shown.promised,
            bench_note=self.bench_note.toPlainText(),
            **(words | {"options": self.rows.typed()}),
        )

    def promise(self, text: str) -> None:
        """Keep the day that stands for the garment beside it."""
        self._shown = replace(self._shown, promised=text)

    def hold(self, base: GarmentTyped | None) -> None:
        """What the garment has of its cloth already, as it stood before, is free for it."""
        cm = 0
        if base is not None:
            with suppress(Refused):
                cm = typed_metres(base.metres)
        self.part.hold(base.cloth_id if base is not None else None, cm)

    def note(self, text: str) -> None:
        """Write something more for the bench."""
        known = self.bench_note.toPlainText().strip()
        if text not in known:
            self.bench_note.setPlainText("\n".join(filter(None, (known, text))))

    def _is_offered(self) -> bool:
        return self.cloth.currentIndex() > 0 or self.cloth.findData(self._shown.cloth_id) >= 0

    def refuse(self, wrong: Misfilled) -> bool:
        """Say beside the field what to do; returns whether there is such a field."""
        if wrong.field in ("cloth_cm", "metres"):
            self.part.field.refuse(explain(wrong))
            self.metres.setFocus()
            return True
        if wrong.field not in self.fields:
            return False
        self.fields[wrong.field].refuse(explain(wrong))
        self._lines[wrong.field].setFocus()
        return True

    def accept(self) -> None:
        """Take every message away."""
        for field in (*self.fields.values(), self.part.field):
            field.accept()
