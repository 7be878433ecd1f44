"""What the terminal is told: nothing in a name or a note can steer it, and JSON stays JSON."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from typing import Any, Final, TextIO

_PICTURES: Final = 0x2400  # where Unicode draws each control character
_KEPT: Final = "\n\t"
_REORDERING: Final = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HARMLESS: Final = {
    **{code: _PICTURES + code for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: 0x2421,
    **dict.fromkeys([*range(0x80, 0xA0), *map(ord, _REORDERING)], 0xFFFD),
}
_BARE: Final = re.compile(f"[\x7f-\x9f{_REORDERING}\ud800-\udfff]")
"""What JSON may hold as it is, and a terminal would obey or an encoding refuse."""


class _Guarded:
    """A stream that shows control characters instead of sending them on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text whose control characters, but for line ends and tabs, are drawn."""
        return self._stream.write(text.translate(_HARMLESS))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def guarded() -> Iterator[None]:
    """Guard what is printed, beside the answer too, until the block ends."""
    with ExitStack() as stack:
        if sys.stdout is not None:
            stack.enter_context(redirect_stdout(_Guarded(sys.stdout)))
        if sys.stderr is not None:
            stack.enter_context(redirect_stderr(_Guarded(sys.stderr)))
        yield


def as_json(value: object) -> str:
    """Return a value as JSON in which every control character is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return _BARE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
