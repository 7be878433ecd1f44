"""The program itself, telling when the first picture stands and when everything is usable."""

import resource
import sys
import time
from pathlib import Path

stamps: list[float] = []


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _painted() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    stamps.extend((time.monotonic(), _memory()))
    QTimer.singleShot(0, lambda: stamps.append(time.monotonic()))
    QTimer.singleShot(4000, QApplication.quit)


if __name__ == "__main__":
    from boutique.app import run

    run(Path(sys.argv[1]), _painted)
    print(*stamps, _memory(), flush=True)
