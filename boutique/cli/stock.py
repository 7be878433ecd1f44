"""Commands of the shelf: what is free, what came and went, what mills say, and a count."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from boutique.cli.context import Desk, plain
from boutique.cli.order_items import cloth_named
from boutique.domain.cloth.deliveries import Rest
from boutique.domain.cloth.mills import MillRecord
from boutique.domain.cloth.views import ClothView, DeliveryView
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.services.cloth.counting import Counted, count_cloths
from boutique.services.cloth.expecting import Saying, call_off, expect_cloth
from boutique.services.cloth.movements import receive_cloth
from boutique.wording import _, day_short, metres, n_
from boutique.wording.cloth import (
    aside_words,
    mill_words,
    movement,
    on_shelf,
    said_days,
    signed_metres,
    turn,
    when_expected,
)


def shelf(desk: Desk, options: Namespace) -> None:
    """Print every cloth with what is free of it, what comes, and how many wait."""
    found = desk.queries.cloths()
    desk.answer({"cloths": [_as_json(each) for each in found]}, lambda: _print_shelf(desk, found))


def _as_json(cloth: ClothView) -> dict[str, Any]:
    return {**plain(cloth), "free_cm": cloth.free_cm, "short_cm": cloth.short_cm}


def _print_shelf(desk: Desk, found: Sequence[ClothView]) -> None:
    for cloth in found:
        waits = n_("{n} waits", "{n} wait", cloth.waiting) if cloth.waiting else ""
        coming = when_expected(cloth, desk.today)
        print("  ".join(filter(None, (f"{cloth.code:<8}{cloth.name:<34}", on_shelf(cloth), coming, waits))))


def show(desk: Desk, options: Namespace) -> None:
    """Print what came and went of a cloth, for whom some lies aside, what is to come, and who waits."""
    tell(desk, cloth_named(options.cloth, desk.queries.cloths()).cloth_id)


def tell(desk: Desk, cloth_id: UUID) -> None:
    """Print one cloth."""
    cloth = next(each for each in desk.queries.cloths() if each.cloth_id == cloth_id)
    story, waits = desk.queries.cloth_story(cloth_id), desk.queries.waiting_for(cloth_id)
    answer = {**_as_json(cloth), **plain(story), "waits": plain(waits)}
    desk.answer(answer, lambda: _print(desk, cloth))


def _print(desk: Desk, cloth: ClothView) -> None:
    story, waits = desk.queries.cloth_story(cloth.cloth_id), desk.queries.waiting_for(cloth.cloth_id)
    print("  ·  ".join(filter(None, (cloth.name, cloth.code, on_shelf(cloth)))))
    for at, coming in enumerate(story.coming, 1):
        _print_coming(desk, at, coming)
    if story.mill is not None:
        print(f"{story.mill.mill}: {mill_words(story.mill)}")
    for aside in story.aside:
        lacks = _("{metres} lacking").format(metres=metres(aside.short_cm)) if aside.short_cm else ""
        print("  ".join(filter(None, (_("set aside"), aside.client, aside_words(aside), lacks))))
    for wait in waits:
        print("  ".join(filter(None, (f"{wait.place:>3}.", wait.name, day_short(wait.asked_on), turn(wait)))))
    for moved in story.movements:
        by = ", ".join(filter(None, (moved.by, moved.words)))
        told = (day_short(moved.moved_on), f"{signed_metres(moved.cm):>9}", movement(moved), moved.client, by)
        print("  ".join(filter(None, told)))


def _print_coming(desk: Desk, at: int, coming: DeliveryView) -> None:
    for said in coming.sayings:
        much = metres(said.cm) if said.cm else ""
        when = _("said on {day}").format(day=day_short(said.said_on, desk.today))
        told = said_days(said.from_on, said.to_on, desk.today)
        print("  ".join(filter(None, (f"{at:>3}.", told, much, when, said.by))))


def receive(desk: Desk, options: Namespace) -> None:
    """Write down that cloth came in."""
    cloth, on = cloth_named(options.cloth, desk.queries.cloths()).cloth_id, options.on or desk.today
    rest = Rest(cm=typed_metres(options.rest), on=options.rest_on) if options.rest is not None else None
    receive_cloth(
        desk.change(),
        cloth,
        typed_metres(options.metres),
        on=on,
        words=options.words,
        delivery=_delivery(desk, cloth, options.delivery),
        rest=rest,
    )
    tell(desk, cloth)


def count(desk: Desk, options: Namespace) -> None:
    """Write down what was counted of cloths."""
    known = desk.queries.cloths()
    counted = [_counted(each, known, options.words) for each in options.counted]
    count_cloths(desk.change(), counted, on=options.on or desk.today)
    told = {each.cloth_id: each.in_book_cm or 0 for each in counted}
    now = [each for each in desk.queries.cloths() if each.cloth_id in told]
    answer = [{**_as_json(each), "difference_cm": each.stock_cm - told[each.cloth_id]} for each in now]
    desk.answer({"counted": answer}, lambda: _print_counted(now, told))


def _counted(text: str, known: Sequence[ClothView], words: str) -> Counted:
    name, is_, length = text.rpartition("=")
    if not is_ or not length.strip():
        raise Refused(N_("“{text}” is no count. Write the cloth and its metres, as P-302=13,8."), text=text)
    cloth = cloth_named(name.strip(), known)
    return Counted(cloth.cloth_id, typed_metres(length), cloth.stock_cm, words)


def _print_counted(now: Sequence[ClothView], before: dict[UUID, int]) -> None:
    for cloth in now:
        differs = cloth.stock_cm - before[cloth.cloth_id]
        said = signed_metres(differs) if differs else _("as in the book")
        print(f"{cloth.code:<8}{cloth.name:<34}{metres(cloth.stock_cm):>9}  {said}")


def expect(desk: Desk, options: Namespace) -> None:
    """Write down what the mill says of when cloth comes."""
    cloth = cloth_named(options.cloth, desk.queries.cloths()).cloth_id
    saying = Saying(
        from_on=options.day,
        to_on=options.until,
        cm=typed_metres(options.metres),
        said_on=options.on or desk.today,
    )
    delivery = _delivery(desk, cloth, options.delivery)
    expect_cloth(desk.change(), cloth, saying, delivery=delivery, another=options.another)
    tell(desk, cloth)


def called_off(desk: Desk, options: Namespace) -> None:
    """Write down that what was expected of a cloth does not come."""
    cloth = cloth_named(options.cloth, desk.queries.cloths()).cloth_id
    delivery = _delivery(desk, cloth, options.delivery)
    call_off(desk.change(), cloth, on=options.on or desk.today, delivery=delivery)
    tell(desk, cloth)


def _delivery(desk: Desk, cloth: UUID, number: int | None) -> UUID | None:
    if number is None:
        return None
    coming = desk.queries.cloth_story(cloth).coming
    if not 0 < number <= len(coming):
        raise Refused(N_("{count} deliveries of this cloth are awaited."), count=len(coming))
    return coming[number - 1].delivery_id


def mills(desk: Desk, options: Namespace) -> None:
    """Print how late each mill came, delivery by delivery."""
    found = desk.queries.mill_records()
    desk.answer({"mills": [_mill_json(each) for each in found]}, lambda: _print_mills(found))


def _mill_json(mill: MillRecord) -> dict[str, Any]:
    came = [{**plain(each), "days_late": each.days_late} for each in mill.deliveries]
    most = mill.most_days if mill.can_tell else None
    late = mill.late if mill.can_tell else None
    return {"mill": mill.mill, "can_tell": mill.can_tell, "late": late, "most_days": most, "deliveries": came}


def _print_mills(found: Sequence[MillRecord]) -> None:
    for mill in found:
        print(f"{mill.mill}: {mill_words(mill)}")
        for each in mill.deliveries:
            said = _("said {day}").format(day=day_short(each.promised_on))
            came = _("came {day}").format(day=day_short(each.arrived_on))
            late = n_("{n} day late", "{n} days late", each.days_late) if each.days_late else ""
            print("  ".join(filter(None, ("   ", f"{each.code:<8}{each.cloth:<34}", said, came, late))))
