"""The board in words: what its columns and cards say, and the load of the benches."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from boutique.domain.workshop.waits import WaitCause
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import garment
from boutique.wording.workshop import cause_name
from boutique.wording.workshop.late import brief_day, days_late_words, of_client

if TYPE_CHECKING:
    from boutique.domain.pages.board import BoardCard, BoardColumn, CardWait
    from boutique.domain.pages.load import PersonLoad, WeekLoad

_HALF_HOUR = 30


def column_title(column: BoardColumn, today: date) -> str:
    """Return what a column is called."""
    from boutique.domain.pages.board import Place

    places: dict[str, str] = {
        Place.READY: p_("column", "Ready"),
        Place.NOBODY: p_("column", "Nobody's"),
        Place.LATE: p_("column", "Overdue"),
        Place.LATER: p_("column", "Later"),
        Place.NO_DAY: p_("column", "No day"),
    }
    if column.key in places:
        return places[column.key]
    if column.day is None:
        return column.name
    return _day_title(column.day, column.days, today)


def _day_title(first: date, days: int, today: date) -> str:
    if days > 1:
        return span_words(first, first + timedelta(days=days - 1), today)
    if first == today:
        return _("Today")
    if first == today + timedelta(days=1):
        return _("Tomorrow")
    return capital(long_day(first).split(",")[0]) + f", {brief_day(first, today)}"


def span_words(first: date, last: date, today: date) -> str:
    """Return '2–5 dec' for days of one month, else both in full."""
    if first == last:
        return brief_day(first, today)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{brief_day(last, today)}"
    return f"{brief_day(first, today)} – {brief_day(last, today)}"


def card_name(card: BoardCard) -> str:
    """Return whose a garment is, as its card says: the family name, and how many there are."""
    name = card.family_name or card.given_name
    return f"{name} ×{card.quantity}" if card.quantity > 1 else name


def card_day(card: BoardCard, today: date) -> str:
    """Return the day promised, as near as one says it."""
    if card.promised_on is None:
        return _("no day promised")
    days = (card.promised_on - today).days
    near = {0: _("today"), 1: _("tomorrow")}
    return near.get(days) or brief_day(card.promised_on, today)


def wait_short(wait: CardWait) -> str:
    """Return what a garment waits for and who minds it, in two words: 'cloth · Ana'."""
    names = {
        WaitCause.CLOTH: p_("card", "cloth"),
        WaitCause.ANSWER: p_("card", "answer"),
        WaitCause.FITTING: p_("card", "fitting"),
        WaitCause.MAKER: p_("card", "maker"),
    }
    named = names[WaitCause(wait.cause)] if wait.cause in tuple(WaitCause) else wait.cause
    return " · ".join(filter(None, (named, first_name(wait.owner))))


def untouched_words(days: int) -> str:
    """Return that nothing was written down of a garment for so many days."""
    return n_("untouched for {n} day", "untouched for {n} days", days)


def card_spoken(card: BoardCard, late_days: int, today: date) -> str:
    """Return a card as a screen reader says it: all of it, the drawing too."""
    what = card.description or garment(card.garment)
    parts = [
        card.person,
        f"{card.quantity} × {what}" if card.quantity > 1 else what,
        card_day(card, today),
        days_late_words(late_days) if late_days else "",
        card.stage,
        *map(wait_short, card.waits),
        untouched_words(days) if (days := card.untouched(today)) else "",
        card.by,
        _("order {no}").format(no=card.no),
    ]
    return ", ".join(filter(None, parts))


def more_words(more: int, first: date | None, today: date) -> str:
    """Return how many more hang below in a column, and from which day on."""
    told = n_("and one more", "and {n} more", more)
    return told if first is None else f"{told}, {brief_day(first, today)}"


def hours_words(minutes: int) -> str:
    """Return whole hours, as one speaks of a week."""
    return _("{n} h").format(n=round(minutes / 60))


def load_words(person: PersonLoad) -> str:
    """Return '32 h of 28' for one tailor."""
    return _("{planned} of {fits}").format(planned=hours_words(person.planned), fits=round(person.fits / 60))


def load_sentence(week: WeekLoad) -> str:
    """Return the one move that would mend what is too much, or that nobody has the work yet."""
    nobodys = ""
    if week.nobodys > _HALF_HOUR:
        nobodys = _("{hours} are nobody's yet.").format(hours=hours_words(week.nobodys))
    worst = max(week.people, key=lambda each: each.over, default=None)
    if worst is None or not worst.over:
        return nobodys or (_("All that is planned fits.") if week.people else "")
    over = _("{name} has {hours} more than fits.").format(
        name=first_name(worst.name), hours=hours_words(worst.over)
    )
    return " ".join(filter(None, (over, _relief(week), "" if week.relief else nobodys)))


def _relief(week: WeekLoad) -> str:
    if (relief := week.relief) is None:
        return _("Nobody else has room for one of those garments.")
    told = _("{name} could sew {garment}").format(
        name=first_name(relief.to.name), garment=of_client(relief.card)
    )
    if relief.over <= _HALF_HOUR:
        return _("{told}: then it fits.").format(told=told)
    return _("{told}: then it is {hours}.").format(told=told, hours=hours_words(relief.over))


def first_name(name: str) -> str:
    """Return what somebody at the bench is called by the others."""
    return name.split(" ")[0]


def shut_words(week: WeekLoad) -> str:
    """Return on which days of a week the shop is shut, by their names; nothing where on none."""
    from boutique.wording.kernel.phrases import listed

    names = [long_day(day).split(",")[0] for day in week.shut]
    return _("shut on {days}").format(days=listed(names)) if names else ""


def wait_told(wait: CardWait, today: date) -> str:
    """Return what a garment waits for since when, and who minds it, as a sentence."""
    told = _("It has been waiting for {what} since {day}").format(
        what=cause_name(wait.cause), day=brief_day(wait.from_on, today)
    )
    owner = _("{name} takes care of it").format(name=wait.owner) if wait.owner else ""
    said = f" ({wait.words.rstrip('.')})" if wait.words else ""
    return ", ".join(filter(None, (told, owner))) + f"{said}."
