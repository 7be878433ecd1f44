"""What the shop did for somebody of the cast besides selling: fittings, opinions, small gestures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from boutique.demo.atelier import Atelier
from boutique.demo.story import Story
from boutique.domain.care.model import Gesture, Opinion
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting, Outcome

Told = Mapping[str, Any]


def care(atelier: Atelier, story: Story, told: Told) -> None:
    """Write it down; chance of its own is drawn, so that the rest of the shop stays as it is."""
    for each in told.get("fittings", ()):
        _fitted(atelier, story, each)
    for each in told.get("opinions", ()):
        atelier.pages.add(_opinion(atelier, story, each))
    for each in told.get("gestures", ()):
        atelier.pages.add(_gesture(atelier, story, each))


def _fitted(atelier: Atelier, story: Story, told: Told) -> None:
    """A fitting is of the latest order told before its day."""
    aside = atelier.aside
    on = aside.ago(told["ago"])
    amended = told.get("amend", "")
    fitting = Fitting(
        id=aside.id(),
        client_id=story.client.id,
        order_id=story.latest_order(on),
        at=aside.moment(on),
        kind=told["kind"],
        words=told.get("words", ""),
        outcome=Outcome.AMENDED if amended else Outcome.FINE,
        glad=told.get("glad"),
        staff_id=atelier.staff[told.get("by", "Vasile")].id,
    )
    atelier.pages.add(fitting)
    if amended:
        said = Amendment(id=fitting.id, client_id=fitting.client_id, fitting_id=fitting.id, words=amended)
        atelier.pages.add(said)


def _opinion(atelier: Atelier, story: Story, told: Told) -> Opinion:
    return Opinion(
        id=atelier.aside.id(),
        client_id=story.client.id,
        said_on=atelier.aside.ago(told["ago"]),
        words=told["words"],
        glad=told.get("glad"),
        staff_id=atelier.staff[told.get("by", "Ana")].id,
    )


def _gesture(atelier: Atelier, story: Story, told: Told) -> Gesture:
    return Gesture(
        id=atelier.aside.id(),
        client_id=story.client.id,
        done_on=atelier.aside.ago(told["ago"]),
        what=told["what"],
        occasion=told.get("occasion", ""),
        cost_bani=told.get("lei", 0) * 100,
        staff_id=atelier.staff[told.get("by", "Ana")].id,
    )
