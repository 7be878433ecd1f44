"""Beside the fields of a garment: how it will look, by which measures it is cut, what was altered before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.domain.measuring.model import label_of
from boutique.domain.measuring.sets import SETS, cut_like
from boutique.domain.measuring.views import MeasureView
from boutique.domain.orders.item_measures import CUT_TO_MEASURE
from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.cut_measures import are_old
from boutique.domain.workshop.amendments import AlteredBefore
from boutique.ui import kit
from boutique.ui.clients.person.knowing import freshness
from boutique.ui.kit.slot import Slot
from boutique.ui.kit.told import picture_told
from boutique.ui.orders.typed import GarmentTyped
from boutique.ui.theme import Style, space
from boutique.wording import _, day
from boutique.wording.kernel.money import centimetres
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment
from boutique.wording.workshop.fittings import altered_words

_PICTURE: Final = QSize(240, 216)
_SHOWN: Final = 3
_MOST_BEFORE: Final = 4


class GarmentPicture(QWidget):
    """The garment in its cloth, wearing what was chosen as far as it can be drawn."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._garment, self._style = "", ""
        self._cloth: SwatchView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_garment(self, key: str, style: str, cloth: SwatchView | None) -> None:
        """Draw this."""
        self._garment, self._style, self._cloth = key, style, cloth
        self.setAccessibleName(capital(garment(key)))
        self.update()

    def sizeHint(self) -> QSize:
        return _PICTURE

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._garment:
            return
        from boutique.ui.kit.garment_pictures import paint_garment  # the first picture waits for no garments

        paint_garment(QPainter(self), self.rect(), self._garment, self._cloth, self._style)


class GarmentAbout(QWidget):
    """Picture, measures, and the last time; `taken` when that goes into the cut, `measured` to take them."""

    taken = Signal(str)
    measured = Signal()

    def __init__(self, today: Callable[[], date], cap: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._before: Sequence[AlteredBefore] = ()
        self._asked: tuple[ClientPage | None, str, str, str] | None = None
        self.picture = GarmentPicture()
        self._measures, self._last = Slot(), Slot(gap=space.XS)
        self.take_button = kit.Button(_("Put it into the cut"), kit.Kind.QUIET, compact=True)
        self.take_button.set_cap(cap)
        self.take_button.clicked.connect(self.take)
        self.take_button.hide()
        whole = kit.column(self.picture, self._measures, self._last, self.take_button, gap=space.L)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_measures(self, page: ClientPage | None, typed: GarmentTyped) -> None:
        """Show by which measures the garment would be cut, and whether they are too old for that."""
        asked = (page, typed.kind, typed.garment, typed.wearer.strip())
        if asked == self._asked:
            return
        self._asked = asked
        if page is None or typed.kind not in CUT_TO_MEASURE:
            self._measures.fill()
        elif typed.wearer.strip():
            words = _("{name} is measured apart: whose measures these are is not known here.")
            self._fill_measures(
                None, kit.Prose(words.format(name=typed.wearer.strip()), Style.SMALL, "muted")
            )
        else:
            self._show_own(page, typed)

    def _show_own(self, page: ClientPage, typed: GarmentTyped) -> None:
        codes = SETS.get(cut_like(typed.garment), ())
        known = {each.code: each for each in page.measures if each.code in codes}
        if not known:
            again = _measure_button(_("Take the measures"), self.measured.emit)
            self._fill_measures(None, kit.Prose(_("Not taken yet."), tone="warn"), again)
            return
        oldest = min(each.taken_on for each in known.values())
        latest = max(known.values(), key=lambda each: each.taken_on)
        by = f", {latest.by.split()[0]}" if latest.by else ""
        named = [_one(each) for each in _first(known, codes)]
        parts: list[QWidget] = [
            kit.Prose(day(latest.taken_on) + by),
            kit.Prose(" · ".join(named), Style.SMALL, "muted"),
        ]
        if are_old(oldest, self._today()):
            parts.append(_measure_button(_("Take them again"), self.measured.emit))
        else:
            parts.append(kit.Prose(_("They stay with the order as they are today."), Style.SMALL, "muted"))
        self._fill_measures(oldest, *parts)

    def _fill_measures(self, taken_on: date | None, *parts: QWidget) -> None:
        head, across = QWidget(), kit.row(kit.section(_("Measures")))
        across.addStretch(1)
        if taken_on is not None:
            across.addWidget(freshness(taken_on, self._today()))
        head.setLayout(across)
        whole = QWidget()
        whole.setLayout(kit.column(head, *parts, gap=space.XS))
        self._measures.fill(whole)

    def show_before(self, key: str, before: Sequence[AlteredBefore]) -> None:
        """Show what was altered on this kind of garment before, the oftenest first."""
        self._before = before
        title = _("Last time, on this kind: {garment}").format(garment=garment(key))
        lines = [kit.Prose(capital(altered_words(each))) for each in before[:_MOST_BEFORE]]
        self._last.fill(*([kit.section(title), *lines] if lines else []))
        self.take_button.setVisible(bool(lines))

    def can_take(self) -> bool:
        """Whether something is known that could go into the cut."""
        return bool(self._before)

    def take(self) -> None:
        """Put what was altered before into what the bench is told."""
        if self._before:
            self.taken.emit("; ".join(altered_words(each) for each in self._before[:_MOST_BEFORE]))


def _one(measure: MeasureView) -> str:
    name = _(label_of(measure.code)).lower()
    return f"{name} {centimetres(measure.mm)}"


def _first(known: Mapping[str, MeasureView], codes: Sequence[str]) -> list[MeasureView]:
    return [known[code] for code in codes if code in known][:_SHOWN]


def _measure_button(text: str, does: Callable[[], object]) -> kit.Button:
    button = kit.Button(text, kit.Kind.PLAIN, compact=True)
    button.clicked.connect(does)
    return button
