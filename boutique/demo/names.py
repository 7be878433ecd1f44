"""Names as they are met at a counter in Cluj, and how the shop speaks to those who bear them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from boutique.demo.chance import Chance, Weighted, weighted_words

_CALLINGS = {
    "m": ("doctor", "profesor", "inginer", "avocat", "arhitect", "notar"),
    "f": ("doctor", "profesoară", "inginer", "avocat", "arhitect", "notar"),
}
_GENERATIONS = (1964, 1984)


@dataclass(frozen=True)
class PersonName:
    """Who somebody is called; `wearer` is 'm' or 'f'."""

    wearer: str
    given: str
    family: str

    @property
    def title(self) -> str:
        """The title the shop uses."""
        return "dl" if self.wearer == "m" else "dna"


class Names:
    """Names by people and generation, from the demo's list."""

    def __init__(self, lists: Mapping[str, Any]) -> None:
        peoples = {key: told for key, told in lists.items() if isinstance(told, Mapping)}
        self._peoples = Weighted([(key, float(told["share"])) for key, told in peoples.items()])
        self._families = {key: weighted_words(told["families"]) for key, told in peoples.items()}
        self._given = {
            (key, wearer): [weighted_words(each) for each in told[wearer]]
            for key, told in peoples.items()
            for wearer in ("m", "f")
        }
        self._cities = weighted_words(lists["cities"])

    def draw(self, chance: Chance, wearer: str, born: int) -> PersonName:
        """Return a name that somebody born in that year may well bear."""
        people = self._peoples.draw(chance)
        generation = sum(born >= since for since in _GENERATIONS)
        family = self._families[people].draw(chance)
        if people == "ro" and wearer == "f" and chance.often(0.03):
            family = _double(family, self._families[people].draw(chance))
        return PersonName(wearer, self._given[people, wearer][generation].draw(chance), family)

    def city(self, chance: Chance) -> str:
        """Return where they live, mostly in Cluj."""
        return self._cities.draw(chance)


def _double(own: str, taken: str) -> str:
    return own if own == taken else f"{own}-{taken}"


def address(chance: Chance, name: PersonName, age: int) -> str:
    """Return how the shop speaks to them: mostly by family name, some by calling, the young by name."""
    polite = "domnule" if name.wearer == "m" else "doamnă"
    if age < 32 and chance.often(0.35):
        return name.given
    if age > 34 and chance.often(0.08):
        return f"{polite} {chance.one(_CALLINGS[name.wearer])}"
    return f"{polite} {name.family}"
