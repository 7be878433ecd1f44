"""The tools of the system are run as the system would run them."""

from __future__ import annotations

import sys

import pytest

from boutique.exchange.queues import tools


def test_a_packed_program_lends_the_tools_none_of_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/boutique/inside")
    script = "import os; print(os.environ.get('LD_LIBRARY_PATH', 'the system\\'s'))"
    assert tools.run(sys.executable, "-c", script).answer.strip() == "the system's"
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    assert tools.run(sys.executable, "-c", script).answer.strip() == "/opt/lib"


def test_a_tool_that_is_not_there_has_failed() -> None:
    assert tools.run("no-such-tool-anywhere").code != 0
