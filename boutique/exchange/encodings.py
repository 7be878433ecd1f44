"""Tells in which of the usual ways a text file writes its letters, from what is in it."""

from __future__ import annotations

import codecs
from collections import Counter
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In this order, so that the one Windows writes wins where nothing tells them apart.
_EIGHT_BIT = ("cp1250", "iso8859-2", "iso8859-16")
_CHUNK = 1 << 20
_ASCII = bytes(range(128))
_EXPECTED = {
    **dict.fromkeys("ăâîșțşţ", 8),
    **dict.fromkeys("ĂÂÎȘȚŞŢ", 6),
    **dict.fromkeys("„”“’–—…«»€§°£\u00a0", 5),
    **dict.fromkeys("áéíóöőúüű", 4),
    **dict.fromkeys("ÁÉÍÓÖŐÚÜŰäëßçÄ", 3),
    **dict.fromkeys("šžčćđłńśźżřěŠŽČĆĐŁŃŚŹŻ‘‚‹›•™©®±·", 1),
}
_UNLIKELY = -6
_BROKEN = "\ufffd"


def encoding_of(path: Path) -> str:
    """Return the name of the encoding: UTF-8, UTF-16, Windows-1250 or ISO 8859-2 and -16."""
    with path.open("rb") as stream:
        head = stream.read(4096)
    return marked_or_wide(head) or _eight_bit_or_utf8(path)


def marked_or_wide(head: bytes) -> str | None:
    """Return the encoding that the start of a file gives away by its mark or by zeros between the letters."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    if pairs < 4:
        return None
    if head[1::2].count(0) > pairs * 0.6 and head[0::2].count(0) < pairs * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > pairs * 0.6 and head[1::2].count(0) < pairs * 0.1:
        return "utf-16-be"
    return None


def _eight_bit_or_utf8(path: Path) -> str:
    broken, letters, high = _census(path)
    # A file cut or pasted together may hold a few bad bytes and be UTF-8 for all that.
    if broken == 0 or broken < (letters - broken) * 0.25:
        return "utf-8"
    return max(_EIGHT_BIT, key=lambda name: _likeness(high, name))


def _census(path: Path) -> tuple[int, int, Counter[int]]:
    """Count broken signs and letters beyond ASCII, as if this were UTF-8, and the bytes above 127."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    broken = letters = 0
    high: Counter[int] = Counter()
    with path.open("rb") as stream:
        more = True
        while more:
            chunk = stream.read(_CHUNK)
            more = bool(chunk)
            high.update(chunk.translate(None, _ASCII))
            text = decoder.decode(chunk, final=not more)
            broken += text.count(_BROKEN)
            letters += len(text) - len(text.encode("ascii", "ignore"))
    return broken, letters, high


def _likeness(high: Counter[int], name: str) -> int:
    text = {byte: bytes([byte]).decode(name, "replace") for byte in high}
    return sum(count * _EXPECTED.get(text[byte], _UNLIKELY) for byte, count in high.items())
