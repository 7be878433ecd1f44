"""What is offered to choose for each garment until a shop makes the list its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from boutique.domain.kernel.errors import N_

Usual = tuple[str, tuple[str, ...]]
"""The name of a choice and its values; without any, words are written."""

_LAPELS: Final[Usual] = (N_("Lapels"), (N_("notch"), N_("peak"), N_("shawl")))
_BUTTONS: Final[Usual] = (
    N_("Buttons"),
    (N_("one button"), N_("two buttons"), N_("three buttons"), N_("double-breasted")),
)
_VENTS: Final[Usual] = (N_("Vents"), (N_("no vents"), N_("one vent"), N_("two vents")))
_POCKETS: Final[Usual] = (N_("Pockets"), (N_("with flaps"), N_("jetted"), N_("patch")))
_LINING: Final[Usual] = (N_("Lining"), ())
_MONOGRAM: Final[Usual] = (N_("Monogram"), ())
_PLEATS: Final[Usual] = (N_("Pleats"), (N_("no pleats"), N_("one pleat"), N_("two pleats")))
_HEMS: Final[Usual] = (N_("Hems"), (N_("plain hems"), N_("with turn-ups")))
_SLEEVES: Final[Usual] = (N_("Sleeves"), (N_("sleeveless"), N_("short sleeves"), N_("long sleeves")))
_LENGTH: Final[Usual] = (N_("Length"), ())

_COAT: Final = (_LAPELS, _BUTTONS, _VENTS, _POCKETS, _LINING, _MONOGRAM)
USUAL_OPTIONS: Final[Mapping[str, Sequence[Usual]]] = {
    "suit": (*_COAT, _PLEATS, _HEMS),
    "jacket": _COAT,
    "womens_jacket": (_LAPELS, _BUTTONS, _POCKETS, _LINING),
    "overcoat": (_LAPELS, _BUTTONS, _POCKETS, _LENGTH, _LINING),
    "trousers": (_PLEATS, _HEMS, (N_("Pockets"), (N_("slanted"), N_("straight pockets")))),
    "waistcoat": (_BUTTONS, (N_("Waistcoat back"), (N_("in lining"), N_("in the same cloth")))),
    "shirt": (
        (N_("Collar"), (N_("classic collar"), N_("cutaway"), N_("button-down"), N_("band collar"))),
        (N_("Cuffs"), (N_("buttoned cuffs"), N_("double cuffs"))),
        _MONOGRAM,
    ),
    "blouse": ((N_("Collar"), (N_("classic collar"), N_("bow collar"), N_("band collar"))), _SLEEVES),
    "dress": (
        (N_("Cut"), (N_("straight cut"), N_("flared"), N_("wrapped"))),
        (N_("Neckline"), (N_("round neck"), N_("V-shaped"), N_("boat"))),
        _SLEEVES,
        _LENGTH,
        _LINING,
    ),
    "skirt": ((N_("Cut"), (N_("straight cut"), N_("flared"))), _LENGTH, _LINING),
    "tie": ((N_("Width"), ()),),
}
"""Words are English and told in the language of the shop."""
