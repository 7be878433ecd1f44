"""A piece into a file: asked where, made in the reading thread, then said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from boutique.ui.kernel.asking_files import FileKind, asked_place
from boutique.ui.printing.piece import Make
from boutique.ui.shell.room import RoomContext
from boutique.wording import _
from boutique.wording.kernel.filenames import file_name


class IntoFile(QObject):
    """Saves what a room makes."""

    def __init__(self, owner: QWidget, context: RoomContext) -> None:
        super().__init__(owner)
        self._owner, self._context = owner, context

    def save(self, title: str, name: str, make: Make) -> None:
        """Ask for a file's place and write the piece there."""
        out = asked_place(
            self._owner, FileKind.PIECES, title, file_name(name, ".pdf"), _("PDF (*.pdf)"), (".pdf",)
        )
        if out is not None:
            self.write(out, make)

    def write(self, out: Path, make: Make, said: str = "") -> None:
        """Write the piece into a file and say so."""
        told = said or _("Saved as {file}").format(file=out.name)
        self._context.tasks.run(
            self._owner, lambda: make(out), lambda _piece: self._context.notices.say(told)
        )
