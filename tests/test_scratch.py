"""What a killed program leaves behind is swept by the next one; what a living one holds is not."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from boutique.scratch import scratch_folder, sweep_scratch

_AT_WORK = """
from boutique.scratch import scratch_folder
(scratch_folder() / "lookbook.pdf").write_text("Șerban", "utf-8")
print(scratch_folder(), flush=True)
input()
"""


def _begin() -> tuple[subprocess.Popen[str], Path]:
    """Start a program that is in the middle of something."""
    other = subprocess.Popen(
        [sys.executable, "-c", _AT_WORK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    return other, Path(other.stdout.readline().strip())


def _end(other: subprocess.Popen[str], *, killed: bool) -> None:
    if killed:
        other.kill()
        other.communicate()
    else:
        other.communicate("\n")


def test_the_files_of_a_killed_program_are_swept_by_the_next(capfd: pytest.CaptureFixture[str]) -> None:
    other, folder = _begin()
    sweep_scratch()
    assert (folder / "lookbook.pdf").exists()
    _end(other, killed=True)
    sweep_scratch()
    assert not folder.exists()


def test_a_program_that_ends_leaves_nothing() -> None:
    other, folder = _begin()
    _end(other, killed=False)
    assert not folder.exists()


def test_our_own_files_are_never_swept() -> None:
    kept = scratch_folder() / "kept"
    kept.touch()
    sweep_scratch()
    assert kept.exists()
    kept.unlink()


@pytest.mark.skipif(os.name != "posix", reason="a profile is its user's own there")
def test_nobody_else_may_look_into_it() -> None:
    for folder in (scratch_folder(), scratch_folder().parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
