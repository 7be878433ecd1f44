"""Lookbooks for several people at once: who is in the queue, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_folder
from boutique.ui.kit.slot import Slot
from boutique.ui.lookbooks.making import Batch
from boutique.ui.lookbooks.print_profiles import papers
from boutique.ui.lookbooks.queue_ticks import Guest, GuestTick, QueueTicks
from boutique.ui.theme import space
from boutique.wording import _, explain, n_


class Queue(QWidget):
    """The right side of the room, while the books of many are made into one folder."""

    folder_chosen = Signal(object)  # Path
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients: Sequence[Guest] = ()
        self._busy, self._collection = False, ""
        self._head = kit.PageHead("", "", edge=space.CONTROL)
        self.paper = kit.Segmented(_("What they are printed on"), papers())
        self.everybody = kit.Check(_("Everybody"))
        self.everybody.setTristate(True)
        self.everybody.clicked.connect(self._on_everybody)
        self.ticks = QueueTicks()
        self.ticks.setAccessibleName(_("For whom lookbooks are made"))
        self.ticks.changed.connect(self._on_ticks)
        self.progress = kit.ProgressInPlace()
        self.answer = Slot()
        self.make = kit.Button(_("Make them into a folder…"), kit.Kind.PRIMARY, icon_name="folder-open")
        self.leave = kit.Button(_("One lookbook only"))
        self.make.clicked.connect(self._on_make)
        self.leave.clicked.connect(self.left)
        whole = kit.column(self._head, gap=0)
        chosen = kit.row(self.everybody, gap=space.L)
        chosen.addStretch(1)
        chosen.addWidget(self.paper)
        chosen.setContentsMargins(space.CONTROL, 0, space.CONTROL, space.S)
        whole.addLayout(chosen)
        whole.addWidget(kit.Scroll(self.ticks, _("Lookbooks")), 1)
        said = kit.column(
            self.progress, self.answer, margins=(space.CONTROL, space.S, space.CONTROL, space.M)
        )
        whole.addLayout(said)
        whole.addWidget(kit.ActionBar(self.make, self.leave))
        self.setLayout(whole)
        self.setFocusProxy(self.make)

    def show_clients(self, clients: Sequence[Guest], collection: str) -> None:
        """Show who is in the queue."""
        self.clients, self._collection = clients, collection
        self.ticks.show_guests(clients)
        self.answer.fill()

    def _on_ticks(self) -> None:
        wanted, of = len(self.ticks.ticked()), len(self.clients)
        title = n_("{n} lookbook", "{n} lookbooks", of)
        if wanted < of:
            title = n_("{wanted} of {n} lookbook", "{wanted} of {n} lookbooks", of, wanted=wanted)
        self._head.set(title, self._collection)
        some = Qt.CheckState.PartiallyChecked if wanted else Qt.CheckState.Unchecked
        self.everybody.setCheckState(Qt.CheckState.Checked if wanted == of else some)
        self.make.setEnabled(bool(wanted) and not self._busy)

    def _on_everybody(self) -> None:
        self.ticks.tick_all(len(self.ticks.ticked()) < len(self.clients))

    def begin(self) -> None:
        """The work begins."""
        self.answer.fill()
        self._hold(busy=True)
        self.progress.begin(_("Making lookbooks"))

    def end(self) -> None:
        """The work is over, well, badly or halfway."""
        self.progress.end()
        self._hold(busy=False)

    def _hold(self, *, busy: bool) -> None:
        self._busy = busy
        self.ticks.setEnabled(not busy)
        self.paper.setEnabled(not busy)
        self.everybody.setEnabled(not busy)
        self._on_ticks()

    def show_batch(self, batch: Batch, folder: Path) -> None:
        """Say which were made and why the others were not."""
        for tick in self.ticks.ticks:
            tick.tell(_told(tick, batch))
        count, wanted = len(batch.made), len(self.ticks.ticked())
        said = n_(
            "{n} lookbook made, in “{folder}”.", "{n} lookbooks made, in “{folder}”.", count, folder=folder
        )
        if count < wanted:
            said = n_(
                "{count} of {n} lookbook made, in “{folder}”.",
                "{count} of {n} lookbooks made, in “{folder}”.",
                wanted,
                count=count,
                folder=folder,
            )
        self.answer.fill(kit.Notice(said, kit.Tone.GREEN if count else kit.Tone.AMBER))

    def forget_batch(self) -> None:
        """What was made was taken back."""
        for tick in self.ticks.ticks:
            tick.tell("")
        self.answer.fill()

    def refuse(self, error: BoutiqueError) -> None:
        """Say what went wrong and what to do."""
        self.answer.fill(kit.Notice(explain(error), kit.Tone.RED))

    def _on_make(self) -> None:
        if folder := asked_folder(self, FileKind.PIECES, _("Choose a folder for the lookbooks")):
            self.folder_chosen.emit(folder)


def _told(tick: GuestTick, batch: Batch) -> str:
    if tick.client_id in batch.made:
        made = batch.made[tick.client_id]
        return _("made: {file}, code {code}").format(file=made.path.name, code=made.code)
    if tick.client_id in batch.refused:
        return _("not made: {why}").format(why=batch.refused[tick.client_id])
    return ""
