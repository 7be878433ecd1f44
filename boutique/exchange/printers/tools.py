"""The tools by which a machine with CUPS is asked to print; they know its keys, names and passwords."""

from __future__ import annotations

import os
import re
import shutil
import sys
from dataclasses import dataclass
from typing import Final

_PATIENCE_S: Final = 30.0
_BEFORE: Final = re.compile(r"^(?:lp|cancel|lpstat)\s*:\s*(?:Error - )?(?:cancel-job failed: )?")


@dataclass(frozen=True, slots=True)
class Said:
    """How a tool ended: its exit code, what it answered, and its complaint without its own name before it."""

    code: int
    answer: str
    complaint: str


def has_queues() -> bool:
    """Tell whether this machine prints through CUPS."""
    return os.name == "posix" and all(shutil.which(tool) for tool in ("lp", "lpstat", "cancel"))


def run(*command: str) -> Said:
    """Run a tool and wait for it; one that does not answer in half a minute is ended."""
    import subprocess  # whoever only asks for queues waits for nothing

    try:
        done = subprocess.run(
            command,
            env=_surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_S,
        )
    except subprocess.TimeoutExpired:
        return Said(-1, "", "")
    except OSError as error:
        return Said(-1, "", error.strerror or "")
    return Said(done.returncode, done.stdout, _plain(done.stderr))


def _surroundings() -> dict[str, str]:
    """A packed program is told to look for libraries in its own folder first; the tools need the system's."""
    around = {**os.environ, "LC_ALL": "C.UTF-8"}
    if getattr(sys, "frozen", False):
        around.pop("LD_LIBRARY_PATH", None)
        if before := around.pop("LD_LIBRARY_PATH_ORIG", ""):
            around["LD_LIBRARY_PATH"] = before
    return around


def _plain(complaint: str) -> str:
    lines = [_BEFORE.sub("", line).strip() for line in complaint.splitlines()]
    return " ".join(line for line in lines if line)
