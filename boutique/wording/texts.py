"""Translations through gettext, so that the counter, the terminal and the printed page speak alike.

The source text is English; `resources/i18n/<language>/*.po` hold the rest, compiled into one `boutique.mo`.
"""

from __future__ import annotations

import gettext

from boutique.domain.errors import BoutiqueError
from boutique.paths import resources

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def languages() -> dict[str, str]:
    """Return the languages on offer, code to own name, the shop's first language first."""
    return {"ro": "română", "en": "English"}


def use(code: str) -> None:
    """Speak this language from now on; an unknown code falls back to Romanian."""
    global _catalogue, _language
    _language = code if code in languages() else "ro"
    if _language == "en":
        _catalogue = gettext.NullTranslations()
    else:
        _catalogue = gettext.translation("boutique", resources() / "i18n", [_language])


def language() -> str:
    """Return the code of the language being spoken."""
    return _language


def _(text: str) -> str:
    """Translate a sentence; fill named places with `.format` afterwards."""
    return _catalogue.gettext(text)


def n_(one: str, many: str, n: int, **params: object) -> str:
    """Translate and fill a counted sentence, `{n}` being the count (Romanian has three forms)."""
    return _catalogue.ngettext(one, many, n).format(n=n, **params)


def p_(context: str, text: str) -> str:
    """Translate a word whose meaning depends on where it stands."""
    return _catalogue.pgettext(context, text)


def explain(error: BoutiqueError) -> str:
    """Return what happened and what to do, in the language being spoken."""
    return _(error.msgid).format(**error.params) if error.params else _(error.msgid)
