"""Set pages become a file: the same for every paper of the workshop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from boutique.domain.ports import PrintedPiece
from boutique.files import whole_file
from boutique.press.legible import hold_legible
from boutique.press.machine import new_canvas, one_at_a_time
from boutique.press.marks import Mark, Page, Text
from boutique.press.painting import Painter
from boutique.press.profiles import Profile
from boutique.press.setting import keeping_whole, width_of
from boutique.wording import _, speaking


@dataclass(frozen=True)
class Writing:
    """How a paper is written: its size in points, its language, what it says of itself, and its ink.

    `names` are set whole, and that something is left to set of them is held. Where a paper `is_made_unasked`
    nobody could mend a letter we have no face for: it becomes a question mark.
    """

    size: tuple[float, float]
    language: str
    shop: str
    code: str = ""
    names: tuple[str, ...] = ()
    profile: Profile = Profile.BENCH
    is_made_unasked: bool = False


def write_paper(
    paper: Writing, title: Callable[[], str], pages: Callable[[], Sequence[Page]], out: Path
) -> PrintedPiece:
    """Set pages in the language of the paper and write them. Unavailable when the file cannot be written."""
    with one_at_a_time, speaking(paper.language), whole_file(out) as draft:
        with keeping_whole(paper.names):
            made = pages()
        if paper.is_made_unasked:
            made = [replace(page, marks=[_drawable(mark) for mark in page.marks]) for page in made]
        hold_legible(made, *paper.names)
        canvas = new_canvas(draft, paper.size, paper.language)
        canvas.setTitle(title())
        canvas.setAuthor(paper.shop)
        if paper.code:
            canvas.setSubject(_("Code {code}").format(code=paper.code))
        painter = Painter(canvas, paper.profile.value, lambda _digest: None, paper.size)
        for page in made:
            painter.page(page)
        canvas.save()
    words = tuple(page.words() for page in made)
    return PrintedPiece(path=out, code=paper.code, pages=len(made), words=words)


def _drawable(mark: Mark) -> Mark:
    if not isinstance(mark, Text) or all(sign == " " or mark.style.face.draws(sign) for sign in mark.words):
        return mark
    words = "".join(sign if sign == " " or mark.style.face.draws(sign) else "?" for sign in mark.words)
    return replace(mark, words=words, width=width_of(words, mark.style))
