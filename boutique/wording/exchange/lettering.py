"""What the ways of writing letters are called, for whoever keeps a shop."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from boutique.domain.exchange.lettering import WAYS, Lettering
from boutique.domain.kernel.errors import N_
from boutique.wording.kernel.texts import _

_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": N_("Unicode (UTF-8)"),
        "cp1250": N_("Windows, Central Europe (cp1250)"),
        "cp1252": N_("Windows, Western Europe (cp1252)"),
        "cp1251": N_("Windows, Cyrillic (cp1251)"),
        "cp1253": N_("Windows, Greek (cp1253)"),
        "cp1254": N_("Windows, Turkish (cp1254)"),
        "cp852": N_("DOS, Central Europe (cp852)"),
        "cp850": N_("DOS, Western Europe (cp850)"),
        "cp437": N_("DOS, American (cp437)"),
        "cp866": N_("DOS, Cyrillic (cp866)"),
        "mac-roman": N_("Mac, Western Europe (mac-roman)"),
        "mac-latin2": N_("Mac, Central Europe (mac-latin2)"),
        "mac-romanian": N_("Mac, Romanian (mac-romanian)"),
        "mac-cyrillic": N_("Mac, Cyrillic (mac-cyrillic)"),
        "iso8859-2": N_("ISO, Central Europe (iso8859-2)"),
        "iso8859-16": N_("ISO, Romanian (iso8859-16)"),
        "iso8859-15": N_("ISO, Western Europe (iso8859-15)"),
        "iso8859-5": N_("ISO, Cyrillic (iso8859-5)"),
        "koi8-u": N_("Old Cyrillic (koi8-u)"),
        "utf-16-le": N_("Unicode, two bytes a letter (utf-16)"),
        "utf-16-be": N_("Unicode, two bytes a letter, turned round (utf-16-be)"),
    }
)


def ways_called() -> list[tuple[str, str]]:
    """Return every way of writing letters, the usual first, each with what it is called."""
    return [(way, _(_CALLED[way])) for way in sorted(WAYS, key=list(_CALLED).index)]


def way_called(letters: Lettering) -> str:
    """Return what the way is called in which a file was read."""
    if letters.twice:
        return _("Unicode that was encoded twice")
    return _(_CALLED[letters.way]) if letters.way in _CALLED else letters.way.upper()


def letters_words(letters: Lettering) -> str:
    """Return in which way the letters were read."""
    return _("Text read as {way}.").format(way=way_called(letters))


def doubtful_letters(letters: Lettering) -> str:
    """Return a warning about letters that could be read in two ways."""
    return _(
        "The letters were read as {way}, and another way would read nearly as well. Look at the names;"
        " if they are wrong, choose another way of writing."
    ).format(way=way_called(letters))
