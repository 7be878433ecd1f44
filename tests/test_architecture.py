"""The arrows of the house plan; the contracts themselves stand in pyproject.toml."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

HOUSE = Path(__file__).parent.parent
PURE = ("domain", "drawing", "demo")
"""What is worked out from facts alone; only the demo shop looks into both others."""
SOURCES = sorted(path for floor in PURE for path in (HOUSE / "boutique" / floor).rglob("*.py"))
OURS = tuple(f"boutique.{floor}" for floor in PURE)

# What reaches outside the program. A path as a mere name may stand in a port, so pathlib is not among them.
OUTSIDE = {"io", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "urllib"}
NUMERIC = {"numpy"}


def test_imports_follow_the_arrows_of_the_plan(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(HOUSE / "pyproject.toml"), no_cache=True)

    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_what_is_pure_knows_only_python_and_numbers(source: Path) -> None:
    allowed = (sys.stdlib_module_names - OUTSIDE) | NUMERIC
    strangers = {
        name for name in _imported(source) if not name.startswith(OURS) and name.split(".")[0] not in allowed
    }

    assert not strangers


def _imported(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source.name} imports relatively"
            yield node.module or ""
