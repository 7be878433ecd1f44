"""The stages a shop begins with, garment by garment, until it makes them its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from boutique.domain.kernel.errors import N_
from boutique.domain.workshop.stages import ALTERATION, Pace, Skill, StageDraft

_CUTTING: Final = N_("Cutting")
_BASTING: Final = N_("Basting")
_FITTING: Final = N_("Fitting")
_SEWING: Final = N_("Sewing")
_LAST_FITTING: Final = N_("Last fitting")
_FINISHING: Final = N_("Finishing")
_UNPICKING: Final = N_("Unpicking")
_PRESSING: Final = N_("Pressing")


def _cutting(minutes: int) -> StageDraft:
    return StageDraft(name=_CUTTING, usual_minutes=minutes, skill=Skill.CUTTING)


def _fitting(minutes: int, name: str = _FITTING) -> StageDraft:
    return StageDraft(name=name, usual_minutes=minutes, pace=Pace.FITTING)


def _sewing(minutes: int, name: str = _SEWING, skill: Skill = Skill.PLAIN) -> StageDraft:
    return StageDraft(name=name, usual_minutes=minutes, skill=skill)


def _twice_fitted(cut: int, baste: int, sew: int, finish: int) -> tuple[StageDraft, ...]:
    return (
        _cutting(cut),
        _sewing(baste, _BASTING),
        _fitting(30),
        _sewing(sew, skill=Skill.FINE),
        _fitting(30, _LAST_FITTING),
        _sewing(finish, _FINISHING, Skill.FINE),
    )


def _once_fitted(cut: int, sew: int, finish: int) -> tuple[StageDraft, ...]:
    return _cutting(cut), _sewing(sew), _fitting(20), _sewing(finish, _FINISHING)


USUAL: Final[Mapping[str, Sequence[StageDraft]]] = {
    "suit": _twice_fitted(240, 360, 1_500, 360),
    "jacket": _twice_fitted(180, 240, 1_080, 240),
    "womens_jacket": _twice_fitted(180, 240, 960, 240),
    "overcoat": _twice_fitted(240, 300, 1_260, 300),
    "dress": _twice_fitted(120, 120, 600, 150),
    "trousers": _once_fitted(60, 300, 90),
    "waistcoat": _once_fitted(60, 240, 90),
    "skirt": _once_fitted(45, 180, 60),
    "blouse": _once_fitted(60, 240, 60),
    "shirt": (_cutting(60), _sewing(240), _sewing(60, _FINISHING)),
    "tie": (_cutting(20), _sewing(60), _sewing(20, _FINISHING)),
    "other": (_cutting(60), _sewing(180), _sewing(60, _FINISHING)),
    ALTERATION: (_sewing(20, _UNPICKING), _sewing(60), _sewing(15, _PRESSING)),
}
"""Names are English and told in the language of the shop when they are written down."""


def usual(garment: str) -> Sequence[StageDraft]:
    """Return the stages a garment usually goes through; a garment nobody knows is a piece."""
    return USUAL.get(garment, USUAL["other"])
