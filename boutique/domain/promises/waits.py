"""How long one waits for others: the client's fitting, late cloth, an answer, a tailor who is ill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import exp, log

import numpy as np

from boutique.domain.promises import normal
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.events import Attendance, BenchDay, FittingAgreed, WaitOver

CLOTH, ANSWER = "cloth", "answer"
KEEP = 0.995
ONE_MILL = 4.0
"""So many deliveries of a mill of its own weigh as much as what all mills taught."""


@dataclass(frozen=True)
class LogSpell:
    """Lognormal days of a kind of wait: weight, mean and squares of the logarithms seen, over a prior."""

    weight: float
    mean: float
    squares: float

    @classmethod
    def guessed(cls, median: float, sd: float, weight: float) -> LogSpell:
        """A spell known from experience alone, as sure as `weight` observations make."""
        return cls(weight, log(median), weight * sd * sd)

    @property
    def sd(self) -> float:
        """Standard deviation of the logarithm, with the doubt about its mean."""
        return float((self.squares / self.weight * (1 + 1 / self.weight)) ** 0.5)

    @property
    def median(self) -> float:
        """Median in days."""
        return exp(self.mean)

    def seen(self, days: float) -> LogSpell:
        """The same after one more wait (Welford's update with a slow forgetting)."""
        value, weight = log(max(days, 0.5)), self.weight * KEEP + 1
        step = value - self.mean
        mean = self.mean + step / weight
        return LogSpell(weight, mean, self.squares * KEEP + step * (value - mean))

    def draw(self, z: Array, elapsed: float = 0.0) -> Array:
        """Days of the whole wait by standard normal draws, given that `elapsed` have passed."""
        if elapsed <= 0:
            return np.asarray(np.exp(self.mean + self.sd * z))
        gone = normal.cdf(np.array((log(elapsed) - self.mean) / self.sd))
        rest = np.minimum(gone + (1 - gone) * normal.cdf(z), 1 - 1e-6)
        return np.maximum(np.exp(self.mean + self.sd * normal.quantile(rest)), elapsed)


@dataclass(frozen=True)
class Share:
    """A share that is learnt: yes and all, over a prior."""

    yes: float
    count: float

    @property
    def mean(self) -> float:
        """Expected share."""
        return self.yes / self.count

    def seen(self, yes: float, count: float = 1.0) -> Share:
        """The same after `count` more, `yes` of them so."""
        return Share(self.yes * KEEP + yes, self.count * KEEP + count)


USUAL_FITTING = LogSpell.guessed(3.2, 0.7, 8.0)
USUAL_CLOTH = LogSpell.guessed(5.0, 0.7, 6.0)
USUAL_ANSWER = LogSpell.guessed(3.0, 0.8, 6.0)


@dataclass(frozen=True)
class Lateness:
    """How often cloth comes after the day that was announced, and by how many days if it does."""

    late: Share = Share(3.0, 10.0)
    spell: LogSpell = USUAL_CLOTH

    def seen(self, days: float) -> Lateness:
        """The same after one more delivery."""
        spell = self.spell.seen(days) if days > 0 else self.spell
        return Lateness(self.late.seen(float(days > 0)), spell)

    def of_one(self) -> Lateness:
        """What is believed of one mill before anything came from it: that of all, soon given up."""
        return Lateness(
            Share(self.late.mean * ONE_MILL, ONE_MILL),
            LogSpell(ONE_MILL, self.spell.mean, self.spell.squares / self.spell.weight * ONE_MILL),
        )


@dataclass(frozen=True)
class Waits:
    """All that is believed of waits; days are calendar days, illness in working days.

    `cloth` is what all deliveries taught, `mills` what those of each taught.
    """

    fitting: LogSpell = USUAL_FITTING
    cloth: Lateness = Lateness()
    mills: Mapping[str, Lateness] = field(default_factory=dict)
    asked_quick: Share = Share(0.8, 50.0)
    asked_long: Share = Share(1.2, 50.0)
    answer: LogSpell = USUAL_ANSWER
    missed: Share = Share(1.6, 20.0)
    ill: Share = Share(5.6, 400.0)
    recovery: Share = Share(4.0, 16.0)
    attendance: Share = Share(160.0, 160.0)

    def asked(self, quick: bool) -> Share:
        """Share of stages before which the client must first answer a question."""
        return self.asked_quick if quick else self.asked_long

    def of_mill(self, mill: str) -> Lateness:
        """How late the cloth of a mill comes."""
        return self.mills.get(mill, self.cloth)

    def seen(self, event: WaitOver | FittingAgreed | BenchDay | Attendance, quick: bool = False) -> Waits:
        """What is believed after one more event; `quick` tells of what kind the garment is."""
        match event:
            case WaitOver():
                return self._after_wait(event, quick)
            case FittingAgreed(came=came):
                return replace(self, missed=self.missed.seen(0.0 if came else 1.0))
            case Attendance(planned=planned, hours=hours):
                return replace(self, attendance=_slowly(self.attendance, min(hours, planned), planned))
        return self._after_day(event)

    def done(self, stages: int, quick: bool) -> Waits:
        """What is believed after an item has gone through so many stages."""
        return self._asked(self.asked(quick).seen(0.0, stages), quick)

    def _asked(self, share: Share, quick: bool) -> Waits:
        return replace(self, asked_quick=share) if quick else replace(self, asked_long=share)

    def _after_wait(self, event: WaitOver, quick: bool) -> Waits:
        if event.cause == CLOTH:
            mill = self.mills.get(event.mill, self.cloth.of_one()).seen(event.days)
            mills = {**self.mills, event.mill: mill} if event.mill else self.mills
            return replace(self, cloth=self.cloth.seen(event.days), mills=mills)
        if event.cause == ANSWER:
            before = self.asked(quick)
            counted = Share(before.yes + (not event.foreseen), before.count)
            return replace(self._asked(counted, quick), answer=self.answer.seen(event.days))
        return replace(self, fitting=self.fitting.seen(event.days))

    def _after_day(self, day: BenchDay) -> Waits:
        keep = replace(self, ill=_slowly(self.ill, day.fell_ill, day.present))
        return replace(keep, recovery=_slowly(self.recovery, day.recovered, day.ill)) if day.ill else keep


def _slowly(share: Share, yes: float, count: float) -> Share:
    return Share(share.yes * 0.9995 + yes, share.count * 0.9995 + count)
