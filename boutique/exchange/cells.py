"""A single cell: cleaned when it comes in, made harmless when it goes out."""

from __future__ import annotations

import re
import unicodedata

# What a spreadsheet would take for the start of a formula (OWASP, CSV Injection), plain and full-width.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r\n|%＝＋－＠]")
_GUARDED = re.compile(r"'" + _FORMULA.pattern)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_REPLACED = {**dict(zip("şţŞŢ", "șțȘȚ", strict=True)), **dict.fromkeys("\u00a0\u2007\u2009\u202f", " ")}
_REPLACEABLE = re.compile(f"[{''.join(_REPLACED)}]")
_TOUCHED = re.compile(f"{_UNSEEN.pattern[:-1]}{''.join(_REPLACED)}]")
_NOTHING = frozenset({"", "-", "–", "—", "--", "n/a", "#n/a", "null", "nan", "none", "(null)"})
_LONGEST_NOTHING = 20
_NOTHING_STARTS = frozenset("-–—nN#(")
_BROKEN_FORMULAS = frozenset({"#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})
_FORMULA_STARTS = frozenset("=#")
_LONGEST_SHOWN = 60


def guard(text: str) -> str:
    """Return the text so that no spreadsheet program takes it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """Return the text as it was before `guard`."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def clean(text: str) -> str:
    """Return the text without unseen signs, its Romanian letters written with commas below."""
    if text.isascii():
        return text if text.isprintable() else _UNSEEN.sub("", text)
    joined = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    if not _TOUCHED.search(joined):
        return joined
    return _REPLACEABLE.sub(lambda sign: _REPLACED[sign[0]], _UNSEEN.sub("", joined))


def is_nothing(text: str) -> bool:
    """Tell whether a cell is empty, or says so in the way programs do ('n/a', 'null', '-')."""
    if text[:1] not in _NOTHING_STARTS and not text[:1].isspace():
        return not text
    return len(text) < _LONGEST_NOTHING and text.strip().casefold() in _NOTHING


def is_formula(text: str) -> bool:
    """Tell whether a cell holds a formula, or what is left of a broken one, instead of a value."""
    return text[:1] in _FORMULA_STARTS and (text in _BROKEN_FORMULAS or (text[0] == "=" and len(text) > 1))


def shown(text: str) -> str:
    """Return a cell short enough to be quoted in a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_SHOWN else f"{flat[: _LONGEST_SHOWN - 1]}…"
