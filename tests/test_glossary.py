"""The glossary is true: every room, thing and table stands in it by its own name."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

from boutique.data import tables
from boutique.data.store.mapping import TABLE_OF

HOUSE = Path(__file__).parent.parent
DOMAIN = HOUSE / "boutique" / "domain"
JOINTS = {"kernel", "pages", "ports"}


class Line(NamedTuple):
    """One line of the glossary."""

    room: str
    classes: list[str]
    tables: list[str]


def _lines() -> list[Line]:
    rows = [
        [cell.strip() for cell in row.strip("|\n").split("|")]
        for row in (HOUSE / "GLOSSARY.md").read_text("utf-8").splitlines()
        if row.startswith("|")
    ][2:]
    return [Line(row[0], re.findall(r"`(\w+)`", row[3]), re.findall(r"`(\w+)`", row[4])) for row in rows]


def test_every_room_of_the_domain_has_its_words() -> None:
    rooms = {each.name for each in DOMAIN.iterdir() if (each / "__init__.py").exists()}

    assert {line.room for line in _lines()} == rooms - JOINTS


def test_every_table_of_the_book_stands_there_once() -> None:
    told = [name for line in _lines() for name in line.tables]

    assert sorted(told) == sorted(tables.metadata.tables)


def test_what_lies_in_a_table_stands_on_its_line() -> None:
    told = {name: line.tables for line in _lines() for name in line.classes if line.tables}

    assert all(told.get(kind.__name__) == [table.name] for kind, table in TABLE_OF.items())


def test_every_thing_is_found_in_its_room() -> None:
    missing = {
        (line.room, name) for line in _lines() for name in line.classes if name not in _classes(line.room)
    }

    assert not missing


def _classes(room: str) -> set[str]:
    return {
        node.name
        for source in (DOMAIN / room).rglob("*.py")
        for node in ast.parse(source.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
