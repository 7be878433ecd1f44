"""What they own: our garments in their cloths, and what they bought elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.orders.model import OrderKind
from boutique.domain.taste.wardrobe_views import HadView, OwnedView, Wardrobe
from boutique.ui import kit
from boutique.ui.clients.person.dots import Dot
from boutique.ui.clients.person.swatches import Swatch
from boutique.ui.kit import Prose
from boutique.ui.kit.slot import group
from boutique.ui.taste.words import hand, told
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, month_year
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import wearable
from boutique.wording.taste.likes import said_value

_SIDE: Final = 36
_FEW: Final = 8


class PieceDeeds(Protocol):
    """What can be done with a piece bought elsewhere."""

    def put_off(self, piece: OwnedView) -> None: ...
    def put_on(self, piece: OwnedView) -> None: ...
    def strike_piece(self, piece: OwnedView) -> None: ...


class _Line(NamedTuple):
    sign: QWidget
    what: str
    note: str


def wardrobe_list(wardrobe: Wardrobe, today: date, deeds: PieceDeeds) -> Iterator[QWidget]:
    """Yield what is worn, ours first, then what is not worn any more."""
    worn = [piece for piece in wardrobe.bought if piece.gone_on is None]
    gone = [piece for piece in wardrobe.bought if piece.gone_on is not None]
    if wardrobe.made:
        yield group(_("From us"), *_some(wardrobe.made), gap=space.S)
    if worn:
        yield group(_("From elsewhere"), *(_bought(piece, today, deeds) for piece in worn), gap=space.S)
    if gone:
        yield group(_("No longer worn"), *(_bought(piece, today, deeds) for piece in gone), gap=space.S)


def _some(had: tuple[HadView, ...]) -> Iterator[QWidget]:
    """Four shirts of one order are one line."""
    alike = [(piece, len(list(same))) for piece, same in groupby(had)]
    for piece, many in alike[:_FEW]:
        yield _laid(_from_us(piece, many))
    if len(alike) > _FEW:
        yield Prose(_("and {n} more").format(n=sum(many for _piece, many in alike[_FEW:])), tone="muted")


def _from_us(piece: HadView, many: int) -> _Line:
    sign: QWidget = Swatch(piece.swatch, _SIDE) if piece.swatch else _blank()
    made = _("bought from us") if piece.kind == OrderKind.READY_TO_WEAR else _("made by us")
    order = _("order no. {no}").format(no=piece.no)
    what = capital(piece.description or wearable(piece.garment))
    what += f" × {many}" if many > 1 else ""
    return _Line(sign, what, f"{made}, {month_year(piece.had_on)} · {order}")


def _bought(piece: OwnedView, today: date, deeds: PieceDeeds) -> QWidget:
    what = spoken(piece)
    if piece.gone_on is None:
        way = hand("minus", _("No longer wears: {what}").format(what=what))
        way.clicked.connect(lambda: deeds.put_off(piece))
    else:
        way = hand("undo-2", _("Wears again: {what}").format(what=what))
        way.clicked.connect(lambda: deeds.put_on(piece))
    strike = hand("x", _("Delete “{value}”").format(value=what))
    strike.clicked.connect(lambda: deeds.strike_piece(piece))
    sign: QWidget = _coloured(piece) if piece.ground is not None else _blank()
    return _laid(_Line(sign, what, _noted(piece, today)), way, strike)


def spoken(piece: OwnedView) -> str:
    """Return a piece in words: 'Brown brogues, Ținta, 42'."""
    first = piece.description or " ".join(
        part for part in (wearable(piece.garment), said_value("colour", piece.colour)) if part
    )
    return ", ".join(part for part in (capital(first), piece.brand, piece.size) if part)


def _noted(piece: OwnedView, today: date) -> str:
    bought = _("bought in {year}").format(year=piece.bought_year) if piece.bought_year else ""
    noted = told(piece.noted_on, piece.said_to, today, observed=piece.observed)
    gone = _("not worn since {day}").format(day=day_short(piece.gone_on, today)) if piece.gone_on else ""
    return " · ".join(part for part in (bought, gone or noted) if part)


def _coloured(piece: OwnedView) -> QWidget:
    assert piece.ground is not None
    made = _blank()
    layout = kit.row()
    layout.addWidget(Dot(piece.ground, side=20), 0, Qt.AlignmentFlag.AlignCenter)
    made.setLayout(layout)
    made.setToolTip(said_value("colour", piece.colour))
    return made


def _blank() -> QWidget:
    made = QWidget()
    made.setFixedSize(_SIDE, _SIDE)
    return made


def _laid(line: _Line, *buttons: QWidget) -> QWidget:
    words = QWidget()
    words.setLayout(kit.column(Prose(line.what), Prose(line.note, Style.SMALL, "muted"), gap=0))
    across = kit.row(gap=space.M)
    across.addWidget(line.sign, 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(words, 1)
    hand = kit.row(*buttons, gap=0)
    across.addLayout(hand)
    made = QWidget()
    made.setLayout(across)
    return made
