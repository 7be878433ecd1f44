"""Commands of the shop's history: who changed what, and taking it back."""

from __future__ import annotations

from argparse import Namespace
from uuid import UUID

from boutique.cli.backups import ADD_YES
from boutique.cli.context import Desk
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.shop.going import ManyGo
from boutique.domain.shop.history import HistoryView
from boutique.services.clients.erase import erase_past as erase
from boutique.services.shop.changes import undo_change
from boutique.wording import _, day_short, number
from boutique.wording.exchange.exports import entry_words
from boutique.wording.shop import going_words


def undo(desk: Desk, options: Namespace) -> None:
    """Take back one change of the history."""
    entry = _entry(options.entry)
    try:
        undone = undo_change(desk.change(), entry, meant=options.yes)
    except ManyGo as refused:
        raise Refused(ADD_YES, who=going_words(refused.going)) from refused
    desk.answer({"undone": undone}, lambda: print(_("Undone.")))


def erase_past(desk: Desk, options: Namespace) -> None:
    """Take a client's personal data out of the history for good."""
    who = desk.queries.find_client(options.id)
    if not options.yes:
        raise Refused(
            N_("This takes {name}'s personal data out of the history for good. Add --yes to go ahead."),
            name=desk.queries.client_page(who).name,
        )
    erased = erase(desk.change(), who)
    said = _("Erased. Entries of the history concerned: {count}. Backups made before still hold the data.")
    desk.answer({"erased": erased}, lambda: print(said.format(count=number(erased))))


def _entry(text: str | None) -> UUID | None:
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise Refused(
            N_("“{text}” is not an entry in the history. Look it up with: boutique history."), text=text
        ) from None


NEWEST = 10


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
