"""Real screens that nobody sees, on which a window is drawn as nowhere else."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from os import environ
from shutil import which

from PySide6.QtCore import QSize


def can_be_had() -> bool:
    """Return whether this machine can make one."""
    return which("Xvfb") is not None


@contextmanager
def screen(size: QSize) -> Iterator[dict[str, str]]:
    """Make a screen; yields the surroundings in which a program shows itself there."""
    shape = f"{size.width()}x{size.height()}x24"
    asked = ["Xvfb", "-displayfd", "1", "-screen", "0", shape, "-nolisten", "tcp"]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        number = server.stdout.readline().strip()  # written once it answers
        try:
            yield environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()
