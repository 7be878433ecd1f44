"""The functions and constants that formulas of SeamlyMe may use; angles in radians, or in degrees with D."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

CONSTANTS = {"_pi": math.pi, "_e": math.e}


@dataclass(frozen=True, slots=True)
class Function:
    """A function and how many values it takes; None is one or more."""

    compute: Callable[..., float]
    takes: int | None = 1

    def admits(self, count: int) -> bool:
        """Return whether it can be given as many values."""
        return count >= 1 if self.takes is None else count == self.takes


def _of_degrees(function: Callable[[float], float]) -> Callable[[float], float]:
    return lambda degrees: function(math.radians(degrees))


def _mean(*values: float) -> float:
    return math.fsum(values) / len(values)


def _total(*values: float) -> float:
    return math.fsum(values)


def _sign(value: float) -> float:
    return math.copysign(1, value) if value else 0.0


def _nearest(value: float) -> float:
    return float(math.floor(value + 0.5))


# asinD, acosD and atanD stay out: programs and their versions disagree on what they return.
FUNCTIONS = {
    "degTorad": Function(math.radians),
    "radTodeg": Function(math.degrees),
    "sin": Function(math.sin),
    "cos": Function(math.cos),
    "tan": Function(math.tan),
    "sinD": Function(_of_degrees(math.sin)),
    "cosD": Function(_of_degrees(math.cos)),
    "tanD": Function(_of_degrees(math.tan)),
    "asin": Function(math.asin),
    "acos": Function(math.acos),
    "atan": Function(math.atan),
    "atan2": Function(math.atan2, 2),
    "sinh": Function(math.sinh),
    "cosh": Function(math.cosh),
    "tanh": Function(math.tanh),
    "asinh": Function(math.asinh),
    "acosh": Function(math.acosh),
    "atanh": Function(math.atanh),
    "log2": Function(math.log2),
    "log10": Function(math.log10),
    "log": Function(math.log10),
    "ln": Function(math.log),
    "exp": Function(math.exp),
    "sqrt": Function(math.sqrt),
    "sign": Function(_sign),
    "rint": Function(_nearest),
    "abs": Function(math.fabs),
    "fmod": Function(math.fmod, 2),
    "sum": Function(_total, None),
    "avg": Function(_mean, None),
    "min": Function(lambda *values: min(values), None),
    "max": Function(lambda *values: max(values), None),
}
