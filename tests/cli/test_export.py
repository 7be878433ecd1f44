"""Clients written into a file from the terminal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from boutique.data.books import open_book
from boutique.domain.lists.conditions import Condition, Fact
from boutique.services.lists import keep_list

Answer = Callable[..., Any]


def test_an_export_says_how_many_went_out_and_where(ask: Answer, tmp_path: Path) -> None:
    out = tmp_path / "toti.csv"
    answer = ask("export", "clients", str(out), "--purpose", "records")
    assert (answer["written"], answer["left_out"], answer["file"]) == (3, 0, str(out))
    assert "Țepeneag" in out.read_text("utf-8-sig")


def test_an_export_is_told_to_people(say: Answer, tmp_path: Path) -> None:
    assert "Intră 3 clienți." in say("export", "clients", str(tmp_path / "a.xlsx"), "--purpose", "sales")
    assert "exportați pentru oferte" in say("history")


def test_a_purpose_must_be_said(say: Answer, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        say("export", "clients", str(tmp_path / "a.csv"))


def test_an_unknown_ending_is_refused_and_writes_nothing(say: Answer, tmp_path: Path) -> None:
    assert ".vcf" in say("export", "clients", str(tmp_path / "a.doc"), "--purpose", "sales", code=1)
    assert not (tmp_path / "a.doc").exists()


def test_only_those_on_a_saved_list_go_out(ask: Answer, folder: Path, tmp_path: Path) -> None:
    with open_book(folder) as book:
        now = datetime(2026, 11, 21, tzinfo=UTC)
        keep_list(book.change(), "Din Iași", [Condition(Fact.CITY, words="Iași")], now=now)
    out = tmp_path / "iasi.vcf"
    answer = ask("export", "clients", str(out), "--purpose", "service", "--list", "din iasi")
    assert answer["written"] == 1
    assert "FN:Ștefan Țepeneag" in out.read_text()


def test_the_page_of_a_client_is_printed(ask: Answer, tmp_path: Path) -> None:
    out = tmp_path / "fisa.pdf"
    assert ask("client", "1", "--sheet", str(out))["sheet"] == str(out)
    assert out.read_bytes().startswith(b"%PDF")
