"""The program that needs no Python: packed, started on its own, and its lookbook read back.

Slow: `python run.py build` makes it in `dist/` and runs this; alone, it is packed into a folder of its own.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

pytestmark = pytest.mark.slow

HOUSE = Path(__file__).parent.parent
PATIENCE_S = 300


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packed program that can speak to a terminal."""
    made = os.environ.get("BOUTIQUE_PACKAGED")
    folder = Path(made) if made else _packed(tmp_path_factory.mktemp("packed"))
    return folder / ("boutique-cli.exe" if sys.platform == "win32" else "boutique")


def _packed(folder: Path) -> Path:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "build.spec"]
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "build")]
    subprocess.run([*command, *places], cwd=HOUSE, check=True, timeout=PATIENCE_S)
    return folder / "dist" / "boutique"


@pytest.fixture(scope="module")
def shop(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo shop made by the packed program without a window."""
    folder = tmp_path_factory.mktemp("shop")
    sheet = _say(program, folder, "demo", "--clients", "60", "--no-window")
    assert sheet.strip(), "the call sheet was not printed"
    return folder


def _say(program: Path, shop: Path, *words: str) -> str:
    # The environment of the tests must not help: a shop has no PYTHONPATH and no virtual environment.
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL"))}
    done = subprocess.run(
        [str(program), *words, "--data", str(shop)],
        cwd=shop,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _listed(program: Path, shop: Path, *words: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_say(program, shop, *words, "--json"))
    return rows


def test_the_packed_program_knows_whom_to_call(program: Path, shop: Path) -> None:
    calls = _listed(program, shop, "today")

    assert calls
    assert all(call["phone"] and call["reasons"] for call in calls)


def test_the_packed_program_prints_a_lookbook_for_one_client(program: Path, shop: Path) -> None:
    client = _listed(program, shop, "today")[0]
    collection = _listed(program, shop, "collections")[0]
    out = shop / "lookbook.pdf"

    _say(
        program,
        shop,
        *("lookbook", "--client", client["client_id"], "--collection", collection["name"], "--out", str(out)),
    )

    with pypdfium2.PdfDocument(out) as pdf:
        cover = pdf[0].get_textpage().get_text_range()
        assert len(pdf) >= 4
        assert client["name"].split()[0] in cover


def test_the_packed_program_opens_the_photograph_of_a_phone_in_a_process_of_its_own(
    program: Path, shop: Path, tmp_path: Path
) -> None:
    import pillow_heif
    from PIL import Image

    pillow_heif.from_pillow(Image.new("RGB", (256, 128), "red")).save(tmp_path / "proba.heic")

    answer = json.loads(_say(program, shop, "papers", "1", "--add", str(tmp_path / "proba.heic"), "--json"))

    assert answer["added"] == {"kept": 1, "known": [], "refused": []}
    with Image.open(answer["papers"][0]["files"][0]) as kept:
        assert kept.size == (256, 128)


def test_the_packed_program_brings_the_toolkit_and_its_screen(program: Path) -> None:
    inside = {path.name for path in (program.parent / "_internal").rglob("*") if path.is_file()}

    assert any("Qt6Widgets" in name or name == "QtWidgets" for name in inside)
    assert any("offscreen" in name for name in inside)
    assert {"EBGaramond-Regular.ttf", "boutique.mo", "0001_first_book.py"} <= inside


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a plugin of Qt asks for them")
def test_no_library_lies_there_for_which_nothing_asks(program: Path) -> None:
    """A plugin that is left out used to leave GTK and its kin behind, 13 MB of them."""
    kin = re.compile(r"lib(gtk|gdk|atk|atspi|pango|cairo|epoxy|thai)")
    assert not [path.name for path in program.parent.rglob("*.so*") if kin.match(path.name)]
