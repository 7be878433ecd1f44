"""What one may choose about a garment, as far as its drawing shows it, in the words of the counter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from boutique.domain.collections.drawn import styled
from boutique.domain.kernel.errors import N_
from boutique.drawing.cloth.look import Weave


@dataclass(frozen=True)
class Aspect:
    """One choice: its name in a style, its label, and (value, label) of each answer, the usual one first."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]


_BREAST = Aspect("breast", N_("Fastening"), (("", N_("single-breasted")), ("double", N_("double-breasted"))))
_LAPEL = Aspect(
    "lapel", N_("Lapel"), (("notch", N_("notched")), ("peak", N_("peaked")), ("shawl", N_("shawl collar")))
)
_WIDTH = Aspect(
    "lapel_width",
    N_("Width of the lapel"),
    (("regular", N_("usual")), ("narrow", N_("narrow")), ("wide", N_("wide"))),
)
_BUTTONS = Aspect("buttons", N_("Buttons"), (("2", "2"), ("1", "1"), ("3", "3")))
_LADY_BUTTONS = Aspect("buttons", N_("Buttons"), (("2", "2"), ("1", "1")))
_POCKETS = Aspect(
    "pockets",
    N_("Pockets"),
    (("flap", N_("with flaps")), ("patch", N_("patch pockets")), ("jetted", N_("jetted"))),
)
_CUT = Aspect("cut", N_("Cut"), (("a_line", N_("A-line")), ("pencil", N_("pencil")), ("wrap", N_("wrapped"))))

_JACKET = (_BREAST, _LAPEL, _WIDTH, _BUTTONS, _POCKETS)
ASPECTS: dict[str, tuple[Aspect, ...]] = {
    "suit": _JACKET,
    "jacket": _JACKET,
    "overcoat": (_BREAST, _LAPEL, _WIDTH, _POCKETS),
    "womens_jacket": (_LAPEL, _WIDTH, _LADY_BUTTONS, _POCKETS),
    "dress": (_CUT,),
}
"""Garment key to what can be chosen about it; a garment that is not here is drawn in one way."""

WEAVES: dict[Weave, str] = {
    Weave.PLAIN: N_("plain weave"),
    Weave.TWILL: N_("twill"),
    Weave.HERRINGBONE: N_("herringbone"),
    Weave.HOUNDSTOOTH: N_("houndstooth"),
    Weave.GLEN_CHECK: N_("glen check"),
    Weave.PINSTRIPE: N_("pinstripe"),
    Weave.CHALK_STRIPE: N_("chalk stripe"),
    Weave.BIRDSEYE: N_("birdseye"),
    Weave.LINEN: N_("linen"),
    Weave.FLANNEL: N_("flannel"),
    Weave.POPLIN: N_("poplin"),
    Weave.OXFORD: N_("oxford"),
    Weave.VELVET: N_("velvet"),
    Weave.CORDUROY: N_("corduroy"),
    Weave.SATIN: N_("satin"),
    Weave.CREPE: N_("crêpe"),
}


def chosen_of(garment: str, style: str) -> dict[str, str]:
    """Return what a style chooses of each aspect of a garment, the usual where it says nothing we draw."""
    said = styled(style)
    return {
        aspect.name: said[aspect.name]
        if said.get(aspect.name) in dict(aspect.choices)
        else aspect.choices[0][0]
        for aspect in ASPECTS.get(garment, ())
    }


def style_of(garment: str, chosen: Mapping[str, str], before: str = "") -> str:
    """Return the style that says these choices, keeping of the one before what the drawing does not show."""
    shown = {aspect.name for aspects in ASPECTS.values() for aspect in aspects}
    kept = {name: value for name, value in styled(before).items() if name not in shown}
    said = {aspect.name: chosen.get(aspect.name, "") for aspect in ASPECTS.get(garment, ())}
    if said.get("breast") == "double" and "buttons" in said:
        said["buttons"] = "6"
    return " ".join(f"{name}={value}" for name, value in (said | kept).items() if value)
