"""The shop's book in a database on a server: begun, opened, changed, asked."""

from __future__ import annotations

from pathlib import Path

from boutique.data.book import SqlBook
from boutique.data.server.engine import writing_engine
from boutique.data.server.migrating import migrate
from boutique.data.store.address import note_server, shown
from boutique.data.store.bookfile import FileState
from boutique.data.store.place import Server
from boutique.data.store.server_revision import look
from boutique.domain.kernel.errors import N_, Refused

_NO_BOOK = N_("There is no client book in the database “{database}”. Make one with: boutique begin.")


class ServerBook(SqlBook):
    """The book of a shop whose folder says on which server it is; pictures and papers stay in the folder."""

    def __init__(self, folder: Path, server: Server) -> None:
        self.server = server
        super().__init__(folder, writing_engine(server), server)

    @classmethod
    def open(cls, folder: Path, server: Server) -> ServerBook:
        """Open the book on a server, an older one brought up to date. Refused when there is none."""
        state = look(server)
        if state is FileState.MISSING:
            raise Refused(_NO_BOOK, database=shown(server))
        book = cls(folder, server)
        if state is FileState.OLDER:
            migrate(book._writing, shown(server))
        return book

    @classmethod
    def create(cls, folder: Path, server: Server) -> ServerBook:
        """Make a new book in an empty database, unless another counter was quicker, and open it."""
        note_server(folder, server)
        book = cls(folder, server)
        try:
            migrate(book._writing, shown(server))
        except BaseException:
            book.close()
            raise
        return book

    @property
    def where(self) -> str:
        """Where the book is, for people."""
        return shown(self.server)
