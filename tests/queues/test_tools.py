"""The tools of the system are run as the system would run them."""

from __future__ import annotations

import sys

import pytest

from boutique.domain.printing.paper_sizes import A4, NO_EDGES, Edges, PaperSize
from boutique.exchange.printers import cups, tools


def test_a_packed_program_lends_the_tools_none_of_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/boutique/inside")
    script = "import os; print(os.environ.get('LD_LIBRARY_PATH', 'the system\\'s'))"
    assert tools.run(sys.executable, "-c", script).answer.strip() == "the system's"
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    assert tools.run(sys.executable, "-c", script).answer.strip() == "/opt/lib"


def test_a_tool_that_is_not_there_has_failed() -> None:
    assert tools.run("no-such-tool-anywhere").code != 0


def test_a_queue_tells_what_it_cannot_reach_the_widest_of_what_it_says() -> None:
    told = {
        "printer-name": ["HP"],
        "media-default": ["iso_a4_210x297mm"],
        "media-left-margin-supported": [0, 423],
        "media-top-margin-supported": [1270],
        "media-right-margin-supported": [423, 0],
    }
    printer = cups._printer(told)  # type: ignore[arg-type] # lists of either
    assert (printer.usual, printer.edges) == (A4, Edges(4.23, 12.7, 4.23, 0.0))
    assert cups._printer({"printer-name": ["X"]}).edges == NO_EDGES
    assert "media-bottom-margin-supported" in cups._ABOUT_QUEUES


def test_a_queue_of_labels_tells_how_much_it_cuts_and_one_of_sheets_nothing() -> None:
    labels = ["oe_62x29_62x29mm", "custom_min_25x12mm", "custom_max_62x1000mm"]
    sheets = ["iso_a4_210x297mm", "custom_min_76x127mm", "custom_max_215.9x355.6mm"]
    inches = ["oe_2x1_2x1in", "roll_max_4x39.6in"]
    found = [
        cups._printer({"printer-name": ["X"], "media-supported": each}) for each in (labels, sheets, inches)
    ]
    assert [each.roll for each in found] == [PaperSize(62, 1000), None, PaperSize(102, 1006)]
