"""What is done about promises to ring: moved, kept, broken."""

from __future__ import annotations

from datetime import timedelta

from boutique.domain.orders.drafts import MoveDraft
from boutique.services.promises import break_call, keep_call, move_call
from tests.counter import TODAY
from tests.deeds.frame import NOW, Deeds, deed


@deed
def move_a_call(deeds: Deeds) -> None:
    which = deeds.any("promise")
    draft = MoveDraft(to=TODAY + timedelta(days=deeds.of([5, 9])), why="E plecat.")
    move_call(deeds.uow(), which, deeds.version("promise", which), draft, now=NOW)


@deed
def keep_a_call(deeds: Deeds) -> None:
    which = deeds.any("promise")
    keep_call(deeds.uow(), which, deeds.version("promise", which), on=TODAY, today=TODAY)


@deed
def break_a_call(deeds: Deeds) -> None:
    which = deeds.any("promise")
    version = deeds.version("promise", which)
    break_call(deeds.uow(), which, version, on=TODAY, why="Nu mai vrea.", today=TODAY)
