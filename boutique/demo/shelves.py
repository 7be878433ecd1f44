"""The demo's cloths on their shelves, and which of them a garment is cut from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from boutique.demo.chance import Chance, Weighted
from boutique.domain.cloth.model import Cloth
from boutique.domain.taste.matching import Offered, Taste, speaks_of
from boutique.drawing.colour import Lab

_SUMMER_WEIGHT_G = 255
_IN_SEASON, _OUT_OF_SEASON = 2.0, 0.35


@dataclass(frozen=True)
class Bolt:
    """One cloth of the shop with what the demo must know of it; `spoken` stands after 'din'.

    `lies_cm` is what lies of it today, of which the last came on `arrived_on`.
    """

    cloth: Cloth
    spoken: str
    uses: frozenset[str]
    offered: Offered
    lies_cm: int = 0
    arrived_on: date | None = None
    expected_on: date | None = None

    @property
    def colour(self) -> str:
        """The colour in one word: 'gri' of 'gri-petrol'."""
        return self.cloth.colour.replace("-", " ").split()[0]

    def in_season(self, *, light: bool) -> float:
        """Return how much more often than usual it is taken while light cloths are worn, or heavy ones."""
        return _IN_SEASON if light == (self.cloth.weight_g < _SUMMER_WEIGHT_G) else _OUT_OF_SEASON


class Shelves:
    """Every cloth by its code, and by the garment it is good for."""

    def __init__(self, chance: Chance, told: Sequence[Mapping[str, Any]]) -> None:
        bolts = [_bolt(chance, each) for each in told]
        self.by_code = {bolt.cloth.code: bolt for bolt in bolts}
        garments = {garment for bolt in bolts for garment in bolt.uses}
        self._for = {
            garment: [bolt for bolt in bolts if garment in bolt.uses] for garment in sorted(garments)
        }
        self._any = {
            (garment, light): Weighted([(bolt, bolt.in_season(light=light)) for bolt in suited])
            for garment, suited in self._for.items()
            for light in (True, False)
        }
        self._told: dict[tuple[str, Taste], bool] = {}

    def tells(self, bolt: Bolt, taste: Taste) -> bool:
        """Tell whether a taste is about this cloth, by the same rule as invitations and lookbooks."""
        key = (bolt.cloth.code, taste)
        if key not in self._told:
            self._told[key] = speaks_of(bolt.offered, taste)
        return self._told[key]

    def cloths(self) -> list[Cloth]:
        """Return every cloth, as it is written down."""
        return [bolt.cloth for bolt in self.by_code.values()]

    def any_for(self, chance: Chance, garment: str, *, light: bool) -> Bolt | None:
        """Return a cloth for somebody of whose taste nothing is known."""
        return self._any[garment, light].draw(chance) if garment in self._for else None

    def suited(self, garment: str) -> list[Bolt]:
        """Return what a garment can be cut from; nothing for what is not cut here."""
        return self._for.get(garment, [])


def _bolt(chance: Chance, told: Mapping[str, Any]) -> Bolt:
    arrived = told.get("arrived_ago")
    if arrived is None and told["stock_cm"] and chance.often(0.6):
        arrived = chance.within(30, 400)
    cloth = _cloth(chance, told)
    offered = Offered(
        code=cloth.code,
        name=told["spoken"],
        garment="",
        wearer="",
        occasion="",
        style="",
        weave=cloth.weave,
        colour=cloth.colour,
        composition=cloth.composition,
    )
    back = told.get("back_in")
    return Bolt(
        cloth=cloth,
        spoken=told["spoken"],
        uses=frozenset(told["uses"]),
        offered=offered,
        lies_cm=told["stock_cm"],
        arrived_on=None if arrived is None else chance.ago(arrived),
        expected_on=None if back is None else chance.today + timedelta(days=back),
    )


def _cloth(chance: Chance, told: Mapping[str, Any]) -> Cloth:
    plain = ("code", "name", "mill", "composition", "weight_g", "weave", "colour")
    return Cloth(
        id=chance.id(),
        **{name: told[name] for name in plain},
        ground=_lab(told["ground"]),
        second=_lab(told["second"]) if "second" in told else None,
        third=_lab(told["third"]) if "third" in told else None,
        scale_mm=float(told.get("scale_mm", 0.0)),
    )


def _lab(told: Sequence[float]) -> Lab:
    lightness, green_red, blue_yellow = map(float, told)
    return lightness, green_red, blue_yellow
