"""What every command has at hand: the shop's book, opened when first wanted, and how to answer."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any
from uuid import UUID

from boutique import paths, wording
from boutique.cli.terminal import as_json
from boutique.domain.kernel.actor import Actor, serving
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.kernel.text import fold

if TYPE_CHECKING:
    from boutique.data.book import SqlBook
    from boutique.data.queries import SqlQueries
    from boutique.domain.ports import UnitOfWork

DONE, REFUSED, FAILED, BROKEN = 0, 1, 3, 4
"""Exit codes: done; refused by a rule; disk, file or printer failed; the program itself is at fault.

Wrong usage is argparse's own 2.
"""

_NO_SUCH = N_("It is not clear who “{name}” is. These serve here: {names}.")


class Desk:
    """The counter without a screen."""

    def __init__(self, options: Namespace) -> None:
        self.json: bool = options.json
        self.language: str = options.language or ""
        self._staff: str = options.staff or ""
        self.folder = shop_folder(options.data)

    @cached_property
    def book(self) -> SqlBook:
        """The shop's book; from now on its language is spoken. Refused when there is none."""
        from boutique.cli.waiting import Patience
        from boutique.data.books import open_book
        from boutique.data.store.progress import silent
        from boutique.data.store.rights import READ_ONLY, can_only_be_read

        book = open_book(self.folder, silent if self.json else Patience(self.folder))
        wording.use(str(book.queries().settings()["language"]))
        if can_only_be_read(self.folder):
            print(wording._(READ_ONLY).format(folder=self.folder), file=sys.stderr)
        return book

    def begin(self) -> None:
        """Make a book if there is none yet. Refused where a shop was before and its book is gone."""
        from boutique.data.books import create_book

        create_book(self.folder).close()

    def speak(self) -> None:
        """Speak the language of a book that is there; one that cannot be opened leaves things as they are."""
        with suppress(BoutiqueError):
            _ = self.book

    @property
    def queries(self) -> SqlQueries:
        """What may be asked of the book."""
        return self.book.queries()

    @property
    def today(self) -> date:
        """The shop's own day."""
        return date.today()

    @property
    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)

    @cached_property
    def actor(self) -> Actor:
        """Who is at the counter: whom `--staff` names, else whom the settings of the shop name."""
        return Actor(self.staff_named(self._staff)) if self._staff else serving(self.queries.settings())

    def staff_named(self, name: str) -> UUID:
        """Return who serves under a name. Refused when nobody does, or more than one."""
        people = self.queries.staff()
        found = [each for each in people if fold(each.name) == fold(name)]
        if len(found) != 1:
            names = ", ".join(each.name for each in people) or "–"
            raise Refused(_NO_SUCH, name=name, names=names)
        return found[0].staff_id

    def change(self) -> UnitOfWork:
        """Begin a change, made by whoever is at the counter."""
        return self.book.change(self.actor)

    def answer(self, value: object, tell: Callable[[], object]) -> None:
        """Print JSON if it was asked for, else let `tell` print it for people."""
        if self.json:
            print(as_json(plain(value)))
        else:
            tell()

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "book" in vars(self):
            self.book.close()


def shop_folder(said: Path | str | None) -> Path:
    """Return the folder of a shop named by a folder, or by the address of the server where its book is.

    Refused when an address names no database, or holds a password.
    """
    from boutique.data.store.address import is_address, note_server, server_of

    named = str(said or os.environ.get("BOUTIQUE_DATA", ""))
    if not is_address(named):
        return Path(named) if named else paths.default_shop()
    server = server_of(named)
    folder = paths.server_shop(server.url)
    note_server(folder, server)
    return folder


def plain(value: Any) -> Any:
    """Return a value as JSON can say it: ids as text, days and instants as ISO."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(map(plain, value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(each) for each in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, (UUID, Path)) else value
