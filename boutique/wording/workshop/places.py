"""Places of a garment in words, and the words by which they are typed, in both languages."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.text import fold
from boutique.domain.workshop.amendment_words import AmendmentWords, read_amendment
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.places import LEFT, RIGHT
from boutique.wording.kernel.texts import _, languages, p_, speaking

_NAMES: Final[Mapping[str, str]] = {
    "collar": N_("collar"),
    "neck": N_("neckline"),
    "lapel": N_("lapel"),
    "lapel_left": N_("left lapel"),
    "lapel_right": N_("right lapel"),
    "shoulder": N_("shoulder"),
    "shoulder_left": N_("left shoulder"),
    "shoulder_right": N_("right shoulder"),
    "armhole": N_("armhole"),
    "armhole_left": N_("left armhole"),
    "armhole_right": N_("right armhole"),
    "chest": N_("chest"),
    "back": N_("back"),
    "waist": N_("waist"),
    "hip": N_("hips"),
    "seat": N_("seat"),
    "front": N_("front"),
    "front_left": N_("left front"),
    "front_right": N_("right front"),
    "sleeve": N_("sleeve"),
    "sleeve_left": N_("left sleeve"),
    "sleeve_right": N_("right sleeve"),
    "cuff": N_("cuff"),
    "cuff_left": N_("left cuff"),
    "cuff_right": N_("right cuff"),
    "pocket": N_("pocket"),
    "pocket_left": N_("left pocket"),
    "pocket_right": N_("right pocket"),
    "vent": N_("vent"),
    "side": N_("side seam"),
    "side_left": N_("left side seam"),
    "side_right": N_("right side seam"),
    "waistband": N_("waistband"),
    "rise": N_("rise"),
    "thigh": N_("thigh"),
    "thigh_left": N_("left thigh"),
    "thigh_right": N_("right thigh"),
    "knee": N_("knee"),
    "knee_left": N_("left knee"),
    "knee_right": N_("right knee"),
    "leg": N_("trouser leg"),
    "leg_left": N_("left leg"),
    "leg_right": N_("right leg"),
    "hem": N_("hem"),
}


def place_name(place: str) -> str:
    """Return what a place is called: 'left sleeve'; left and right are the wearer's."""
    return _(_NAMES[place]) if place in _NAMES else place


def read_typed(text: str, parts: Collection[str]) -> AmendmentDraft:
    """Return what was typed, in either language, as an amendment at one of these parts; Misfilled if none."""
    return read_amendment(text, typed_words(), parts)


@cache
def typed_words() -> AmendmentWords:
    """Return the words of both languages by which places, sides and ways are typed."""
    parts: dict[str, str] = {}
    sides: dict[str, str] = {}
    longer: set[str] = set()
    shorter: set[str] = set()
    for code in languages():
        with speaking(code):
            for part, stems in _stems().items():
                parts |= dict.fromkeys(fold(stems).split(), part)
            # Translators: words as they are typed, short ones too, with spaces between.
            sides |= dict.fromkeys(fold(p_("typed", "left l")).split(), LEFT)
            sides |= dict.fromkeys(fold(p_("typed", "right r")).split(), RIGHT)
            longer |= set(fold(p_("typed", "longer lengthen let wider widen")).split())
            shorter |= set(fold(p_("typed", "short taken take closer narrow")).split())
    return AmendmentWords(parts=parts, sides=sides, longer=longer, shorter=shorter)


def _stems() -> Mapping[str, str]:
    """The beginnings of the words by which parts are typed, with spaces between."""
    return {
        "collar": p_("typed", "collar collars"),
        "neck": p_("typed", "neck necks"),
        "lapel": p_("typed", "lapel lapels"),
        "shoulder": p_("typed", "shoulder shoulders"),
        "armhole": p_("typed", "armhole armholes"),
        "chest": p_("typed", "chest bust"),
        "back": p_("typed", "back backs"),
        "waist": p_("typed", "waist waists"),
        "hip": p_("typed", "hip hips"),
        "seat": p_("typed", "seat seats"),
        "front": p_("typed", "front fronts"),
        "sleeve": p_("typed", "sleeve sleeves"),
        "cuff": p_("typed", "cuff cuffs"),
        "pocket": p_("typed", "pocket pockets"),
        "vent": p_("typed", "vent vents"),
        "side": p_("typed", "side sides"),
        "waistband": p_("typed", "waistband waistbands"),
        "rise": p_("typed", "rise crotch"),
        "thigh": p_("typed", "thigh thighs"),
        "knee": p_("typed", "knee knees"),
        "leg": p_("typed", "leg legs"),
        "hem": p_("typed", "hem length"),
    }
