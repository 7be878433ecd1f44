"""Commands of collections: which there are, and opening one."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from boutique.cli.context import Desk, plain
from boutique.domain.collections.offering import CollectionDraft
from boutique.services.collections.offer import open_collection
from boutique.wording import _, day, money


def collection(desk: Desk, options: Namespace) -> None:
    """Open a collection, empty as yet."""
    draft = CollectionDraft(
        name=options.name, opens_on=options.opens, closes_on=options.closes, story=options.story
    )
    made = open_collection(desk.change(), draft)
    said = _("“{collection}” opens on {day}.").format(collection=options.name.strip(), day=day(options.opens))
    desk.answer({"collection_id": made.id, "entry_id": made.entry_id}, lambda: print(said))


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
