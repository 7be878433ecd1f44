"""Clients who are late on a morning, and how likely such come back as far as past mornings taught."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.comebacks import Past
from boutique.domain.calls.rhythm.histories import Days, Floats
from boutique.domain.calls.rhythm.ranking import Elsewhere, Seen, learn_weights

UNTAUGHT = Elsewhere(middle=(0.0, 1.0, 0.0, 0.0, 0.0, 0.0), spread=(30.0, 0.5, 0.5, 0.5, 0.5, 0.5))
"""Before any morning has taught it, the buying model alone tells who comes back."""
_ENOUGH_CASES = 5_000
_NEAR_CERTAIN = 12.0


@dataclass(frozen=True, eq=False)
class Late:
    """Who is late on the day `on`: `client` numbers, the `cell` each belongs to, `signs` clients x 6."""

    on: int
    client: Days
    cell: Days
    signs: Floats


@dataclass(frozen=True, eq=False)
class Morning(Late):
    """A past morning, and `back` 1 for whoever came back in time."""

    back: Days


def signs_of(chance: Floats, silent: Days, ratio: Floats, repeats: Days, age: Days) -> Floats:
    """Return what tells who comes back, in logs: the model's odds, days silent, gaps, orders, days known."""
    odds = np.log(np.maximum(chance, 1e-9)) - np.log(np.maximum(1.0 - chance, 1e-9))
    return np.column_stack(
        [
            np.ones(len(chance)),
            np.clip(odds, -_NEAR_CERTAIN, _NEAR_CERTAIN),
            np.log(silent + 1.0),
            np.log(ratio + 0.01),
            np.log(repeats + 1.0),
            np.log(age + 1.0),
        ]
    )


def learn(mornings: Sequence[Morning]) -> Floats:
    """Return the weights of the signs by which those who came back on these mornings are told best."""
    signs = np.concatenate([each.signs for each in mornings])
    back = np.concatenate([each.back for each in mornings]).astype(np.float64)
    step = max(1, len(back) // _ENOUGH_CASES)
    signs = signs[::step] - np.append(0.0, signs[:, 1:].mean(axis=0))
    return learn_weights(Seen(signs, 0.0), back[::step], UNTAUGHT)


def past_of(mornings: Sequence[Morning], weights: Floats, within_days: int) -> Past:
    """Return these mornings as one past, each case as likely as the weights say."""
    nobody = np.zeros(0, dtype=np.int64)
    client, cell, back = (
        np.concatenate([nobody, *(getattr(each, name) for each in mornings)])
        for name in ("client", "cell", "back")
    )
    on = np.concatenate([nobody, *(np.full(len(each.client), each.on) for each in mornings)])
    likely = np.concatenate([np.zeros(0), *(each.signs @ weights for each in mornings)])
    return Past(client, on, cell, likely, back, within_days)
