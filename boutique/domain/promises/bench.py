"""The benches of all replications at once: where the next stage finds room, earliest finisher first."""

from __future__ import annotations

import numpy as np

from boutique.domain.promises.calendar import Array

ROOM = 10
MARGIN = 6
FULL = 0.02
LITTLE = 1e-3
ALMOST = 0.999


class Bench:
    """Hours left as (tailors, days, reps). Times are working days from tomorrow's morning, with fractions.

    `hours` are those of a whole day, as (tailors, days): people have shorter days, and days without work.
    `reserved` are the mean hours kept free for orders to come, as (tailors, days).
    """

    def __init__(self, left: Array, hours: Array, first_free: tuple[int, ...] = ()) -> None:
        self.left, self.hours = left, np.maximum(hours, LITTLE)
        self.first_free = list(first_free) or [0] * len(left)
        self.days = np.arange(left.shape[1])
        self.reps = np.arange(left.shape[2])
        self.people = np.arange(len(left))[:, None]
        self.mornings = (self.days[:, None] + 1).astype(np.float32)
        self.reserved = np.zeros(left.shape[:2])
        self._reach: dict[bytes, int] = {}

    def copy(self) -> Bench:
        """A bench of its own with the same hours left."""
        return Bench(self.left.copy(), self.hours, tuple(self.first_free))

    def advance(self) -> None:
        """Pass over the days on which a tailor has nothing left in any replication."""
        last = len(self.days) - 1
        for who, day in enumerate(self.first_free):
            while day < last and self.left[who, day].max() <= FULL:
                day += 1
            self.first_free[who] = day

    def reserve(self, who: Array, work: Array, first: int, last: int) -> None:
        """Take hours evenly out of what is left between two days, as far as it goes; `work` is (reps,)."""
        first = max(first, self._free_from(who))
        last = max(last, first) + 1
        window = self.left[who, first:last]
        taken = window * np.minimum(work / np.maximum(window.sum((0, 1)), 1e-3), 1.0)
        self.reserved[who, first:last] += taken.mean(-1)
        self.left[who, first:last] = window - taken

    def place(self, who: Array, work: Array, at: Array) -> tuple[Array, Array]:
        """Give a stage to whoever of `who` is free and finishes first, and take the hours.

        `work` are hours as (len(who), reps), `at` the times from which it may begin.
        Answers start and finish.
        """
        first = at.astype(np.intp)
        low = min(max(int(first.min()), self._free_from(who)), len(self.days) - 1)
        if len(who) == 1:
            return self._alone(int(who[0]), work[0], at, first, low)
        free, summed, high = self._open(who, work, at, first, low)
        index = np.minimum((summed < work[:, None]).sum(1), high - low - 1)
        self._reach[who.tobytes()] = int(index.max()) + MARGIN
        over = summed[self.people[: len(who)], index, self.reps] - work
        used = np.minimum(np.maximum(1 - over / self.hours[who[:, None], low + index], 0), ALMOST)
        finish = low + index + used
        chosen = (finish + self._free_at(free, low, at, who)).argmin(0)
        mine, upto = free[chosen, :, self.reps], summed[chosen, :, self.reps]
        use = np.minimum(np.maximum(work[chosen, self.reps][:, None] - (upto - mine), 0), mine)
        self.left[who[chosen], low:high, self.reps] -= use
        return _held(at, low + (use > LITTLE).argmax(1), finish[chosen, self.reps])

    def _free_at(self, free: Array, low: int, at: Array, who: Array) -> Array:
        """When each of those asked has hours left: who is free takes the work, though another be quicker."""
        day = (free > LITTLE).argmax(1)
        begun = 1 - free[self.people[: len(who)], day, self.reps] / self.hours[who[:, None], low + day]
        return np.asarray(np.maximum(low + day + begun, at))

    def _free_from(self, who: Array) -> int:
        return min(self.first_free[int(k)] for k in who)

    def _alone(self, who: int, work: Array, at: Array, first: Array, low: int) -> tuple[Array, Array]:
        free, summed, high = self._open(np.array([who]), work[None], at, first, low)
        mine, upto = free[0], summed[0]
        index = np.minimum((upto < work).sum(0), high - low - 1)
        self._reach[np.intp(who).tobytes()] = int(index.max()) + MARGIN
        over = (upto[index, self.reps] - work) / self.hours[who, low + index]
        finish = low + index + np.minimum(np.maximum(1 - over, 0), ALMOST)
        use = np.minimum(np.maximum(work - (upto - mine), 0), mine)
        self.left[who, low:high] -= use
        return _held(at, low + (use > LITTLE).argmax(0), finish)

    def _open(self, who: Array, work: Array, at: Array, first: Array, low: int) -> tuple[Array, Array, int]:
        """Hours open to the stage in a window of days wide enough to finish it, and their running sum.

        It begins as wide as the last one of the same people had to be; how wide it is changes no answer.
        """
        last = int(first.max())
        high = max(max(last, low) + ROOM + int(work.max() / 4), low + self._reach.get(who.tobytes(), 0))
        late = last > low or bool((at > first).any())
        while True:
            high = min(high, len(self.days))
            free = self._window(who, at, first, low, high) if late else self.left[who, low:high]
            summed = free.cumsum(1)
            if high == len(self.days) or bool((summed[:, -1] >= work).all()):
                return free, summed, high
            high += high - low

    def _window(self, who: Array, at: Array, first: Array, low: int, high: int) -> Array:
        """Hours left from the time on: none before its day, on the day itself what is left of the day."""
        room = np.minimum(np.maximum(self.mornings[low:high] - at.astype(np.float32), 0), 1)
        return np.asarray(np.minimum(self.left[who, low:high], room * self.hours[who, low:high, None]))


def _held(at: Array, start: Array, finish: Array) -> tuple[Array, Array]:
    """Start and finish, neither before the time from which it may begin."""
    finish = np.maximum(finish, at)
    return np.minimum(np.maximum(at, start), finish), finish
