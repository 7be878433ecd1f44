"""What an earlier program wrote can be taken back though its columns bear other names since."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from boutique.data import migrating
from boutique.data.history.change import Change, Op
from boutique.data.history.upcast import NOT_KNOWN, UPCASTERS, Upcaster, renamed, upcast
from boutique.data.store.bookfile import NAME, SCHEMA
from boutique.data.store.engines import writing_engine
from boutique.data.store.scripts import SCRIPTS
from boutique.domain.kernel.errors import Refused
from boutique.services.shop.changes import undo_change
from tests.counter import Counter

pytestmark = pytest.mark.sqlite  # what an earlier program wrote is written here in the shapes of a file
BEFORE = SCHEMA - 1
Side = dict[str, Any]


def _revisions() -> list[str]:
    """The revisions in which an entry can have been written; 0004 counts all before it as 0003."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    known = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    return sorted(revision for revision in known if int(revision) >= 3)


@pytest.mark.parametrize("revision", _revisions())
def test_no_column_that_a_history_may_name_went_without_an_upcaster(revision: str, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.touch()
    migrating.migrate_file(path, revision)
    engine = writing_engine(path)
    with engine.connect() as connection:
        columns = [
            (table, column["name"])
            for table in inspect(connection).get_table_names()
            for known in [inspect(connection).get_columns(table)]
            if {"id", "version"} <= {column["name"] for column in known}
            for column in known
        ]
    engine.dispose()
    migrating.migrate_file(path)
    engine = writing_engine(path)
    with engine.connect() as connection:
        lost = [each for each in columns if not _is_known(connection, *each, int(revision))]
    engine.dispose()
    assert columns
    assert lost == []


def _is_known(connection: Connection, table: str, column: str, schema: int) -> bool:
    """What an upcaster itself refuses is known to be gone."""
    change = Change(Op.UPDATE, table, "0" * 32, None, {column: None}, {column: None})
    try:
        upcast(connection, change, schema)
    except Refused as refusal:
        return refusal.msgid != NOT_KNOWN
    return True


def _written_before(counter: Counter, table: str, turn: Callable[[Side], Side]) -> None:
    """Make all that was written of a table look as an earlier program wrote it."""
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql(f"UPDATE history SET schema = {BEFORE}")
        for side in ("before", "after"):
            asked = f"SELECT seq, pos, {side} FROM history_change WHERE table_name = ? AND {side} IS NOT NULL"
            for seq, pos, told in connection.exec_driver_sql(asked, (table,)).all():
                connection.exec_driver_sql(
                    f"UPDATE history_change SET {side} = ? WHERE seq = ? AND pos = ?",
                    (json.dumps(turn(json.loads(told))), seq, pos),
                )


def _town(side: Side) -> Side:
    return {"town" if name == "city" else name: value for name, value in side.items()}


@pytest.fixture
def corrected(counter: Counter) -> tuple[Counter, UUID, UUID]:
    """A client whose city was corrected twice by a program that called it otherwise; and the first entry."""
    who = counter.client("Popa", city="Arad")
    first = counter.correct(who, city="Cluj")
    counter.correct(who, city="Iași")
    _written_before(counter, "client", _town)
    return counter, who, first


def _city(counter: Counter, who: UUID) -> str:
    return counter.book.queries().client_page(who).draft.city


def test_a_correction_of_a_column_renamed_since_is_taken_back(
    corrected: tuple[Counter, UUID, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    counter, who, _first = corrected
    monkeypatch.setitem(UPCASTERS, SCHEMA, (renamed("client", {"town": "city"}),))

    undo_change(counter.book.change())
    assert _city(counter, who) == "Cluj"
    undo_change(counter.book.change())
    assert _city(counter, who) == "Arad"
    undo_change(counter.book.change())
    assert counter.book.queries().count_clients() == 0


def test_what_was_corrected_again_since_is_known_by_its_later_name(
    corrected: tuple[Counter, UUID, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    counter, who, first = corrected
    monkeypatch.setitem(UPCASTERS, SCHEMA, (renamed("client", {"town": "city"}),))
    undo_change(counter.book.change())
    counter.correct(who, city="Deva")

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), first)

    assert "changed again" in refusal.value.msgid
    assert _city(counter, who) == "Deva"


def test_what_nobody_knows_any_more_is_refused_in_words_and_nothing_is_changed(
    corrected: tuple[Counter, UUID, UUID],
) -> None:
    counter, who, _first = corrected

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change())

    assert refusal.value.msgid == NOT_KNOWN
    assert _city(counter, who) == "Iași"


def _given_to_items(connection: Connection, change: Change) -> list[Change]:
    """As a migration does that gives what an order said to each of its garments."""
    if change.table != "orders" or "remark" not in change.fields:
        return [change]
    items = connection.exec_driver_sql("SELECT id FROM order_item WHERE order_id = ?", (change.row_id,)).all()
    return [
        change._replace(
            table="order_item",
            row_id=item,
            before={"description": change.before["remark"]},
            after={"description": change.after["remark"]},
        )
        for (item,) in items
    ]


def test_what_an_order_said_is_taken_back_in_the_garments_that_say_it_since(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = counter.client("Popa")
    order = counter.order(who)
    _say(counter, order, "fără căptușeală")
    monkeypatch.setitem(UPCASTERS, SCHEMA, (_given_to_items,))

    undo_change(counter.book.change())

    asked = "SELECT description FROM order_item WHERE order_id = ?"
    assert counter.book.queries().reader.all(asked, order.hex) == [("",)]


def test_what_went_to_another_table_rests_on_what_was_written_there_since(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = counter.order(counter.client("Popa"))
    entry = _say(counter, order, "fără căptușeală")
    monkeypatch.setitem(UPCASTERS, SCHEMA, (_given_to_items,))
    _describe(counter, order, "cu vestă")
    _describe(counter, order, "fără căptușeală")

    with pytest.raises(Refused) as refusal:
        undo_change(counter.book.change(), entry)

    assert "changed again" in refusal.value.msgid


def _say(counter: Counter, order: UUID, words: str) -> UUID:
    """Change what an order says, as a program did that kept it with the order itself."""
    from boutique.domain.orders.model import Order

    with counter.book.change() as uow:
        uow.get(Order, order).note = words
        entry = uow.commit("Order corrected")
    with counter.book._writing.begin() as connection:
        asked = "SELECT seq FROM history WHERE id = ?"
        (seq,) = connection.exec_driver_sql(asked, (entry.hex,)).one()
        connection.exec_driver_sql("UPDATE history SET schema = ? WHERE seq = ?", (BEFORE, seq))
        connection.exec_driver_sql(
            "UPDATE history_change SET before = ?, after = ? WHERE seq = ?",
            (json.dumps({"remark": ""}), json.dumps({"remark": words}), seq),
        )
        connection.exec_driver_sql("UPDATE orders SET note = ''")
        connection.exec_driver_sql("UPDATE order_item SET description = ?", (words,))
    return entry


def _describe(counter: Counter, order: UUID, words: str) -> None:
    from boutique.domain.orders.model import OrderItem

    with counter.book.change() as uow:
        for item in uow.find(OrderItem, order_id=order):
            item.description = words
        uow.commit("Order corrected")


def test_upcasters_are_asked_in_turn(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: dict[int, tuple[Upcaster, ...]] = {
        BEFORE: (renamed("client", {"place": "town"}),),
        SCHEMA: (renamed("client", {"town": "city"}),),
    }
    for revision, step in steps.items():
        monkeypatch.setitem(UPCASTERS, revision, step)
    old = Change(Op.UPDATE, "client", "0" * 32, None, {"place": ""}, {"place": "Cluj"})
    with counter.book._writing.begin() as connection:
        (told,) = upcast(connection, old, BEFORE - 1)
        assert (told.before, told.after) == ({"city": ""}, {"city": "Cluj"})
        with pytest.raises(Refused):
            upcast(connection, old, BEFORE)
