"""Commands that keep the book safe: check, backup, restore."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from boutique.cli.context import DONE, REFUSED, Desk
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.wording import _, n_
from boutique.wording.shop import going_words

ADD_YES = N_("{who} Add --yes if that is what you want.")

_ON_SERVER = N_(
    "The book of this shop is on a server, which is backed up there, with pg_dump. “{folder}” on this "
    "computer holds its pictures: copy that too."
)


def check(desk: Desk, options: Namespace) -> int:
    """Look the whole book over; refused when anything is wrong with it."""
    from boutique.cli.recovery import advice
    from boutique.data.backups.checking import TORN, findings

    known = findings(desk.folder)
    if not known:
        desk.speak()
    found = [_(msgid).format(**facts) for msgid, facts in known]
    if any(msgid == TORN for msgid, _facts in known):
        found.append(advice(desk.folder))
    answer = {"ok": not found, "troubles": found}
    desk.answer(answer, lambda: print("\n".join(found) or _("The book is sound.")))
    return REFUSED if found else DONE


def backup(desk: Desk, options: Namespace) -> None:
    """Copy the whole shop into one file."""
    from boutique.data.backups.archive import back_up

    now = datetime.now().astimezone()
    _must_be_a_file(desk)
    made = back_up(desk.folder, options.to, now, replace=options.replace)
    with suppress(Unavailable):  # a shop on a full disk still has its copy
        desk.book.note("backup.last", f"{now.isoformat(timespec='seconds')} {made}")
    desk.answer({"file": made}, lambda: print(_("The shop is backed up in “{file}”.").format(file=made)))


def restore(desk: Desk, options: Namespace) -> None:
    """Put a copy, or the book from before the last one, in the place of the shop; that is kept beside it."""
    from boutique.data.backups.archive import restore as put_back

    _must_be_a_file(desk)
    if options.list:
        _list_copies(desk)
        return
    source = _source(desk, options)
    _must_be_meant(desk, source, yes=options.yes)
    kept = put_back(desk.folder, source, datetime.now().astimezone())

    def tell() -> None:
        print(_("The shop is now as it was in “{file}”.").format(file=source))
        if kept:
            print(_("The earlier book is kept as “{file}”.").format(file=kept))

    desk.answer({"restored": source, "kept": kept}, tell)


def _must_be_a_file(desk: Desk) -> None:
    """Whoever looks after a server copies what is on it, the way the server wants."""
    from boutique.data.store.address import server_in

    if server_in(desk.folder) is not None:
        raise Refused(_ON_SERVER, folder=desk.folder)


def _source(desk: Desk, options: Namespace) -> Path:
    if (options.source is None) != options.back:
        raise Refused(
            N_("Name one backup to restore, or use --back for the book from before the last restore.")
        )
    if options.source is not None:
        return Path(options.source)
    from boutique.data.backups.opened_copy import set_aside_by_restore

    if not (kept := set_aside_by_restore(desk.folder)):
        raise Refused(N_("No book from before a restore is kept in “{folder}”."), folder=desk.folder)
    return kept[0]


def _must_be_meant(desk: Desk, source: Path, *, yes: bool) -> None:
    """Whoever would go is told before they do."""
    from boutique.data.backups.going import who_goes

    going = who_goes(desk.folder, source)
    if going is not None and going.much and not yes:
        raise Refused(ADD_YES, who=going_words(going))


def _list_copies(desk: Desk) -> None:
    """The copies beside the book and the books set aside, each opened and read whole."""
    from boutique.data.backups.opened_copy import copies_of, prove_copy

    found = []
    for packed in copies_of(desk.folder):
        with suppress(Refused, Unavailable):
            found.append(prove_copy(desk.folder, packed))
    desk.speak()

    def tell() -> None:
        if not found:
            print(_("There is no good backup beside the book."))
        for each in found:
            clients = n_("{n} client", "{n} clients", each.clients)
            print(f"{each.made:%Y-%m-%d %H:%M}  {clients:>16}  {each.file}")

    desk.answer([each._asdict() for each in found], tell)
