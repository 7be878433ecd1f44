"""A file is there whole or not at all, and only its owner may read it."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from boutique import files
from boutique.domain.kernel.errors import Unavailable
from boutique.files import private_folder, put_in_place, replace, save, whole_file

WITH_MODES = pytest.mark.skipif(os.name != "posix", reason="only here do files have modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@WITH_MODES
def test_what_is_written_only_its_owner_may_read(tmp_path: Path) -> None:
    save(tmp_path / "lista.csv", b"Popa")
    draft = tmp_path / "ciorna"
    draft.write_bytes(b"Popa")
    put_in_place(draft, tmp_path / "carte.pdf")

    assert mode(tmp_path / "lista.csv") == mode(tmp_path / "carte.pdf") == 0o600


@WITH_MODES
def test_folders_of_the_shop_are_entered_by_their_owner_only(tmp_path: Path) -> None:
    shared = tmp_path / "comun"
    shared.mkdir(mode=0o755)
    made = private_folder(shared / "atelier" / "poze")

    assert mode(made) == mode(made.parent) == 0o700
    assert mode(shared) == 0o755


def test_a_writing_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "fisa.pdf"
    save(place, b"veche")

    with pytest.raises(Unavailable, match="disk is full"):
        _write_half(place, errno.ENOSPC)

    assert place.read_bytes() == b"veche"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOENT, "There is no folder"),
        (errno.EACCES, "open in another program"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_each_refusal_of_the_disk_has_its_sentence(number: int, told: str, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=told):
        _write_half(tmp_path / "a.csv", number)


def _write_half(place: Path, number: int) -> None:
    with whole_file(place) as draft:
        draft.write_bytes(b"no")
        raise OSError(number, os.strerror(number))


def test_a_name_as_long_as_the_disk_allows_can_be_written(tmp_path: Path) -> None:
    place = tmp_path / f"{'ș' * 120}.csv"
    save(place, b"x")

    assert place.read_bytes() == b"x"


def test_a_file_that_is_held_for_a_moment_is_replaced_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a scanner reads every new file, and whoever would move it meanwhile is refused."""
    draft, refusals = tmp_path / "ciorna", iter([PermissionError(), PermissionError()])
    draft.write_bytes(b"nou")
    moving = Path.replace

    def held(self: Path, target: Path) -> Path:
        for refusal in refusals:
            raise refusal
        return moving(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(files, "_HOLDS_FILES", True)
    monkeypatch.setattr(files.time, "sleep", lambda _seconds: None)
    replace(draft, tmp_path / "loc")

    assert (tmp_path / "loc").read_bytes() == b"nou"
