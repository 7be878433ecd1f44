"""Whose figure is drawn, as somebody answered once; kept as the first line of the note of a taking."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from boutique.domain.measuring.views import SessionView

WOMAN: Final = "f"
MAN: Final = "m"
NOT_SAID: Final = "-"
ANSWERS: Final = (WOMAN, MAN, NOT_SAID)
MARK: Final = "wearer:"


def wearer_in(note: str) -> str:
    """Return the answer that a note keeps; empty when nobody was asked."""
    first = note.partition("\n")[0]
    said = first.removeprefix(MARK).strip() if first.startswith(MARK) else ""
    return said if said in ANSWERS else ""


def without_wearer(note: str) -> str:
    """Return the rest of a note: how somebody stands, and words."""
    first, _line, rest = note.partition("\n")
    return rest if first.startswith(MARK) else note


def with_wearer(note: str, wearer: str) -> str:
    """Return a note that keeps an answer in the place of what it kept before; none for an empty one."""
    said = f"{MARK} {wearer}" if wearer else ""
    return "\n".join(part for part in (said, without_wearer(note)) if part)


def latest_wearer(sessions: Iterable[SessionView]) -> str:
    """Return the newest answer; sessions come newest first."""
    return next((said for each in sessions if (said := wearer_in(each.note))), "")
