"""Lookbooks for many in one run: composed aside where nobody waits, then recorded and put in place at once.

A run that is cut short leaves no book without its record and no record without its book: what lies aside is
named in a journal, and the next start puts in place what was recorded and sweeps the rest.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from errno import EEXIST
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid4

from boutique.domain.kernel.errors import N_, Unavailable
from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.ports import PrintedPiece, Queries, UnitOfWork
from boutique.files import PRIVATE_FOLDER, save
from boutique.files import replace as move
from boutique.scratch import RUN, left_runs, scratch_folder
from boutique.services.lookbooks.compose import PrintedLookbook, write_down_lookbooks
from boutique.services.shop.changes import undo_change

_NOBODYS: Final = UUID(int=0)
_NOT_PLACED = N_("The lookbooks cannot be put into “{folder}”: {reason}. None was made.")


class Drafted(NamedTuple):
    """One book as it was composed, and where it will lie."""

    book: Lookbook
    printed: PrintedPiece
    out: Path


class Recovered(NamedTuple):
    """What came of a run that was cut short: how many of its books are in place, and where."""

    folder: Path
    made: int


class LookbookRun:
    """One run into one folder; whoever begins it ends it with `put_in_place` or `give_up`."""

    def __init__(self, collection_id: UUID, folder: Path) -> None:
        self._collection_id, self._folder = collection_id, folder
        token = uuid4().hex
        self._journal = scratch_folder() / RUN.replace("*", token)
        self._aside = folder / f".boutique-{token}"
        self._write_journal(())

    @property
    def aside(self) -> Path:
        """Where the books are composed, on the disk on which they will lie. Unavailable without one."""
        try:
            self._aside.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        except OSError as error:
            raise _not_placed(self._folder, error) from error
        return self._aside

    def put_in_place(
        self, change: Callable[[], UnitOfWork], drafts: Sequence[Drafted]
    ) -> list[PrintedLookbook]:
        """Record the books as one entry of the history and put them in place, all or none.

        Unavailable when they cannot be written down or put there; then nothing is left of them.
        """
        if not drafts:
            self.give_up()
            return []
        try:
            self._write_journal(drafts)
            made = write_down_lookbooks(change(), [(each.book, each.printed) for each in drafts])
            self._place(change, drafts, made[0].entry_id)
        finally:
            self.give_up()
        return [replace(each, path=draft.out) for each, draft in zip(made, drafts, strict=True)]

    def _place(
        self,
        change: Callable[[], UnitOfWork],
        drafts: Sequence[Drafted],
        entry: UUID,
    ) -> None:
        placed: list[Path] = []
        try:
            for each in drafts:
                _put(each.printed.path, each.out)
                placed.append(each.out)
        except OSError as error:
            undo_change(change(), entry)
            for path in placed:
                path.unlink(missing_ok=True)
            raise _not_placed(self._folder, error) from error

    def give_up(self) -> None:
        """Leave nothing aside."""
        shutil.rmtree(self._aside, ignore_errors=True)
        with suppress(OSError):
            self._journal.unlink(missing_ok=True)

    def _write_journal(self, drafts: Sequence[Drafted]) -> None:
        places = [[str(each.printed.path), str(each.out), each.book.code] for each in drafts]
        told = {
            "collection": self._collection_id.hex,
            "folder": str(self._folder),
            "aside": str(self._aside),
            "places": places,
        }
        save(self._journal, json.dumps(told).encode())


def recovered(queries: Queries) -> list[Recovered]:
    """Put in place what programs that were killed had recorded of their runs, and sweep what they had not."""
    known = {each.collection_id.hex for each in queries.collections()}
    return [_recover(told, queries) for told in _left_of(known)]


def _left_of(collections: Container[str]) -> Iterator[Mapping[str, Any]]:
    """Yield what each journal of this shop tells; those of another shop wait for it."""
    for journal in left_runs():
        try:
            told = json.loads(journal.read_text("utf-8"))
            mine = told["collection"] in collections
        except (OSError, ValueError, KeyError, TypeError):
            told, mine = {}, False
        if mine:
            yield told
        if mine or not told:
            journal.unlink(missing_ok=True)


def _recover(told: Mapping[str, Any], queries: Queries) -> Recovered:
    made = 0
    for draft, out, code in told["places"]:
        if not _is_recorded(queries, code):
            continue
        with suppress(OSError):
            if Path(draft).exists():
                _put(Path(draft), Path(out))
        made += Path(out).exists()
    shutil.rmtree(told["aside"], ignore_errors=True)
    return Recovered(Path(told["folder"]), made)


def _put(draft: Path, out: Path) -> None:
    if out.exists():
        raise FileExistsError(EEXIST, "another file of this name came to lie there", str(out))
    move(draft, out)


def _not_placed(folder: Path, error: OSError) -> Unavailable:
    return Unavailable(_NOT_PLACED, folder=folder, reason=error.strerror or str(error))


def _is_recorded(queries: Queries, code: str) -> bool:
    return (queries.lookbook_of(code) or (_NOBODYS, ""))[0] != _NOBODYS
