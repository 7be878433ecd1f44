"""The pictures beside the book: in every copy, checked, and swept when nobody needs them."""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.backups.picture_care import A_DAY_S, sweep
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.kernel.errors import N_
from boutique.services.clients.documents import keep_papers, strike_paper
from tests.counter import Counter
from tests.data.files import noise

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def kept(counter: Counter, tmp_path: Path) -> tuple[UUID, PictureFolder, str]:
    """A client with one photograph."""
    who, pictures = counter.client("Popa"), PictureFolder(counter.book.folder)
    noise((90, 60)).save(tmp_path / "a.png")
    taken = pictures.take_in(tmp_path / "a.png")
    keep_papers(counter.book.change(), who, [taken], now=NOW)
    return who, pictures, taken.digests[0]


Kept = tuple[UUID, PictureFolder, str]


def _told(folder: Path) -> list[str]:
    return [msgid.format(**facts) for msgid, facts in findings(folder)]


def _age(folder: Path) -> None:
    for path in [*folder.rglob("*.jpg"), *folder.glob(".photos-*")]:
        os.utime(path, (0, 0))


def test_photographs_of_clients_are_in_every_copy_and_come_back(
    counter: Counter, kept: Kept, tmp_path: Path
) -> None:
    _who, pictures, digest = kept
    packed = back_up(counter.book.folder, tmp_path / "copie.zip", NOW)
    held = pictures.path(digest).read_bytes()
    with zipfile.ZipFile(packed) as archive:
        assert {f"photos/{digest[:2]}/{digest}.{size}.jpg" for size in ("print", "thumb")} <= set(
            archive.namelist()
        )

    restore(tmp_path / "nou", packed, NOW)

    assert PictureFolder(tmp_path / "nou").path(digest).read_bytes() == held
    assert _told(tmp_path / "nou") == []


def test_check_tells_of_a_picture_that_is_missing(counter: Counter, kept: Kept) -> None:
    _who, pictures, digest = kept
    assert _told(counter.book.folder) == []

    pictures.path(digest, "thumb").unlink()
    assert _told(counter.book.folder) == ["Pictures missing from the folder “photos”: 1. Restore a backup."]


def test_check_tells_of_a_single_flipped_bit(counter: Counter, kept: Kept) -> None:
    _who, pictures, digest = kept
    content = bytearray(pictures.path(digest).read_bytes())
    content[len(content) // 2] ^= 1
    pictures.path(digest).write_bytes(content)

    assert _told(counter.book.folder) == ["Damaged pictures in the folder “photos”: 1. Restore a backup."]


def test_a_picture_taken_in_and_never_kept_is_told_and_after_a_day_swept(
    counter: Counter, kept: Kept, tmp_path: Path
) -> None:
    folder = counter.book.folder
    noise((30, 20), 2).save(tmp_path / "b.png")
    stray = kept[1].take_in(tmp_path / "b.png").digests[0]
    assert _told(folder) == []

    assert sweep(folder) == 0
    _age(folder)
    assert _told(folder) == ["Pictures in the folder “photos” that belong to nothing in the book: 1."]
    assert sweep(folder) == 2

    assert not kept[1].path(stray).exists()
    assert kept[1].path(kept[2]).exists()
    assert _told(folder) == []


def test_what_was_struck_out_stays_for_as_long_as_it_can_be_brought_back(
    counter: Counter, kept: Kept
) -> None:
    who, pictures, digest = kept
    entry = strike_paper(counter.book.change(), counter.book.queries().client_papers(who)[0].paper_id)
    _age(counter.book.folder)

    assert sweep(counter.book.folder) == 0
    assert _told(counter.book.folder) == []
    with counter.book.change() as uow:
        uow.undo(entry)
        uow.commit(N_("Taken back"))
    assert pictures.path(counter.book.queries().client_papers(who)[0].digests[0]) == pictures.path(digest)


def test_a_killed_program_leaves_no_half_picture_and_its_workshop_is_swept(
    counter: Counter, kept: Kept
) -> None:
    folder = counter.book.folder
    left = folder / ".photos-abc"
    left.mkdir()
    (left / "half.jpg").write_bytes(b"x")

    assert _told(folder) == []
    sweep(folder, A_DAY_S)
    assert left.exists()
    _age(folder)
    sweep(folder, A_DAY_S)
    assert not left.exists()


def test_what_lay_there_unneeded_and_is_taken_in_again_is_not_swept_away(
    counter: Counter, kept: Kept, tmp_path: Path
) -> None:
    noise((30, 20), 2).save(tmp_path / "b.png")
    stray = kept[1].take_in(tmp_path / "b.png").digests[0]
    _age(counter.book.folder)

    kept[1].take_in(tmp_path / "b.png")

    assert sweep(counter.book.folder) == 0
    assert kept[1].path(stray).exists()
