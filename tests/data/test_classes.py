"""Every column says whether it holds something of a person, a link or the shop's own; erasing goes by it."""

from __future__ import annotations

import pytest
from sqlalchemy import Column, MetaData, Table, Text

from boutique.data.history.change import Change, Op
from boutique.data.history.redact import without_personal
from boutique.data.store.mapping import TABLE_OF
from boutique.data.tables import metadata
from boutique.data.tables.base import PERSONAL

CLASSES = {"personal", "link", "shop"}


def _unclassed(known: MetaData) -> list[str]:
    return [
        f"{table.name}.{column.name}"
        for table in known.sorted_tables
        for column in table.c
        if column.info.get("class") not in CLASSES
    ]


def test_every_column_is_classed() -> None:
    assert _unclassed(metadata) == []


def test_a_column_that_nobody_classed_is_found() -> None:
    known = MetaData()
    Table("visit", known, Column("words", Text), Column("wish", Text, info=PERSONAL))
    assert _unclassed(known) == ["visit.words"]


def test_whatever_points_somewhere_is_a_link() -> None:
    pointing = [column for table in metadata.sorted_tables for column in table.c if column.foreign_keys]
    assert {column.info["class"] for column in pointing} == {"link"}


def test_free_words_about_a_client_are_personal() -> None:
    about = [table for table in TABLE_OF.values() if "client_id" in table.c or table.name == "client"]
    words = [column for table in about for column in table.c if type(column.type) is Text]
    assert len(words) > 10
    assert [str(column) for column in words if column.info["class"] != "personal"] == []


@pytest.mark.parametrize("table", TABLE_OF.values(), ids=str)
def test_of_every_table_erasing_leaves_links_and_the_shops_own(table: Table) -> None:
    row = {column.name: "said" for column in table.c}
    left = without_personal(Change(Op.UPDATE, table.name, "0" * 32, "0" * 32, row, row))

    kept = {column.name for column in table.c if column.info["class"] != "personal"}
    for side in left.sides:
        assert {name for name, value in side.items() if value == "said"} == kept
        assert {name for name, value in side.items() if value is None} == set(row) - kept
