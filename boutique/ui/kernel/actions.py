"""One declaration of an action feeds its shortcut, its button, its menu entry and the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from boutique.ui.kernel.bursts import Bursts, Pressed
from boutique.ui.kernel.key_names import cap_of, for_system


def always() -> bool:
    """Return whether what nothing stands against can be done: yes."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done, declared once.

    `text` is asked when shown, so that it speaks the language in force. `room` is empty for what can be
    done everywhere. `shortcut` is in Qt's portable notation, such as 'Ctrl+K' or '1'.
    `hidden` keeps an action out of the palette when it would be noise there.
    """

    id: str
    text: Callable[[], str]
    run: Callable[[], object]
    shortcut: str = ""
    enabled: Callable[[], bool] = always
    room: str = ""
    hidden: bool = False
    others: tuple[str, ...] = ()  # keys that do the same and are not shown


class Actions(QObject):
    """All actions that are live; rooms add theirs when they are made."""

    changed = Signal()
    refreshed = Signal()
    scanned = Signal(str)  # what a scanner typed where nobody writes

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live: dict[str, tuple[Action, QAction]] = {}
        self._room = ""
        house = parent if isinstance(parent, QWidget) else None
        self._bursts = Bursts(house, self._press, self.scanned.emit)

    def waiting(self) -> bool:
        """Return whether a key without Ctrl or Alt waits for one that may follow."""
        return self._bursts.waiting()

    def add(self, owner: QWidget, action: Action) -> QAction:
        """Put an action to work on its owner; it goes when the owner goes."""
        made = QAction(action.text(), owner)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(for_system(keys)) for keys in (action.shortcut, *action.others)])
        made.setAutoRepeat(False)
        # Qt passes over the keys of hidden widgets, so two rooms may use the same one.
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setEnabled(action.enabled())
        made.triggered.connect(lambda _checked=False: _run(action))
        owner.addAction(made)
        self._live[action.id] = (action, made)
        made.destroyed.connect(lambda _gone=None, key=action.id, kept=action: self._drop(key, kept))
        self.changed.emit()
        return made

    def add_all(self, owner: QWidget, actions: Iterable[Action]) -> dict[str, QAction]:
        """Put several to work; returns them by id."""
        return {action.id: self.add(owner, action) for action in actions}

    def refresh(self) -> None:
        """Ask every action again whether it can be done now."""
        for action, made in self._live.values():
            made.setEnabled(action.enabled())
        self.refreshed.emit()

    @property
    def room(self) -> str:
        """The room one stands in."""
        return self._room

    def able(self, id_: str) -> bool:
        """Return whether something is at hand and can be done now."""
        return id_ in self._live and self._live[id_][0].enabled()

    def enter(self, room: str) -> None:
        """Say which room is shown; the palette leaves out what belongs to the others."""
        self._room = room
        self.refresh()

    def keys_of(self, room: str) -> list[tuple[str, str]]:
        """Return the caps and words of what has a key in a room and is live, in the order declared."""
        mine = [made for action, made in self._live.values() if action.room == room]
        return [(cap_of(made.shortcut()), made.text()) for made in mine if not made.shortcut().isEmpty()]

    def available(self) -> list[QAction]:
        """Return what can be done here and now, the room's own first."""
        self.refresh()
        open_now = [
            (action.room == "", made)
            for action, made in self._live.values()
            if made.isEnabled() and not action.hidden and action.room in ("", self._room)
        ]
        return [made for _general, made in sorted(open_now, key=lambda pair: pair[0])]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._live

    def __getitem__(self, id_: str) -> QAction:
        return self._live[id_][1]

    def _press(self, key: Pressed) -> bool:
        """Run what a bare key does here; returns whether it does anything."""
        sequence = key.sequence()
        mine = [made for _action, made in self._live.values() if made.shortcut() == sequence and _open(made)]
        if mine:
            mine[0].trigger()
        return bool(mine)

    def _drop(self, id_: str, action: Action) -> None:
        if id_ in self._live and self._live[id_][0] is action:
            del self._live[id_]


def _run(action: Action) -> None:
    if action.enabled():
        action.run()


def _open(made: QAction) -> bool:
    """As the toolkit asks for its own shortcuts: the owner is seen, in the window in front."""
    owner = made.parent()
    if not made.isEnabled() or not isinstance(owner, QWidget) or not owner.isVisible():
        return False
    return owner.isEnabled() and owner.window() is QApplication.activeWindow()
