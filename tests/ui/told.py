"""What somebody who only listens is told of the screen: roles, names and states as the toolkit gives them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTextEdit,
    QWidget,
)

from boutique.wording import _
from boutique.wording.kernel.phrases import example, otherwise

_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QPlainTextEdit,
    QTextEdit,
    QAbstractSpinBox,
)
_ROWS = (QAccessible.Role.ListItem,)
_CELLS = (QAccessible.Role.Cell,)
_HEADS = (QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader)
_NOTHING_SAID = (QAccessible.Role.Client, QAccessible.Role.NoRole, QAccessible.Role.Whitespace)


def told(widget: QWidget) -> QAccessibleInterface:
    """Return what is told of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name_of(widget: QWidget) -> str:
    """Return the name a widget is told by."""
    return told(widget).text(QAccessible.Text.Name)


def parts(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield what is told of everything in a widget."""
    found = told(widget)
    for at in range(found.childCount()):
        child = found.child(at)
        if child is not None:
            yield child


def rows(view: QAbstractItemView) -> list[QAccessibleInterface]:
    """Return what is told of the rows of a list."""
    return [part for part in parts(view) if part.role() is QAccessible.Role.ListItem]


def untold(window: QWidget) -> list[str]:
    """Return every control in sight that has no name, no role, or its value for a name."""
    return [
        fault
        for part in window.findChildren(QWidget)
        if part.isVisible() and _is_control(part)
        for fault in _faults(part)
    ]


def _is_control(part: QWidget) -> bool:
    if isinstance(part, QHeaderView):
        return False  # told as heads of its table
    reached = part.focusPolicy() != Qt.FocusPolicy.NoFocus
    return isinstance(part, _CONTROLS) or reached


def _faults(part: QWidget) -> Iterator[str]:
    name, role = name_of(part), told(part).role()
    where = f"{type(part).__name__} {name!r} in {type(part.parentWidget()).__name__}"
    if not name.strip():
        yield f"no name: {where}"
    if role in _NOTHING_SAID and not isinstance(part, QScrollArea):  # a page is told by its name
        yield f"no role: {where}"
    if isinstance(part, QComboBox) and name == part.currentText():
        yield f"named by its value: {where}"
    if isinstance(part, QLineEdit) and _could_be_typed(part.placeholderText()):
        yield f"could be a value: {part.placeholderText()!r} of {where}"
    if isinstance(part, QTableView):
        yield from (f"a head that says nothing: {where}" for head in _heads(part) if not _said(head, _HEADS))
        yield from (f"a cell that says nothing: {where}" for cell in _cells(part) if not _said(cell, _CELLS))
    elif isinstance(part, QAbstractItemView) and not isinstance(part.parentWidget(), QComboBox):
        yield from (f"a row that says nothing: {where}" for row in _first(part) if not _said(row))


def _first(view: QAbstractItemView) -> list[QAccessibleInterface]:
    found = told(view)
    return [child for at in range(min(5, found.childCount())) if (child := found.child(at)) is not None]


def _heads(table: QTableView) -> Iterator[QAccessibleInterface]:
    return (part for part in parts(table) if part.role() in _HEADS)


def _cells(table: QTableView) -> Iterator[QAccessibleInterface]:
    return (part for part in parts(table) if part.role() in _CELLS)


def _said(row: QAccessibleInterface, roles: Container[QAccessible.Role] = _ROWS) -> bool:
    return row.role() in roles and bool(row.text(QAccessible.Text.Name).strip())


def _could_be_typed(hint: str) -> bool:
    """Whether a hint in an empty field looks like something that was written there."""
    begins = (_("for example: navy").partition(" ")[0], example("").strip(), otherwise("").strip(), "(")
    return any(sign.isdigit() for sign in hint) and not hint.startswith(begins)


def corner(part: QAccessibleInterface) -> QPoint:
    """Return where a part begins on the screen."""
    return part.rect().topLeft()
