"""A window on a disk that fails: nothing is said saved that is not, and one goes on typing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.disk import Plan, library

_ROOT = Path(__file__).parents[2]
_TOLD = {
    "ENOSPC": "Discul e plin. Eliberează puțin spațiu și încearcă din nou; nu s-a pierdut nimic.",
    "EIO": "Discul nu răspunde. Verifică-l, apoi deschide din nou programul; nu s-a pierdut nimic.",
    "EROFS": "În dosarul atelierului nu se poate scrie. Cere dreptul de a scrie în el.",
}


def _saved_again_and_again(home: Path, error: str, step: int) -> None:
    (home / "disk" / "tmp").mkdir(parents=True)
    plan = Plan.blank(home / "plan")
    env = {**os.environ, "FAULTY_DISK": str(plan), "LD_PRELOAD": str(library(home))}
    command = [sys.executable, "-m", "tests.faults.window", str(home), error, str(step)]
    done = subprocess.run(command, cwd=_ROOT, env=env, capture_output=True, text=True, timeout=3_600)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["said"] == [_TOLD[error]]
    assert told["tries"] > 0
    assert told["troubles"] == []


def test_a_window_says_of_a_full_disk_that_it_is_full_and_what_is_saved_is_saved(tmp_path: Path) -> None:
    _saved_again_and_again(tmp_path, "ENOSPC", 30)


@pytest.mark.slow
@pytest.mark.parametrize("error", _TOLD)
def test_at_every_call_a_window_says_what_the_disk_refuses(error: str, tmp_path: Path) -> None:
    """pytest -m slow -n0 tests/faults/test_window.py"""
    _saved_again_and_again(tmp_path, error, 1)
