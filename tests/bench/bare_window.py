"""A bare window with an empty table: what any PySide6 program pays to be seen."""

import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1366, 768)
window.show()
latest = time.monotonic() + 2
while not window.windowHandle().isExposed() and time.monotonic() < latest:
    app.processEvents()
app.processEvents()
painted, worked = time.monotonic(), time.process_time()
from tests.bench.memory import peak_mb  # noqa: E402 - only after the picture

print(painted, peak_mb(), worked, flush=True)
