"""Commands about one client or several: found by what is typed, and everything known of them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from shlex import quote
from typing import Any

from boutique.cli import life
from boutique.cli.context import Desk, plain
from boutique.cli.export import write_sheet
from boutique.cli.history import NEWEST
from boutique.cli.taste import clothes_as_json, print_clothes, print_tastes
from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.orders.sums import spent_on
from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.story import StoryEvent
from boutique.wording import _, day_short, money, n_
from boutique.wording.calls.rhythm import rhythm_told
from boutique.wording.clients.finding import found_by
from boutique.wording.kernel.money import spent
from boutique.wording.pages import told

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
    known["spent"] = [{"currency": each.currency, "bani": each.minor} for each in spent_on(page.orders)]
    known["story"] = [_event_as_json(event, desk.today) for event in story]
    private_life = life.life_as_json(desk, page)
    clothes = clothes_as_json(desk.queries.wardrobe(page.client_id))
    answer = {"name": page.name, **draft, **known, **private_life, **clothes}
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
    life.print_life(desk, page)
    for event in story[:NEWEST]:
        print(f"{day_short(event.on, on):<12} {told(event, on)}")
    if (more := len(story) - NEWEST) > 0:
        print(n_("… and {n} earlier, with --json", "… and {n} earlier, with --json", more))
