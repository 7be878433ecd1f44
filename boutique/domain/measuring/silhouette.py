"""The figure notes of a taking: how somebody stands, and what else the tailor saw, in words.

They live in the note of the session: a line that begins with `figure:`, then the words; whose figure it is
may stand before them (`wearers`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from boutique.domain.measuring.views import SessionView
from boutique.domain.measuring.wearers import without_wearer
from boutique.drawing.figure import UPRIGHT, Posture

_MARK = "figure:"
_NAMES = tuple(each.name for each in fields(Posture))


@dataclass(frozen=True, slots=True)
class Silhouette:
    """Stance and words; both empty means that somebody looked and saw nothing to note."""

    posture: Posture = UPRIGHT
    words: str = ""

    def note(self) -> str:
        """Return what is kept of it in the book."""
        said = [f"{name}={value:g}" for name in _NAMES if (value := getattr(self.posture, name))]
        return "\n".join(part for part in (" ".join([_MARK, *said]), self.words.strip()) if part)


def silhouette_in(note: str) -> Silhouette | None:
    """Read what is kept in a note; None when nobody looked, and what cannot be read is left out."""
    note = without_wearer(note)
    if not note.strip():
        return None
    first, _rest, words = note.partition("\n")
    if not first.startswith(_MARK):
        return Silhouette(words=note.strip())
    values = {}
    for part in first.removeprefix(_MARK).split():
        name, _equals, text = part.partition("=")
        if name in _NAMES and (value := _number(text)) is not None:
            values[name] = round(value) if name.endswith("_mm") else min(1.0, value)
    return Silhouette(Posture(**values), words.strip())  # type: ignore[arg-type] # by name, checked above


def latest_silhouette(sessions: Iterable[SessionView]) -> Silhouette | None:
    """Return the newest figure notes; sessions come newest first."""
    return next((seen for each in sessions if (seen := silhouette_in(each.note)) is not None), None)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value <= 200 else None
