"""Which of the shop's own stages a garment of a file stands at, and its stages written so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from boutique.domain.exchange.imports import OrderLine
from boutique.domain.exchange.state_words import plain_words, tells_of_cutting, tells_of_fitting
from boutique.domain.kernel.ids import new_id
from boutique.domain.pages.item_work import stages_key
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.stages import EVERY, Pace, Skill, WorkStage
from boutique.domain.workshop.usual_stages import USUAL
from boutique.services.workshop.stage_lists import stages_of, usual_stages
from boutique.wording import _


class StagesOfFile:
    """The stages of garments under work, as the words of a file name them.

    Only where a garment stands is written, as begun at the import: what was done of it before, by whom and
    when, no file tells, and it stays open.
    """

    def __init__(self, uow: UnitOfWork, now: datetime) -> None:
        self._uow, self._now = uow, now
        self._known: dict[str, list[WorkStage]] = {}

    def rows(self, thing: OrderLine, item: Mapping[str, object]) -> Iterator[dict[str, object]]:
        """Yield the stages of a garment, of which it stands at one; none where the words name no stage."""
        stages = self._of(stages_key(str(item["kind"]), str(item["garment"])))
        at = named(stages, thing.said)
        for pos, stage in enumerate(stages if at is not None else ()):
            begun = self._now if stage is at else None
            of = {"item_id": item["id"], "client_id": item["client_id"], "stage_id": stage.id}
            yield {"id": new_id(), **of, "pos": pos, "started_at": begun}

    def _of(self, garment: str) -> list[WorkStage]:
        if garment not in self._known:
            shops = stages_of(self._uow, garment) or stages_of(self._uow, EVERY)
            self._known[garment] = shops or usual_stages(self._uow, garment)
        return self._known[garment]


def named(stages: Sequence[WorkStage], said: str) -> WorkStage | None:
    """Return the only stage that words name: by its name in either language, or as cutting or fitting."""
    words = plain_words(said)
    if not words:
        return None
    called = [stage for stage in stages if words in _names(stage)]
    within = [stage for stage in stages if any(set(words) <= set(name) for name in _names(stage))]
    fitted = [stage for stage in stages if stage.pace == Pace.FITTING and tells_of_fitting(said)]
    cut = [stage for stage in stages if stage.skill == Skill.CUTTING and tells_of_cutting(said)]
    found = next((each for each in (called, within, fitted, cut) if each), [])
    return found[0] if len(found) == 1 else None


def _names(stage: WorkStage) -> list[tuple[str, ...]]:
    """Return what a stage is called: its own name, and for a usual one its name in the other language."""
    own = plain_words(stage.name)
    both = (
        (plain_words(draft.name), plain_words(_(draft.name))) for each in USUAL.values() for draft in each
    )
    return [own, *(name for pair in both if own in pair for name in pair)]
