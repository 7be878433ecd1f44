"""What is read from the editors of a form, and how figures stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol, cast

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from boutique.domain.kernel.errors import N_, Refused
from boutique.ui import kit
from boutique.wording import language

_WHOLE = re.compile(r"\d{1,4}\Z")


class Holding(NamedTuple):
    """How to read what an editor holds, and how to put something there."""

    read: Callable[[], object]
    show: Callable[[object], object]


class _Valued(Protocol):
    def value(self) -> object: ...
    def set_value(self, value: object) -> None: ...


def holding(editor: QWidget) -> Holding:
    """Return how an editor is read and filled."""
    if isinstance(editor, QLineEdit):
        return Holding(editor.text, lambda value: editor.setText(str(value)))
    if isinstance(editor, QPlainTextEdit):
        return Holding(editor.toPlainText, lambda value: editor.setPlainText(str(value)))
    if isinstance(editor, kit.Choice):
        return Holding(
            editor.currentData, lambda value: editor.setCurrentIndex(max(0, editor.findData(value)))
        )
    valued = cast(_Valued, editor)
    return Holding(valued.value, valued.set_value)


def typed_whole(text: str) -> int:
    """Return a whole number as typed; nothing is zero."""
    plain = text.strip()
    if not plain:
        return 0
    if _WHOLE.match(plain) is None:
        raise Refused(N_("“{text}” is not a whole number. Write digits only."), text=plain)
    return int(plain)


def shown_whole(value: int) -> str:
    """Return a whole number as it is typed; zero is nothing."""
    return str(value) if value else ""


def shown_hundredths(value: int) -> str:
    """Return lei of bani, or metres of centimetres, as they are typed: '2850', '6,5'; zero is nothing."""
    if not value:
        return ""
    whole, part = divmod(value, 100)
    point = "," if language() == "ro" else "."
    return f"{whole}{point}{part:02d}".rstrip("0") if part else str(whole)


def shown_day(value: date | None) -> str:
    """Return a day as it is typed: '24.11.2026'."""
    return f"{value.day}.{value.month:02d}.{value.year}" if value else ""
