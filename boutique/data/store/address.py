"""Where a shop's server is; its password lies elsewhere and is never written down here."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from boutique.data.store.place import Server
from boutique.domain.kernel.errors import N_, Refused
from boutique.files import save

NAME: Final = "boutique-server.txt"
"""The file in a shop's folder that says on which server its book is."""

_SCHEMES: Final = ("postgresql", "postgres")
_SECRETS: Final = frozenset({"password", "passfile", "sslpassword"})
_LOCAL: Final = frozenset({"", "localhost", "127.0.0.1", "::1"})
_NO_PASSWORD = N_(
    "Leave the password out of the address: others could read it there. Put it into the password file of "
    "PostgreSQL (~/.pgpass, on Windows %APPDATA%\\postgresql\\pgpass.conf) or into PGPASSWORD."
)
_NO_ADDRESS = N_("“{address}” is not the address of a database. Write it as postgresql://server/database.")


def shown(server: Server) -> str:
    """Return the address as people may read it: server and database, without user and settings."""
    parts = urlsplit(server.url)
    return f"{parts.hostname or 'localhost'}{parts.path}"


def asked(server: Server) -> str:
    """Return the address as the driver takes it: beyond this machine the server must prove who it is."""
    parts, host = urlsplit(server.url), _host_of(server.url)
    said = dict(parse_qsl(parts.query))
    if host not in _LOCAL and not host.startswith("/"):
        said.setdefault("sslmode", "verify-full")
    return urlunsplit(("postgresql", parts.netloc, parts.path, urlencode(said), ""))


def is_address(text: str) -> bool:
    """Tell whether somebody means a database rather than a folder."""
    return text.partition("://")[0].lower() in _SCHEMES and "://" in text


def server_of(text: str) -> Server:
    """Return the server of an address. Refused when it holds a password, or names no database."""
    try:
        parts = urlsplit(text)
        named = parts.hostname, parts.port, parse_qsl(parts.query, strict_parsing=bool(parts.query))
    except ValueError:
        raise Refused(_NO_ADDRESS, address=_masked(text)) from None
    if parts.password is not None or any(key in _SECRETS for key, _value in named[2]):
        raise Refused(_NO_PASSWORD)
    if parts.scheme.lower() not in _SCHEMES or not parts.path.strip("/"):
        raise Refused(_NO_ADDRESS, address=_masked(text))
    return Server(text)


def _masked(text: str) -> str:
    """Whatever stands before an @ may be a password that was typed in the wrong place."""
    head, at, tail = text.rpartition("@")
    return f"{head.partition('://')[0]}://…@{tail.partition('?')[0]}" if at else text.partition("?")[0]


def _host_of(url: str) -> str:
    parts = urlsplit(url)
    return dict(parse_qsl(parts.query)).get("host", parts.hostname or "")


def server_in(folder: Path) -> Server | None:
    """Return the server on which the book of a folder is; None for a book in a file."""
    try:
        return server_of((folder / NAME).read_text("utf-8").strip())
    except (FileNotFoundError, NotADirectoryError):
        return None


def note_server(folder: Path, server: Server) -> None:
    """Write down in a folder on which server its book is."""
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / NAME, server.url.encode())
