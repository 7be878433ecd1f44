"""Breaking a text into lines at its words, and cutting it short where it must be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from boutique.ui.kit.keeping import kept_together

_BREAK = re.compile(r"[^\S\u00a0\u202f]+")


def broken(metrics: QFontMetrics, text: str, width: int, lines: int) -> list[str]:
    """Break a text at its words into at most so many lines, the last one cut short with '…'."""
    made: list[str] = []
    words = words_of(text)
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


def words_of(text: str) -> list[str]:
    """Return the words of a text; a space that may not break is part of one."""
    # Plain splitting would divide there too.
    return [word for word in _BREAK.split(kept_together(text)) if word]


class _Widths(dict[str, int]):
    """How wide each word is, measured when it is first met."""

    def __init__(self, metrics: QFontMetrics) -> None:
        super().__init__()
        self._metrics = metrics

    def __missing__(self, word: str) -> int:
        self[word] = wide = self._metrics.horizontalAdvance(word)
        return wide


class Breaker:
    """Breaks many texts of one face quickly: each word is measured once, whatever it stands beside."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self._metrics = metrics
        self._space = metrics.horizontalAdvance(" ")
        self._widths = _Widths(metrics)

    def lines(self, text: str, width: int) -> list[str]:
        """Return the lines of a text; a word wider than the line stands alone and is cut with '…'."""
        return self.lines_of(words_of(text), width)

    def lines_of(self, words: Sequence[str], width: int) -> list[str]:
        """Return the lines of a text that was divided into its words before."""
        if self._fits(words, width):
            return [" ".join(words)] if words else []
        return self._broken(words, width)

    def count(self, words: Sequence[str], width: int) -> int:
        """Return how many lines that would be."""
        return min(1, len(words)) if self._fits(words, width) else len(self._broken(words, width))

    def _fits(self, words: Sequence[str], width: int) -> bool:
        """Whether all stands in one line, as most texts do."""
        return sum(map(self._widths.__getitem__, words)) + self._space * (len(words) - 1) <= width

    def _broken(self, words: Sequence[str], width: int) -> list[str]:
        made: list[str] = []
        line: list[str] = []
        used = 0
        for word in words:
            wide = self._widths[word]
            if line and used + self._space + wide > width:
                made.append(" ".join(line))
                line, used = [], 0
            used += wide + (self._space if line else 0)
            line.append(word if wide <= width else shortened(self._metrics, word, width))
        return [*made, " ".join(line)] if line else made
