"""What the tailor notes about a stance and a build, kept within what a kind drawing may show."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.drawing.figure.model import Frame, Sex

_LOWEST_MM = 40.0
_SLIGHTEST, _FULLEST, _FULLEST_WAIST = 0.88, 1.26, 1.5


@dataclass(frozen=True)
class Posture:
    """How somebody stands.

    Shoulders are the client's own left and right, lower by whole millimetres; the rest is 0 (not at all)
    to 1 (markedly).
    """

    left_shoulder_mm: int = 0
    right_shoulder_mm: int = 0
    stoop: float = 0.0
    sway_back: float = 0.0
    prominent_blades: float = 0.0
    forward_shoulders: float = 0.0
    belly: float = 0.0

    def lower(self, left: bool) -> float:
        """How much lower a shoulder is drawn, in mm."""
        return min(_LOWEST_MM, max(0.0, self.left_shoulder_mm if left else self.right_shoulder_mm))


UPRIGHT = Posture()


@dataclass(frozen=True)
class Proportions:
    """The client's own measures in mm, as far as they are known."""

    height: int | None = None
    chest: int | None = None
    waist: int | None = None
    hip: int | None = None


@dataclass(frozen=True)
class Build:
    """How much wider (above 1) or slighter (below) than the drawn figure somebody is, level by level."""

    chest: float = 1.0
    waist: float = 1.0
    hip: float = 1.0

    @property
    def plain(self) -> bool:
        """Whether the figure is drawn as it is."""
        return self == Build()


# The girths the two figures are drawn with, for their own height.
_DRAWN = {
    Sex.WOMAN: Proportions(1700, 900, 700, 970),
    Sex.MAN: Proportions(1800, 1010, 860, 1010),
}
# An eye sees a girth half again as large as a width, so only a part of the difference is drawn.
_SHOWN = 0.75
# A waist never outgrows what is above and below it by more than this.
_ROUNDEST = 1.3


def strength(note: float) -> float:
    """A note's strength within 0..1."""
    return min(1.0, max(0.0, note))


def _share(own: int | None, drawn: int | None, stature: float, fullest: float) -> float | None:
    if not own or not drawn:
        return None
    wider = own / (drawn * stature) - 1.0
    return min(fullest, max(_SLIGHTEST, 1.0 + wider * _SHOWN))


def build(sex: Sex, own: Proportions) -> Build:
    """Compare a client with the drawn figure; what is not known goes half the way of what is."""
    drawn = _DRAWN[sex]
    stature = (own.height or drawn.height or 1) / (drawn.height or 1)
    shares = (
        _share(own.chest, drawn.chest, stature, _FULLEST),
        _share(own.waist, drawn.waist, stature, _FULLEST_WAIST),
        _share(own.hip, drawn.hip, stature, _FULLEST),
    )
    known = [share for share in shares if share is not None]
    usual = 1.0 + (sum(known) / len(known) - 1.0) / 2 if known else 1.0
    chest, waist, hip = (usual if share is None else share for share in shares)
    return Build(chest, min(waist, _ROUNDEST * (chest + hip) / 2), hip)


def level(frame: Frame, share: float) -> float:
    """A level between waist (0) and hip (1)."""
    return frame.waist + (frame.hip - frame.waist) * share
