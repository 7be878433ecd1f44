"""Measures in words: names, values as they are read out, what they are taken over, and when to look again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.doubts import Doubt, DoubtKind
from boutique.domain.measuring.lengths import LengthUnit, read_length, show_length
from boutique.domain.measuring.model import OVER, label_of
from boutique.domain.measuring.sets import SET_NAMES, TapeSet
from boutique.domain.measuring.silhouette import Silhouette
from boutique.wording.kernel.dates import day_near, month_near
from boutique.wording.kernel.money import centimetres, number
from boutique.wording.kernel.texts import _, language, p_

_LATELY_DAYS = 40
_SIXTEENTH = 16


def measure_name(code: str) -> str:
    """Return the word for a measure."""
    return _(label_of(code))


def set_name(key: str) -> str:
    """Return the word for a set of measures."""
    return _(SET_NAMES[key])


def set_title(chosen: TapeSet) -> str:
    """Return what a set is called: the shop's own name, else the house's word."""
    return chosen.name or set_name(chosen.key)


def unit_sign(unit: LengthUnit) -> str:
    """Return 'cm' or 'in'."""
    return "in" if unit is LengthUnit.INCH else str(unit.value)


def length(mm: int, unit: LengthUnit, typed: str = "") -> str:
    """Return a length without its unit: as typed if it was typed in this unit, else 102,5 or 40 3/8."""
    exact = _typed_amount(mm, typed, unit)
    if unit is LengthUnit.INCH:
        return _inches(exact) if exact is not None else show_length(mm, unit)
    if exact is not None and (exact * 10).denominator != 1:
        return number(float(exact), 2)
    return centimetres(mm) if mm >= 0 else f"−{centimetres(-mm)}"


def as_typed(mm: int, typed: str, unit: LengthUnit) -> str:
    """Return a length as its field shows it: as typed, with its unit only where that is another one."""
    try:
        read = read_length(typed, signed=True)
    except Refused:
        return length(mm, unit)
    bare = typed.removesuffix("″").removesuffix(" cm")
    return bare if read.unit is unit else read.explicit


def _typed_amount(mm: int, typed: str, unit: LengthUnit) -> Fraction | None:
    try:
        read = read_length(typed)
    except Refused:
        return None
    return read.amount if (read.mm, read.unit) == (mm, unit) else None


def _inches(amount: Fraction) -> str:
    if _SIXTEENTH % amount.denominator:
        return number(float(amount), 2)
    whole, rest = divmod(amount, 1)
    return " ".join(part for part in (str(whole) if whole or not rest else "", str(rest or "")) if part)


def length_said(mm: int, unit: LengthUnit) -> str:
    """Return a length with its unit: '1,5 cm', '3/8 in'."""
    plain = show_length(mm, unit, point="," if language() == "ro" else ".")
    return f"{plain}\u00a0{unit_sign(unit)}"


def difference(mm: int, unit: LengthUnit) -> str:
    """Return a difference with its sign, '–' for none: '+1,5'."""
    if mm == 0:
        return "–"
    return f"{'+' if mm > 0 else '−'}{length(abs(mm), unit)}"


def over_words(over: str) -> str:
    """Return what measures were taken over: 'shirt, heels'."""
    return ", ".join(_(OVER.get(part, part)) for part in (each.strip() for each in over.split(",")) if part)


def the_measure(code: str) -> tuple[str, bool]:
    """Return a measure inside a sentence, and whether it is several: 'The hips', True."""
    words = {
        "G02": p_("in a sentence", "The neck"),
        "G04": p_("in a sentence", "The chest"),
        "G05": p_("in a sentence", "The underbust"),
        "G07": p_("in a sentence", "The waist"),
        "G09": p_("in a sentence", "The hips"),
        "L11": p_("in a sentence", "The upper arm"),
        "L15": p_("in a sentence", "The wrist"),
        "L19": p_("in a sentence", "The armscye"),
        "M03": p_("in a sentence", "The thigh"),
        "M05": p_("in a sentence", "The knee"),
        "A01": p_("in a sentence", "The height"),
        "N08": p_("in a sentence", "The rise"),
        "I08": p_("in a sentence", "The width of the back"),
        "I07": p_("in a sentence", "The width of the shoulders"),
        "I03": p_("in a sentence", "The width of the chest"),
    }
    return words.get(code, measure_name(code)), code == "G09"


def doubt_sentence(doubt: Doubt, unit: LengthUnit, today: date) -> str:
    """Return what to look at again, and why."""
    tell = {
        DoubtKind.MOVED: _moved,
        DoubtKind.BEYOND: _beyond,
        DoubtKind.SIDES: _sides,
        DoubtKind.MISFIT: _misfit,
    }
    return tell[doubt.kind](doubt, unit, today)


def _moved(doubt: Doubt, unit: LengthUnit, today: date) -> str:
    measure, several = the_measure(doubt.code)
    one = {
        True: _("{measure} has grown by {difference} since {time}. Check once more before cutting."),
        False: _("{measure} has shrunk by {difference} since {time}. Check once more before cutting."),
    }
    many = {
        True: _("{measure} have grown by {difference} since {time}. Check once more before cutting."),
        False: _("{measure} have shrunk by {difference} since {time}. Check once more before cutting."),
    }
    template = (many if several else one)[doubt.off_mm > 0]
    said = length_said(abs(doubt.off_mm), unit)
    return template.format(measure=measure, difference=said, time=_then(doubt.since or today, today))


def _then(since: date, today: date) -> str:
    return day_near(since, today) if (today - since).days < _LATELY_DAYS else month_near(since, today)


def _beyond(doubt: Doubt, unit: LengthUnit, _today: date) -> str:
    template = (
        _("{measure}: {value} is larger than we ever see. Check the tape and the unit.")
        if doubt.off_mm > 0
        else _("{measure}: {value} is smaller than we ever see. Check the tape and the unit.")
    )
    return template.format(measure=measure_name(doubt.code), value=length_said(doubt.mm, unit))


def _sides(doubt: Doubt, unit: LengthUnit, _today: date) -> str:
    template = _("{measure}: left and right differ by {difference}. Measure both once more.")
    apart = length_said(abs(doubt.off_mm), unit)
    return template.format(measure=measure_name(doubt.code), difference=apart)


def _misfit(doubt: Doubt, unit: LengthUnit, _today: date) -> str:
    measure, several = the_measure(doubt.code)
    other, _several = the_measure(doubt.other)
    template = (
        _("{measure} ({value}) do not agree with {other} ({other_value}). Check both.")
        if several
        else _("{measure} ({value}) does not agree with {other} ({other_value}). Check both.")
    )
    return template.format(
        measure=measure,
        value=length_said(doubt.mm, unit),
        other=other[:1].lower() + other[1:],
        other_value=length_said(doubt.other_mm, unit),
    )


def silhouette_lines(seen: Silhouette, unit: LengthUnit) -> Iterator[str]:
    """Yield the figure notes, one sentence each."""
    stance = seen.posture
    if stance.left_shoulder_mm:
        yield _("Left shoulder lower by {length}").format(length=length_said(stance.left_shoulder_mm, unit))
    if stance.right_shoulder_mm:
        yield _("Right shoulder lower by {length}").format(length=length_said(stance.right_shoulder_mm, unit))
    degrees = {
        "stoop": (_("A slight stoop"), _("A marked stoop")),
        "sway_back": (_("A slightly hollow back"), _("A hollow back")),
        "prominent_blades": (_("Slightly prominent shoulder blades"), _("Prominent shoulder blades")),
        "forward_shoulders": (_("Shoulders slightly forward"), _("Shoulders forward")),
        "belly": (_("A slight belly"), _("A prominent belly")),
    }
    marked = [(words, getattr(stance, name)) for name, words in degrees.items()]
    yield from (words[much > 0.5] for words, much in marked if much)
    if not any(much for _words, much in marked):
        yield _("Upright stance")
    if seen.words:
        yield seen.words
