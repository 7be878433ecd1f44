"""What one sees when there is a book but it cannot be opened: why, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.shop.copies import ProvenCopy
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_file, asked_folder
from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.shop.welcome.choice import Choice
from boutique.ui.shop.welcome.middle import in_the_middle
from boutique.ui.shop.welcome.ways_out import WaysOut
from boutique.ui.theme import Style, space
from boutique.wording import _, day, explain, n_

_WIDE = 980


class Trouble(QWidget):
    """Fills the window instead of a shop; nothing in the folder is touched until somebody chooses."""

    def __init__(
        self,
        tasks: Tasks,
        error: BoutiqueError,
        folder: Path,
        ways: WaysOut,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        kit.on_paper(self)
        self._tasks, self._ways = tasks, ways
        self.sentence = explain(error)
        self.progress = kit.ProgressInPlace(stoppable=False)
        self.refusal = kit.InlineMessage()
        self.again = kit.Button(_("Try again"))
        self.again.clicked.connect(lambda: ways.again())
        self.move_on = kit.Button(_("Choose a folder…"))
        self.move_on.clicked.connect(self._on_move)
        self._copies = self._copy_buttons()
        self._known: ProvenCopy | None = None
        self.newest = kit.Prose("", Style.BODY)
        self._lay_out(folder)
        self._look_for_newest()
        self.setFocusProxy(self._copies[0] if self._copies else self.again)

    def _copy_buttons(self) -> list[kit.Button]:
        if self._ways.restore is None:
            return []
        found = []
        if self._ways.newest is not None:
            put_back = kit.Button(_("Restore the last backup"), kit.Kind.PRIMARY)
            put_back.clicked.connect(self._on_last)
            found.append(put_back)
        choose = kit.Button(_("Choose a backup…"))
        choose.clicked.connect(self._on_choose)
        return [*found, choose]

    def _lay_out(self, folder: Path) -> None:
        middle = QWidget()
        inside = kit.column(gap=space.L)
        inside.addWidget(kit.Prose(_("The client book cannot be opened"), Style.TITLE))
        inside.addWidget(kit.Prose(self.sentence, Style.LARGE))
        where = _("The shop is kept in “{folder}”. Nothing in it was changed.")
        inside.addWidget(kit.Prose(where.format(folder=folder), Style.BODY, "muted"))
        inside.addWidget(self.newest)
        inside.addSpacing(space.S)
        inside.addLayout(self._choices())
        inside.addWidget(self.progress)
        inside.addWidget(self.refusal)
        middle.setLayout(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.HUGE, space.XL, space.HUGE, space.XL)
        whole.addWidget(in_the_middle(middle, _WIDE))

    def _choices(self) -> QVBoxLayout:
        across = kit.row(gap=space.L)
        if self._copies:
            kept = _("The book as it was when the backup was made. The damaged one is kept beside it.")
            across.addWidget(Choice(_("A backup"), kept, *self._copies), 1)
        anew = _("Once the disk is plugged in, permission given, or the other program closed.")
        across.addWidget(Choice(_("Once more"), anew, self.again), 1)
        elsewhere = _("A shop that is kept somewhere else, or an empty folder to begin in.")
        across.addWidget(Choice(_("Another folder"), elsewhere, self.move_on), 1)
        holder = kit.column()
        holder.addLayout(across)
        holder.setAlignment(across, Qt.AlignmentFlag.AlignTop)
        return holder

    def ways(self) -> list[kit.Button]:
        """Return the buttons that lead on, in the order in which they are reached."""
        return [*self._copies, self.again, self.move_on]

    def _look_for_newest(self) -> None:
        """Each copy is opened before it is offered, beside the screen."""
        self.newest.setVisible(self._ways.restore is not None)
        if self._ways.newest is None:
            self.newest.setText(
                _("There is no backup beside the book. Look on a USB stick or another computer.")
            )
            return
        self.newest.setText(_("Reading the backups beside the book…"))
        self._tasks.run(self, self._ways.newest, self._offer, self._refuse, lane=Lane.COPY)

    def _offer(self, found: ProvenCopy | None) -> None:
        self._known = found
        if found is None:
            self.newest.setText(_("None of the backups beside the book is good. Look for one elsewhere."))
            self._copies[0].setEnabled(False)
            return
        said = n_(
            "The newest good backup is from {day}, {time}, with {n} client: “{file}”.",
            "The newest good backup is from {day}, {time}, with {n} clients: “{file}”.",
            found.clients,
            day=day(found.made.date()),
            time=f"{found.made:%H:%M}",
            file=found.file.name,
        )
        self.newest.setText(said)

    def _on_last(self) -> None:
        """Whoever is quicker than the reading waits for it: only a copy that was opened is put back."""
        newest, restore = self._ways.newest, self._ways.restore
        if newest is None or restore is None:
            return

        def work() -> object:
            found = self._known or newest()
            if found is None:
                raise Refused(N_("None of the backups beside the book is good. Look for one elsewhere."))
            return restore(found.file)

        self._put_back(work)

    def look_into(self, folder: Path) -> None:
        """Look into another folder."""
        self._ways.move(folder)

    def put_back(self, packed: Path) -> None:
        """Put a copy in the place of the book, then open it."""
        if (restore := self._ways.restore) is not None:
            self._put_back(lambda: restore(packed))

    def _put_back(self, work: Callable[[], object]) -> None:
        self._enable(on=False)
        self.refusal.say("")
        self.progress.begin(_("Restoring the backup"))
        self._tasks.run(
            self,
            work,
            lambda _kept: self._ways.again(),
            self._refuse,
            lane=Lane.WRITE,
            done=self._end,
        )

    def _refuse(self, error: BoutiqueError) -> None:
        self.refusal.say(explain(error))

    def _end(self) -> None:
        self.progress.end()
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        for button in self.ways():
            button.setEnabled(on)

    def _on_choose(self) -> None:
        kinds = _("Backups of the shop (*.zip boutique-before-*.db);;All files (*)")
        if chosen := asked_file(self, FileKind.COPIES, _("Choose a backup"), kinds):
            self.put_back(chosen)

    def _on_move(self) -> None:
        if folder := asked_folder(self, FileKind.COPIES, _("Choose the folder of the shop")):
            self.look_into(folder)
