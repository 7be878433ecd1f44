"""Fixed lead times: for each kind of garment so many working days, whatever hangs in the shop."""

from __future__ import annotations

from tests.bench.workshop.book import Dates, Item, Maker, State, Tailor
from tests.bench.workshop.calendar import working_after


class Fixed:
    """Promises three fixed lead times; the bench goes by the first of them."""

    def __init__(self, leads: dict[str, tuple[int, int, int]]) -> None:
        self.leads = leads

    def quote(self, state: State, item: Item) -> Dates:
        """Return today and the lead times of the kind."""
        first, second, third = (working_after(state.today, days) for days in self.leads[item.kind])
        return first, second, third

    def accepted(self, state: State, item: Item) -> None:
        """Give the bench the date of an even chance."""
        item.target = working_after(state.today, self.leads[item.kind][0])


def fixed_maker(leads: dict[str, tuple[int, int, int]]) -> Maker:
    """Return the maker of a shop with these lead times."""

    def make(tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> Fixed:
        return Fixed(leads)

    return make
