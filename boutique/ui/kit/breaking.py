"""Breaking a text into lines at its words, and cutting it short where it must be."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics


def broken(metrics: QFontMetrics, text: str, width: int, lines: int) -> list[str]:
    """Break a text at its words into at most so many lines, the last one cut short with '…'."""
    made: list[str] = []
    words = text.split()
    while words and len(made) < lines - 1:
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
            taken += 1
        made.append(" ".join(words[:taken]))
        words = words[taken:]
    if words:
        made.append(shortened(metrics, " ".join(words), width))
    return made


def shortened(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return the text, cut with '…' if it is wider than this."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    kept = len(text)
    while kept and metrics.horizontalAdvance(text[:kept].rstrip() + "…") > width:
        kept -= 1
    return text[:kept].rstrip() + "…"
