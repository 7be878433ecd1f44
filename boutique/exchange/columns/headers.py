"""Finds the header row of a table and understands what its columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from boutique.domain.exchange.columns import ColumnMap, ImportKind, Money
from boutique.exchange.cells import is_nothing
from boutique.exchange.columns.extra import further_columns, label_columns
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.header_words import SPELLINGS, TOO_COMMON
from boutique.exchange.columns.money import best_total, column_of, meaning_of, paid_columns
from boutique.exchange.columns.neighbour_words import GIVEN_BESIDE_FAMILY
from boutique.exchange.columns.work_words import WORK_COLUMNS, is_of_a_payment, promised_day
from boutique.exchange.marketing_consent import consent_column, refusal_column

_SEARCHED = 20
_EXACT, _WITHIN = 1.0, 0.6
_IS_SUM = re.compile(r"\A(?!\d{4}-\d\d|\d\d?[./]\d\d?[./])[^\d]*\d|\A[\s-]*\Z")
_DAY_OF_SALE = re.compile(
    r"(?:data|date|datum|day|ziua)\b.*\b(?:emit|doc|fact|vanz|bon|comen|comand|tranz|issu|inv|ord|sal|sold"
    r"|trans|purch|rece|placed|checkout)|(?:issu|inv|ord|sal|sold|trans|purch|rece|placed|checkout)\w* "
    r"(?:date|on|at)\b"
)
_ANOTHER_DAY = re.compile(
    r"\b(?:ultim|last|prim|first|next|urmat|scad|due|expir|livr|deliv|ship|nast|birth|plat|paid|pay|anul|canc"
    r"|ret|refund|storn|modif|updat)"
)
_NAMES_OF_ORDERS = frozenset({"name", "nume", "order"})
_ORDER_NUMBER = re.compile(r"#?[A-Z]{0,4}[-_ ]?\d{1,12}\Z")
# What is said about a column, or of another thing than the person, is not the column itself.
_SAYS_HOW = re.compile(
    r" (?:label|eticheta|organizatiei|type|status|method|verified|display|assistant s|manager s|file"
    r" as|phonetic|count|format|fax|pager|spouse"
    r"|company|account|shipping"
    r" method|payment|product|shipping|livrare|recipient|hour|ora|time|yomi|reply to|discount"
    r"|tracking|photo|server|marketing|user|store|staff|employee|vanzator|casier|angajat) "
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What the columns seem to mean; confidence from 0 to 1 per field, and the headers nobody knows."""

    columns: ColumnMap
    confidence: Mapping[str, float]
    unknown: tuple[str, ...]


def known_headers() -> frozenset[str]:
    """Return every header that is understood, as `header_key` writes them."""
    return frozenset(
        spelling for fields in SPELLINGS.values() for spellings in fields.values() for spelling in spellings
    )


def count_known(cells: Iterable[str], wanted: frozenset[str]) -> int:
    """Count the different cells of a row that are known headers."""
    return len({key for cell in cells if len(cell) < 80 and (key := header_key(cell)) in wanted})


def find_header(rows: Sequence[Sequence[str]], wanted: frozenset[str]) -> int:
    """Return which row is the header: the one with most known names, else the first full one."""
    first = rows[:_SEARCHED]
    known = [count_known(row, wanted) for row in first]
    if known and max(known) > 0:
        return known.index(max(known))
    filled = [sum(not is_nothing(cell) for cell in row) for row in first]
    return next((at for at, cells in enumerate(filled) if cells >= max(filled) / 2), 0)


def named(header: Sequence[str]) -> tuple[str, ...]:
    """Return the header with a name for every column: its letter if it has none, numbered if doubled."""
    names: list[str] = []
    for at, cell in enumerate(header):
        name = " ".join(cell.split()) or _letter(at)
        copies = sum(earlier == name or earlier.startswith(f"{name} (") for earlier in names)
        names.append(f"{name} ({copies + 1})" if name in names else name)
    return tuple(names)


def _letter(at: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def guess_columns(kind: ImportKind, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Guess:
    """Return what each column seems to mean, from its name and, where that is not enough, its cells."""
    columns = _money(kind, header, rows)
    for name, spellings in SPELLINGS[kind].items():
        free = [said for said in header if said not in columns.values()]
        if called := _called(free, spellings):
            columns[name] = called
    confidence = dict.fromkeys(columns, _EXACT)
    for heading in header:
        if heading not in columns.values() and (field := _calling(heading, kind, columns)):
            columns[field], confidence[field] = heading, _WITHIN
    _settle(kind, columns, confidence, header, rows)
    pairs = keyed(header)
    further = dict(further_columns(kind, pairs, list(columns.values())))
    for field in [field for field in further if field not in columns]:
        columns[field], *others = further.pop(field)
        if others:
            further[field] = tuple(others)
        confidence[field] = _WITHIN
    chosen = ColumnMap(columns, further)
    labels = label_columns(pairs)
    used = chosen.headers | {labels[said] for said in chosen.headers if said in labels}
    return Guess(chosen, confidence, tuple(said for said in header if said not in used))


def keyed(header: Sequence[str]) -> list[tuple[str, str]]:
    """Return each header with the way in which it is compared."""
    return [(said, header_key(said)) for said in header]


def _money(kind: ImportKind, header: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Return which column holds what was paid, what was given back, and what one piece cost."""
    if kind is not ImportKind.ORDERS:
        return {}
    pairs = keyed(header)
    cells = [[row[at] for row in rows if len(row) > at and row[at].strip()] for at in range(len(header))]
    total = best_total(pairs, [bool(column) or not rows for column in cells])
    # 'Paid' may hold sums, one of them written badly, or nothing but a yes or a day.
    summed = [pair for pair, column in zip(pairs, cells, strict=True) if _are_mostly_sums(column)]
    # 'Refunded' may hold a sum, a yes or a day.
    pairs = [pair for pair, column in zip(pairs, cells, strict=True) if all(map(_IS_SUM.search, column))]
    found = {
        "amount": total,
        "refunded": column_of(pairs, Money.REFUND, total),
        "item_price": column_of(pairs, Money.LINE, total) or column_of(pairs, Money.PRICE, total),
        **paid_columns(summed, total),
    }
    return {name: said for name, said in found.items() if said is not None}


def _are_mostly_sums(cells: Sequence[str]) -> bool:
    return 2 * sum(_IS_SUM.search(cell) is not None for cell in cells) >= len(cells)


def _called(header: Sequence[str], spellings: Sequence[str]) -> str | None:
    """Return the first header that is called exactly so, spellings being in order of preference."""
    keys = {header_key(said): said for said in reversed(header)}
    return next((keys[spelling] for spelling in spellings if spelling in keys), None)


def _calling(said: str, kind: ImportKind, taken: Mapping[str, str]) -> str | None:
    """Return the field, not taken yet, of which a header says most among other words."""
    key = f" {header_key(said)} "
    if meaning_of(key.strip()) is not None or _SAYS_HOW.search(key):
        return None
    if refusal_column(key.strip()) or consent_column(key.strip()):
        return None
    within = {
        name: max(
            (
                len(spelling)
                for spelling in spellings
                if spelling not in TOO_COMMON and f" {spelling} " in key
            ),
            default=0,
        )
        for name, spellings in SPELLINGS[kind].items()
        if name not in taken
        and name not in WORK_COLUMNS
        and not (name == "placed_on" and _ANOTHER_DAY.search(key))
    }
    best = max(within, key=lambda name: within[name], default=None)
    return best if best is not None and within[best] else None


def _settle(
    kind: ImportKind,
    columns: dict[str, str],
    confidence: dict[str, float],
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> None:
    """Settle what names alone leave open: 'nume' beside 'prenume', and clients told by number."""
    prefix = "client_" if kind is ImportKind.ORDERS else ""
    whole, family, key = f"{prefix}name", f"{prefix}family_name", f"{prefix}key"
    if f"{prefix}given_name" in columns and family not in columns and whole in columns:
        columns[family], confidence[family] = columns.pop(whole), confidence.pop(whole)
    given = f"{prefix}given_name"
    if (
        family in columns
        and given not in columns
        and header_key(columns.get(whole, "")) in GIVEN_BESIDE_FAMILY
    ):
        columns[given], confidence[given] = columns.pop(whole), confidence.pop(whole)
    if kind is ImportKind.ORDERS:
        for field, said in _of_a_sale(columns, header):
            columns[field], confidence[field] = said, _WITHIN
        _settle_promise(columns, confidence, header)
    if kind is ImportKind.ORDERS and (number := _numbered(columns, header, rows)):
        columns["order_key"], confidence["order_key"] = number, _WITHIN
    if kind is ImportKind.ORDERS and whole in columns and key not in columns:
        at = list(header).index(columns[whole])
        cells = [row[at] for row in rows if len(row) > at and row[at]]
        if cells and all(cell.isdigit() for cell in cells):
            columns[key], confidence[key] = columns.pop(whole), confidence.pop(whole)


def _settle_promise(columns: dict[str, str], confidence: dict[str, float], header: Sequence[str]) -> None:
    """A due day beside an invoice is one of payment; a promised day may be called in many words."""
    pairs = keyed(header)
    due = header_key(columns.get("due_on", ""))
    if due and is_of_a_payment(due, [key for _said, key in pairs]):
        del columns["due_on"], confidence["due_on"]
    elif not due and (said := promised_day([each for each in pairs if each[0] not in columns.values()])):
        columns["due_on"], confidence["due_on"] = said, _WITHIN


def _of_a_sale(columns: Mapping[str, str], header: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the day and the number of an invoice, where their columns are called in many words."""
    free = [(said, key) for said, key in keyed(header) if said not in columns.values()]
    if "placed_on" not in columns:
        days = (said for said, key in free if _DAY_OF_SALE.search(key) and not _ANOTHER_DAY.search(key))
        yield from (("placed_on", said) for said in islice(days, 1))
    if "order_key" not in columns and any(key in ("serie", "seria") for _said, key in free):
        yield from (("order_key", said) for said, key in free if key in ("numar", "nr", "number"))


def _numbered(columns: Mapping[str, str], header: Sequence[str], rows: Sequence[Sequence[str]]) -> str | None:
    """Return the column 'Name' of a shop that calls its orders so, '#1001', on each line of an order."""
    for at, said in enumerate(header):
        if header_key(said) in _NAMES_OF_ORDERS and said not in columns.values():
            cells = [row[at] for row in rows if len(row) > at and row[at]]
            if cells and all(map(_ORDER_NUMBER.match, cells)):
                return said
    return None
