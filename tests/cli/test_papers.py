"""The papers of orders in the terminal: printed into files, their codes read and done."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Answer


@pytest.fixture
def no(ask: Answer) -> str:
    """The number of an order of a suit and a shirt."""
    items = ("--item", "costum; words=Costum bleumarin; price=4200", "--item", "shirt; wearer=Radu")
    return str(ask("order", "new", "tepeneag", "--promised", "2031-03-15", *items)["no"])


def test_a_ticket_is_printed_and_its_code_read(ask: Answer, say: Answer, no: str, tmp_path: Path) -> None:
    out = tmp_path / "bon.pdf"
    told = ask("ticket", f"{no}.1", str(out))
    assert (told["pages"], told["file"]) == (1, str(out))
    assert out.read_bytes().startswith(b"%PDF")
    found = ask("scan", told["codes"][0])
    assert (found["kind"], str(found["order"]), found["line"]) == ("garment", no, 1)
    assert "Costum bleumarin" in say("scan", told["codes"][0])
    assert ask("ticket", no, str(out))["pages"] == 2


def test_the_copy_and_the_labels_are_printed_too(ask: Answer, no: str, tmp_path: Path) -> None:
    copy = ask("copy", no, str(tmp_path / "exemplar.pdf"))
    assert ask("scan", copy["codes"][0])["kind"] == "order"
    roll = ask("label", no, str(tmp_path / "rola.pdf"))
    card = ask("label", f"{no}.2", str(tmp_path / "a7.pdf"), "--size", "a7")
    assert (roll["pages"], card["pages"]) == (2, 1)


def test_a_morning_is_printed_with_its_counts(ask: Answer, no: str, tmp_path: Path) -> None:
    told = ask("morning", str(tmp_path / "dimineata.pdf"))
    assert (told["pages"], told["late"]) == (1, None), "nobody's hours are written down"
    assert told["calls"] == len(ask("today"))
    assert ask("morning", str(tmp_path / "alta.pdf"), "--on", "2031-03-15")["due"] >= 2


def test_the_binder_holds_every_open_order_and_is_for_its_owner_alone(
    ask: Answer, no: str, tmp_path: Path
) -> None:
    out = tmp_path / "dosar.pdf"
    told = ask("binder", str(out))
    assert told["orders"] == len(ask("orders")["orders"]) >= 1
    assert told["pages"] > told["orders"]
    if sys.platform != "win32":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_what_names_nothing_is_asked_back(say: Answer, no: str, tmp_path: Path) -> None:
    out = str(tmp_path / "bon.pdf")
    for words in (("ticket", "abc", out), ("ticket", f"{no}.9", out), ("scan", "XTBCDEFG"), ("scan", "4217")):
        assert say(*words, code=1).strip()
    assert not (tmp_path / "bon.pdf").exists()
