"""One text of SQL for both engines: what only one of them knows, or answers otherwise, is not written."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from boutique.data.tables import metadata

DATA: Final = Path(__file__).parents[2] / "boutique" / "data"
OF_SQLITE: Final = (
    *("migrations", "migrating.py", "backups", "store", "search"),
    "queries/duplicates/pairs.py",
)
"""What speaks to the one file of SQLite, and never to a server."""

SOURCES: Final = sorted(
    path for path in DATA.rglob("*.py") if not str(path.relative_to(DATA)).startswith(OF_SQLITE)
)
_IS_SQL: Final = re.compile(r"\b(SELECT|FROM|WHERE|ORDER BY|LIMIT|GROUP BY)\b")
ONLY_THERE: Final = {
    "group_concat": "string_agg(x, ',')",
    "json_extract": "->",
    "json_valid": "read it in Python",
    "rowid": "a column of ours",
    "GLOB": "LIKE",
    "OR IGNORE": "WHERE NOT EXISTS",
    "OR REPLACE": "delete and insert",
    "PRAGMA": "the store's part",
    "ifnull": "coalesce",
    "strftime": "a day or a parameter",
    "char(10)": "the sign itself",
    "MATCH": "the search's port",
    "ILIKE": "fold both sides",
    "greatest": "max over a subquery",
    "iif": "CASE",
    "!=": "<>",
}
"""What one engine has not, and what stands for it."""

UNIQUE: Final = {"id", "order_id", "no", "place", "seq", "rowid", "client_id", "code", "2", "oid"}
"""A key by which no two rows of a query are alike, as the last of its order."""

NULLABLE: Final = {column.name for table in metadata.tables.values() for column in table.c if column.nullable}
_KEY: Final = re.compile(r"(?:\w+\.)?(\w+)( (?:ASC|DESC))?( NULLS (?:FIRST|LAST))?")
_ORDER: Final = re.compile(r"ORDER BY ((?:[^()'\"]|\([^()]*\))*?)(?= LIMIT|\)|'|\"|$)")


def texts(source: Path) -> Iterator[tuple[int, str]]:
    """Yield each text of SQL in a file with its line; what is put into it stands as {}."""
    tree = ast.parse(source.read_text("utf-8"))
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = _text_of(node) if id(node) not in inside | said else None
        if text is not None and _IS_SQL.search(text):
            yield node.lineno, text  # type: ignore[attr-defined]


def _text_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def faults(text: str) -> list[str]:
    """Return what of a text only one engine would understand, or each would answer in its own way."""
    found = [f"{word}: {rather}" for word, rather in ONLY_THERE.items() if re.search(_word(word), text)]
    orders = list(_ORDER.finditer(text))
    ended = {match.end() for match in orders}
    for limit in re.finditer(r" ?\bLIMIT\b", text):
        if limit.start() not in ended:
            found.append("LIMIT without an order before it")
    for match in orders:
        keys = [_KEY.fullmatch(key.strip()) for key in _split(match[1])]
        limited = text[match.end() :].startswith(" LIMIT")
        if limited and (keys[-1] is None or keys[-1][1] not in UNIQUE):
            found.append(f"ORDER BY {match[1]} LIMIT: the last key is not unique")
        found += [
            f"ORDER BY {key[0]}: nothing comes first here and last there"
            for key in keys
            if key is not None and key[1] in NULLABLE - UNIQUE and not key[3]
        ]
    return found


def _word(word: str) -> str:
    return rf"\b{re.escape(word)}\b" if word.isidentifier() or " " in word else re.escape(word)


def _split(keys: str) -> list[str]:
    return re.split(r",\s*(?![^()]*\))", keys)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_every_text_is_understood_alike_by_both_engines(source: Path) -> None:
    assert not [(line, fault) for line, text in texts(source) for fault in faults(text)]


@pytest.mark.parametrize(
    "text",
    [
        "SELECT id FROM talk LIMIT 5",
        "SELECT id FROM talk ORDER BY at DESC LIMIT 5",
        "SELECT id FROM orders o ORDER BY o.promised_on, o.no",
        "SELECT c.id FROM client c WHERE x = (SELECT y FROM t ORDER BY at LIMIT 1) ORDER BY c.no LIMIT ?",
        "SELECT group_concat(words) FROM note",
        "SELECT id FROM history ORDER BY rowid",
        "SELECT 1 FROM client WHERE city != ''",
    ],
)
def test_what_each_engine_would_answer_in_its_own_way_is_found(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT id FROM talk ORDER BY at DESC, id DESC LIMIT 5",
        "SELECT id FROM orders o ORDER BY o.promised_on NULLS LAST, o.no",
        "SELECT string_agg(x, ',' ORDER BY i.id) FROM order_item i",
        "SELECT id FROM client ORDER BY sort_key, no LIMIT 2 OFFSET ?",
    ],
)
def test_what_both_answer_alike_is_let_pass(text: str) -> None:
    assert not faults(text)
