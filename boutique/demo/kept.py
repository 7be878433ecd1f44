"""The lists that the made-up shop keeps."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.demo.chance import Chance
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit, kept
from boutique.domain.lists.model import SavedList

_LISTS = {
    "Costume și in": (
        Condition(Fact.BOUGHT, choice=("suit", "jacket"), span=Span(2, Unit.YEAR)),
        Condition(Fact.LIKES, words="in"),
        Condition(Fact.CALLED, negated=True, span=Span(60)),
    ),
    "Zile de naștere în 30 de zile": (Condition(Fact.BIRTHDAY, span=Span(30)),),
    "N-au mărimea sau stofa": (
        Condition(Fact.DECLINED, choice=("size", "stock"), span=Span(6, Unit.MONTH)),
        Condition(Fact.STANDING, choice=("lead",)),
    ),
    "Cei mai buni, de mult nevăzuți": (
        Condition(Fact.SPENT, amount=1_000_000),
        Condition(Fact.CAME, negated=True, span=Span(6, Unit.MONTH)),
        Condition(Fact.CALLED, negated=True, span=Span(3, Unit.MONTH)),
    ),
}


def kept_lists(chance: Chance) -> Sequence[SavedList]:
    """Return a few lists as the shop put them together some weeks ago."""
    return [
        SavedList(id=chance.id(), name=name, conditions=kept(said), made_at=chance.moment(chance.ago(40)))
        for name, said in _LISTS.items()
    ]
