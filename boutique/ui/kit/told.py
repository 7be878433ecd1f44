"""What those who listen to a screen are told of controls for which the toolkit has no words of its own.

A control names its kind in `TOLD_AS`: one tab of a row of tabs, the row itself, or a choice.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QComboBox, QWidget

_Role = QAccessible.Role
_Text = QAccessible.Text
_PRESS: Final = "Press"
_MENU: Final = "ShowMenu"
_installed = False
_heard = QAccessible.updateAccessibility


def tab_list_told(widget: QWidget) -> QAccessibleWidget:
    """Tell of a row of tabs."""
    return QAccessibleWidget(widget, _Role.PageTabList)


def group_told(widget: QWidget) -> QAccessibleWidget:
    """Tell of controls that belong together under one name."""
    return QAccessibleWidget(widget, _Role.Grouping)


def picture_told(widget: QWidget) -> QAccessibleWidget:
    """Tell of a drawing by its name."""
    return QAccessibleWidget(widget, _Role.Graphic)


def words_told(widget: QWidget) -> QAccessibleWidget:
    """Tell of words that are painted."""
    return QAccessibleWidget(widget, _Role.StaticText)


class TabTold(QAccessibleWidget):
    """One tab, selected while its side is open."""

    def __init__(self, widget: QAbstractButton) -> None:
        super().__init__(widget, _Role.PageTab)

    def _button(self) -> QAbstractButton:
        button = self.object()
        assert isinstance(button, QAbstractButton)
        return button

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = True
        state.selected = self._button().isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._button().click()
        else:
            super().doAction(name)


class ChoiceTold(QAccessibleWidget):
    """One of a few: named by its label, described by what is chosen."""

    def __init__(self, widget: QComboBox) -> None:
        super().__init__(widget, _Role.ComboBox)

    def _choice(self) -> QComboBox:
        choice = self.object()
        assert isinstance(choice, QComboBox)
        return choice

    def text(self, kind: QAccessible.Text) -> str:
        if kind is _Text.Value:
            return self._choice().currentText()
        said = super().text(kind)
        if kind is _Text.Description:
            return ". ".join(part for part in (self._choice().currentText(), said) if part)
        return said

    def state(self) -> QAccessible.State:
        state = super().state()
        state.expandable = state.hasPopup = True
        state.expanded = self._choice().view().isVisible()
        return state

    def childCount(self) -> int:
        return 1

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # may be none
        return QAccessible.queryAccessibleInterface(self._choice().view()) if index == 0 else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return 0 if child.object() is self._choice().view() else -1

    def actionNames(self) -> list[str]:
        return [_MENU, _PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name in (_MENU, _PRESS):
            self._choice().showPopup()
        else:
            super().doAction(name)


def _told(_name: str, thing: QObject) -> QAccessibleInterface | None:
    kind = getattr(type(thing), "TOLD_AS", None)
    made: QAccessibleInterface | None = None if kind is None else kind(thing)
    return made


def tell_kinds() -> None:
    """Let the toolkit know of these kinds; once for a program."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_told)


def tell_chosen(widget: QWidget) -> None:
    """Tell those who listen that this was chosen among its like."""
    _say(widget, QAccessible.Event.Selection)


def tell_described(widget: QWidget) -> None:
    """Tell those who listen that what is said of this has changed."""
    _say(widget, QAccessible.Event.DescriptionChanged)


def tell_row(view: QWidget, row: int, *, here: bool) -> None:
    """Tell those who listen that a row of a list was chosen; `here` that the keyboard stands on it."""
    _say(view, QAccessible.Event.Selection, row)
    if here:
        _say(view, QAccessible.Event.Focus, row)


def _say(widget: QWidget, kind: QAccessible.Event, child: int = -1) -> None:
    if QAccessible.isActive():
        event = QAccessibleEvent(widget, kind)
        if child >= 0:
            event.setChild(child)
        _heard(event)


NAMED_BY_LABEL: Final = sys.platform != "win32"  # there the toolkit itself names a choice by its label
