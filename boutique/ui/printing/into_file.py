"""A piece into a file: asked where, made in the reading thread, then said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from boutique.ui.printing.piece import Make
from boutique.ui.shell.room import RoomContext
from boutique.wording import _


class IntoFile(QObject):
    """Saves what a room makes."""

    def __init__(self, owner: QWidget, context: RoomContext) -> None:
        super().__init__(owner)
        self._owner, self._context = owner, context

    def save(self, title: str, name: str, make: Make) -> None:
        """Ask for a file's place and write the piece there."""
        out = asked_place(self._owner, title, f"{name}.pdf", _("PDF (*.pdf)"), (".pdf",))
        if out is not None:
            self.write(out, make)

    def write(self, out: Path, make: Make, said: str = "") -> None:
        """Write the piece into a file and say so."""
        told = said or _("Written: {file}").format(file=out.name)
        self._context.tasks.run(
            self._owner, lambda: make(out), lambda _piece: self._context.notices.say(told)
        )


def asked_place(parent: QWidget, title: str, name: str, kinds: str, endings: tuple[str, ...]) -> Path | None:
    """Ask where to write a file; a name without one of the endings gets the first."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, kinds)
    if not chosen:
        return None
    out = Path(chosen)
    return out if out.suffix.lower() in endings else out.with_name(out.name + endings[0])
