"""Why a file of measures may be of somebody else, or in another unit than it says: asked beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from statistics import median
from typing import Final, NamedTuple

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import words_in
from boutique.domain.measuring.files import NO_BODY, MeasureFile
from boutique.domain.measuring.lengths import MM_IN, LengthUnit

_INCH: Final = 2.54
_NEAR_AN_INCH: Final = 0.3
_FAR_MM, _FAR_SHARE = 40, 0.12
_VERY_FAR_MM, _VERY_FAR_SHARE = 100, 0.3
_FEW: Final = 3
_OF_ANYBODY: Final = {"A01": (750, 2300), "G04": (480, 1800), "G07": (430, 1800), "G09": (480, 1900)}
"""In mm, from a small child to the largest: height, chest, waist and hips."""

_OF_ANOTHER = N_("The file belongs to {name}, and this page to {client}.")
_SMALLER = N_(
    "{far} of {shared} measures are far from the last ones; the furthest off is {cm} cm smaller. Is "
    "it the same person?"
)
_LARGER = N_(
    "{far} of {shared} measures are far from the last ones; the furthest off is {cm} cm larger. Is "
    "it the same person?"
)
_INCHES = N_("The numbers look like inches, and the file says {unit}. Correct the unit in SeamlyMe.")
_CENTIMETRES = N_(
    "The numbers look like centimetres, and the file says inches. Correct the unit in SeamlyMe."
)
_LOOK_LIKE = N_("The numbers look like {numbers}, and the file says {unit}. Correct the unit in SeamlyMe.")
NOT_SURE = N_("{doubts} Nothing was imported. If everything is as it should be, import it again with --sure.")


class Doubt(NamedTuple):
    """A reason to ask, and the measure that speaks for it most, if one does."""

    why: Refused
    code: str = ""


def doubts_about(file: MeasureFile, client: str, known: Mapping[str, int]) -> tuple[Doubt, ...]:
    """Return why a file may not be this client's; `known` are the latest measures in mm, by code."""
    found = (
        [Doubt(Refused(_OF_ANOTHER, name=file.name, client=client))] if _strange(file.name, client) else []
    )
    unit = _unit(file, known) or _unit_of_a_body(file)
    size = None if unit else _size(file, known)
    return (*found, *(doubt for doubt in (unit, size) if doubt is not None))


def _strange(name: str, client: str) -> bool:
    """Ana-Maria and Anamaria are one, and so are names turned round."""
    one, other = words_in(name), words_in(client)
    return bool(one) and sorted("".join(one)) != sorted("".join(other))


def _unit(file: MeasureFile, known: Mapping[str, int]) -> Doubt | None:
    ratios = [measure.mm / known[measure.code] for measure in file.measures if known.get(measure.code)]
    middle = median(ratios) if len(ratios) >= _FEW else 1.0
    no_body = sum(each.trouble.msgid == NO_BODY for each in file.left_out)
    mostly = no_body >= _FEW and no_body >= len(file.measures)
    if file.unit is LengthUnit.INCH:
        return Doubt(Refused(_CENTIMETRES)) if mostly or abs(middle - _INCH) < _NEAR_AN_INCH else None
    if mostly or abs(1 / middle - _INCH) < _NEAR_AN_INCH:
        return Doubt(Refused(_INCHES, unit=str(file.unit)))
    return None


def _unit_of_a_body(file: MeasureFile) -> Doubt | None:
    """Ask when most of what is told first of a body is none's, and would be somebody's in another unit."""
    told = {each.code: each.mm / MM_IN[file.unit] for each in file.measures if each.code in _OF_ANYBODY}
    units = [unit for unit in (file.unit, *LengthUnit) if _fits(told, unit) * 2 > len(told)]
    if not told or not units or file.unit in units:
        return None
    if units[0] is LengthUnit.INCH:
        return Doubt(Refused(_INCHES, unit=str(file.unit)))
    if file.unit is LengthUnit.INCH and units[0] is LengthUnit.CM:
        return Doubt(Refused(_CENTIMETRES))
    return Doubt(Refused(_LOOK_LIKE, numbers=str(units[0]), unit=str(file.unit)))


def _fits(told: Mapping[str, Fraction], unit: LengthUnit) -> int:
    ranges = ((number * MM_IN[unit], *_OF_ANYBODY[code]) for code, number in told.items())
    return sum(least <= mm <= most for mm, least, most in ranges)


def _size(file: MeasureFile, known: Mapping[str, int]) -> Doubt | None:
    shared = [
        (each.code, each.mm - known[each.code], known[each.code])
        for each in file.measures
        if each.code in known
    ]
    far = [one for one in shared if abs(one[1]) > max(_FAR_MM, _FAR_SHARE * one[2])]
    if not far:
        return None
    code, difference, last = max(far, key=lambda one: abs(one[1]))
    very = abs(difference) > max(_VERY_FAR_MM, _VERY_FAR_SHARE * last)
    if not very and len(far) < max(2, len(shared) / 5):
        return None
    told = _SMALLER if difference < 0 else _LARGER
    cm = round(abs(difference) / 10)
    return Doubt(Refused(told, far=len(far), shared=len(shared), cm=cm), code)
