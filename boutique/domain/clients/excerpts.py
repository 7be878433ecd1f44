"""The few words of a note around those that were looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from boutique.domain.kernel.text import words_in

_BEFORE: Final = 18
_AFTER: Final = 42
_TOKEN: Final = re.compile(r"\S+")


@lru_cache(10_000)  # a shop's notes are written in few words, and fifty of them are read at a keystroke
def _spaced(text: str) -> str:
    """Return the folded words of a text, each with a space before it: there they begin."""
    return "".join(f" {word}" for word in words_in(text))


def unanswered(typed: Sequence[str], text: str) -> list[str]:
    """Return the folded words typed with which no word of a text begins."""
    known = _spaced(text)
    return [word for word in typed if f" {word}" not in known]


def excerpt(text: str, typed: Sequence[str]) -> str:
    """Return some words of a text around the first that a folded word typed begins; empty when none does."""
    for token in _TOKEN.finditer(text):
        if len(unanswered(typed, token[0])) < len(typed):
            return _around(" ".join(text[: token.start()].split()), " ".join(text[token.start() :].split()))
    return ""


def _around(before: str, after: str) -> str:
    head, tail = before, after
    if len(before) > _BEFORE:
        head = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        tail = (after[:_AFTER].rpartition(" ")[0] or after[:_AFTER]) + "…"
    return f"{head} {tail}".strip() if head != "…" else f"…{tail}"
