"""The command that makes a new shop."""

from __future__ import annotations

from argparse import Namespace

from boutique.cli.context import Desk
from boutique.domain.kernel.errors import N_, Refused
from boutique.services.shop.begin import begin_shop, must_be_named
from boutique.wording import _, language


def begin(desk: Desk, options: Namespace) -> None:
    """Make a new shop in a folder that holds none.

    A book in which nothing was ever written is none: the disk was full, or pulled out, as it was begun.
    """
    from boutique.data.store.bookfile import FileState
    from boutique.data.store.whereabouts import look

    there = look(desk.folder)
    if there is FileState.OLDER or (there is FileState.CURRENT and desk.queries.history(limit=1)):
        raise Refused(
            N_("There is already a shop in “{folder}”. Choose another folder with --data."),
            folder=desk.folder,
        )
    must_be_named(options.name, options.who)
    spoken = language()
    desk.begin()
    begin_shop(desk.book.change, name=options.name, served_by=options.who, language=spoken)
    told = _("The shop is ready. Its book is “{file}”.")
    desk.answer({"file": desk.book.where}, lambda: print(told.format(file=desk.book.where)))
