"""What is ordered in the demo shop, by whom and in which month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from boutique.demo.chance import Chance, Weighted

ALTERATION = "other"


@dataclass(frozen=True)
class Garment:
    """One kind of garment: its key, its name, its price in lei from and to, and the weeks it takes."""

    key: str
    noun: str
    lei: tuple[int, int]
    weeks: int

    def price_bani(self, chance: Chance, *, ready_made: bool) -> int:
        """Return a price in whole tens of lei; ready-made things cost half."""
        lei = chance.within(*self.lei) * (0.5 if ready_made else 1.0)
        return round(lei / 10) * 1000


class Garments:
    """Draws a garment for a wearer in a month, as clients with measures ask, or passers-by."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.by_key = {
            key: Garment(key, facts["noun"], (facts["lei"][0], facts["lei"][1]), facts["weeks"])
            for key, facts in told.items()
        }
        self._by_month = {
            (how, wearer, month): Weighted(
                [
                    (self.by_key[key], float(facts[how][wearer] * facts["months"][month - 1]))
                    for key, facts in told.items()
                    if wearer in facts[how]
                ]
            )
            for how in ("made", "till")
            for wearer in ("m", "f")
            for month in range(1, 13)
        }

    def draw(self, chance: Chance, wearer: str, month: int, *, made: bool) -> Garment:
        """Return what somebody orders in a month."""
        return self._by_month["made" if made else "till", wearer, month].draw(chance)
