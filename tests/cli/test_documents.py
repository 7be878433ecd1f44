"""Photographs and papers from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Answer
from tests.data.files import camera_notes, noise, two_halves

WHO = "Țepeneag"


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """A folder with a photograph, a scan of two pages, and two files that are neither."""
    place = tmp_path / "album"
    place.mkdir()
    two_halves().save(place / "rochie de nunta.jpg", exif=camera_notes())
    noise((60, 80)).save(place / "scan.tiff", save_all=True, append_images=[noise((60, 80), 2)])
    (place / "stricat.jpg").write_bytes(b"")
    (place / "note.txt").write_text("x")
    return place


def test_a_folder_is_kept_and_what_is_refused_is_told(ask: Answer, say: Answer, album: Path) -> None:
    answer = ask("papers", WHO, "--add", str(album), code=1)

    assert answer["added"]["kept"] == 2
    assert [Path(each["file"]).name for each in answer["added"]["refused"]] == ["stricat.jpg"]
    scan, dress = answer["papers"]
    assert (dress["title"], dress["taken_on"]) == ("rochie de nunta", "2026-05-14")
    assert (scan["kind"], len(scan["files"])) == ("paper", 2)
    assert all(Path(file).is_file() for file in scan["files"])
    printed = say("papers", WHO)
    assert "14 mai 2026 · rochie de nunta" in printed
    assert "Hârtie · 2 pagini" in printed


def test_nothing_kept_is_told(say: Answer) -> None:
    assert "nimic" in say("papers", WHO)


def test_files_added_one_by_one_are_told(say: Answer, album: Path) -> None:
    printed = say("papers", WHO, "--add", str(album / "rochie de nunta.jpg"))

    assert "Am păstrat 1 fotografie sau hârtie." in printed
