"""A compiled catalogue, each sentence read when it is first said: a start says few of thousands."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from struct import unpack_from

_CONTEXT, _FORM = b"\x04", b"\0"


class Compiled(gettext.NullTranslations):
    """The sentences of a `.mo` file, in the order of their English, then of their context."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._whole = path.read_bytes()
        count, ids, texts = unpack_from("<3I", self._whole, 8)
        self._ids: tuple[int, ...] = unpack_from(f"<{2 * count}I", self._whole, ids)
        self._texts: tuple[int, ...] = unpack_from(f"<{2 * count}I", self._whole, texts)
        self._said: dict[tuple[str, str], list[str]] = {}

    def gettext(self, message: str) -> str:
        """Return a sentence in this language."""
        return self._forms(message)[0]

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of a counted sentence that goes with a number."""
        forms = self._forms(msgid1)
        if len(forms) == 1:
            return msgid1 if n == 1 else msgid2
        return forms[self._form_of(n)]

    def pgettext(self, context: str, message: str) -> str:
        """Return a word as it is said in one place."""
        return self._forms(message, context)[0]

    def _forms(self, text: str, context: str = "") -> list[str]:
        key = text, context
        if key not in self._said:
            at = self._place((text.encode(), context.encode()))
            found = self._part(self._texts, at) if at is not None else b""
            self._said[key] = found.decode().split("\0") if found else [text]
        return self._said[key]

    def _place(self, wanted: tuple[bytes, bytes]) -> int | None:
        low, high = 0, len(self._ids) // 2
        while low < high:
            middle = (low + high) // 2
            here = self._key(middle)
            if here == wanted:
                return middle
            low, high = (middle + 1, high) if here < wanted else (low, middle)
        return None

    def _key(self, at: int) -> tuple[bytes, bytes]:
        context, mark, text = self._part(self._ids, at).partition(_CONTEXT)
        text, context = (text, context) if mark else (context, b"")
        return text.partition(_FORM)[0], context

    def _part(self, table: tuple[int, ...], at: int) -> bytes:
        length, start = table[2 * at : 2 * at + 2]
        return self._whole[start : start + length]

    @cached_property
    def _form_of(self) -> Callable[[int], int]:
        """Which form goes with a number, as the head of the catalogue says."""
        rule = re.search(r"plural=([^;\n]+)", self._forms("")[0])
        return gettext.c2py(rule[1] if rule else "n != 1")
