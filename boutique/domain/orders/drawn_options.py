"""What was chosen for a garment as far as a drawing can wear it, told from the words in either language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from boutique.domain.kernel.text import fold
from boutique.domain.orders.options import Chosen

_KEYS: Final = {
    "rever": "lapel",
    "lapel": "lapel",
    "guler": "lapel",
    "buzunar": "pockets",
    "pocket": "pockets",
    "nastur": "buttons",
    "button": "buttons",
    "inchidere": "buttons",
    "croi": "cut",
    "cut": "cut",
}
_VALUES: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "lapel": {
        "shawl": ("sal", "shawl"),
        "peak": ("asc", "peak"),
        "notch": ("clas", "notch"),
    },
    "pockets": {
        "jetted": ("paspoal", "refile", "jett"),
        "patch": ("aplic", "patch"),
        "flap": ("clap", "flap"),
    },
    "buttons": {
        "double": ("randuri", "double"),
        "1": ("1", "un ", "one"),
        "2": ("2", "doi", "two"),
        "3": ("3", "trei", "three"),
    },
    "cut": {
        "pencil": ("conic", "drept", "dreapta", "straight"),
        "wrap": ("petrecut", "wrap"),
    },
}
"""How a drawing calls it, and how the words for it begin."""


def style_of(options: Iterable[Chosen]) -> str:
    """Return the style a drawing understands ('lapel=peak buttons=2'); what none can show is left out."""
    return " ".join(dict.fromkeys(part for each in options for part in _parts(each)))


def _parts(option: Chosen) -> Iterator[str]:
    key = next((name for stem, name in _KEYS.items() if fold(option.key).startswith(stem)), None)
    if key is None:
        return
    words = f" {fold(option.value)} "
    known = _VALUES[key].items()
    value = next((drawn for drawn, stems in known if any(f" {stem}" in words for stem in stems)), None)
    if value == "double":
        yield "breast=double"
    elif value is not None:
        yield f"{key}={value}"
