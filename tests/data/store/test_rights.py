"""A shop that can only be read is told from one that can be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from boutique.data.store.bookfile import NAME
from boutique.data.store.rights import can_only_be_read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a book."""
    (tmp_path / NAME).touch()
    return tmp_path


def _protect(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    """Take the right to write from one place; whoever runs the tests may be allowed everything."""
    plain = os.access

    def access(path: Path, mode: int) -> bool:
        return plain(path, mode) and not (Path(path) == place and mode & os.W_OK)

    monkeypatch.setattr(os, "access", access)


def test_a_shop_of_ones_own_can_be_written(folder: Path) -> None:
    assert not can_only_be_read(folder)


@pytest.mark.parametrize("place", ["", NAME])
def test_a_protected_folder_or_book_can_only_be_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    _protect(monkeypatch, folder / place)
    assert can_only_be_read(folder)


def test_where_there_is_no_book_there_is_none_to_protect(tmp_path: Path) -> None:
    assert not can_only_be_read(tmp_path / "nowhere")
