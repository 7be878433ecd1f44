"""Fittings, amendments and alterations in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime

from boutique.domain.orders.views import AltersView
from boutique.domain.workshop.amendments import AlterationSort, AlteredBefore
from boutique.domain.workshop.fitting_views import AlterationView, AmendmentView, FittingView
from boutique.domain.workshop.fittings import FittingKind, Outcome
from boutique.domain.workshop.open_hours import FreeTime, clock_text
from boutique.domain.workshop.places import is_length
from boutique.wording.kernel.dates import day_near, long_day, weekday_name
from boutique.wording.kernel.money import number
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import alters_words, garment, within
from boutique.wording.workshop.places import place_name

_NBSP = "\u00a0"
_WHOLE_DAY = 24 * 60


def kind_within(kind: str) -> str:
    """Return which fitting it is, as it stands inside a sentence."""
    names = {
        FittingKind.BASTED: p_("fitting", "basted fitting"),
        FittingKind.FORWARD: p_("fitting", "second fitting"),
        FittingKind.FINAL: p_("fitting", "final fitting"),
        FittingKind.TOILE: p_("fitting", "toile fitting"),
    }
    return names[FittingKind(kind)] if kind in tuple(FittingKind) else p_("fitting", "fitting")


def outcome_name(outcome: str) -> str:
    """Return what came of a fitting, in a word or two."""
    names = {
        Outcome.FINE: p_("outcome", "fine"),
        Outcome.AMENDED: p_("outcome", "with amendments"),
        Outcome.AGAIN: p_("outcome", "one more fitting"),
        Outcome.MISSED: p_("outcome", "did not come"),
        Outcome.MOVED: p_("outcome", "moved"),
        Outcome.CALLED_OFF: p_("outcome", "called off"),
        Outcome.HELD: p_("outcome", "held"),
    }
    return names[Outcome(outcome)] if outcome in tuple(names) else ""


def garment_of(fitting: FittingView) -> str:
    """Return what is tried on; nothing where nobody wrote it down."""
    if fitting.item_id is None:
        return ""
    return capital(fitting.description or garment(fitting.garment))


def hour(fitting: FittingView) -> str:
    """Return the hour on the clock of the shop: '10:00'."""
    return f"{fitting.at.astimezone():%H:%M}"


def fitting_line(fitting: FittingView) -> str:
    """Return 'Charcoal jacket, final fitting; with Vasile'."""
    named = ", ".join(filter(None, (garment_of(fitting), kind_within(fitting.kind))))
    parts = [capital(named)]
    if fitting.staff:
        parts.append(_("with {name}").format(name=fitting.staff))
    if fitting.attempt > 1:
        parts.append(attempt_words(fitting.attempt))
    return "; ".join(parts)


def attempt_words(attempt: int) -> str:
    """Return how often a day was found for a fitting, from the second on."""
    if attempt == 2:
        return _("the second attempt")
    return _("the third attempt") if attempt == 3 else n_("{n} attempt", "{n} attempts", attempt)


def centimetres_of(mm: int) -> str:
    """Return by how much, without its sign: '1 cm', '0,5 cm'."""
    return f"{number(abs(mm) / 10, 0 if mm % 10 == 0 else 1)}{_NBSP}cm"


def signed_centimetres(mm: int) -> str:
    """Return by how much: '+1 cm', '−0,5 cm'."""
    return f"{'+' if mm > 0 else '−'}{centimetres_of(mm)}"


def way_words(place: str, mm: int) -> str:
    """Return what is to be done with a place: 'to be shortened'."""
    if is_length(place):
        return _("to be lengthened") if mm > 0 else _("to be shortened")
    return _("to be let out") if mm > 0 else _("to be taken in")


def amendment_name(amendment: AmendmentView) -> str:
    """Return the place of an amendment, else its words."""
    return capital(place_name(amendment.place)) if amendment.place else capital(amendment.words)


def amendment_detail(amendment: AmendmentView) -> str:
    """Return what is to be done there, and the words beside it."""
    way = way_words(amendment.place, amendment.mm) if amendment.place and amendment.mm else ""
    words = amendment.words if amendment.place else ""
    return ", ".join(filter(None, (way, words)))


def amendment_line(amendment: AmendmentView) -> str:
    """Return an amendment in one line: 'left sleeve −1 cm', with its words."""
    name = place_name(amendment.place) if amendment.place else ""
    size = signed_centimetres(amendment.mm) if amendment.mm else ""
    return ", ".join(filter(None, (" ".join(filter(None, (name, size))), amendment.words)))


def told_amendments(lines: str) -> str:
    """Return amendments told as place|millimetres|words, one to a line: 'left sleeve −1 cm; thinner pad'."""
    return "; ".join(filter(None, map(_told, lines.split("\n"))))


def _told(line: str) -> str:
    place, mm, words = [*line.split("|", 2), "", ""][:3]
    size = signed_centimetres(int(mm)) if mm else ""
    named = " ".join(filter(None, (place_name(place) if place else "", size)))
    return ", ".join(filter(None, (named, words)))


def altered_before_words(found: Sequence[AlteredBefore], garment_key: str) -> str:
    """Return 'Last time, suit: waist +1 cm, no. 35; right sleeve −0.5 cm, 2 times'; empty for nothing."""
    if not found:
        return ""
    told = "; ".join(map(altered_words, found))
    return _("Last time, {garment}: {what}").format(garment=within(garment(garment_key)), what=told)


def altered_words(each: AlteredBefore) -> str:
    """Return what was altered at one place: 'waist +1 cm, no. 35', 'right sleeve −0.5 cm, 2 times'."""
    size = signed_centimetres(each.mm) if each.mm else each.words
    what = " ".join(filter(None, (place_name(each.place), size)))
    if each.times > 1:
        return n_("{what}, {n} time", "{what}, {n} times", each.times, what=what)
    return _("{what}, no. {no}").format(what=what, no=each.order_no) if each.order_no else what


def alteration_words(known: AlterationView) -> str:
    """Return what an alteration alters and who pays: 'alters grey suit, order no. 35; the client pays'."""
    return alters_words(
        AltersView(
            garment=known.garment,
            description=known.description,
            order_no=known.order_no,
            payer=known.payer,
            why=known.why,
        )
    )


def sort_name(sort: str) -> str:
    """Return how an alteration counts."""
    names = {
        AlterationSort.PAID: p_("alteration", "paid"),
        AlterationSort.FREE: p_("alteration", "free"),
        AlterationSort.COMPLAINT: p_("alteration", "complaint"),
    }
    return names[AlterationSort(sort)]


def free_words(free: Sequence[FreeTime]) -> str:
    """Return when a client can come: 'can come Mon, Wed and Fri from 16:00'."""
    if not free:
        return _("can come on any day")
    days = listed([weekday_name(each.weekday) for each in free])
    first, last = free[0].from_minute, free[0].until_minute
    if (first, last) == (0, _WHOLE_DAY):
        return _("can come {days}").format(days=days)
    if last == _WHOLE_DAY:
        return _("can come {days} from {hour}").format(days=days, hour=clock_text(first))
    if first == 0:
        return _("can come {days} until {hour}").format(days=days, hour=clock_text(last))
    return _("can come {days} from {hour} to {last}").format(
        days=days, hour=clock_text(first), last=clock_text(last)
    )


def week_summed(fittings: Sequence[FittingView]) -> str:
    """Return what came of fittings of past days: '6 fine, 3 with amendments, 1 did not come'."""
    counts: dict[Outcome, Callable[[int], str]] = {
        Outcome.FINE: lambda n: n_("{n} fine", "{n} fine", n),
        Outcome.AMENDED: lambda n: n_("{n} with amendments", "{n} with amendments", n),
        Outcome.AGAIN: lambda n: n_("{n} to be fitted again", "{n} to be fitted again", n),
        Outcome.MISSED: lambda n: n_("{n} did not come", "{n} did not come", n),
    }
    told = []
    for outcome, words in counts.items():
        if many := sum(1 for each in fittings if each.outcome == outcome):
            told.append(words(many))
    return ", ".join(told)


def days_summed(fittings: Sequence[FittingView], today: date) -> str:
    """Return 'Saturday, 28 November · 3 today, 8 in the days after'."""
    now = sum(1 for each in fittings if each.day == today)
    later = sum(1 for each in fittings if each.day > today and each.is_planned)
    told = [n_("{n} today", "{n} today", now) if now else _("none today")]
    if later:
        told.append(n_("{n} in the days after", "{n} in the days after", later))
    return f"{long_day(today)} · {', '.join(told)}"


def past_words(fittings: Sequence[FittingView], shut: Collection[date], today: date) -> str:
    """Return what came of the days before today in these weeks, and which days to come are closed."""
    past = [each for each in fittings if each.day < today]
    told = []
    if summed := week_summed(past):
        told.append(_("So far: {what}.").format(what=summed))
    closed = sorted(day for day in shut if day >= today and day.weekday() != 6)
    if closed:
        days = listed([f"{weekday_name(day.weekday())} {day.day}" for day in closed])
        told.append(_("Shut on {days}.").format(days=days))
    return " ".join(told)


def nothing_words(day: date, following: FittingView | None, today: date) -> str:
    """Return that no fitting is planned from a day on, and which is the next one after it."""
    told = (
        _("No fitting today.") if day == today else _("No fitting from {day} on.").format(day=long_day(day))
    )
    if following is None:
        return told
    when = _("The next one: {name}, {day} at {hour}.").format(
        name=following.client, day=long_day(following.day), hour=hour(following)
    )
    return f"{told} {when}"


def suggested_words(moments: Sequence[datetime]) -> str:
    """Return the hours at which both can: 'Both can: Wednesday, 2 December at 09:00; ...'; empty for none."""
    if not moments:
        return ""
    there = [each.astimezone() for each in moments]
    told = [_("{day} at {hour}").format(day=long_day(at.date()), hour=f"{at:%H:%M}") for at in there]
    return _("Both can: {when}.").format(when="; ".join(told))


def heading(day: date, today: date) -> str:
    """Return a day as it stands above its fittings."""
    if day == today:
        return _("today")
    return long_day(day) if day.year == today.year else f"{long_day(day)} {day.year}"


def promised_words(day: date | None, today: date) -> str:
    """Return for when a garment is promised: 'promised for tomorrow'."""
    if day is None:
        return _("no day promised")
    if day < today:
        return _("promised for {day}, which is past").format(day=day_near(day, today))
    near = {0: _("promised for today"), 1: _("promised for tomorrow")}
    return near.get((day - today).days, _("promised for {day}").format(day=day_near(day, today)))
