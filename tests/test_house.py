"""The house keeps its own rules: style, types, translations, size, and nothing of the makers' machines."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from boutique.wording.catalogue import troubles

HOUSE = Path(__file__).parent.parent
LONGEST_ROOM, LONGEST_TEST = 300, 400
LONGEST_FUNCTION = 60

# Put together from pieces, so that this file does not hold the words it forbids.
HOSTS = [("pypi", "org"), ("python" + "hosted", "org"), ("npmjs", "org"), ("deb." + "debian", "org")]
PLACES = ["work", "farm", "root", "opt/pypi", "opt/wheels"]
FOREIGN = re.compile("|".join([rf"{name}\W{end}" for name, end in HOSTS] + [f"/{name}/" for name in PLACES]))
LATER = re.compile("|".join(["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "coming" + " soon"]))


def _tracked() -> list[Path]:
    if shutil.which("git") is None or not (HOUSE / ".git").exists():
        pytest.skip("only a clone knows which files belong to the project")
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := HOUSE / name).is_file()]


def _sources() -> list[Path]:
    return [path for path in _tracked() if path.suffix == ".py"]


def _run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=HOUSE, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_style_is_kept() -> None:
    _run("ruff", "check", ".")


def test_the_layout_is_kept() -> None:
    _run("ruff", "format", "--check", ".")


def test_every_type_holds() -> None:
    _run("mypy")


def test_every_sentence_stands_in_both_languages() -> None:
    assert not list(troubles())


def test_no_sentence_hides_inside_a_formatted_string() -> None:
    """What gathers the sentences to translate does not look into them."""
    hidden = [
        f"{path.relative_to(HOUSE)}:{call.lineno}"
        for path in _sources()
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "n_", "p_")
    ]
    assert not hidden


def test_no_file_names_a_registry_or_a_place_on_a_makers_machine() -> None:
    found = {
        f"{path.relative_to(HOUSE)}: {match[0]}"
        for path in _tracked()
        if (match := FOREIGN.search(path.read_text("utf-8", "replace")))
    }

    assert not found


def test_nothing_is_left_for_later() -> None:
    found = {str(path.relative_to(HOUSE)) for path in _sources() if LATER.search(path.read_text("utf-8"))}

    assert not found


def test_no_file_grows_into_a_hall() -> None:
    lengths = {path.relative_to(HOUSE): path.read_text("utf-8").count("\n") for path in _sources()}
    most = {path: LONGEST_TEST if path.parts[0] == "tests" else LONGEST_ROOM for path in lengths}

    assert not {str(path): lines for path, lines in lengths.items() if lines > most[path]}


def test_no_function_needs_scrolling() -> None:
    too_long = [
        f"{path.relative_to(HOUSE)}:{node.lineno} {node.name}"
        for path in _sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]

    assert not too_long


def test_the_toolkit_returns_every_none_it_borrows() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one None at each void call, and aborts after some thousands."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("cusătură")

    assert abs(sys.getrefcount(None) - before) < 100
