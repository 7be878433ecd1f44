"""Where garments stood when their promised day went by, and what they waited for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import WorkView


@dataclass(frozen=True, kw_only=True)
class MissedCount:
    """How many promised days were missed, and how many of those without a word to the client in time."""

    missed: int = 0
    untold: int = 0


@dataclass(frozen=True, kw_only=True)
class MissedGround:
    """At which stage a garment stood on the evening of a day that was missed, and what it waited for.

    Both are empty where nobody wrote them down.
    """

    stage: str = ""
    cause: str = ""


def ground_of(promise: PromiseView, work: WorkView) -> MissedGround:
    """Return where a garment stood on the day promised for it.

    Its stage is the first that was not done by then. Its cause is what it waited for longest while the
    promise stood; waits that ended before it was given count for nothing.
    """
    due = promise.due_on
    stages = (each.name for each in work.stages if each.done_at is None or local_day(each.done_at) > due)
    given = local_day(promise.given_at) if promise.given_at is not None else work.placed_on
    waited = Counter[str]()
    for wait in work.waits:
        first, last = max(wait.from_on, given), min(wait.until_on or due, due)
        if last >= first:
            waited[wait.cause] += (last - first).days + 1
    longest = min(waited.items(), key=lambda pair: (-pair[1], pair[0]), default=("", 0))
    return MissedGround(stage=next(stages, "") if work.stages else "", cause=longest[0])


def missed_by(
    promises: Iterable[PromiseView], grounds: Mapping[UUID, MissedGround], today: date
) -> tuple[Mapping[str, MissedCount], Mapping[str, MissedCount]]:
    """Return what was missed by stage, and by cause, the most often first; each named '' where unknown."""
    missed = [each for each in promises if each.garment and each.is_missed(today)]
    known = [(each, grounds.get(each.promise_id, MissedGround())) for each in missed]
    stages = [(ground.stage, each.is_untold(today)) for each, ground in known]
    causes = [(ground.cause, each.is_untold(today)) for each, ground in known]
    return _counted(stages), _counted(causes)


def _counted(found: Sequence[tuple[str, bool]]) -> Mapping[str, MissedCount]:
    missed, untold = Counter(key for key, _untold in found), Counter(key for key, untold in found if untold)
    ordered = sorted(missed, key=lambda key: (key == "", -missed[key], key))
    return {key: MissedCount(missed=missed[key], untold=untold[key]) for key in ordered}
