"""What cannot be set is told before anything is printed: letters that no face of the house has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from boutique.domain.kernel.errors import N_, Refused
from boutique.press.escape import printable
from boutique.press.marks import Page, Text
from boutique.press.setting.faces import SERIF, is_letter

_MOST_NAMED = 5


def hold_legible(pages: Iterable[Page], *names: str) -> None:
    """Hold that every word of a piece can be drawn, and that of each name something is left to draw.

    Refused with the words that have letters we have no face for: nobody is sent boxes or an empty line.
    """
    found = dict.fromkeys((*_unseen(names), *(word for page in pages for word in _strange(page))))
    if found:
        raise Refused(
            N_(
                "Our typeface has no letters for “{words}”. Write it in Latin letters on the "
                "client's page, then "
                "print again."
            ),
            words=", ".join(list(found)[:_MOST_NAMED]),
        )


def _unseen(names: Iterable[str]) -> Iterator[str]:
    """A name of nothing but signs that are no writing would leave an empty line."""
    for name in names:
        seen = any(is_letter(sign) or sign.isdigit() for sign in printable(name))
        if name.strip() and not seen:
            yield name.strip()
        yield from (word for word in printable(name).split() if not _drawn(word))


def _strange(page: Page) -> Iterator[str]:
    for mark in page.marks:
        if isinstance(mark, Text):
            for word in mark.words.split():
                if not all(mark.style.face.draws(sign) for sign in word):
                    yield word.strip("„“”\"'«»().,;:!?…")


def _drawn(word: str) -> bool:
    return all(SERIF.draws(sign) for sign in word if is_letter(sign))
