"""Keys that come faster than a hand: a barcode scanner is a keyboard too, and must not press our keys.

A key without Ctrl or Alt waits until it is known that no other follows at once. What comes alone is a hand's;
what comes in a run is read as one word and goes to the search.

In a field nothing waits: what comes is written. Only when a run turns out to be a code of ours is it taken
out of the field again, which then is as it was.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from boutique.domain.workshop.codes import is_code, is_like_code
from boutique.ui.kernel.field_text import FieldText
from boutique.ui.kernel.text_focus import takes_text

GAP_MS: Final = 40
"""Keys nearer than this were not pressed one after the other by a hand."""

_CODE_GAP_MS: Final = 2 * GAP_MS
"""Between the letters of a code of ours, which its check letter proves: a busy computer stamps unevenly."""

_NO_END_MS: Final = 3 * GAP_MS
"""After so long a scanner that sends no Enter has sent all of a code."""

_SHORTEST: Final = 4
"""A hand may let two or three fingers fall together; a code has more signs than that."""

_BARCODES: Final = frozenset({8, 12, 13, 14})
"""The digits of EAN-8, UPC, EAN-13 and GTIN-14; phones have ten or eleven."""

_PRESS, _OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_HELD_DOWN: Final = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)
_UNLOCKED: Final = (
    frozenset()  # there the arrows count as keypad, and letters are not written by number
    if sys.platform == "darwin"
    else frozenset(range(Qt.Key.Key_Home, Qt.Key.Key_PageDown + 1)) | {Qt.Key.Key_Insert, Qt.Key.Key_Clear}
)
"""What the keypad types without NumLock; the numbers of letters are typed with it or without."""
_BARE: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Moment(NamedTuple):
    """When a key was pressed, and when it reached us: milliseconds of two clocks."""

    stamp: int
    arrived: float

    def follows(self, earlier: Moment, gap: int = GAP_MS) -> bool:
        """Return whether no hand pressed both; what a program sends has no stamp, and counts as it comes."""
        both = self.stamp and earlier.stamp
        apart = self.stamp - earlier.stamp if both else self.arrived - earlier.arrived
        return abs(apart) <= gap


class Pressed(NamedTuple):
    """One key that waits."""

    key: int
    modifiers: Qt.KeyboardModifier
    text: str
    when: Moment

    def event(self, kind: QEvent.Type) -> QKeyEvent:
        """Return the key as an event again."""
        return QKeyEvent(kind, self.key, self.modifiers, self.text)

    def sequence(self) -> QKeySequence:
        """Return the key as shortcuts are written; some keyboards have their digits above Shift."""
        shifted = self.modifiers & Qt.KeyboardModifier.ShiftModifier and not self.text.isdecimal()
        held = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        key = Qt.Key(ord(self.text)) if self.text.isdecimal() else Qt.Key(self.key)
        return QKeySequence(QKeyCombination(held, key))


class Bursts(QObject):
    """Follows the keyboard; `press` runs the action of a bare key and tells whether there is one.

    `scanned` gets the signs of a run of four keys and more.
    """

    def __init__(
        self, house: QWidget | None, press: Callable[[Pressed], bool], scanned: Callable[[str], object]
    ) -> None:
        super().__init__(house)
        self._house, self._press, self._scanned = house, press, scanned
        self._held: list[Pressed] = []
        self._last: Moment | None = None
        self._digits = 0
        self._typed, self._before = "", FieldText(None)  # of the run in a field, and what stood there
        self._passing = self._asking = False
        self._followed: list[QWidget] = []
        self._alone = QTimer(self, singleShot=True, interval=GAP_MS)
        self._alone.timeout.connect(self._on_alone)
        self._no_end = QTimer(self, singleShot=True, interval=_NO_END_MS)
        self._no_end.timeout.connect(lambda: self._take_code() if is_code(self._typed) else None)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def waiting(self) -> bool:
        """Return whether a key waits for the one that may follow."""
        return bool(self._held)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Stand before whoever has the keyboard, and before the window for keys that nobody wants."""
        house = self._house if self._house is not None and isValid(self._house) else None
        window = house.window() if house is not None else None
        wanted = [each for each in (now if _within(now, window) else None, house, window) if each]
        for gone in [each for each in self._followed if each not in wanted and isValid(each)]:
            gone.removeEventFilter(self)
        for come in [each for each in wanted if each not in self._followed]:
            come.installEventFilter(self)
        self._followed = wanted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is not _PRESS and kind is not _OVERRIDE:
            return False
        if not isinstance(event, QKeyEvent) or event.key() in _HELD_DOWN:
            return False
        if self._asking:
            return False
        taken = self._takes(event) if kind is _OVERRIDE else self._pressed(event)
        if taken:
            event.accept()
        elif self._held:
            self._flush()  # a key that cannot be a scanner's came: the one before was a hand's
        return taken

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is ours to wait with, so that no shortcut may run at once."""
        if self._passing or _written_by_code(event):
            return True
        if QApplication.activePopupWidget() is not None:
            return False
        if event.key() in _ENDS:
            return self._ends_a_run(event)
        if not _bare(event) or takes_text(QApplication.focusWidget()):
            return False
        return event.key() != Qt.Key.Key_Space or self._in_a_run(event)

    def _in_a_run(self, event: QKeyEvent, gap: int = GAP_MS) -> bool:
        return self._last is not None and _moment(event).follows(self._last, gap)

    def _ends_a_run(self, event: QKeyEvent) -> bool:
        """Enter sends off what a scanner typed; in a field it is the hand's, unless it closes a barcode."""
        if not takes_text(QApplication.focusWidget()):
            return bool(self._held or self._digits < 0) and self._in_a_run(event)
        if is_like_code(self._typed):
            return self._in_a_run(event, _CODE_GAP_MS)
        return self._in_a_run(event) and (self._digits in _BARCODES or self._digits < 0)

    def _pressed(self, event: QKeyEvent) -> bool:
        when = _moment(event)
        if self._passing:
            return False
        if not self._takes(event):
            self._count(event, when)
            return _asks_for_a_deed(event)
        if _written_by_code(event):
            return True
        if event.isAutoRepeat():
            return event.text().isalnum()  # a key held down runs its action once
        if event.key() in _ENDS:
            self._last, self._digits = when, -1  # a second sign at its end is the scanner's as well
            self._take_code() if is_like_code(self._typed) else self._flush()
            return True
        if self._held and not when.follows(self._held[-1].when):
            self._flush()
        self._held.append(Pressed(event.key(), event.modifiers(), event.text(), when))
        self._last, self._digits = when, 0
        self._alone.start()
        return True

    def _count(self, event: QKeyEvent, when: Moment) -> None:
        """Keep what a machine types into a field; only the stamp of an event proves a machine."""
        last = self._last if self._last is not None and when.stamp and self._last.stamp else None
        run = last is not None and when.follows(last)
        sign = event.text() if _bare(event) and event.text().isalnum() else ""
        if last is None or not when.follows(last, _CODE_GAP_MS):
            self._typed, self._before = "", FieldText(QApplication.focusWidget() if sign else None)
        self._typed = self._typed + sign if sign else ""
        self._digits = (max(self._digits, 0) if run else 0) + 1 if sign.isdecimal() else 0
        self._last = when if sign else None
        if is_like_code(self._typed):
            self._no_end.start()

    def _take_code(self) -> None:
        """Take a code out of the field it was typed into, and hand it on."""
        code, self._typed = self._typed, ""
        self._no_end.stop()
        self._before.put_back()
        self._scanned(code)

    def _on_alone(self) -> None:
        """One more turn: where the window was busy the next key may lie in the queue."""
        last = self._held[-1] if self._held else None
        QTimer.singleShot(0, self, lambda: self._flush() if self._held and self._held[-1] is last else None)

    def _flush(self) -> None:
        held, self._held = self._held, []
        self._alone.stop()
        if len(held) >= _SHORTEST:
            self._scanned("".join(each.text for each in held))
        elif len(held) != 1 or self._wanted(held[0]) or not self._press(held[0]):
            for each in held:
                self._hand_on(each)

    def _wanted(self, each: Pressed) -> bool:
        """Ask whoever has the keyboard, and what they stand in, whether they want a key for themselves."""
        event = each.event(_OVERRIDE)
        event.ignore()
        self._asking = True
        try:
            self._send(event)
        finally:
            self._asking = False
        return event.isAccepted()

    def _hand_on(self, each: Pressed) -> None:
        """Give a key that is no shortcut to whoever has the keyboard."""
        self._passing = True
        try:
            self._send(each.event(_PRESS))
        finally:
            self._passing = False

    def _send(self, event: QKeyEvent) -> None:
        target = QApplication.focusWidget() or self._house
        if target is not None and isValid(target):
            QCoreApplication.sendEvent(target, event)


def _within(widget: QWidget | None, window: QWidget | None) -> bool:
    """Return whether a widget is in the window, or in a dialog over it."""
    while widget is not None and widget is not window:
        widget = widget.parentWidget()
    return widget is not None or window is None


def _moment(event: QKeyEvent) -> Moment:
    return Moment(event.timestamp(), time.monotonic() * 1000)


def _bare(event: QKeyEvent) -> bool:
    return bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_BARE


def _asks_for_a_deed(event: QKeyEvent) -> bool:
    """A sign with Alt that came so far asked for what cannot be done now; it is not written into a field.

    A field that `passes_alt` hands it on to what stands around it.
    """
    alone = event.modifiers() == Qt.KeyboardModifier.AltModifier
    field = QApplication.focusWidget()
    writes = takes_text(field) and not getattr(field, "passes_alt", False)
    return alone and sys.platform != "darwin" and event.text().isalnum() and writes


def _written_by_code(event: QKeyEvent) -> bool:
    """Alt with digits of the keypad writes a letter by its number on Windows: ș is Alt+0537."""
    modifiers = event.modifiers()
    keypad = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
    by_number = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 or event.key() in _UNLOCKED
    return by_number and modifiers == keypad
