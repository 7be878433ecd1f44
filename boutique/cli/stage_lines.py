"""Stages as they are said on the command line: 'Basting; minutes=240; skill=plain', '2; name=Cutting'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.workshop.stages import ALTERATION, EVERY, StageDraft
from boutique.domain.workshop.views import StageView
from boutique.wording import _
from boutique.wording.workshop import stages_name

_ALL: Final = "all"
_FIELDS: Final = ("name", "minutes", "skill", "pace")


def garment_key(text: str) -> str:
    """Return whose stages are meant. Refused for a garment the shop does not make."""
    keys = (*GARMENTS, ALTERATION)
    names = {fold(_(word)): key for key, word in GARMENTS.items()} | {
        fold(stages_name(ALTERATION)): ALTERATION
    }
    known = {fold(key): key for key in keys} | names | {_ALL: EVERY}
    if fold(text) not in known:
        told = ", ".join([*(_(word) for word in GARMENTS.values()), ALTERATION, _ALL])
        raise Refused(N_("“{text}” is no garment. Choose one of: {names}."), text=text, names=told)
    return known[fold(text)]


def stage_lines(lines: Sequence[str], known: Sequence[StageView]) -> list[StageDraft]:
    """Return all the stages of a garment in their order; a number is one that is there already."""
    return [_line(text, known) for text in lines]


def _line(text: str, known: Sequence[StageView]) -> StageDraft:
    first, *rest = (part.strip() for part in text.split(";"))
    draft = StageDraft(name=first)
    if first.isdecimal():
        if not 0 < int(first) <= len(known):
            raise Refused(N_("The garment has no stage {n}. It has {last}."), n=first, last=len(known))
        draft = _as_draft(known[int(first) - 1])
    for part in filter(None, rest):
        key, _is, value = (each.strip() for each in part.partition("="))
        draft = _with(draft, key, value)
    return draft


def _with(draft: StageDraft, key: str, value: str) -> StageDraft:
    if key not in _FIELDS:
        names = ", ".join(_FIELDS)
        raise Refused(N_("A stage has no “{name}”. It has: {names}."), name=key, names=names)
    if key == "minutes":
        return replace(draft, usual_minutes=int(value) if value.isdecimal() else -1)
    named = {"name": draft.name, "skill": draft.skill, "pace": draft.pace} | {key: value}
    return replace(draft, name=named["name"], skill=named["skill"], pace=named["pace"])


def _as_draft(stage: StageView) -> StageDraft:
    return StageDraft(
        name=stage.name,
        usual_minutes=stage.usual_minutes,
        skill=stage.skill,
        pace=stage.pace,
        stage_id=stage.stage_id,
    )
