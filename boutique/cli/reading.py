"""Commands that only ask: whom to call, who it is, what there is."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from shlex import quote
from typing import Any

from boutique.cli import person
from boutique.cli.desk import Desk, plain
from boutique.cli.exporting import write_sheet
from boutique.cli.taste import clothes_as_json, print_clothes, print_tastes
from boutique.domain.calls.call_sheet import MINUTES_PER_CALL
from boutique.domain.calls.reasons import CallEntry
from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.kernel.errors import Unavailable
from boutique.domain.orders.sums import paid
from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.story import StoryEvent
from boutique.domain.shop.history import HistoryView
from boutique.wording import _, day, day_short, long_day, money, n_
from boutique.wording.calls.reasons import heading, sentence
from boutique.wording.calls.rhythm import rhythm_told
from boutique.wording.calls.spoken import opening
from boutique.wording.clients.finding import found_by
from boutique.wording.exchange.exports import entry_words
from boutique.wording.kernel.money import spent
from boutique.wording.pages import told

_NEWEST = 10


def today(desk: Desk, options: Namespace) -> None:
    """Print whom to call on a day, in order, with every reason."""
    on = options.on or desk.today
    prepare(desk, on)
    entries = desk.queries.call_sheet(on, options.limit)
    desk.answer([entry_as_json(entry, on) for entry in entries], lambda: print_sheet(entries, on))


def prepare(desk: Desk, on: date) -> None:
    """Prepare the shop's own day if nobody did; what cannot be written down can still be worked out."""
    prepared = str(desk.queries.settings()["calls.prepared_on"])
    if on == desk.today and prepared != on.isoformat():
        with suppress(Unavailable):
            desk.book.prepare(on)


def entry_as_json(entry: CallEntry, on: date) -> dict[str, Any]:
    """Return one person of the sheet as the answer to --json."""
    callee = entry.callee
    return {
        "place": entry.place,
        "client_id": callee.client_id,
        "no": callee.no,
        "name": callee.name,
        "phone": callee.phone,
        "phone_e164": callee.phone_e164,
        "group": entry.group,
        "reasons": [
            {"kind": reason.kind, "text": sentence(reason, on), "days": reason.days}
            for reason in entry.reasons
        ],
        "say": opening(entry.reasons[0], on),
    }


def print_sheet(entries: list[CallEntry], on: date) -> None:
    """Print the call sheet for people to read."""
    if not entries:
        print(_("{day}: nobody to call.").format(day=long_day(on)))
        return
    people = n_("{n} person", "{n} people", len(entries))
    time = n_("about {n} minute", "about {n} minutes", MINUTES_PER_CALL * len(entries))
    print(_("{day}: {people}, {time}").format(day=long_day(on), people=people, time=time))
    above = ""
    for entry in entries:
        if above != (above := heading(entry.reasons[0])):
            print(f"\n{above.upper()}")
        print(f"{entry.place:>3}. {entry.callee.name}  {entry.callee.phone}")
        for reason in entry.reasons:
            print(f"     {sentence(reason, on)}")


_MOST = 10_000
"""So many are counted; who finds more is not looking for one."""


def search(desk: Desk, options: Namespace) -> None:
    """Print who answers to a name, a phone or a number."""
    text = " ".join(options.text)
    everybody = desk.queries.search(text, max(options.limit, _MOST))
    found = everybody[: options.limit]
    hits = [{"client_id": hit.client_id, "name": hit.name, **_details(hit)} for hit in found]
    desk.answer(hits, lambda: _print_hits(found, text, len(everybody)))


def _details(hit: ClientHit) -> dict[str, Any]:
    return {
        "no": hit.no,
        "phone": hit.phone,
        "city": hit.city,
        "standing": hit.standing,
        "orders": hit.orders,
        "found_by": hit.found_by,
        "words": hit.words,
    }


def _print_hits(found: list[ClientHit], text: str, count: int) -> None:
    if not found:
        print(_("Nobody in the book matches that."))
        print(_("Add them with: boutique lead {name}").format(name=quote(text)))
    for hit in found:
        print(f"{hit.no:>7}  {hit.name:<32} {hit.phone:<18} {hit.city}".rstrip())
        if hit.found_by not in (FoundBy.NAME, FoundBy.CITY):  # a city stands in the line itself
            print(f"{'':>9}{found_by(hit)}")
    if (more := count - len(found)) > 0:
        rest = n_("and {n} more, with --limit {all}", "and {n} more, with --limit {all}", more, all=count)
        print(rest if count < _MOST else _("and more; add another word"))


def client(desk: Desk, options: Namespace) -> None:
    """Print everything known of one client."""
    page = desk.queries.client_page(desk.queries.find_client(options.id))
    story = desk.queries.story(page.client_id)
    known = plain(page)
    draft = known.pop("draft")
    known.pop("lately")  # the newest of the story, which stands there whole
    known["spent"] = [{"currency": currency, "bani": bani} for currency, bani in paid(page.orders)]
    known["story"] = [_event_as_json(event, desk.today) for event in story]
    life = person.life_as_json(desk, page)
    clothes = clothes_as_json(desk.queries.wardrobe(page.client_id))
    answer = {"name": page.name, **draft, **known, **life, **clothes}
    if options.sheet:
        answer["sheet"] = write_sheet(desk, page.client_id, options.sheet)
        desk.answer(answer, lambda: print(_("Saved as {file}").format(file=options.sheet)))
        return
    desk.answer(answer, lambda: _print_page(desk, page, story))


def _event_as_json(event: StoryEvent, on: date) -> dict[str, Any]:
    return {name: plain(value) for name, value in event._asdict().items()} | {"text": told(event, on)}


def _print_page(desk: Desk, page: ClientPage, story: Sequence[StoryEvent]) -> None:
    on = desk.today
    print(f"{page.name}  ·  {page.no}  ·  {page.draft.phone}  ·  {page.draft.city}".rstrip(" ·"))
    rhythm = page.rhythm
    print(n_("{n} order", "{n} orders", rhythm.orders) + f", {spent(page.orders) or money(0)}")
    print(rhythm_told(rhythm, on))
    print_tastes(page.preferences, on)
    print_clothes(desk.queries.wardrobe(page.client_id), on)
    person.print_life(desk, page)
    for event in story[:_NEWEST]:
        print(f"{day_short(event.on, on):<12} {told(event, on)}")
    if (more := len(story) - _NEWEST) > 0:
        print(n_("… and {n} earlier, with --json", "… and {n} earlier, with --json", more))


def collections(desk: Desk, options: Namespace) -> None:
    """Print the collections and the pieces of each."""
    known = [
        {**plain(each), "pieces": [plain(piece) for piece in desk.queries.pieces(each.collection_id)]}
        for each in desk.queries.collections()
    ]
    desk.answer(known, lambda: _print_collections(known))


def _print_collections(known: list[dict[str, Any]]) -> None:
    if not known:
        print(_("There are no collections in the book yet."))
    for each in known:
        print(f"{each['name']}  ·  {day(date.fromisoformat(each['opens_on']))}")
        for piece in each["pieces"]:
            price = money(piece["price_bani"], piece["currency"])
            print(f"  {piece['code']:<8} {piece['name']:<48} {price:>12}")


def history(desk: Desk, options: Namespace) -> None:
    """Print who changed what, the newest first."""
    who = desk.queries.find_client(options.id) if options.id else None
    entries = desk.queries.history(who)
    desk.answer(entries, lambda: _print_history(entries))


def _print_history(entries: list[HistoryView]) -> None:
    for entry in entries:
        undone = _(" (undone)") if entry.undone else ""
        action = entry_words(entry.action, entry.fact)
        here = entry.at.astimezone()
        when = f"{day_short(here.date())} {here:%H:%M}"
        who = f"{entry.staff:<16} {action}{undone}  {entry.client_name}"
        print(f"{entry.entry_id}  {when}  {who}".rstrip())
