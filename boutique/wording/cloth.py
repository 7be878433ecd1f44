"""A cloth in words: what it is, how much of it is free, when more comes, what came and went, who waits."""

from __future__ import annotations

from datetime import date
from typing import Final

from boutique.domain.cloth.mills import MillRecord
from boutique.domain.cloth.model import MovementKind
from boutique.domain.cloth.search import Told
from boutique.domain.cloth.views import AsideView, ClothView, DeliveryView, MovementView, WaitingView
from boutique.domain.collections.aspects import WEAVES
from boutique.domain.kernel.errors import N_
from boutique.wording.kernel.dates import day_short
from boutique.wording.kernel.money import metres
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _, n_
from boutique.wording.lookbooks.colours import colour
from boutique.wording.orders import garment
from boutique.wording.taste.likes import composition


def told(cloth: ClothView) -> Told:
    """Return its name, and its code, mill, fibre, weave and colour as they are said."""
    rest = (
        cloth.code,
        cloth.mill,
        cloth.composition,
        composition(cloth.composition),
        cloth.colour,
        colour(cloth.colour),
        weave(cloth),
    )
    return cloth.name, " ".join(rest)


def looks(cloth: ClothView) -> str:
    """Return how it looks in words: 'navy, linen'."""
    return ", ".join(part for part in (colour(cloth.colour), weave(cloth)) if part)


def weave(cloth: ClothView) -> str:
    """Return what its weave is called; nothing for one that nobody knows any more."""
    name = next((name for key, name in WEAVES.items() if key.value == cloth.weave), "")
    return name and _(name)


def on_shelf(cloth: ClothView) -> str:
    """Return how much of it is free, and what else there is to say of what lies there."""
    if cloth.short_cm:
        return _("{short} short").format(short=metres(cloth.short_cm))
    if cloth.stock_cm <= 0:
        return _("none on the shelf")
    if not cloth.reserved_cm:
        return _("{metres} free").format(metres=metres(cloth.free_cm))
    return _("{free} free of {metres}").format(free=metres(cloth.free_cm), metres=metres(cloth.stock_cm))


def when_expected(cloth: ClothView, today: date) -> str:
    """Return when more of it comes, reckoned with how late its mill has been; nothing if none is expected."""
    if cloth.expected_on is None or cloth.expected_to is None:
        return ""
    if cloth.reckoned_to is not None and cloth.reckoned_to > cloth.expected_on:
        return _("expected between {first} and {last}").format(
            first=day_short(cloth.expected_on, today), last=day_short(cloth.reckoned_to, today)
        )
    return said_days(cloth.expected_on, cloth.expected_to, today)


def said_days(first: date, last: date, today: date) -> str:
    """Return the day or the days that a mill named."""
    if first == last:
        return _("expected on {day}").format(day=day_short(first, today))
    return _("expected between {first} and {last}").format(
        first=day_short(first, today), last=day_short(last, today)
    )


_MOVED: Final = {
    MovementKind.RECEIVED: N_("Received"),
    MovementKind.CUT: N_("Cut"),
    MovementKind.SOLD: N_("Sold by the metre"),
    MovementKind.WRITTEN_OFF: N_("Written off"),
}


def movement(moved: MovementView) -> str:
    """Return what came or went of a cloth, in words: 'Cut for order no. 690'."""
    kind = MovementKind(moved.kind)
    if moved.no is not None:
        return _of_order(kind, moved)
    if kind == MovementKind.COUNTED:
        return _("Counted") if moved.cm else _("Counted: as in the book")
    if kind == MovementKind.RETURNED:
        return _("Back on the shelf") if moved.cm > 0 else _("Sent back to the mill")
    if kind == MovementKind.RECEIVED and moved.late_days is not None:
        return _late(moved.late_days)
    if kind == MovementKind.RESERVED:
        return _("No longer set aside") if moved.cm < 0 else _("Set aside")
    return _(_MOVED[kind])


def _of_order(kind: MovementKind, moved: MovementView) -> str:
    said = {
        MovementKind.CUT: _("Cut for order no. {no}"),
        MovementKind.RETURNED: _("Back from order no. {no}"),
        MovementKind.RESERVED: _("Set aside for order no. {no}"),
    }
    if kind == MovementKind.RESERVED and moved.cm < 0:
        return _("No longer set aside for order no. {no}").format(no=moved.no)
    return said.get(kind, "{no}").format(no=moved.no)


def _late(days: int) -> str:
    if not days:
        return _("Received, on the day the mill said")
    return n_(
        "Received, {n} day after what the mill had said",
        "Received, {n} days after what the mill had said",
        days,
    )


def signed_metres(cm: int) -> str:
    """Return a length with its sign: '+6,5 m', '−2,4 m'."""
    return f"{'−' if cm < 0 else '+' if cm else ''}{metres(abs(cm))}"


def mill_words(mill: MillRecord) -> str:
    """Return how late a mill comes, counted on its latest deliveries, or that nobody can tell yet."""
    if not mill.can_tell:
        known = len(mill.deliveries)
        return n_(
            "{n} delivery is known: too few to tell how late it comes.",
            "{n} deliveries are known: too few to tell how late it comes.",
            known,
        )
    late, of = sum(each.days_late > 0 for each in mill.latest), len(mill.latest)
    if not late:
        return _("The last {of} deliveries all came on the day, or before.").format(of=of)
    return n_(
        "Of the last {of} deliveries {late} came late, by {n} day at most.",
        "Of the last {of} deliveries {late} came late, by {n} days at most.",
        mill.most_days,
        of=of,
        late=late,
    )


def turn(wait: WaitingView) -> str:
    """Return what is to be said of somebody who waits: for how much, and whether there is enough now."""
    wanted = metres(wait.wanted_cm) if wait.wanted_cm else ""
    promised = _("promised") if wait.promised_cm else ""
    order = _("for order no. {no}").format(no=wait.no) if wait.no is not None else ""
    enough = _("there is enough now") if wait.suffices else ""
    return ", ".join(filter(None, (wanted, promised, order, enough)))


def delivery_words(delivery: DeliveryView, today: date) -> str:
    """Return which delivery it is: 'Expected on 4 Dec, 20 m'."""
    said = delivery.now
    return ", ".join(
        filter(
            None,
            (capital(said_days(said.from_on, said.to_on, today)), metres(said.cm) if said.cm else ""),
        )
    )


def aside_words(aside: AsideView) -> str:
    """Return how much is set aside and what for: '3.5 m · suit · No. 690'."""
    what = aside.description or (capital(garment(aside.garment)) if aside.garment else _("no order yet"))
    order = _("No. {no}").format(no=aside.no) if aside.no is not None else ""
    return " · ".join(filter(None, (metres(aside.cm), what, order)))
