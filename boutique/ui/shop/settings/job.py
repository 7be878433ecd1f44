"""What came of a job, said below its button; while it lasts, that it is under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.shop.going import ManyGo
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.wording import _, explain


class Job(QWidget):
    """A place below a button; empty until the job has something to say."""

    stopped = Signal()  # one does not want to wait for it

    def __init__(self, parent: QWidget | None = None, *, stoppable: bool = False) -> None:
        super().__init__(parent)
        self._progress = kit.ProgressInPlace(stoppable=stoppable)
        self._progress.stopped.connect(self.stopped)
        self._answer = Slot()
        self.text = ""
        self.setLayout(kit.column(self._progress, self._answer, gap=0))

    def begin(self, text: str) -> None:
        """Say what is being done, once it takes longer than a moment."""
        self.clear()
        self._progress.begin(text)

    def advance(self, done: int, of: int) -> None:
        """Say how far it has come."""
        self._progress.advance(done, of)

    def end(self) -> None:
        """The job is over; what it said stays."""
        self._progress.end()

    def clear(self) -> None:
        """Say nothing any more."""
        self.text = ""
        self._answer.fill()

    def say(self, text: str, tone: kit.Tone) -> None:
        """Say what came of it."""
        self.text = text
        self._answer.fill(kit.Notice(text, tone))

    def refuse(self, error: BoutiqueError) -> None:
        """Say what went wrong and what to do."""
        self.say(explain(error), kit.Tone.RED)

    def ask(self, question: str, *answers: kit.Button, focus: bool = True) -> None:
        """Ask in place, the answers below the question; the first has the keyboard if it is to."""
        self.text = question
        buttons = QWidget()
        across = kit.row(*answers)
        across.addStretch(1)
        buttons.setLayout(across)
        self._answer.fill(kit.Notice(question, kit.Tone.AMBER), buttons)
        if focus:
            answers[0].setFocus()


def ask_whether_meant(job: Job, refused: ManyGo, go_on: Callable[[], object]) -> None:
    """Ask in place whether so many clients are meant to go; what has the keyboard leaves them."""
    leave, take = kit.Button(_("Leave everything as it is")), kit.Button(_("Undo it anyway"))
    leave.clicked.connect(job.clear)
    take.clicked.connect(go_on)
    job.ask(explain(refused), leave, take)
