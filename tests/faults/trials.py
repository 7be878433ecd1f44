"""The tests' end of the server: asks for trials and says what is wrong with an answer."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.faults.disk import EVER, NAMES, Plan, library
from tests.faults.verbs import VERBS

_ROOT: Final = Path(__file__).parents[2]
TOLD: Final = {
    "ENOSPC": ("disk is full",),
    "EDQUOT": ("disk is full",),
    "EIO": ("does not respond", "reports error 5", "cannot be written: Input/output error"),
    "EROFS": ("protected", "cannot be written to"),
}
"""By what a sentence is known to name each trouble as what it is."""
_FAILED: Final = 3
_TAKES_AWAY: Final = ("ENOSPC", "EDQUOT")
"""A full disk lets half a file be taken away again; one that cannot be written keeps it."""


@dataclass
class Trials:
    """Verbs tried on a disk that fails."""

    process: subprocess.Popen[str]

    def ask(
        self, verb: str, error: str = "", first: int = 1, last: int = EVER, under: str = ""
    ) -> dict[str, Any]:
        """Try a verb while calls `first` to `last` under a part of the disk fail; with no error none."""
        job = {"verb": verb, "number": NAMES.get(error, 0), "first": first, "last": last, "under": under}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(job), file=self.process.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer


@contextmanager
def trials(home: Path, verbs: Iterable[str] = VERBS) -> Iterator[Trials]:
    """Start the server of trials in a folder."""
    plan = Plan.blank(home / "plan")
    places = {name: str(home / "disk" / "tmp") for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    env = {**os.environ, **places, "FAULTY_DISK": str(plan), "LD_PRELOAD": str(library(home))}
    command = [sys.executable, "-m", "tests.faults.server", str(home), *verbs]
    with subprocess.Popen(
        command, cwd=_ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Trials(process)
        assert process.stdin is not None
        process.stdin.close()


def wrong(
    verb: str, error: str, answer: dict[str, Any], before: dict[str, Any], after: dict[str, Any]
) -> str:
    """Return what is wrong with how a verb ended on a disk that failed, or nothing."""
    said, state = answer["said"], answer["state"]
    full = error in _TAKES_AWAY
    if "Traceback" in said or answer["code"] not in (0, _FAILED):
        return f"ended with {answer['code']}"
    if lies := answer["troubles"] + (answer["left"] if full else []):
        return "; ".join(lies)
    if answer["code"] == 0:
        return "" if state == after else "said done, and is not"
    ends = [before] if full else [_in_book(before), _in_book(after)]
    if verb == "export":  # a list that nobody knows of must not be: it is kept in the book before it is there
        ends.append(_in_book(after))
    if (state if full else _in_book(state)) not in ends:
        return "said not done, and something is"
    return "" if any(each in said for each in TOLD[error]) else "not told as what it is"


def _in_book(state: dict[str, Any]) -> dict[str, Any]:
    """A disk that does not answer cannot be asked what of its last sync it kept, nor to take a file away."""
    return {key: n for key, n in state.items() if not key.startswith("out/")}
