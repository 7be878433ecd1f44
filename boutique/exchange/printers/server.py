"""The print server of the machine: where it listens, and one question put to it."""

from __future__ import annotations

import http.client
import os
import re
import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from boutique.exchange.printers.ipp import Answer, answer

PATIENCE_S: Final = 10.0
_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")
_SETTINGS: Final = ("~/.cups/client.conf", "/etc/cups/client.conf")
_PORT: Final = 631
_MOST: Final = 8_000_000  # bytes of an answer


class _Socket(http.client.HTTPConnection):
    """A connection through a socket that lies on the disk."""

    def __init__(self, place: str) -> None:
        super().__init__("localhost", timeout=PATIENCE_S)
        self._place = place

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(PATIENCE_S)
        self.sock.connect(self._place)


def named_server() -> str:
    """Return the server that was named for this machine, '' for the usual one."""
    named = os.environ.get("CUPS_SERVER", "")
    for place in map(Path, _SETTINGS):
        if named:
            break
        with suppress(OSError):
            found = re.search(
                r"(?mi)^\s*ServerName\s+(\S+)", place.expanduser().read_text("utf-8", "replace")
            )
            named = found[1] if found else ""
    return re.sub(r"/version=[\d.]+$", "", named)


def asked(question: bytes) -> Answer:
    """Put a question to the server. OSError when nobody answers, ValueError when it is no print server."""
    last: OSError = ConnectionRefusedError("no print server")
    for connection in _ways():
        with closing(connection):
            try:
                return _asked(connection, question)
            except http.client.HTTPException as error:
                raise ValueError("no answer of a print server") from error
            except OSError as error:
                last = error
    raise last


def _asked(connection: http.client.HTTPConnection, question: bytes) -> Answer:
    connection.request("POST", "/", question, {"Content-Type": "application/ipp"})
    response = connection.getresponse()
    if response.status != http.client.OK:
        raise ValueError(f"the print server says {response.status}")
    return answer(response.read(_MOST))


def _ways() -> Iterator[http.client.HTTPConnection]:
    named = named_server()
    if named.startswith("/"):
        yield _Socket(named)
    elif named:
        host, _colon, port = named.rpartition(":")
        split = (port.isdecimal() and not host.count(":")) or host.endswith("]")
        yield http.client.HTTPConnection(
            host.strip("[]") if split else named, int(port) if split else _PORT, timeout=PATIENCE_S
        )
    else:
        yield from (_Socket(place) for place in _SOCKETS if Path(place).exists())
        yield http.client.HTTPConnection("localhost", _PORT, timeout=PATIENCE_S)
