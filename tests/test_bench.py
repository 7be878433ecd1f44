"""The books of the bench are what the shop itself would have written, and are made once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.clients.model import Client
from tests.bench import __main__ as bench
from tests.bench import books, kept

_OTHERWISE = ("id", "created_at")
"""Columns in which two writings of one client differ."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the system, empty."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return kept.home()


def _rows(book: SqliteBook, table: str) -> Iterator[dict[str, object]]:
    found = book.queries().reader.raw.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in found.description]
    for row in found:
        yield {name: value for name, value in zip(names, row, strict=True) if name not in _OTHERWISE}


def _person(row: dict[str, object]) -> Client:
    told = ("given_name", "family_name", "phone", "phone_e164", "city", "note")
    made = Client(**{name: row[name] for name in told})  # type: ignore[arg-type]
    made.since = books.SINCE
    return made


def _said(book: SqliteBook, text: str) -> list[tuple[object, ...]]:
    return [hit[1:] for hit in book.queries().search(text)]


def test_a_million_people_would_be_written_by_the_shop_as_they_are_here(tmp_path: Path) -> None:
    for folder in ("straight", "counter"):
        (tmp_path / folder).mkdir()
    books.make_people(tmp_path / "straight", 40)
    with SqliteBook.open(tmp_path / "straight") as straight, SqliteBook.create(tmp_path / "counter") as other:
        people = sorted(_rows(straight, "client"), key=lambda row: int(str(row["no"])))
        with other.change() as change:
            change.add_all([_person(row) for row in people])
            change.commit("Clients imported")

        assert sorted(_rows(other, "client"), key=lambda row: int(str(row["no"]))) == people
        assert [{**row, "client_id": None} for row in _rows(other, "client_summary")] == [
            {**row, "client_id": None} for row in _rows(straight, "client_summary")
        ]
        for text in (
            "p",
            "ana",
            str(people[3]["phone"])[2:8],
            "cluj",
            "nunta",
            str(people[7]["family_name"]),
        ):
            assert _said(straight, text) == _said(other, text)


def test_a_book_is_made_once_and_again_when_what_makes_it_has_changed(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "HOUSE", tmp_path)
    monkeypatch.setattr(kept, "_MAKERS", ())
    maker, made = tmp_path / "maker.py", list[Path]()
    maker.write_text("one")

    first = [kept.kept("some", made.append, "maker.py") for _ in range(2)]
    maker.write_text("another")
    then = kept.kept("some", made.append, "maker.py")

    assert made == [first[0], then]
    assert first[0] == first[1] != then
    assert first[0].parent == home


def test_a_book_that_was_not_finished_is_made_anew(home: Path) -> None:
    def break_off(folder: Path) -> None:
        (folder / "half").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept.kept("some", break_off)
    again = kept.kept("some", lambda folder: (folder / "new").touch())

    assert sorted(path.name for path in again.iterdir()) == ["new", "whole"]


def test_what_nobody_asked_for_in_a_week_is_thrown_away_and_what_others_make_is_spared(home: Path) -> None:
    old = kept.kept("old", lambda _folder: None)
    os.utime(old / "whole", (0, 0))
    (home / "being-made").mkdir()

    new = kept.kept("new", lambda _folder: None)

    assert sorted(home.iterdir()) == sorted((home / "being-made", new))


def test_every_part_of_the_bench_can_be_asked_for_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["nonsense"]) == 2
    assert set(capsys.readouterr().out.split()) == {"parts:", *bench.PARTS}
    readme = (kept.HOUSE / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in readme for name in bench.PARTS)
