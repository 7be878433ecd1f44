"""Where a book lies: in a file, or in a database on a server."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Server(NamedTuple):
    """The address of one database, as a URL without any secret."""

    url: str


Place = Path | Server
