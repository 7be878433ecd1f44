"""The program itself, telling when the first picture stands and when everything is usable."""

import sys
import time
from pathlib import Path

stamps: list[float] = []


def _painted() -> None:
    painted, worked = time.monotonic(), time.process_time()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from tests.bench.memory import peak_mb

    stamps.extend((painted, peak_mb(), worked))
    QTimer.singleShot(0, lambda: stamps.append(time.monotonic()))
    QTimer.singleShot(4000, QApplication.quit)


if __name__ == "__main__":
    from boutique.app import run

    run(Path(sys.argv[1]), _painted)
    from tests.bench.memory import peak_mb

    print(*stamps, peak_mb(), flush=True)
