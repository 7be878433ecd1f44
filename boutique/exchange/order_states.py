"""What became of an order, as the words of its columns say: it stands, was cancelled, or came back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from boutique.domain.exchange.imports import OrderState
from boutique.domain.kernel.text import fold

_WORD = re.compile(r"[^\W_]+")
_CANCELLED = [
    "anul",
    "annul",
    "cancel",
    "void",
    "storn",
    "fail",
    "esuat",
    "esec",
    "nereusit",
    "refuz",
    "respins",
    "declin",
    "reject",
    "torol",
    "visszavon",
    "sztorno",
    "отмен",
    "аннулир",
    "draft",
    "ciorna",
    "trash",
    "abandon",
    "expir",
    "geloscht",
    "abgebrochen",
    "abgelehnt",
    "incompl",
    "supprim",
    "lemond",
    "nelivrat",
    "undeliver",
]
_RETURNED = [
    "retur",
    "return",
    "refund",
    "ramburs",
    "rembours",
    "erstatt",
    "ruckerstatt",
    "zuruck",
    "visszater",
    "visszakuld",
    "возвра",
    "chargeback",
    "restituit",
    "inapoiat",
    "vissza",
    "disputed",
    "retour",
    "ruckgab",
    "rucksend",
    "gutschrift",
    "neridic",
    "unclaim",
    "rimbors",
    "devolu",
    "reembols",
    "restitu",
    "avoir",
]
_RETURNED_AS = frozenset({"reso", "resa", "resi"})
_PARTLY = ("partial", "part", "teil", "reszleg", "частич")
_NOT = frozenset(
    {
        *("not", "no", "non", "never", "nu", "fara", "nici", "pas", "ohne", "nicht", "kein", "keine"),
        *("nem", "ne", "не", "без"),
    }
)
_NEAR = 3
"""Words before one that a no may stand: 'nu a fost anulată'."""
_NO = frozenset({"no", "n", "false", "nu", "0", "nein", "nem", "non", "нет", ""})


def state_of(cells: Iterable[tuple[str, str]]) -> OrderState:
    """Return the state that the columns of a row tell, pairs of header and cell; a return goes first.

    What came back only in part stands: another column says how much of it was given back.
    """
    found = {_state(header, text) for header, text in cells}
    for state in (OrderState.RETURNED, OrderState.CANCELLED):
        if state in found:
            return state
    return OrderState.STANDS


@lru_cache(maxsize=4096)
def _state(header: str, text: str) -> OrderState:
    said = fold(text)
    named = _told(fold(header))
    if (
        named is not OrderState.STANDS
    ):  # a column called 'Cancelled at' holds a day, one called 'Anulat' a yes
        return OrderState.STANDS if said in _NO or _NOT & set(said.split()) else named
    return _told(said)


def _told(text: str) -> OrderState:
    words = _WORD.findall(text.replace("charged back", "chargeback"))
    if any(word.startswith(_PARTLY) for word in words):
        return OrderState.STANDS
    for at, word in enumerate(words):
        if _NOT & set(words[max(0, at - _NEAR) : at]):
            continue
        if word in _RETURNED_AS or word.startswith(tuple(_RETURNED)):
            return OrderState.RETURNED
        if word.startswith(tuple(_CANCELLED)):
            return OrderState.CANCELLED
    return OrderState.STANDS
