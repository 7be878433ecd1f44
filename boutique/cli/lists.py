"""The command of saved lists: which there are, and who is on one."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from boutique.cli.context import Desk
from boutique.domain.clients.views import ClientHit
from boutique.domain.lists.views import SavedListView
from boutique.wording import _, n_
from boutique.wording.lists.sentences import list_sentence


def lists(desk: Desk, options: Namespace) -> None:
    """Print every list, or the people of the one that is named."""
    if options.name:
        _one(desk, desk.queries.find_list(" ".join(options.name)))
        return
    known = [_as_json(desk, each) for each in desk.queries.saved_lists()]
    desk.answer(known, lambda: _print_lists(known))


def _as_json(desk: Desk, each: SavedListView) -> dict[str, Any]:
    return {
        "name": each.name,
        "who": list_sentence(each.conditions, _names(desk)),
        "people": len(desk.queries.list_members(each.conditions, desk.today)),
    }


def _names(desk: Desk) -> dict[str, str]:
    return {person.staff_id.hex: person.name for person in desk.queries.staff()}


def _print_lists(known: list[dict[str, Any]]) -> None:
    if not known:
        print(_("There are no saved lists yet. Make one in the window, under Clients."))
    for each in known:
        people = n_("{n} person", "{n} people", each["people"])
        print(f"{each['name']}  ·  {people}\n    {each['who']}")


def _one(desk: Desk, kept: SavedListView) -> None:
    people = desk.queries.client_lines(desk.queries.list_members(kept.conditions, desk.today))
    answer = {
        "name": kept.name,
        "who": list_sentence(kept.conditions, _names(desk)),
        "people": [_line(hit) for hit in people],
    }
    desk.answer(answer, lambda: _print_people(answer, people))


def _line(hit: ClientHit) -> dict[str, Any]:
    return {
        "client_id": hit.client_id,
        "no": hit.no,
        "name": hit.name,
        "phone": hit.phone,
        "city": hit.city,
    }


def _print_people(answer: dict[str, Any], people: list[ClientHit]) -> None:
    count = n_("{n} person", "{n} people", len(people))
    print(f"{answer['name']}  ·  {count}\n{answer['who']}\n")
    for hit in people:
        print(f"{hit.no:>7}  {hit.name:<32} {hit.phone:<18} {hit.city}".rstrip())
