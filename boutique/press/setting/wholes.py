"""Names that are never divided, wherever they stand: of people, cloths, mills, pieces, collections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from boutique.press.escape import printable

MARKS = "„“”\"'«»‘’().,;:!?…"
"""What may stand at a word without being of it."""

_Names = Mapping[str, Sequence[tuple[str, ...]]]
_kept: ContextVar[_Names | None] = ContextVar("names kept whole", default=None)


@contextmanager
def keeping_whole(names: Iterable[str]) -> Iterator[None]:
    """Never divide these names in what is set within the block."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        if words := _words(printable(name).split()):
            found[words[0]].append(words)
    token = _kept.set(found)
    try:
        yield
    finally:
        _kept.reset(token)


def named(words: Sequence[str]) -> set[int]:
    """Return the places of the words that belong to a name."""
    plain, names = _words(words, every=True), _kept.get() or {}
    return {
        place
        for start, word in enumerate(plain)
        for name in names.get(word, ())
        if plain[start : start + len(name)] == name
        for place in range(start, start + len(name))
    }


def _words(words: Sequence[str], *, every: bool = False) -> tuple[str, ...]:
    plain = (word.strip(MARKS).casefold() for word in words)
    return tuple(word for word in plain if word or every)
