"""Formulas taken apart into numbers, names and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from boutique.domain.kernel.errors import N_, Refused

LONGEST = 1_000
MOST_TOKENS = 300

_TOO_LONG = N_("The formula has more than {limit} characters. Write the value as a number in SeamlyMe.")
_TOO_MANY = N_("The formula has more than {limit} parts. Write the value as a number in SeamlyMe.")
UNREADABLE = N_("The formula cannot be read from “{part}” on. Correct it in SeamlyMe.")

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    | (?P<name>(?:[^\W\d]|[@\#])[\w@\#']*)
    | (?P<sign><=|>=|!=|==|&&|\|\||[-+*/^<>()?:;])
    )\s*""",
    re.VERBOSE,
)
_PART = 20


@dataclass(frozen=True, slots=True)
class Token:
    """One part of a formula; the last one is of kind 'end' and empty."""

    kind: str
    text: str


def tokens(formula: str) -> list[Token]:
    """Return the parts of a formula; raises Refused for what no formula holds."""
    if len(formula) > LONGEST:
        raise Refused(_TOO_LONG, limit=LONGEST)
    found = list(_parts(formula.strip()))
    if len(found) > MOST_TOKENS:
        raise Refused(_TOO_MANY, limit=MOST_TOKENS)
    return [*found, Token("end", "")]


def _parts(formula: str) -> Iterator[Token]:
    at = 0
    while at < len(formula):
        match = _TOKEN.match(formula, at)
        if match is None or match.lastgroup is None:
            raise Refused(UNREADABLE, part=formula[at : at + _PART])
        yield Token(match.lastgroup, match[match.lastgroup])
        at = match.end()
