"""Translations through gettext, so that the counter, the terminal and the printed page speak alike.

The source text is English; `resources/i18n/<language>/*.po` hold the rest, compiled into one `boutique.mo`.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import NamedTuple

from boutique.domain.kernel.errors import BoutiqueError
from boutique.paths import resources
from boutique.wording.compiled import Compiled


class _Tongue(NamedTuple):
    """A language with its catalogue."""

    code: str
    catalogue: gettext.NullTranslations


_shop = _Tongue("en", gettext.NullTranslations())
_asked: str | None = None
# A book is written in the client's language, in a thread of its own, while the screens speak the shop's.
_here: ContextVar[_Tongue | None] = ContextVar("language", default=None)


def languages() -> dict[str, str]:
    """Return the languages on offer, code to own name, the shop's first language first."""
    return {"ro": "română", "en": "English"}


@lru_cache
def _tongue(code: str) -> _Tongue:
    code = code if code in languages() else "ro"
    if code == "en":
        return _Tongue(code, gettext.NullTranslations())
    return _Tongue(code, Compiled(resources() / "i18n" / code / "LC_MESSAGES" / "boutique.mo"))


def _spoken() -> _Tongue:
    return _here.get() or _shop


def use(code: str) -> None:
    """Speak this language from now on, unless another was asked for; an unknown code is Romanian."""
    global _shop
    _shop = _tongue(_asked or code)


@contextmanager
def asked_for(code: str | None) -> Iterator[None]:
    """Speak the language somebody asked for, whatever the shop's own is, until the block ends."""
    global _asked
    before, _asked = _asked, code or _asked
    try:
        yield
    finally:
        _asked = before


def choose(code: str) -> None:
    """Speak the language that somebody has just chosen for the shop, whatever was asked for before."""
    global _asked
    _asked = None
    use(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak another language here, in this thread only, until the block ends."""
    token = _here.set(_tongue(code))
    try:
        yield
    finally:
        _here.reset(token)


def language() -> str:
    """Return the code of the language being spoken."""
    return _spoken().code


def _(text: str) -> str:
    """Translate a sentence; fill named places with `.format` afterwards."""
    return _spoken().catalogue.gettext(text)


def n_(one: str, many: str, n: int, **params: object) -> str:
    """Translate and fill a counted sentence, `{n}` being the count (Romanian has three forms)."""
    tongue = _spoken()
    count = f"{n:,}" if tongue.code == "en" else f"{n:,}".replace(",", ".")
    return tongue.catalogue.ngettext(one, many, n).format(n=count, **params)


def p_(context: str, text: str) -> str:
    """Translate a word whose meaning depends on where it stands."""
    return _spoken().catalogue.pgettext(context, text)


def explain(error: BoutiqueError) -> str:
    """Return what happened and what to do, in the language being spoken."""
    return _(error.msgid).format(**error.params) if error.params else _(error.msgid)
