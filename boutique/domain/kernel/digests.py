"""The sum of a short text, without the library of ciphers that `hashlib` brings along: 4 MB in each window.

What is long, such as a photograph, is summed sooner by `hashlib`.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Final, Protocol

_HOMES: Final = ("_sha2", "_sha256", "hashlib")
"""Python's own sum, by its name since 3.12 and before; some builds leave it out."""


class Sum(Protocol):
    """A sum of 32 bytes."""

    def digest(self) -> bytes:
        """Return its bytes."""

    def hexdigest(self) -> str:
        """Return its 64 digits."""


def _found() -> Callable[[bytes], Sum]:
    for home in _HOMES:
        with suppress(ImportError):
            made: Callable[[bytes], Sum] = import_module(home).sha256
            return made
    raise ImportError


sha256: Final = _found()
