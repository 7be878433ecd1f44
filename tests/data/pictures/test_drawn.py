"""Drawn pictures lie beside the book, theirs alone who owns it, and never more than are needed."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from boutique.data.pictures import drawn
from boutique.data.pictures.drawn import FOLDER, DrawnFolder
from boutique.data.store.left_behind import left_behind

_DAY = 24 * 3600


def _name(at: int) -> str:
    return f"{at:064x}"


def _age(shop: Path, at: int, days: float) -> Path:
    path = shop / FOLDER / _name(at)
    os.utime(path, (time.time() - days * _DAY,) * 2)
    return path


def test_what_was_put_is_found_by_another_start(tmp_path: Path) -> None:
    DrawnFolder(tmp_path).put(_name(1), b"a picture")

    assert DrawnFolder(tmp_path).get(_name(1)) == b"a picture"
    assert DrawnFolder(tmp_path).get(_name(2)) is None


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_only_the_owner_may_look_at_it(tmp_path: Path) -> None:
    DrawnFolder(tmp_path).put(_name(1), b"a picture")

    assert stat.S_IMODE((tmp_path / FOLDER).stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / FOLDER / _name(1)).stat().st_mode) == 0o600


def test_what_nobody_used_for_two_months_is_swept_by_the_next_that_comes(tmp_path: Path) -> None:
    shelf = DrawnFolder(tmp_path)
    for at in range(3):
        shelf.put(_name(at), b"a picture")
    old, used, fresh = _age(tmp_path, 0, 61), _age(tmp_path, 1, 61), _age(tmp_path, 2, 5)
    assert DrawnFolder(tmp_path).get(_name(1))

    DrawnFolder(tmp_path).put(_name(3), b"a picture")

    assert [path.exists() for path in (old, used, fresh)] == [False, True, True]


def test_of_too_many_those_used_longest_ago_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = DrawnFolder(tmp_path)
    for at in range(4):
        shelf.put(_name(at), b"a picture")
        _age(tmp_path, at, at + 1)
    monkeypatch.setattr(drawn, "_MOST", 2)

    shelf.sweep()

    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == [_name(0), _name(1)]


def test_a_disk_that_refuses_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file in the place of the folder")

    DrawnFolder(tmp_path).put(_name(1), b"a picture")

    assert DrawnFolder(tmp_path).get(_name(1)) is None


def test_drawings_alone_are_nothing_left_of_a_shop(tmp_path: Path) -> None:
    DrawnFolder(tmp_path).put(_name(1), b"a picture")

    assert left_behind(tmp_path) == []


def test_nothing_outside_the_folder_is_ever_touched(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no picture"):
        DrawnFolder(tmp_path).get("../boutique.db")
