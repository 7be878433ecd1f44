"""What is loaded on the way to the first picture, and before the shop stands behind it."""

from __future__ import annotations

import subprocess
import sys

import pytest

_WOVEN = "numpy boutique.drawing.cloth.weaving"
_HEAVY = "sqlalchemy reportlab numpy PIL alembic phonenumbers PySide6.QtSvg http.client ssl email"


def _loaded(unwanted: str, *modules: str) -> str:
    """Return what is loaded of what is not wanted once these modules are, in a process of its own."""
    script = f"import sys, {', '.join(modules)}; print(*sorted(set('{unwanted}'.split()) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_names_of_today_are_read_without_what_only_counts_or_prints() -> None:
    assert (
        _loaded(
            f"{_HEAVY} statistics fractions subprocess hashlib tempfile zipfile", "boutique.app.first_read"
        )
        == ""
    )


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("boutique.app.opening", f"{_HEAVY} statistics fractions subprocess"),
        ("boutique.exchange.printers.cups", "http.client ssl email"),
        ("boutique.exchange.printers.tools", "subprocess"),
        (
            "boutique.ui.kit.cuttings, boutique.ui.clients.person.knowing",
            "numpy boutique.drawing.cloth.weaving",
        ),
    ],
)
def test_nobody_waits_for_what_is_wanted_later(module: str, unwanted: str) -> None:
    assert _loaded(unwanted, module) == ""


def test_the_window_is_imported_without_the_hook_of_the_toolkit() -> None:
    """It reads the source of each module that comes after it."""
    script = (
        "import builtins, sys, types; from pathlib import Path; plain = builtins.__import__\n"
        "seen = types.ModuleType('boutique.app.opening')\n"
        "class Opening:\n"
        "    def __init__(self, *given): print(builtins.__import__ is plain)\n"
        "    def run(self): return 0\n"
        "seen.Opening = Opening; sys.modules['boutique.app.opening'] = seen\n"
        "from boutique.app import run; run(Path('nowhere'))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_words_that_no_line_of_the_sheet_needs_are_not_read_for_the_first_picture() -> None:
    unwanted = (
        "boutique.domain.taste.house_words boutique.domain.taste.budget boutique.domain.calls.talks "
        "boutique.wording.clients.occasions boutique.data.store.page_sums json"
    )
    assert _loaded(unwanted, "boutique.app.first_read") == ""
