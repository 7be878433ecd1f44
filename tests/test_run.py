"""The first command: what the machine lacks is told in a sentence that says what to do."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOUSE = Path(__file__).parent.parent


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py as a module, on a machine where nobody may install anything."""
    spec = importlib.util.spec_from_file_location("run", HOUSE / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return module


def _refusal(run: ModuleType, parts: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        run._demand_parts(parts)
    assert left.value.code == 3
    return capsys.readouterr().err


def test_every_missing_library_stands_in_one_line_to_copy(
    run: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _refusal(run, {"libabsent.so.1": "libabsent1", "libnowhere.so.2": "libnowhere2"}, capsys)

    assert "sudo apt-get install -y --no-install-recommends libabsent1 libnowhere2" in told


def test_a_machine_that_speaks_romanian_is_told_in_romanian(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ro_RO.UTF-8")

    assert "îi lipsesc câteva părți" in _refusal(run, {"libabsent.so.1": "libabsent1"}, capsys)


def test_an_older_python_is_told_which_one_is_needed(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    with pytest.raises(SystemExit):
        run._demand_python()

    assert "needs Python 3.11 or newer, and this one is 3.9" in capsys.readouterr().err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt brings all it needs")
def test_without_a_display_the_demo_needs_no_library_of_the_screen(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert run._parts_for("demo") == {}

    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor.so.0" in run._parts_for("demo")


def test_the_lock_pins_and_hashes_every_part(run: ModuleType) -> None:
    entries = [part for part in run.LOCK.read_text("utf-8").split("\n") if part and part[0] not in " #"]

    assert all("==" in entry for entry in entries)
    assert all(entry.endswith("\\") for entry in entries), "a part without hashes"
    assert any(entry.startswith("pyside6-essentials==6.11.") for entry in entries)


@pytest.mark.parametrize(("words", "parallel"), [(["test"], True), (["test", "tests/press"], False)])
def test_the_whole_suite_runs_on_every_processor(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, words: list[str], parallel: bool
) -> None:
    handed: list[list[str]] = []
    for step in ("_demand_python", "_demand_parts", "_set_up"):
        monkeypatch.setattr(run, step, lambda *_given: None)
    monkeypatch.setattr(run, "_hand_over", lambda _verb, command: handed.append(command) or 0)

    assert run.main(words) == 0
    assert handed == [["pytest", *(run.WHOLE_SUITE if parallel else []), *words[1:]]]
