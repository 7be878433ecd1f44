"""What the shop offers to choose for a garment, of its own making: lapels notch, peak or shawl."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold
from boutique.domain.orders.options import amount_as_typed, parted_extra

MOST: Final = 16
_MOST_VALUES: Final = 12
_LONGEST_KEY: Final = 40
_LONGEST_VALUE: Final = 120
_HOW: Final = N_("Write a line as: Lapels: notch; peak; shawl +120.")


@dataclass(eq=False, kw_only=True)
class StyleOption:
    """One value that is offered for a garment under a `key`; an empty value means that words are written."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    garment: str
    key: str
    value: str = ""
    extra_bani: int = 0
    pos: int = 0


class OfferedValue(NamedTuple):
    """A value and what it costs besides, in minor units."""

    value: str
    extra_bani: int = 0


@dataclass(frozen=True)
class OfferedOption:
    """What is chosen under one name: one of `values`, or words where there are none."""

    key: str
    values: tuple[OfferedValue, ...] = ()


def typed_offered(text: str) -> tuple[OfferedOption, ...]:
    """Return what is offered as written, a line for each: 'Lapels: notch; peak; shawl +120'. Misfilled."""
    found = tuple(_line(line) for line in text.splitlines() if line.strip())
    check_offered(found)
    return found


def _line(line: str) -> OfferedOption:
    key, _parted, values = line.partition(":")
    said = [parted_extra(each) for each in values.split(";") if each.strip()]
    return OfferedOption(key.strip(), tuple(OfferedValue(value.strip(), extra) for value, extra in said))


def check_offered(offered: Sequence[OfferedOption]) -> None:
    """Raise Misfilled when these cannot be what is offered for a garment."""
    keys = [fold(each.key) for each in offered]
    twice = next((each.key for each in offered if keys.count(fold(each.key)) > 1), None)
    if twice is not None:
        raise Misfilled("offered", N_("“{name}” stands there twice. Put both into one line."), name=twice)
    if len(offered) > MOST:
        raise Misfilled("offered", N_("That is more than anybody chooses: at most 16 lines."))
    for each in offered:
        _check(each)


def _check(offered: OfferedOption) -> None:
    longest = max((len(each.value) for each in offered.values), default=0)
    empty = not offered.key or any(not each.value for each in offered.values)
    if empty or len(offered.key) > _LONGEST_KEY or longest > _LONGEST_VALUE:
        raise Misfilled("offered", _HOW)
    if ";" in offered.key or len(offered.values) > _MOST_VALUES:
        raise Misfilled("offered", _HOW)


def offered_as_typed(offered: Iterable[OfferedOption]) -> str:
    """Return what is offered as one would type it."""
    return "\n".join(f"{each.key}: {'; '.join(map(_typed, each.values))}".rstrip() for each in offered)


def _typed(value: OfferedValue) -> str:
    return f"{value.value}{amount_as_typed(value.extra_bani)}"


def grouped(rows: Iterable[tuple[str, str, int]]) -> tuple[OfferedOption, ...]:
    """Return rows of key, value and extra, in their order, as what is offered."""
    found: dict[str, list[OfferedValue]] = {}
    for key, value, extra in rows:
        values = found.setdefault(key, [])
        if value:
            values.append(OfferedValue(value, extra))
    return tuple(OfferedOption(key, tuple(values)) for key, values in found.items())
