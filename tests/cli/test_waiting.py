"""Whoever waits for an old book to be brought up to date is told so, beside the answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.cli import waiting as patience
from boutique.data.store.bookfile import SCHEMA
from tests.old_book import write_old_book


@pytest.fixture
def old(tmp_path: Path) -> str:
    """The folder of a shop of the first revision."""
    return str(write_old_book(tmp_path / "shop").parent)


def test_a_long_wait_is_told_once_beside_the_answer(
    old: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_LONG_S", 0.0)

    assert main(["today", "--data", old]) == 0

    printed = capsys.readouterr()
    assert printed.err.count("Se aduce registrul la zi") == 1
    assert f"boutique-before-{SCHEMA}.db" in printed.err
    assert "la zi" not in printed.out


def test_a_program_that_asks_is_told_nothing(
    old: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_LONG_S", 0.0)
    assert main(["today", "--data", old, "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) is not None
    assert printed.err == ""


def test_a_small_book_is_renewed_without_a_word(
    old: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_LONG_S", 600.0)
    assert main(["today", "--data", old]) == 0
    assert capsys.readouterr().err == ""
