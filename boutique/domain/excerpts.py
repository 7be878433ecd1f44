"""The few words of a note around those that were looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from boutique.domain.folding import words_in

_BEFORE: Final = 18
_AFTER: Final = 42
_words = lru_cache(10_000)(words_in)  # notes are written in few words, and fifty are read at a keystroke


def begins(typed: Iterable[str], words: Iterable[str]) -> bool:
    """Return whether each folded word typed begins one of these folded words."""
    known = list(words)
    return all(any(word.startswith(part) for word in known) for part in typed)


def excerpt(text: str, typed: Iterable[str]) -> str:
    """Return some words of a text around the first that a folded word typed begins; empty when none does."""
    wanted = tuple(typed)
    for token in re.finditer(r"\S+", text):
        if any(word.startswith(wanted) for word in _words(token[0])):
            return _around(" ".join(text[: token.start()].split()), " ".join(text[token.start() :].split()))
    return ""


def _around(before: str, after: str) -> str:
    head, tail = before, after
    if len(before) > _BEFORE:
        head = "…" + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        tail = (after[:_AFTER].rpartition(" ")[0] or after[:_AFTER]) + "…"
    return f"{head} {tail}".strip() if head != "…" else f"…{tail}"
