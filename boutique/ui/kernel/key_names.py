"""What keys are called here, and which ones this system leaves to programs."""

from __future__ import annotations

import re
import sys

from PySide6.QtGui import QKeySequence

_OPTION = re.compile(r"\bAlt\+(?=[A-Z0-9]$)")
_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}  # signs need no language
_ARROW = re.compile(rf"\b(?:{'|'.join(_ARROWS)})$")


def for_system(keys: str, system: str = sys.platform) -> str:
    """Return the keys in Qt's portable notation as this system can have them.

    On a Mac Option with a letter or a digit writes a sign (Option+P is π), so the Control key stands for it;
    Qt calls that key Meta there.
    """
    return _OPTION.sub("Meta+", keys) if system == "darwin" else keys


def cap_of(keys: QKeySequence | str) -> str:
    """Return what stands on the cap of some keys, in this system's own signs: 'Ctrl K', on a Mac '⌘K'."""
    sequence = QKeySequence(for_system(keys)) if isinstance(keys, str) else keys
    said = sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
    return _ARROW.sub(lambda found: _ARROWS[found[0]], said)
