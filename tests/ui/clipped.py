"""What a screen shows only in part: words wider than their place, and parts that lie on one another."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitterHandle,
    QStyleOptionComboBox,
    QWidget,
)

from boutique.ui.kit.elided import Elided
from boutique.ui.kit.focus import _Ring
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.segmented import Segmented
from boutique.ui.measuring.figure_row import FigureRow
from boutique.ui.orders.garment_fields import GarmentFields
from boutique.ui.shell.rail import RailEntry
from boutique.ui.theme import Style, font
from boutique.ui.workshop.board_view import BoardView

_A_FEW_WORDS = 160
_GRACE = 1  # a pixel lost to rounding cuts no letter
_AROUND = 8  # pixels between the edge of a field and its words
_OVER = 3  # edges and rings may touch


def clipped(whole: QWidget, screen: QSize) -> list[str]:
    """Return whatever in a window cannot be read to its end without being scrolled up or down."""
    parts = [part for part in whole.findChildren(QWidget) if part.isVisible() and _in_sight(part, whole)]
    return [*_too_large(whole, screen), *_cut_words(parts), *_cut_parts(parts), *_overprinted(parts)]


def _too_large(whole: QWidget, screen: QSize) -> Iterator[str]:
    """A window that wants more than the screen has is cut by its edge."""
    if whole.width() > screen.width() or whole.height() > screen.height():
        yield f"larger than the screen: {_name(whole)}"


def _in_sight(part: QWidget, whole: QWidget) -> bool:
    """Whether a part is on the screen at all, and not folded away beside it."""
    if part.window() is not whole:
        return False
    at = QRect(part.mapTo(whole, QPoint(0, 0)), part.size())
    return whole.rect().intersects(at) and not part.visibleRegion().isEmpty()


def _name(part: QWidget) -> str:
    words = part.text() if isinstance(part, QLabel | QAbstractButton) else part.accessibleName()
    size = f"{part.width()}x{part.height()}"
    return f"{type(part).__name__} “{words}” {size} in {type(part.parentWidget()).__name__}"


def _cut_words(parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Prose):
            if part.height() + _GRACE < part.heightForWidth(part.width()):
                yield f"words cut below: {_name(part)}"
        elif isinstance(part, Elided) and isinstance(part.parentWidget(), FigureRow):
            if part.shown() != part.text():
                yield f"a measure cut: {_name(part)}"
        elif isinstance(part, QLineEdit):
            if not part.text() and not _is_garment(part) and _hint(part) > part.width() - 2 * _AROUND:
                yield f"hint cut: “{part.placeholderText()}” {part.width()} in {_name(part.parentWidget())}"
        elif isinstance(part, QLabel):
            if part.text() and _wide(part) > part.contentsRect().width() + _GRACE:
                yield f"words cut: {_name(part)}"
        elif isinstance(part, QPushButton | QCheckBox | Segmented):
            if part.width() + _GRACE < part.sizeHint().width() and _says(part):
                yield f"words cut: {_name(part)}"
        elif isinstance(part, RailEntry) and _small(part) > part.width():
            yield f"words cut: {_name(part)}"
        elif isinstance(part, QComboBox) and _answers_in_dots(part):
            yield f"answer cut: “{part.currentText()}” of {_name(part)}"


def _says(part: QWidget) -> bool:
    return not isinstance(part, QAbstractButton) or bool(part.text())


def _answers_in_dots(choice: QComboBox) -> bool:
    """Whether a few words of the house are not read to their end; the name of an order may be."""
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    whole = QFontMetrics(choice.font()).horizontalAdvance(choice.currentText())
    return whole <= _A_FEW_WORDS and option.currentText != choice.currentText()


def _is_garment(line: QLineEdit) -> bool:
    """The fields of a garment in an order are as narrow as what is typed into them."""
    holder = line.parentWidget()
    return holder is not None and isinstance(holder.parentWidget(), GarmentFields)


def _hint(line: QLineEdit) -> int:
    wide = QFontMetrics(line.font()).horizontalAdvance(line.placeholderText())
    return wide + line.textMargins().left()


def _small(entry: RailEntry) -> int:
    return QFontMetrics(font(Style.SMALL_STRONG)).horizontalAdvance(entry.text())


def _wide(label: QLabel | QAbstractButton) -> int:
    metrics = QFontMetrics(label.font())
    return max(metrics.horizontalAdvance(line) for line in label.text().splitlines() or [""])


def _cut_parts(parts: list[QWidget]) -> Iterator[str]:
    """Whatever stands partly outside of what holds it, unless that scrolls up and down to it."""
    for part in parts:
        holder = part.parentWidget()
        if holder is None or part.isWindow() or isinstance(part, _Ring | QSplitterHandle):
            continue
        scrolls = isinstance(holder, QAbstractScrollArea) or isinstance(
            holder.parentWidget(), QAbstractScrollArea
        )
        box = part.geometry()
        if isinstance(holder.parentWidget(), BoardView):
            continue  # a shop may have more stages than fit: they scroll, the chosen one in view
        sideways = box.right() - _GRACE >= holder.width() or box.left() < -_GRACE
        below = not scrolls and (box.bottom() - _GRACE >= holder.height() or box.top() < -_GRACE)
        if sideways or below:
            yield f"cut: {_name(part)} at {box.getRect()} of {holder.width()}x{holder.height()}"


def _overprinted(parts: list[QWidget]) -> Iterator[str]:
    """Siblings laid out beside one another never share a place."""
    laid: dict[int, list[QWidget]] = {}
    for part in parts:
        holder = part.parentWidget()
        layout = holder.layout() if holder is not None else None
        if layout is not None and (layout.indexOf(part) >= 0 or _deep(layout, part)):
            laid.setdefault(id(holder), []).append(part)
    for beside in laid.values():
        for at, one in enumerate(beside):
            for other in beside[:at]:
                shared = one.geometry() & other.geometry()
                if shared.width() > _OVER and shared.height() > _OVER:
                    yield f"one on the other: {_name(one)} and {_name(other)}"


def _deep(layout: object, part: QWidget) -> bool:
    from PySide6.QtWidgets import QLayout, QStackedLayout

    assert isinstance(layout, QLayout)
    if isinstance(layout, QStackedLayout):
        return False
    inner = (layout.itemAt(at) for at in range(layout.count()))
    found = [item.layout() for item in inner if item is not None and item.layout() is not None]
    return any(each.indexOf(part) >= 0 or _deep(each, part) for each in found)
