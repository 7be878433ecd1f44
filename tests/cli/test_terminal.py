"""What the terminal hears: no name steers it, no byte breaks it, no fault tells of anybody."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from boutique.cli import main
from boutique.cli.context import BROKEN, REFUSED
from boutique.cli.terminal import as_json
from boutique.data.books import open_book
from boutique.data.store import engines
from boutique.data.store.reader import Reader
from tests.cli.conftest import Answer
from tests.counter import Counter

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
STRANGE = "Po\x1b[31mpa\x07\x9b2J\x7f\u202e"
NO_TEXT = os.fsdecode(b"caf\xe9 \xff")
SECRETS = ("Țepeneag", "epeneag", "0721", "Iași")


@pytest.mark.parametrize("command", [("search", "po"), ("client", "4"), ("today",)])
def test_no_name_steers_the_terminal(command: tuple[str, ...], folder: Path, say: Answer) -> None:
    with open_book(folder) as book:
        Counter(book).lead(STRANGE, days_ago=3)

    told = say(*command)

    assert "pa" in told
    assert not STEERING.search(told.replace("\n", ""))


def test_json_says_the_same_name_in_escapes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_book(folder) as book:
        Counter(book).lead(STRANGE, days_ago=3)
    capsys.readouterr()
    assert main(["--data", str(folder), "client", "4", "--json"]) == 0
    told = capsys.readouterr().out

    assert not STEERING.search(told.replace("\n", ""))
    assert STRANGE in json.loads(told)["name"]


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_whatever_is_answered_is_read_again_as_it_was(value: Any) -> None:
    told = as_json(value)

    assert json.loads(told) == value
    assert told.isprintable() or not STEERING.search(told.replace("\n", ""))


@pytest.mark.parametrize(
    "command",
    [
        ("note", "1", NO_TEXT),
        ("lead", NO_TEXT),
        ("lead", "Ion", "--wanted", NO_TEXT),
        ("search", NO_TEXT),
        ("client", NO_TEXT),
        ("list", NO_TEXT),
        ("collection", "add", NO_TEXT, "--opens", "2027-01-01"),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_a_sentence(command: tuple[str, ...], say: Answer) -> None:
    assert "UTF-8" in say(*command, code=REFUSED)


@pytest.mark.sqlite
@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file be called by any bytes")
def test_files_called_by_any_bytes_are_used_all_the_same(folder: Path, ask: Answer, tmp_path: Path) -> None:
    from PIL import Image

    picture, copy = tmp_path / f"{NO_TEXT}.png", tmp_path / f"{NO_TEXT}.zip"
    Image.new("RGB", (40, 30), "navy").save(picture, "PNG")
    listed = tmp_path / f"{NO_TEXT}.csv"
    listed.write_text("Nume;Telefon\nIonescu Dan;0722 100 200\n", "utf-8")

    assert ask("papers", "1", "--add", str(picture))["added"]["kept"] == 1
    ask("import", "clients", str(listed))
    ask("backup", str(copy))
    ask("export", "clients", str(tmp_path / f"{NO_TEXT}2.csv"), "--purpose", "records")
    assert copy.is_file()
    assert any("caf" in json.dumps(entry) for entry in ask("history"))


def test_a_process_given_such_bytes_answers_in_a_sentence(folder: Path) -> None:
    words = [sys.executable, "-m", "boutique", "--data", str(folder), "note", "1", b"caf\xe9"]
    done = subprocess.run(words, capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"})

    assert done.returncode == REFUSED
    assert b"Traceback" not in done.stderr


COMMANDS = [
    ("note", "1", "vrea revere late"),
    ("lead", "Țepeneag", "--phone", "0721 555 019"),
    ("undo",),
    ("client", "1"),
    ("search", "Țepeneag 0721"),
    ("history",),
    ("today",),
    ("duplicates",),
    ("days",),
    ("papers", "1"),
    ("measures", "1"),
    ("collections",),
]
MOST_FAULTS = 16
"""For each command; with all of them it is well over a hundred."""


class Faults:
    """Lets so many questions to the book through, and breaks the next one over what it was asked."""

    def __init__(self) -> None:
        self.left, self.met = 1_000_000, 0

    def meet(self, sql: str, values: object) -> None:
        self.left -= 1
        if self.left < 0:
            self.met += 1
            raise dbapi2.InternalError(f"Țepeneag 0721 Iași {sql} {values}")


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    from sqlalchemy import event

    made, making, asking, asking_one = Faults(), engines._engine, Reader.all, Reader.one

    def engine(path: Path) -> Any:
        found = making(path)
        event.listen(found, "do_execute", lambda _cursor, sql, values, _context: made.meet(sql, values))
        return found

    def ask_all(self: Reader, sql: str, *values: object) -> list[tuple[Any, ...]]:
        made.meet(sql, values)
        return asking(self, sql, *values)

    def ask_one(self: Reader, sql: str, *values: object) -> tuple[Any, ...] | None:
        made.meet(sql, values)
        return asking_one(self, sql, *values)

    monkeypatch.setattr(engines, "_engine", engine)
    monkeypatch.setattr(Reader, "all", ask_all)
    monkeypatch.setattr(Reader, "one", ask_one)
    return made


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_an_unforeseen_fault_tells_of_nobody(
    command: tuple[str, ...], faults: Faults, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for let_through in range(MOST_FAULTS):
        faults.left, faults.met = let_through, 0
        capsys.readouterr()
        code = main([*command, "--data", str(folder)])
        told = capsys.readouterr().err
        if not faults.met:
            assert code != BROKEN
            return
        assert code == BROKEN
        assert "InternalError" in told
        assert not [secret for secret in SECRETS if secret in told]
