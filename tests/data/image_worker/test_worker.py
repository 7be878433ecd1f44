"""Files are opened in a process of their own, and whatever happens there, the shop goes on."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest
from PIL import Image

from boutique.data.image_worker.worker import Darkroom
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.wording import explain
from tests.data.files import bomb, noise


class _Stop(Exception):
    pass


@pytest.fixture
def room() -> Iterator[Darkroom]:
    made = Darkroom()
    yield made
    made.rest()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    noise((60, 40)).save(tmp_path / "a.png")
    return tmp_path / "a.png"


def _left(shop: Path) -> list[Path]:
    return [path for path in shop.rglob("*") if path.is_file() or path.name.startswith(".")]


def test_pictures_come_out_and_refusals_are_told_as_they_are(
    room: Darkroom, picture: Path, tmp_path: Path
) -> None:
    pictures = PictureFolder(tmp_path / "shop", room)
    bomb(tmp_path / "b.png", 12_000)

    with pytest.raises(Refused) as refusal:
        pictures.take_in(tmp_path / "b.png")
    assert "„b.png” are prea mulți megapixeli (144)" in explain(refusal.value)
    with pytest.raises(Unavailable):
        pictures.take_in(tmp_path / "nu-e.png")

    taken = pictures.take_in(picture)
    with Image.open(pictures.path(taken.digests[0])) as kept:
        assert kept.size == (60, 40)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops in its tracks there")
def test_a_file_over_which_the_darkroom_breaks_is_refused_and_the_next_is_read(
    room: Darkroom, picture: Path, tmp_path: Path
) -> None:
    pictures = PictureFolder(tmp_path / "shop", room)
    pictures.take_in(picture)
    assert room._child is not None
    broken = room._child.pid
    assert broken is not None
    os.kill(broken, signal.SIGSTOP)

    def break_it() -> None:
        os.kill(broken, signal.SIGKILL)

    with pytest.raises(Refused) as refusal:
        pictures.take_in(picture, break_it)
    assert "nu se poate citi" in explain(refusal.value)

    assert len(pictures.take_in(picture).digests) == 1
    assert len(_left(tmp_path / "shop")) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops in its tracks there")
def test_a_file_that_never_opens_is_given_up(picture: Path, tmp_path: Path) -> None:
    room = Darkroom(patience_s=0.3)
    room._open()
    assert room._child is not None
    assert room._child.pid is not None
    os.kill(room._child.pid, signal.SIGSTOP)

    with pytest.raises(Refused) as refusal:
        PictureFolder(tmp_path / "shop", room).take_in(picture)
    assert "prea greu" in explain(refusal.value)
    assert room._child is None
    assert not _left(tmp_path / "shop")


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops in its tracks there")
def test_whoever_waits_may_stop_waiting(room: Darkroom, picture: Path, tmp_path: Path) -> None:
    room._open()
    assert room._child is not None
    assert room._child.pid is not None
    os.kill(room._child.pid, signal.SIGSTOP)
    stopped = threading.Event()
    stopped.set()

    def check() -> None:
        if stopped.is_set():
            raise _Stop

    with pytest.raises(_Stop):
        PictureFolder(tmp_path / "shop", room).take_in(picture, check)
    assert not _left(tmp_path / "shop")
    stopped.clear()
    assert PictureFolder(tmp_path / "shop", room).take_in(picture, check).digests


def test_a_room_that_could_not_be_opened_opens_for_the_next_file(
    room: Darkroom, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = PictureFolder(tmp_path / "shop", room)
    with monkeypatch.context() as without:
        without.setattr(SpawnProcess, "start", _refuse_to_start)
        with pytest.raises(Unavailable, match="could not be started"):
            pictures.take_in(picture)

    assert pictures.take_in(picture).digests


def test_a_process_that_ends_before_it_is_ready_is_no_fault_of_the_file(
    room: Darkroom, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = PictureFolder(tmp_path / "shop", room)
    with monkeypatch.context() as without:
        without.setattr("boutique.data.image_worker.worker._serve", _go_at_once)
        with pytest.raises(Unavailable, match="could not be started"):
            pictures.take_in(picture)

    assert pictures.take_in(picture).digests


def _refuse_to_start(_process: SpawnProcess) -> None:
    raise BlockingIOError(11, "Resource temporarily unavailable")


_go_at_once = len
"""Called with the line in the new process, it breaks before anything is said."""
