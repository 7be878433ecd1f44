"""The command line in a shop of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from boutique.cli import main
from tests.counter import Counter, new_book_on

Answer = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, engine: str) -> Path:
    """A shop, in a file and then on a server, with a promise to keep, somebody to win and a cloth."""
    with new_book_on(engine, tmp_path / "shop") as book:
        counter = Counter(book)
        counter.order(counter.client("Țepeneag", "Ștefan", phone="0721 555 018", city="Iași"), promised=1)
        counter.lead("Vizitator", days_ago=5)
        counter.client("Vizan", given="")
        counter.cloth()
    return tmp_path / "shop"


@pytest.fixture
def ask(folder: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Run a command in that shop and return what it answers as JSON."""

    def run(*words: str, code: int = 0) -> Any:
        capsys.readouterr()
        assert main(["--data", str(folder), *words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def say(folder: Path, capsys: pytest.CaptureFixture[str]) -> Answer:
    """Run a command in that shop and return what it prints for people, troubles and all."""

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert main([*words, "--data", str(folder)]) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run
