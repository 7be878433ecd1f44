"""Words put aside by the letters in them before slips are counted: most are nothing like the one typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Shelf:
    """Sorted words of one length."""

    def __init__(self, words: Sequence[str], length: int) -> None:
        self._words, self._length = words, length

    @cached_property
    def _letters(self) -> NDArray[np.uint64]:
        return letters_of(self._words, self._length)

    def alike(self, word: str, slips: int, first: str = "") -> list[str]:
        """Return the words that may be so many slips from another; `first` letter of a word, if it is given.

        One letter for another changes at most two of the bits, one more or less a single one, two that
        changed places none.
        """
        import numpy as np

        low, high = self._range(first)
        if low == high:
            return []
        here = letters_of([word], len(word))[0]
        apart = np.bitwise_count(self._letters[low:high] ^ here)
        most = 2 * slips - abs(len(word) - self._length)
        return [self._words[low + at] for at in np.flatnonzero(apart <= most).tolist()]

    def _range(self, first: str) -> tuple[int, int]:
        if not first:
            return 0, len(self._words)
        return bisect_left(self._words, first), bisect_left(self._words, chr(ord(first) + 1))


def letters_of(words: Sequence[str], length: int) -> NDArray[np.uint64]:
    """Return for each word of a length a bit for every letter in it, and one for each that stands twice.

    Letters beyond the first thirty-two share a bit with another.
    """
    import numpy as np

    signs = np.array(words, dtype=f"U{length}").view(np.uint32).reshape(len(words), length)
    once, twice = np.zeros((2, len(words)), dtype=np.uint64)
    for column in signs.T:
        bit = np.left_shift(np.uint64(1), column.astype(np.uint64) % np.uint64(32))
        twice |= once & bit
        once |= bit
    return once | twice << np.uint64(32)
