"""The command that opens a collection."""

from __future__ import annotations

from argparse import Namespace

from boutique.cli.desk import Desk
from boutique.domain.collections.offering import CollectionDraft
from boutique.services.collections.offer import open_collection
from boutique.wording import _, day


def collection(desk: Desk, options: Namespace) -> None:
    """Open a collection, empty as yet."""
    draft = CollectionDraft(
        name=options.name, opens_on=options.opens, closes_on=options.closes, story=options.story
    )
    made = open_collection(desk.book.change(), draft, staff_id=desk.staff_id)
    said = _("“{collection}” opens on {day}.").format(collection=options.name.strip(), day=day(options.opens))
    desk.answer({"collection_id": made.id, "entry_id": made.entry_id}, lambda: print(said))
