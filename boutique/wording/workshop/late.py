"""Lateness in words: what will be late, by how much, why, and whether the client knows. Said here alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from boutique.domain.orders.garments import GARMENTS
from boutique.domain.workshop.waits import WaitCause
from boutique.wording.kernel.dates import day_near, day_short, long_day
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_, p_

if TYPE_CHECKING:  # some of it brings numpy
    from boutique.domain.pages.board import BoardCard
    from boutique.domain.pages.late_ahead import LateAhead
    from boutique.domain.pages.late_list import LateGarment

_NEAR_DAYS = 7
_FAR = timedelta(days=180)


def the_garment(key: str) -> str:
    """Return a garment as a sentence names it: 'the overcoat', 'paltonul'."""
    names = {
        "suit": p_("the garment", "the suit"),
        "jacket": p_("the garment", "the jacket"),
        "trousers": p_("the garment", "the trousers"),
        "waistcoat": p_("the garment", "the waistcoat"),
        "overcoat": p_("the garment", "the overcoat"),
        "shirt": p_("the garment", "the shirt"),
        "dress": p_("the garment", "the dress"),
        "skirt": p_("the garment", "the skirt"),
        "blouse": p_("the garment", "the blouse"),
        "womens_jacket": p_("the garment", "the women's jacket"),
        "tie": p_("the garment", "the tie"),
        "other": p_("the garment", "the piece"),
    }
    return names[key if key in GARMENTS else "other"]


def of_client(card: BoardCard) -> str:
    """Return a garment and whose it is: 'paltonul doamnei Câmpeanu'; by the name where no title is known."""
    title = {"dl": p_("whose", "Mr {name}"), "dna": p_("whose", "Mrs {name}")}.get(card.title)
    if title is None or not card.family_name:
        whose = p_("whose", "{name}").format(name=card.person)
    else:
        whose = title.format(name=card.family_name)
    return _("{garment} of {client}").format(garment=the_garment(card.garment), client=whose)


def late_line(late: LateGarment, today: date) -> str:
    """Return one sentence of what is late or may be, with its cause where one is known."""
    return f"{capital(_told(late, today))}."


def _told(late: LateGarment, today: date) -> str:
    from boutique.domain.pages.late_list import Lateness

    thing, cause = of_client(late.card), cause_words(late)
    if late.how is Lateness.PAST:
        told = _("{garment} was to be ready {day}").format(
            garment=thing, day=near_day(late.card.promised_on, today)
        )
    elif late.how is Lateness.MOVED:
        told = _("{garment} was to be ready {day}").format(garment=thing, day=near_day(late.was, today))
    elif late.how is Lateness.LIKELY:
        told = n_(
            "{garment} will be about one day late",
            "{garment} will be about {n} days late",
            late.days,
            garment=thing,
        )
    else:
        told = _("{garment} may be late").format(garment=thing)
    return "; ".join(filter(None, (told, cause)))


def on_day(day: date | None, today: date) -> str:
    """Return a day as one says when something is: by its name within a week, 'joi, 19 noiembrie'."""
    if day is None:
        return ""
    if abs((day - today).days) < _NEAR_DAYS:
        return p_("day of a week", "on {day}").format(day=long_day(day))
    return p_("day of a month", "on {day}").format(day=day_near(day, today))


def near_day(day: date | None, today: date) -> str:
    """Return a day as briefly as one says when something is: 'joi', 'ieri', 'pe 19 noiembrie'."""
    days = 0 if day is None else (day - today).days
    near = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}.get(days)
    if day is None or near is not None:
        return near or ""
    if abs(days) < _NEAR_DAYS:
        return p_("day of a week", "on {day}").format(day=long_day(day).split(",")[0])
    return on_day(day, today)


def brief_day(day: date, today: date) -> str:
    """Return '9 dec'; the year only of a day that is far."""
    return day_short(day, day if abs(day - today) < _FAR else today)


def cause_words(late: LateGarment) -> str:
    """Return why it is late: what the forecast found, else what it waits for, else how far it is."""
    found = _found(late.ahead) if late.ahead is not None else ""
    return found or (missing(late.card.waits[0].cause) if late.card.waits else _where(late.card))


def _found(ahead: LateAhead) -> str:
    if ahead.before is not None:
        return _("{garment} of {client} stands before it").format(
            garment=the_garment(ahead.before.garment), client=ahead.before.client
        )
    if ahead.about:
        return _("{name} is ill").format(name=ahead.about)
    return missing(ahead.cause) if ahead.cause in tuple(WaitCause) else ""


def missing(cause: str) -> str:
    """Return what is missing for a garment to go on."""
    causes = {
        WaitCause.CLOTH: _("the cloth is not here"),
        WaitCause.ANSWER: _("the client has not answered"),
        WaitCause.FITTING: _("the fitting was not held"),
        WaitCause.MAKER: _("another maker has it"),
    }
    return causes[WaitCause(cause)]


def _where(card: BoardCard) -> str:
    return _("it is at “{stage}”").format(stage=card.stage) if card.stage else _("it was not begun")


def knows_words(late: LateGarment, today: date) -> str:
    """Return whether the client knows, and what day it comes out; of what is watched, its chance."""
    from boutique.domain.pages.late_list import Lateness

    if late.how is Lateness.WATCHED and late.ahead is not None:
        return chance_words(round(100 * late.ahead.chance))
    if late.told_on is None:
        return _("does not know yet")
    if late.how is Lateness.MOVED and late.card.promised_on is not None:
        return _("knows; ready {day}").format(day=near_day(late.card.promised_on, today))
    return _("was told {day}").format(day=near_day(late.told_on, today))


def days_late_words(days: int) -> str:
    """Return '+2 days' for a card."""
    return n_("+{n} day", "+{n} days", days)


def board_sentence(orders: int, late: int | None) -> str:
    """Return how many orders are open and how many are in time; `late` is None while nobody knows."""
    every = n_("One open order", "{n} open orders", orders)
    if late is None:
        return f"{every}."
    if not late:
        return _("{orders}, all in time.").format(orders=every)
    return _("{orders}: {well}, {late}.").format(
        orders=every,
        well=n_("one is in time", "{n} are in time", orders - late),
        late=n_("one is not", "{n} are not", late),
    )
