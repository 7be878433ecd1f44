"""Tells in which of the usual ways a text file writes its letters, from what becomes words."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from boutique.domain.exchange.lettering import ONE_BYTE, UTF8, WAYS, Lettering
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.encodings.double_utf8 import taken_for
from boutique.exchange.encodings.letter_frequencies import likeness

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_WORD = re.compile(rb"[A-Za-z'\x80-\xff]+")
_LONGEST_WORD = 60
_MOST_WORDS = 600
_BROKEN = "\ufffd"
_CLOSE = 0.6
_NO_LETTERS = re.compile(r"[\s_-]+")
_ALSO = {
    **dict.fromkeys(("utf16", "unicode", "ucs2"), "utf-16-le"),
    **dict.fromkeys(("utf8sig", "utf8bom"), UTF8),
    # What was meant to be Latin-1 was hardly ever written by anything but Windows.
    **dict.fromkeys(("ansi", "latin1", "iso88591"), "cp1252"),
    "latin2": "iso8859-2",
    **dict.fromkeys(("koi8r", "koi8"), "koi8-u"),
    "latin10": "iso8859-16",
    "latin9": "iso8859-15",
    "1250": "cp1250",
    "1252": "cp1252",
    "852": "cp852",
}


_NO_WAY = N_("“{name}” is no way of writing letters that is known here. Use one of: {names}.")


def lettering_called(name: str) -> Lettering:
    """Return the way of writing letters that somebody asks for by name, as 'cp1250' or 'Windows-1250'."""
    plain = _NO_LETTERS.sub("", name.lower().replace("windows", "cp").replace("ibm", "cp"))
    if plain in _ALSO:
        return Lettering(_ALSO[plain], told=True)
    for way in WAYS:
        if plain == _NO_LETTERS.sub("", way):
            return Lettering(way, told=True)
    raise Refused(_NO_WAY, name=name, names=", ".join(WAYS))


def encoding_of(path: Path) -> str:
    """Return the name of the encoding of a file."""
    return lettering_of(path).name


def lettering_of(path: Path, chunks: Iterable[bytes] | None = None) -> Lettering:
    """Return how a file writes its letters; `chunks` are its bytes where they were put together anew."""
    with path.open("rb") as stream:
        head = stream.read(65_536)
    wide = marked_or_wide(head)
    if wide and wide != "utf-8-sig":
        return Lettering(wide)
    census = _Census()
    for chunk in chunks if chunks is not None else _chunks(path):
        census.take(chunk)
    return replace(census.judged(), name=wide, doubtful=False) if wide else census.judged()


def lettering_in(raw: bytes) -> Lettering:
    """Return how a piece of text writes its letters."""
    census = _Census()
    census.take(raw)
    return census.judged()


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


def marked_or_wide(head: bytes) -> str | None:
    """Return the encoding that the start of a file gives away by its mark or by zeros between the letters."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    pairs = len(head) // 2
    if pairs < 4:
        return None
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if odd > pairs * 0.6 and even < pairs * 0.1:
        return "utf-16-le"
    if even > pairs * 0.6 and odd < pairs * 0.1:
        return "utf-16-be"
    return _wide_by_reading(head[: pairs * 2]) if odd + even > pairs * 0.02 else None


def _wide_by_reading(head: bytes) -> str | None:
    """Letters of other alphabets have no zeros between them; their spaces and line ends do."""
    for name in ("utf-16-le", "utf-16-be"):
        text = head.decode(name, "replace")
        known = sum(sign < "\u0600" and (sign.isprintable() or sign in "\r\n\t") for sign in text)
        if known > len(text) * 0.98 and ("\n" in text or "\r" in text):
            return name
    return None


class _Census:
    """Counts broken signs and letters beyond ASCII, as if this were UTF-8, and keeps words that hold such."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._broken = self._letters = 0
        self._words: Counter[bytes] = Counter()

    def take(self, chunk: bytes) -> None:
        """Take more of the file into account."""
        text = self._decoder.decode(chunk)
        if text.isascii():
            return
        self._broken += text.count(_BROKEN)
        self._letters += len(text) - len(text.encode("ascii", "ignore"))
        if len(self._words) < _MOST_WORDS:
            words = (word for word in _WORD.findall(chunk) if not word.isascii())
            self._words.update(word[:_LONGEST_WORD] for word in words)

    def judged(self) -> Lettering:
        """Return how the letters are written."""
        text = self._decoder.decode(b"", final=True)
        self._broken += text.count(_BROKEN)
        self._letters += len(text)
        # A file cut or pasted together may hold a few bad bytes and be UTF-8 for all that.
        if self._broken == 0 or self._broken < (self._letters - self._broken) * 0.25:
            return Lettering(UTF8, twice=taken_for(self._words))
        return _of_words(dict(self._words.most_common(_MOST_WORDS)))


def _of_words(words: dict[bytes, int]) -> Lettering:
    """Return the way of writing under which these words read best."""
    readings: dict[str, float] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for name in ONE_BYTE:
        texts[name] = _letters(tuple(word.decode(name, "replace") for word in words))
        readings[name] = likeness(dict(zip(texts[name], words.values(), strict=True)))
    best = max(ONE_BYTE, key=lambda name: readings[name])
    others = [readings[name] for name in ONE_BYTE if texts[name] != texts[best]]
    close = readings[best] - max(others, default=float("-inf")) < _CLOSE
    return Lettering(best, doubtful=close or readings[best] < 0)


def _letters(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Cedillas and commas below are one letter here."""
    return tuple(text.translate(_COMMAS) for text in texts)


_COMMAS = str.maketrans("şţŞŢ", "șțȘȚ")
