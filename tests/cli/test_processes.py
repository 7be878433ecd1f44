"""The program as it is started: what it loads, and how it ends when others end first."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from boutique.data.book import SqliteBook
from tests.counter import Counter, new_book

HOUSE = Path(__file__).parents[2]
HISTORIES = HOUSE.parent / "shared" / "data"


def _run(*words: str, code: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(["-c", code] if code else ["-m", "boutique"]), *words]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=HOUSE,
        env=environment | {"PYTHONUTF8": "0", "LC_ALL": "C"},
    )


_LOADED = """
import sys
from boutique.cli import main
code = main(sys.argv[1:])
print([name for name in ("PySide6", "numpy", "reportlab", "alembic", "phonenumbers") if name in sys.modules])
sys.exit(code)
"""


def test_a_prepared_day_is_told_without_toolkit_numbers_or_press(tmp_path: Path) -> None:
    with new_book(tmp_path) as book:
        Counter(book).lead()
        book.prepare(date.today())

    done = _run("today", "--json", "--data", str(tmp_path), code=_LOADED)

    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("[]\n")


def test_nothing_of_the_terminal_loads_the_toolkit() -> None:
    names = sorted(path.stem for path in (HOUSE / "boutique" / "cli").glob("*.py") if path.stem != "__init__")
    imports = "\n".join(f"import boutique.cli.{name}" for name in names)

    done = _run(code=f"{imports}\nimport sys\nassert 'PySide6' not in sys.modules, 'PySide6 is loaded'")

    assert done.returncode == 0, done.stderr


def test_without_a_screen_the_window_becomes_a_call_sheet(tmp_path: Path) -> None:
    environment = {"PATH": os.environ.get("PATH", ""), "BOUTIQUE_DATA": str(tmp_path / "shop")}
    new_book(tmp_path / "shop").close()
    done = subprocess.run(
        [sys.executable, "-m", "boutique"], capture_output=True, text=True, cwd=HOUSE, env=environment
    )

    assert done.returncode == 0, done.stderr
    assert "nimeni de sunat" in done.stdout
    assert "ecran" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_that_leaves_early_is_no_trouble(tmp_path: Path) -> None:
    with new_book(tmp_path) as book:
        counter = Counter(book)
        for at in range(60):
            counter.client(f"Client{at}" * 9)
    command = [sys.executable, "-m", "boutique", "search", "a", "--json", "--data", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=HOUSE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


def test_letters_that_are_none_are_refused_like_any_stranger(tmp_path: Path) -> None:
    new_book(tmp_path).close()

    done = subprocess.run(
        [sys.executable, "-m", "boutique", "client", b"\xff\xfe", "--data", str(tmp_path)],
        capture_output=True, cwd=HOUSE,
    )  # fmt: skip

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not HISTORIES.exists(), reason="the real histories are not on this machine")
def test_the_real_history_comes_in_and_names_real_reasons(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "shop"), "--json")
    brought = _run("import", "orders", str(HISTORIES / "cdnow_sample.csv"), "--begin", *data)
    assert brought.returncode == 0, brought.stderr
    assert json.loads(brought.stdout)["added"] == 6_696

    told = _run("today", "--on", "1997-10-01", "--limit", "50", *data)

    entries = json.loads(told.stdout)
    assert len(entries) == 50
    assert {"client_id", "name", "phone", "reasons"} <= entries[0].keys()
    kinds = {reason["kind"] for entry in entries for reason in entry["reasons"]}
    assert kinds <= {"drifting", "due", "lapsed"}
    texts = [reason["text"] for entry in entries for reason in entry["reasons"]]
    assert all("De obicei cumpără" in text or "o singură dată" in text for text in texts)
    assert not any("-" in text for text in texts)
    with SqliteBook.open(tmp_path / "shop") as book:
        assert book.queries().count_clients() == 2_357
