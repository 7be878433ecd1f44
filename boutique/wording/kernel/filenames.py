"""What a file offered to somebody is called, so that every disk takes it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SEPARATING: Final = re.compile(r'[<>:"/\\|?*\s\x00-\x1f\x7f]+')
_UNSEEN: Final = (
    "Cc",
    "Cf",
    "Cs",
    "Co",
    "Cn",
)  # Unicode categories that show nothing, or turn the reading round
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)
_LONGEST: Final = 180  # bytes of the words: a disk takes 255, and a number may be added
_NOBODY: Final = "Boutique"


def file_name(words: str, ending: str) -> str:
    """Return a legal file name of these words on Windows, macOS and Linux; `ending` as '.pdf'."""
    seen = "".join(sign for sign in words if sign.isspace() or unicodedata.category(sign) not in _UNSEEN)
    plain = _SEPARATING.sub(" ", unicodedata.normalize("NFC", seen)).strip(" .")
    short = _shortened(plain).strip(" .") or _NOBODY
    return f"{'_' if _RESERVED.match(short) else ''}{short}{ending}"


def _shortened(text: str) -> str:
    """Cut to so many bytes, never within a letter and its marks."""
    if len(text.encode()) <= _LONGEST:
        return text
    cut = text.encode()[:_LONGEST].decode(errors="ignore")
    while cut and unicodedata.combining(text[len(cut)]):
        cut = cut[:-1]
    return cut
