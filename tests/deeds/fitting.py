"""What is done about fittings: planned, confirmed, moved, held or missed, amended."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from boutique.domain.workshop.amendments import AlterationDraft, AlterationWhy, AmendmentDraft, Payer
from boutique.domain.workshop.fittings import SAID, FittingKind, PlanDraft
from boutique.domain.workshop.open_hours import FreeDraft
from boutique.services.workshop.alterations import tie_alteration
from boutique.services.workshop.amendments import (
    amend,
    amend_item,
    reopen_amendment,
    solve_amendment,
    strike_amendment,
)
from boutique.services.workshop.fitting_times import set_free_days
from boutique.services.workshop.fittings import (
    call_off_fitting,
    confirm_fitting,
    move_fitting,
    plan_fitting,
    say_outcome,
)
from tests.counter import TODAY
from tests.deeds.frame import NOW, Deeds, deed


def _moment(deeds: Deeds) -> datetime:
    day = TODAY + timedelta(days=deeds.of([0, 2, 3, 4]))
    return datetime.combine(day, time(deeds.of([11, 12, 17]), deeds.of([0, 30]))).astimezone()


def _said(deeds: Deeds) -> AmendmentDraft:
    place, mm = deeds.of([("sleeve_left", -10), ("waist", 5), ("", None)])
    return AmendmentDraft(place=place, mm=mm, words=deeds.of(["vată mai subțire"]))


@deed
def plan_a_fitting(deeds: Deeds) -> None:
    draft = PlanDraft(
        item_id=deeds.any("order_item"),
        at=_moment(deeds),
        kind=deeds.of(FittingKind),
        staff_id=deeds.maybe("staff"),
    )
    plan_fitting(deeds.uow(), draft, now=NOW, meant=deeds.of([True, False]))


@deed
def confirm_a_fitting(deeds: Deeds) -> None:
    which = deeds.any("fitting")
    confirm_fitting(deeds.uow(), which, deeds.version("fitting", which), now=NOW)


@deed
def move_a_fitting(deeds: Deeds) -> None:
    which = deeds.any("fitting")
    version = deeds.version("fitting", which)
    move_fitting(
        deeds.uow(), which, version, _moment(deeds), with_whom=deeds.maybe("staff"), now=NOW, meant=True
    )


@deed
def call_a_fitting_off(deeds: Deeds) -> None:
    which = deeds.any("fitting")
    call_off_fitting(deeds.uow(), which, deeds.version("fitting", which))


@deed
def hold_a_fitting(deeds: Deeds) -> None:
    which = deeds.any("fitting")
    say_outcome(
        deeds.uow(), which, deeds.version("fitting", which), deeds.of(SAID), now=NOW + timedelta(hours=9)
    )


@deed
def amend_a_garment(deeds: Deeds) -> None:
    if deeds.of([True, False]):
        amend(deeds.uow(), deeds.any("fitting"), _said(deeds), today=TODAY)
    else:
        amend_item(deeds.uow(), deeds.any("order_item"), _said(deeds))


@deed
def solve_an_amendment(deeds: Deeds) -> None:
    which = deeds.any("amendment")
    version = deeds.version("amendment", which)
    solve_amendment(deeds.uow(), which, version, on=TODAY, at_fitting=deeds.maybe("fitting"))


@deed
def amend_it_again(deeds: Deeds) -> None:
    which = deeds.any("amendment")
    reopen_amendment(deeds.uow(), which, deeds.version("amendment", which))


@deed
def strike_an_amendment(deeds: Deeds) -> None:
    which = deeds.any("amendment")
    strike_amendment(deeds.uow(), which, deeds.version("amendment", which))


@deed
def say_free_days(deeds: Deeds) -> None:
    set_free_days(deeds.uow(), FreeDraft(client_id=deeds.who, weekdays=deeds.of([(), (0, 2)])))


@deed
def tie_an_alteration(deeds: Deeds) -> None:
    payer, why = deeds.of([(Payer.CLIENT, AlterationWhy.WISH), (Payer.HOUSE, AlterationWhy.FAULT)])
    draft = AlterationDraft(
        item_id=deeds.any("order_item"), of_item_id=deeds.any("order_item"), payer=payer, why=why
    )
    tie_alteration(deeds.uow(), draft)
