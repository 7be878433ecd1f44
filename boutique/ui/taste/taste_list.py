"""What they like and what they will not have, facet by facet; what was said earlier stands below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.taste.likes import FACETS, Held, held
from boutique.domain.taste.views import PreferenceView
from boutique.ui import kit
from boutique.ui.clients.person.dots import Dot
from boutique.ui.clients.person.tastes import said_value
from boutique.ui.kit import Prose, Text
from boutique.ui.kit.slot import group
from boutique.ui.taste.words import hand, told
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.taste.likes import facet_name

Strike = Callable[[PreferenceView], None]
_NAMES: Final = 76
_SIGN: Final = 20
_LEVEL: Final = 6
"""A line of text stands in the middle of the button beside it."""


def taste_list(said: Sequence[PreferenceView], today: date, strike: Strike) -> Iterator[QWidget]:
    """Yield what holds in two groups; what was struck out is not there."""
    things = sorted(held(said), key=lambda thing: _place(thing.now.facet))
    for title, likes in ((_("Likes"), True), (_("Does not want"), False)):
        some = [thing for thing in things if thing.now.likes == likes]
        if some:
            yield group(title, *_rows(some, today, strike), gap=0)


def _place(facet: str) -> int:
    return FACETS.index(facet) if facet in FACETS else len(FACETS)


def _rows(things: Sequence[Held], today: date, strike: Strike) -> Iterator[QWidget]:
    """The facet is named once, beside the first of its things."""
    before = ""
    for thing in things:
        facet = thing.now.facet
        yield _row(thing, facet_name(facet) if facet != before else "", today, strike)
        before = facet


def _row(thing: Held, about: str, today: date, strike: Strike) -> QWidget:
    now, top = thing.now, Qt.AlignmentFlag.AlignTop
    name = _small(capital(about))
    name.setFixedWidth(_NAMES)
    value = said_value(now)
    button = hand("x", _("Delete “{value}”").format(value=value))
    button.clicked.connect(lambda: strike(now))
    across = kit.row(gap=space.S)
    across.addWidget(name, 0, top)
    across.addWidget(_sign(now), 0, top)
    across.addWidget(_words(thing, value, today), 1, top)
    across.addWidget(_small(told(now.said_on, now.said_to, today, observed=now.observed)), 0, top)
    across.addWidget(button, 0, top)
    made = QWidget()
    made.setLayout(across)
    return made


def _small(words: str) -> Text:
    made = Text(words, Style.SMALL, "muted")
    made.setContentsMargins(0, _LEVEL + 1, 0, 0)
    return made


def _sign(said: PreferenceView) -> QWidget:
    made = QWidget()
    made.setFixedSize(_SIGN, space.COMPACT)
    if said.ground is not None:
        made.setLayout(kit.row(Dot(said.ground, refused=not said.likes)))
    return made


def _words(thing: Held, value: str, today: date) -> QWidget:
    made = QWidget()
    whole = kit.column(Prose(value), gap=0, margins=(0, _LEVEL, 0, _LEVEL))
    for each in thing.earlier:
        whole.addWidget(Prose(_earlier(thing.now, each, today), Style.SMALL, "muted"))
    made.setLayout(whole)
    return made


def _earlier(now: PreferenceView, then: PreferenceView, today: date) -> str:
    when = told(then.said_on, then.said_to, today, observed=then.observed)
    if then.facet == "budget" and then.value != now.value:
        return _("earlier: {what} ({when})").format(what=said_value(then), when=when)
    what = _("liked it") if then.likes else _("did not want it")
    return _("earlier: {what} ({when})").format(what=what, when=when)
