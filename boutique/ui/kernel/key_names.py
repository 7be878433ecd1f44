"""What keys are called here, and which ones this system leaves to programs."""

from __future__ import annotations

import re
import sys

from PySide6.QtGui import QKeySequence

_OPTION = re.compile(r"\bAlt\+(?=[A-Z0-9]$)")


def for_system(keys: str, system: str = sys.platform) -> str:
    """Return the keys in Qt's portable notation as this system can have them.

    On a Mac Option with a letter or a digit writes a sign (Option+P is π), so the Control key stands for it;
    Qt calls that key Meta there.
    """
    return _OPTION.sub("Meta+", keys) if system == "darwin" else keys


def cap_of(keys: QKeySequence | str) -> str:
    """Return what stands on the cap of some keys, in this system's own signs: 'Ctrl K', on a Mac '⌘K'."""
    sequence = QKeySequence(for_system(keys)) if isinstance(keys, str) else keys
    return sequence.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
