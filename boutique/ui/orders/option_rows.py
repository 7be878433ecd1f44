"""What can be chosen for a garment: a row for each choice of the shop's own, and a line for what is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.text import fold
from boutique.domain.orders.drafts import OptionDraft
from boutique.domain.orders.options import amount_as_typed, options_as_typed, typed_options
from boutique.domain.orders.style_options import OfferedOption
from boutique.ui import kit
from boutique.ui.kit.listening import listen
from boutique.ui.orders.lining import LiningLine
from boutique.ui.orders.side_field import LABEL, SideField
from boutique.ui.theme import space
from boutique.wording import _


class OptionRows(QWidget):
    """Stands for one line of words, 'lapels: peak; lining: red +120': what is set there shows here.

    `edited` at each choice; what is no row of its own stays in the line below.
    """

    edited = Signal()
    remade = Signal()  # with other editors

    def __init__(self, others: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.others, self._room = others, 0
        self._offered: Sequence[OfferedOption] = ()
        self._editors: list[tuple[OfferedOption, QWidget]] = []
        self._fields: list[SideField] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(space.S)

    def offer(self, offered: Sequence[OfferedOption]) -> None:
        """Offer these choices; the rows are made anew only where they are others."""
        if tuple(offered) == tuple(self._offered):
            return
        self._offered = tuple(offered)
        for old in self._fields:
            self._whole.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._editors = [(each, self._editor(each)) for each in offered]
        self._fields = [SideField(each.key, editor) for each, editor in self._editors]
        for field in self._fields:
            self._whole.addWidget(field)
        self.remade.emit()

    def editors(self) -> list[QWidget]:
        """Return the editors in their order."""
        return [editor for _each, editor in self._editors]

    def _editor(self, offered: OfferedOption) -> QWidget:
        if not offered.values:
            made: QWidget = LiningLine()
        else:
            made = _choice(offered, self._room)
        listen(made, self.edited.emit, lambda: None)
        return made

    def show_typed(self, text: str) -> None:
        """Show what is chosen; what cannot be read stays in the line of words as it was typed."""
        try:
            chosen = list(typed_options(text))
        except Refused:
            chosen = []
        left = list(chosen)
        for offered, editor in self._editors:
            mine = next((each for each in left if fold(each.key) == fold(offered.key)), None)
            if _put(editor, offered, mine) and mine is not None:
                left.remove(mine)
        with QSignalBlocker(self.others):
            self.others.setText(options_as_typed(left) if chosen else text)
            self.others.setCursorPosition(0)

    def typed(self) -> str:
        """Return all that is chosen as one line of words."""
        known = options_as_typed(self._chosen())
        return "; ".join(filter(None, (known, self.others.text().strip())))

    def _chosen(self) -> Iterable[OptionDraft]:
        for offered, editor in self._editors:
            value = _value(editor)
            if not value:
                continue
            extra = next((each.extra_bani for each in offered.values if each.value == value), 0)
            words, own = (value, extra) if offered.values else _priced(value)
            yield OptionDraft(key=offered.key, value=words.replace(";", ","), extra_bani=own)

    def take_room(self, width: int) -> None:
        """Know how wide it may be: where a row of choices no longer fits, it is a list that opens."""
        self._room = width - LABEL
        stale = [
            bool(each.values) and isinstance(editor, kit.Segmented) is not _fits(each, self._room)
            for each, editor in self._editors
        ]
        if any(stale):
            said, others, offered = self.typed(), self.others.text(), self._offered
            self._offered = ()
            self.offer(offered)
            self.show_typed(said)
            with QSignalBlocker(self.others):
                self.others.setText(others)


def _priced(text: str) -> tuple[str, int]:
    try:
        (read,) = typed_options(f"x: {text.replace(';', ',')}")
    except (Refused, ValueError):
        return text, 0
    return read.value, read.extra_bani


def _labels(offered: OfferedOption) -> list[tuple[str, str]]:
    return [(each.value, f"{each.value}{amount_as_typed(each.extra_bani)}") for each in offered.values]


def _fits(offered: OfferedOption, room: int) -> bool:
    return kit.Segmented(offered.key, _labels(offered)).sizeHint().width() <= room


def _choice(offered: OfferedOption, room: int) -> QWidget:
    if _fits(offered, room):
        return kit.Segmented(offered.key, _labels(offered), may_be_none=True)
    made = kit.Choice()
    made.addItem(_("not said"), "")
    for value, label in _labels(offered):
        made.addItem(label, value)
    return made


def _put(editor: QWidget, offered: OfferedOption, chosen: OptionDraft | None) -> bool:
    """Set an editor to what is chosen; returns whether it can show it."""
    with QSignalBlocker(editor):
        if isinstance(editor, LiningLine):
            said = "" if chosen is None else f"{chosen.value}{amount_as_typed(chosen.extra_bani)}"
            editor.show_words(said)
            return True
        known = [
            each.value
            for each in offered.values
            if chosen is not None and (fold(each.value), each.extra_bani) == _meant(chosen)
        ]
        if isinstance(editor, kit.Segmented):
            editor.set_value(known[0] if known else None)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(known[0] if known else "")))
        return bool(known)


def _meant(chosen: OptionDraft) -> tuple[str, int]:
    return fold(chosen.value), chosen.extra_bani


def _value(editor: QWidget) -> str:
    if isinstance(editor, kit.Segmented):
        return str(editor.value() or "")
    if isinstance(editor, QComboBox):
        return str(editor.currentData() or "")
    assert isinstance(editor, QLineEdit)
    return editor.text().strip()
