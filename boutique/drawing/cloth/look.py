"""What a cloth looks like: its weave, the colours of its yarns, and the size of its pattern."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from boutique.drawing.colour import Lab, lighter


class Weave(StrEnum):
    """The cloths a tailor names at first sight."""

    PLAIN = "plain"
    TWILL = "twill"
    HERRINGBONE = "herringbone"
    HOUNDSTOOTH = "houndstooth"
    GLEN_CHECK = "glen_check"
    PINSTRIPE = "pinstripe"
    CHALK_STRIPE = "chalk_stripe"
    BIRDSEYE = "birdseye"
    LINEN = "linen"
    FLANNEL = "flannel"
    POPLIN = "poplin"
    OXFORD = "oxford"
    VELVET = "velvet"
    CORDUROY = "corduroy"
    SATIN = "satin"
    CREPE = "crepe"


@dataclass(frozen=True)
class Construction:
    """How a weave is set up on the loom and finished.

    thread_mm: distance from one warp end to the next; weft_step: the same for picks, as a multiple;
    repeat_mm: usual size of the pattern; shown: repeats a small swatch must hold to be recognised;
    the rest are strengths 0..1 of what the eye sees.
    """

    thread_mm: float
    repeat_mm: float
    shown: float
    weft_step: float = 1.0
    relief: float = 0.5
    uneven: float = 0.05
    slub: float = 0.0
    nap: float = 0.0
    melange: float = 0.04
    sheen: float = 0.0


CONSTRUCTIONS: dict[Weave, Construction] = {
    Weave.PLAIN: Construction(0.42, 1.7, 8, relief=0.55),
    Weave.TWILL: Construction(0.36, 1.44, 8, relief=0.55),
    Weave.HERRINGBONE: Construction(0.40, 11.2, 2.6, relief=0.5),
    Weave.HOUNDSTOOTH: Construction(0.80, 6.4, 3.4, relief=0.35),
    Weave.GLEN_CHECK: Construction(0.45, 57.6, 1.2, relief=0.35),
    Weave.PINSTRIPE: Construction(0.36, 13.0, 4.5, relief=0.4),
    Weave.CHALK_STRIPE: Construction(0.42, 19.0, 3.5, relief=0.25, nap=0.9, melange=0.15),
    Weave.BIRDSEYE: Construction(0.26, 2.1, 6.5, relief=0.35),
    Weave.LINEN: Construction(0.44, 2.0, 8, relief=0.6, uneven=0.10, slub=1.0, melange=0.07),
    Weave.FLANNEL: Construction(0.44, 1.76, 8, relief=0.28, nap=0.7, melange=0.2),
    Weave.POPLIN: Construction(0.20, 6.0, 5, weft_step=0.8, relief=0.22, uneven=0.03),
    Weave.OXFORD: Construction(0.26, 6.0, 5, weft_step=1.6, relief=0.45, uneven=0.06),
    Weave.VELVET: Construction(0.30, 4.0, 5, relief=0.0, nap=1.0, melange=0.16, sheen=0.55),
    Weave.CORDUROY: Construction(0.30, 3.0, 6.5, relief=0.0, nap=0.2, melange=0.12),
    Weave.SATIN: Construction(0.14, 4.0, 5, relief=0.22, uneven=0.035, melange=0.015, sheen=0.4),
    Weave.CREPE: Construction(0.30, 4.8, 5, relief=0.5, uneven=0.07),
}

_PATTERNED = {
    Weave.HERRINGBONE,
    Weave.HOUNDSTOOTH,
    Weave.GLEN_CHECK,
    Weave.PINSTRIPE,
    Weave.CHALK_STRIPE,
    Weave.CORDUROY,
}
# How much lighter the second yarn is when none was named, in L.
_CONTRAST = {
    Weave.HERRINGBONE: 14.0,
    Weave.HOUNDSTOOTH: 45.0,
    Weave.GLEN_CHECK: 38.0,
    Weave.PINSTRIPE: 50.0,
    Weave.CHALK_STRIPE: 42.0,
    Weave.BIRDSEYE: 26.0,
    Weave.OXFORD: 24.0,
}
_MOTIF_THREADS = {Weave.HOUNDSTOOTH: 8, Weave.BIRDSEYE: 8}


@dataclass(frozen=True)
class ClothLook:
    """One cloth as the eye sees it.

    ground is the main yarn, second the other (weft, check or stripe), overcheck the fine line laid over all.
    scale_mm is the repeat of the pattern, thread_mm the thickness of a yarn; left out, the weave's own.
    """

    weave: Weave
    ground: Lab
    second: Lab | None = None
    overcheck: Lab | None = None
    scale_mm: float | None = None
    thread_mm: float | None = None
    seed: int = 1

    @property
    def construction(self) -> Construction:
        """How this weave is made."""
        return CONSTRUCTIONS[self.weave]

    @property
    def repeat_mm(self) -> float:
        """The size of the pattern, in mm."""
        if self.scale_mm:
            return self.scale_mm
        if self.overcheck and self.weave not in (Weave.GLEN_CHECK, *_MOTIF_THREADS):
            return 45.0
        return self.construction.repeat_mm

    @property
    def pitch_mm(self) -> float:
        """The distance between two warp ends, in mm."""
        if threads := _MOTIF_THREADS.get(self.weave):
            return self.repeat_mm / threads
        return self.thread_mm or self.construction.thread_mm

    @property
    def other(self) -> Lab:
        """The second yarn, or the one the weave asks for when none was named."""
        if self.second:
            return self.second
        away = _CONTRAST.get(self.weave, -3.0)
        return lighter(self.ground, -away if self.ground[0] + away > 97 else away)


# How many pixels a thread needs to be told; smooth cloths must not show theirs.
_THREAD_PX = {Weave.GLEN_CHECK: 1.3, Weave.POPLIN: 0.7, Weave.SATIN: 0.7, Weave.VELVET: 0.7}
# Beyond this a thumbnail would show a plain shirt as basket work; there cloth is left to blend instead.
_MOST_GROWN = 12.0
# A pattern needs at least so many threads, or pixels, to keep its shape.
_FEWEST_THREADS = {
    Weave.HERRINGBONE: 16,
    Weave.GLEN_CHECK: 48,
    Weave.CORDUROY: 3,
    Weave.PINSTRIPE: 8,
    Weave.CHALK_STRIPE: 12,
}
_SMALLEST_PX = {
    Weave.HERRINGBONE: 28.0,
    Weave.GLEN_CHECK: 30.0,
    Weave.CORDUROY: 7.0,
    Weave.PINSTRIPE: 9.0,
    Weave.POPLIN: 6.0,
}


def readable(cloth: ClothLook, px_per_mm: float) -> ClothLook:
    """The same cloth with threads, and if need be pattern, drawn large enough to be told at this scale."""
    own = cloth.repeat_mm
    if threads := _MOTIF_THREADS.get(cloth.weave):
        return replace(cloth, scale_mm=min(max(own, threads * 1.1 / px_per_mm), own * _MOST_GROWN))
    repeat = max(own, _SMALLEST_PX.get(cloth.weave, 0.0) / px_per_mm)
    needed = _THREAD_PX.get(cloth.weave, 2.3) / px_per_mm
    thread = min(max(cloth.pitch_mm, needed), cloth.pitch_mm * _MOST_GROWN)
    if fewest := 24 if cloth.overcheck else _FEWEST_THREADS.get(cloth.weave, 8 if _patterned(cloth) else 0):
        thread = min(thread, repeat / fewest)
    return replace(cloth, thread_mm=thread, scale_mm=repeat if repeat > own else cloth.scale_mm)


def swatch_scale(cloth: ClothLook, side_px: float, px_per_mm: float) -> float:
    """The px per mm for a swatch of this side: true size, unless its pattern would not fit in."""
    if not _patterned(cloth):
        return px_per_mm
    shown = 1.6 if cloth.overcheck and cloth.weave is not Weave.GLEN_CHECK else cloth.construction.shown
    return min(px_per_mm, side_px / (shown * cloth.repeat_mm))


def _patterned(cloth: ClothLook) -> bool:
    striped = cloth.weave is Weave.POPLIN and cloth.second is not None
    return striped or cloth.overcheck is not None or cloth.weave in _PATTERNED
