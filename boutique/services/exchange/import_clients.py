"""Take people from a file into the client book: the same file again adds nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from operator import attrgetter
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.exchange.imports import ClientRow, ImportReport, RefusedRow
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.ports import UnitOfWork
from boutique.services.exchange.consents_of_file import FileConsents
from boutique.services.exchange.fingerprints import FIELDS, fingerprint, said_anew
from boutique.services.exchange.known_people import KnownPeople, own_page

_TOLD = attrgetter(*FIELDS)


class _FileOfPeople:
    """The people of a file, each with everything that its rows say of them, a later row before an earlier."""

    def __init__(self, rows: Iterable[ClientRow | RefusedRow], known: KnownPeople) -> None:
        self.refused: list[RefusedRow] = []
        self.new: dict[UUID, ClientRow] = {}
        self.old: dict[UUID, ClientRow] = {}
        self.repeated = 0
        for row in rows:
            if isinstance(row, RefusedRow):
                self.refused.append(row)
            else:
                self._take(row, known)

    def _take(self, row: ClientRow, known: KnownPeople) -> None:
        who = known.who(row)
        if who is None:
            who = new_id()
            known.meet(row, who)
            self.new[who] = row
            return
        known.meet(row, who)
        home = self.new if who in self.new else self.old
        earlier = home.get(who)
        self.repeated += earlier is not None
        home[who] = row if earlier is None else _together(earlier, row)


def _together(earlier: ClientRow, later: ClientRow) -> ClientRow:
    """Return what two rows say of one person, a key if either has one."""
    key = earlier.source_key or later.source_key
    aside = tuple(dict.fromkeys((*earlier.aside, *later.aside)))
    leaves = {each.channel: each for each in (*earlier.leaves, *later.leaves)}
    said = _said(later)
    return replace(earlier, source_key=key, aside=aside, leaves=tuple(leaves.values()), **said)  # type: ignore[arg-type]


def import_clients(
    uow: UnitOfWork,
    rows: Iterable[ClientRow | RefusedRow],
    *,
    today: date,
    dry_run: bool = False,
    source: str = "",
) -> ImportReport:
    """Write down the people of a file in one change; a dry run only counts.

    What the shop corrected by hand stays: a known person changes only where the file itself says otherwise
    than the last time; whoever was registered by hand only gets what was missing. `source` names the file,
    as the evidence of a leave.
    """
    said = list(rows)
    with uow:
        known = KnownPeople(uow)
        known.expect(said)
        file = _FileOfPeople(said, known)
        leaves = FileConsents(uow, source, today)
        updated = sum([_update(uow, who, row, known, leaves) for who, row in file.old.items()])
        for who, row in file.new.items():
            leaves.say(who, row.leaves, None)
        writes = bool(file.new or updated) and not dry_run
        if writes:
            uow.add_rows(Client, (_page(row, today, who) for who, row in file.new.items()))
            leaves.write_down()
        entry = uow.commit(N_("Clients imported")) if writes else None
    told = [*file.new.values(), *file.old.values()]
    return ImportReport(
        added=len(file.new),
        updated=updated,
        unchanged=len(file.old) - updated + file.repeated,
        refused=tuple(file.refused),
        entry=entry,
        notes=sum(len(row.aside) for row in told),
        unringable=sum(bool(row.phone and not row.phone_e164) for row in told),
        leaves_given=leaves.given,
        leaves_refused=leaves.refused,
    )


def _page(row: ClientRow, today: date, who: UUID) -> dict[str, object]:
    """Return what the page says that a row opens."""
    return {
        "id": who,
        "since": today,
        **_said(row),
        "note": _with_lines(row.note, row.aside),
        "source_key": row.identity,
        "source_print": fingerprint(row),
        "created_at": datetime.now(UTC),
    }


def _with_lines(note: str, lines: Iterable[str]) -> str:
    """Return a note with each of these lines that it does not hold yet."""
    held = {line.strip() for line in note.split("\n")}
    return "\n".join((*filter(None, (note,)), *(line for line in lines if line not in held)))


def _said(row: ClientRow) -> dict[str, object]:
    """What a row says; what it leaves empty it does not say."""
    told = zip(FIELDS, _TOLD(row), strict=True)
    return {name: value for name, value in told if value is not None and value != ""}


def _update(uow: UnitOfWork, who: UUID, row: ClientRow, known: KnownPeople, leaves: FileConsents) -> bool:
    """Write what the file says anew of somebody known; returns whether anything was."""
    last_print = known.prints[who]
    if last_print == fingerprint(row):
        return False
    page, client = uow.get(Client, who), uow.get(Client, known.kept(who))
    by_hand = last_print is None and page.source_key is None
    anew = said_anew(row, last_print)
    changed = {
        name: value
        for name, value in _said(row).items()
        if name in anew
        and not _is_same(client, name, value, row)
        and not (by_hand and getattr(client, name) not in (None, ""))
    }
    note = _with_lines(str(changed.get("note", client.note)), row.aside if anew & {"note", "aside"} else ())
    if note != client.note:
        changed["note"] = note
    for name, value in changed.items():
        setattr(client, name, value)
    said = "leaves" in anew and leaves.say(client.id, row.leaves, uow)
    if own_page(row.source_key) == who:  # what another program said last is still what it said
        return bool(changed) or said
    if page.source_key is None or row.source_key:
        page.source_key = row.identity
    page.source_print = fingerprint(row)
    return bool(changed) or said


def _is_same(client: Client, name: str, value: object, row: ClientRow) -> bool:
    """Tell whether a page says this already; a number dialled alike is the same however it is written."""
    if name == "phone" and row.phone_e164 and client.phone_e164 == row.phone_e164:
        return True
    return bool(getattr(client, name) == value)
