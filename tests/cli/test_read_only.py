"""The terminal tells of a shop that can only be read, and answers all the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.data.store import rights


def test_a_line_says_that_nothing_is_kept_and_the_answer_stays_clean(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rights, "can_only_be_read", lambda _folder: True)

    assert main(["--data", str(folder), "search", "Țepeneag", "--json"]) == 0

    said = capsys.readouterr()
    assert "se poate doar citi" in said.err
    assert json.loads(said.out)
