"""Clients written into a file from the terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Answer = Callable[..., Any]


def test_an_export_says_how_many_went_out_and_where(ask: Answer, tmp_path: Path) -> None:
    out = tmp_path / "toti.csv"
    answer = ask("export", "clients", str(out), "--purpose", "records")
    assert (answer["written"], answer["left_out"], answer["file"]) == (3, 0, str(out))
    assert "Țepeneag" in out.read_text("utf-8-sig")


def test_an_export_is_told_to_people(say: Answer, tmp_path: Path) -> None:
    assert "Ies 3 clienți." in say("export", "clients", str(tmp_path / "a.xlsx"), "--purpose", "sales")
    assert "exportați pentru oferte" in say("history")


def test_a_purpose_must_be_said(say: Answer, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        say("export", "clients", str(tmp_path / "a.csv"))


def test_an_unknown_ending_is_refused_and_writes_nothing(say: Answer, tmp_path: Path) -> None:
    assert ".vcf" in say("export", "clients", str(tmp_path / "a.doc"), "--purpose", "sales", code=1)
    assert not (tmp_path / "a.doc").exists()
