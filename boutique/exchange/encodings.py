"""Tells in which of the usual ways a text file writes its letters, from what becomes words."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from boutique.exchange.letter_odds import likeness
from boutique.exchange.written_twice import taken_for
from boutique.wording import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMES = {
    "cp1250": "Windows-1250",
    "cp1252": "Windows-1252",
    "iso8859-2": "ISO 8859-2",
    "iso8859-16": "ISO 8859-16",
    "iso8859-15": "ISO 8859-15",
    "cp1251": "Windows-1251",
    "cp852": "DOS 852",
    "cp850": "DOS 850",
    "cp437": "DOS 437",
    "cp866": "DOS 866",
    "mac-roman": "Mac Roman",
    "mac-latin2": "Mac Latin 2",
    "mac-romanian": "Mac Romanian",
    "mac-cyrillic": "Mac Cyrillic",
    "koi8-u": "KOI8",
    "iso8859-5": "ISO 8859-5",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
}
"""What the ways of writing with one byte a letter are called; the usual ones first, where nothing tells."""
_CHUNK = 1 << 20
_WORD = re.compile(rb"[A-Za-z'\x80-\xff]+")
_LONGEST_WORD = 60
_MOST_WORDS = 600
_BROKEN = "\ufffd"
_CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the letters of a file are written; `doubtful` when another way would read nearly as well.

    `twice` is the way for which its UTF-8 was taken before it was encoded once more, empty if it was not.
    """

    name: str
    doubtful: bool = False
    twice: str = ""

    @property
    def called(self) -> str:
        """Return its name as people write it."""
        if self.twice:
            return _("UTF-8 that was encoded twice")
        return NAMES.get(
            self.name, self.name.upper().removesuffix("-SIG").removesuffix("-LE").removesuffix("-BE")
        )


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
            return Lettering("utf-8", twice=taken_for(self._words))
        return _of_words(dict(self._words.most_common(_MOST_WORDS)))


def _of_words(words: dict[bytes, int]) -> Lettering:
    """Return the way of writing under which these words read best."""
    readings: dict[str, float] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for name in NAMES:
        texts[name] = tuple(word.decode(name, "replace") for word in words)
        readings[name] = likeness(dict(zip(texts[name], words.values(), strict=True)))
    best = max(NAMES, key=lambda name: readings[name])
    others = [readings[name] for name in NAMES if _letters(texts[name]) != _letters(texts[best])]
    close = readings[best] - max(others, default=float("-inf")) < _CLOSE
    return Lettering(best, doubtful=close or readings[best] < 0)


def _letters(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Cedillas and commas below are one letter here."""
    return tuple(text.translate(_COMMAS) for text in texts)


_COMMAS = str.maketrans("şţŞŢ", "șțȘȚ")
