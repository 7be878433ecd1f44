"""Commands that keep the book safe: check, backup, restore, undo."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from boutique.cli.desk import DONE, REFUSED, Desk
from boutique.domain.errors import N_, Refused, Unavailable
from boutique.services.shop import undo_change
from boutique.wording import _


def check(desk: Desk, options: Namespace) -> int:
    """Look the whole book over; refused when anything is wrong with it."""
    from boutique.data.checking import findings

    known = findings(desk.folder)
    if not known:
        desk.speak()
    found = [_(msgid).format(**facts) for msgid, facts in known]
    answer = {"ok": not found, "troubles": found}
    desk.answer(answer, lambda: print("\n".join(found) or _("The book is whole.")))
    return REFUSED if found else DONE


def backup(desk: Desk, options: Namespace) -> None:
    """Copy the whole shop into one file."""
    from boutique.data.backups import back_up

    now = datetime.now().astimezone()
    made = back_up(desk.folder, options.to, now, replace=options.replace)
    with suppress(Unavailable):  # a shop on a full disk still has its copy
        desk.book.note("backup.last", f"{now.isoformat(timespec='seconds')} {made}")
    desk.answer({"file": made}, lambda: print(_("The shop is copied into “{file}”.").format(file=made)))


def restore(desk: Desk, options: Namespace) -> None:
    """Put a backup in the place of the shop; the book it replaces is kept beside it."""
    from boutique.data.backups import restore as put_back

    kept = put_back(desk.folder, options.source, datetime.now().astimezone())

    def tell() -> None:
        print(_("The shop is now as it was in “{file}”.").format(file=options.source))
        if kept:
            print(_("The book from before is kept as “{file}”.").format(file=kept))

    desk.answer({"restored": options.source, "kept": kept}, tell)


def undo(desk: Desk, options: Namespace) -> None:
    """Take back one change of the history."""
    undone = undo_change(desk.book.change(), _entry(options.entry), staff_id=desk.staff_id)
    desk.answer({"undone": undone}, lambda: print(_("Taken back.")))


def _entry(text: str | None) -> UUID | None:
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise Refused(
            N_("“{text}” is no entry of the history. Look it up with: boutique history."), text=text
        ) from None
