"""The command that prints a lookbook."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from uuid import UUID

from boutique.cli.context import Desk
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.files import private_folder
from boutique.press.lookbook import HousePress
from boutique.services.lookbooks.compose import PrintedLookbook, compose_lookbook
from boutique.wording import _, n_


def lookbook(desk: Desk, options: Namespace) -> None:
    """Print a lookbook made for one client, and write it down."""
    client_id = desk.queries.find_client(options.client)
    made = make(desk, client_id, find_collection(desk, options.collection), options.out)
    answer = {"file": made.path, "code": made.code, "pages": made.pages, "lookbook_id": made.lookbook_id}
    desk.answer(answer, lambda: print(_told(made)))


def _told(made: PrintedLookbook) -> str:
    pages = n_("{n} page", "{n} pages", made.pages)
    return _("“{file}”: {pages}, code {code}.").format(file=made.path, pages=pages, code=made.code)


def make(desk: Desk, client_id: UUID, collection_id: UUID, out: Path | None) -> PrintedLookbook:
    """Print a lookbook into a file, or among the shop's own when none is named."""
    if out is None:
        home = private_folder(desk.folder / "lookbooks")
        out = home / f"{client_id}.pdf"
    return compose_lookbook(
        desk.change(),
        desk.queries,
        HousePress(PictureFolder(desk.folder)),
        DiallingPlan(),
        client_id=client_id,
        collection_id=collection_id,
        out=out,
        today=desk.today,
        language=desk.language,
    )


def find_collection(desk: Desk, name: str) -> UUID:
    """Return the collection of a name, however it is written; Refused with the names there are."""
    known = desk.queries.collections()
    for each in known:
        if fold(each.name) == fold(name) or str(each.collection_id) == name:
            return each.collection_id
    raise Refused(
        N_("There is no collection called “{name}”. The collections are: {names}."),
        name=name,
        names=", ".join(each.name for each in known) or "–",
    )
