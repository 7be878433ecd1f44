"""What the measuring table sends out of the house; loaded when it is first asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boutique.domain.measure_files import MeasureFile
    from boutique.domain.measure_sheet import MeasureSheet
    from boutique.domain.ports import PrintedPiece


class Files:
    """The files of pattern programs."""

    def read(self, path: Path) -> MeasureFile:
        """Read a file. Refused when it is none, Unavailable when it cannot be read."""
        from boutique.exchange.seamly import SeamlyFiles

        return SeamlyFiles().read(path)

    def write(self, path: Path, person: MeasureFile) -> None:
        """Write a file. Unavailable when it cannot be written."""
        from boutique.exchange.seamly import SeamlyFiles

        SeamlyFiles().write(path, person)


class Sheets:
    """The press of measuring sheets."""

    def measure_sheet(self, sheet: MeasureSheet, out: Path) -> PrintedPiece:
        """Write a sheet as a PDF. Unavailable when the file cannot be written."""
        from boutique.press.measure_sheet import make_measure_sheet

        return make_measure_sheet(sheet, out)
