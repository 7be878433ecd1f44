"""Lookbooks for several people at once: who is in the queue, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from boutique.domain.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kit.line import Row
from boutique.ui.kit.slot import Slot
from boutique.ui.lookbooks.making import Batch
from boutique.ui.theme import space
from boutique.wording import _, explain, n_

Guest = tuple[UUID, str]


class Queue(QWidget):
    """The right side of the room, while the books of many are made into one folder."""

    folder_chosen = Signal(object)  # Path
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients: Sequence[Guest] = ()
        self._head = kit.PageHead("", "", edge=space.CONTROL)
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("For whom lookbooks are made"), lines=2)
        self.progress = kit.ProgressInPlace()
        self.answer = Slot()
        self.make = kit.Button(_("Make them into a folder…"), kit.Kind.PRIMARY, icon_name="folder-open")
        self.leave = kit.Button(_("One lookbook only"))
        self.make.clicked.connect(self._on_make)
        self.leave.clicked.connect(self.left)
        whole = kit.column(self._head, gap=0)
        whole.addLayout(kit.column(self.list, margins=(space.L, 0, space.L, 0)), 1)
        said = kit.column(
            self.progress, self.answer, margins=(space.CONTROL, space.S, space.CONTROL, space.M)
        )
        whole.addLayout(said)
        whole.addWidget(kit.ActionBar(self.make, self.leave))
        self.setLayout(whole)
        self.setFocusProxy(self.make)

    def show_clients(self, clients: Sequence[Guest], collection: str) -> None:
        """Show who is in the queue."""
        self.clients = clients
        self._head.set(n_("{n} lookbook", "{n} lookbooks", len(clients)), collection)
        self._model.show([Row(id_, name) for id_, name in clients])
        self.answer.fill()
        self.make.setEnabled(bool(clients))

    def begin(self) -> None:
        """The work begins."""
        self.answer.fill()
        self.make.setEnabled(False)
        self.progress.begin(_("Making lookbooks"))

    def end(self) -> None:
        """The work is over, well, badly or halfway."""
        self.progress.end()
        self.make.setEnabled(True)

    def show_batch(self, batch: Batch, folder: Path) -> None:
        """Say which were made and why the others were not."""
        self._model.show([_line(guest, batch) for guest in self.clients])
        count = len(batch.made)
        said = n_(
            "{n} lookbook made, in “{folder}”.", "{n} lookbooks made, in “{folder}”.", count, folder=folder
        )
        self.answer.fill(kit.Notice(said, kit.Tone.GREEN if count else kit.Tone.AMBER))

    def refuse(self, error: BoutiqueError) -> None:
        """Say what went wrong and what to do."""
        self.answer.fill(kit.Notice(explain(error), kit.Tone.RED))

    def _on_make(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, _("Choose a folder for the lookbooks")):
            self.folder_chosen.emit(Path(folder))


def _line(guest: Guest, batch: Batch) -> Row:
    id_, name = guest
    if id_ in batch.made:
        return Row(id_, name, batch.made[id_].path.name, chip=_("made"), tone=kit.Tone.GREEN)
    if id_ in batch.refused:
        return Row(id_, name, batch.refused[id_], chip=_("not made"), tone=kit.Tone.AMBER)
    return Row(id_, name)
