"""How much letters look like words of some language; so the ways of writing them are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from boutique.exchange.encodings.accented_words import CONSONANTS, LETTERS, WORDS

_LETTERS_IN_A_ROW = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyáéíóúàèìòùâêîôûäëïöüãõăąęěőűůıøåæœýоаеиуыэюяіїєαεηιουωάέήίόύώ")
_QUOTES = frozenset("„”“«»…–—€§°\u00a0’‘•")
_SELDOM = frozenset("£©®™±·²³½¼¹ªº¡¿×÷¢¥¬¶†‡‰¨¯´¸ˇ˘˙˛˝")
_KNOWN, _STRANGE, _SPLIT, _CASE, _NO_SIGN = 4.0, -4.0, -4.0, -4.0, -8.0
_QUOTE, _ELISION, _UNUSUAL = 0.7, 1.3, -3.0
_WRONG_NEIGHBOURS, _ANOTHER_LANGUAGE, _CROWDED = -1.5, -1.0, -2.0
_FROM_ANOTHER_PLACE = {"ăo": -2.0, "ńo": -1.5, "ńa": -1.5, "ńe": -1.5, "ńu": -1.5, "ćo": -0.5}


def likeness(words: Mapping[str, int]) -> float:
    """Return how well these pieces of text read, the language being the one that suits most of them."""
    judged = [(_scores(word), times) for word, times in words.items()]
    return max(
        sum(times * max(scores[home], best + _ANOTHER_LANGUAGE) for (scores, best), times in judged)
        for home in LETTERS
    )


@lru_cache(maxsize=65_536)
def _scores(text: str) -> tuple[dict[str, float], float]:
    """Return how well a text reads in each language, and in the best."""
    signs = sum(_sign(text, at) for at, sign in enumerate(text) if not sign.isalpha() and sign > "\x7f")
    runs = [run for run in _LETTERS_IN_A_ROW.findall(text) if not run.isascii()]
    shapes = signs + sum(map(_shape, runs))
    scores = {name: shapes + _in_language(runs, known) for name, known in LETTERS.items()}
    return scores, max(scores.values())


def _sign(text: str, at: int) -> float:
    """Judge what is no letter: a quotation mark may stand at a word, nothing may stand within one."""
    sign = text[at]
    if sign in "\ufffd" or not (sign.isprintable() or sign == "\u00a0"):
        return _NO_SIGN
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    inside = before.isalpha() and after.isalpha()
    if inside and sign in "’‘":
        return _ELISION if at < 3 or text[at + 1 :] in ("s", "S") else 0.0
    if inside and sign not in "\u00a0–—":
        return _SPLIT
    if sign in _QUOTES:
        return _QUOTE
    return -1.0 if sign in _SELDOM else _UNUSUAL


def _shape(word: str) -> float:
    """Judge capitals in a word, whatever the language, and letters of two alphabets in one."""
    plain = word.replace("ª", "").replace("º", "")
    well = plain.islower() or plain.isupper() or (plain[:1].isupper() and plain[1:].islower())
    odd = 0.0 if well or _two_names(plain) else _CASE
    scripts = {_script(sign) for sign in word}
    return odd + (_STRANGE * 2 if len(scripts) > 1 else 0.0)


def _two_names(word: str) -> bool:
    """'McMüller' and 'DeÁvila' are two parts, each with its capital."""
    parts = re.findall(r"[^\W\d_a-z]?[^\W\d_A-Z]*", word)
    whole = [part for part in parts if part]
    return len(whole) == 2 and all(
        part[:1].isupper() and part[1:].islower() and len(part) > 1 for part in whole
    )


def _script(sign: str) -> str:
    return (
        "cyrillic" if "\u0400" <= sign <= "\u052f" else "greek" if "\u0370" <= sign <= "\u03ff" else "latin"
    )


def _in_language(runs: Iterable[str], known: Mapping[str, float]) -> float:
    return sum(_word(run.lower(), known) for run in runs)


def _word(word: str, known: Mapping[str, float]) -> float:
    """Judge the letters of one word, each with its neighbours."""
    score = _KNOWN if word in WORDS else 0.0
    beyond = 0
    for at, sign in enumerate(word):
        if sign <= "\x7f":
            continue
        beyond += 1
        score += known.get(sign, _STRANGE)
        if sign in known and _script(sign) == "latin":
            score += _neighbours(sign, word[at - 1 : at] if at else "", word[at + 1 : at + 2])
    latin = word and _script(word[0]) == "latin"
    return score + (_CROWDED * beyond if latin and beyond > 2 and beyond * 2 > len(word) else 0.0)


def _neighbours(sign: str, before: str, after: str) -> float:
    """A consonant between consonants and a vowel between vowels are misread letters more often than not."""
    consonant = sign in CONSONANTS
    beside = [each for each in (before, after) if each]
    alike = [(each not in _VOWELS) is consonant for each in beside]
    wrong = _WRONG_NEIGHBOURS * (all(alike) and bool(alike)) * (1 if len(beside) == 2 else 0.4)
    return wrong + _FROM_ANOTHER_PLACE.get(sign + after, 0.0)
