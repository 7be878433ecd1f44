"""What a printer has is watched until it is out, and can be stopped for as long."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from boutique.domain.kernel.errors import N_, BoutiqueError, Unavailable
from boutique.domain.printing.model import JobNews, JobState
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.line import Tone
from boutique.ui.printing.outgoing import Outgoing
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.ui.shell.notices import Notices

_FIRST_MS: Final = 1000
_NEXT_MS: Final = 3000
_PATIENCE: Final = 3  # questions in a row that may stay without an answer
_AT_PRINTER: Final = (JobState.UNDER_WAY, JobState.HALTED)


class Watch(QObject):
    """Says that a printer has the piece, then how it fares there."""

    def __init__(self, context: RoomContext, outgoing: Outgoing) -> None:
        super().__init__(outgoing)
        self._context, self._outgoing = context, outgoing
        self._said, self._silent = False, 0
        self._told: JobNews | None = None
        job = outgoing.job
        self._key = f"job {job.printer} {job.number}"
        self._title, self._place = outgoing.piece.title, f"{job.printer} {job.number}".strip()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._ask)
        outgoing.stopped.connect(self._withdraw)
        outgoing.kept_at_printer.connect(self._trouble)
        self._ask()

    def _ask(self) -> None:
        job, printers = self._outgoing.job, self._outgoing.printers
        ask = partial(printers.news, job)
        self._context.tasks.run(self, ask, self._on_news, self._on_silence, lane=Lane.PRINT)

    def _on_news(self, news: JobNews) -> None:
        self._silent = 0
        if news.state in _AT_PRINTER:
            self._go_on(news)
            return
        self._withdraw()
        if news.state is JobState.DONE:
            self._say_taken(news, stoppable=False)
            self._outgoing.finish()
            return
        if news.state is JobState.FAILED:
            self._trouble(_failure(self._place, self._title, news.words))
        self._outgoing.forget()

    def _go_on(self, news: JobNews) -> None:
        """A strip tells of what takes long or waits for help; what is out in a moment needs none."""
        lasts, halted = self._said, news.state is JobState.HALTED
        self._say_taken(news, stoppable=True)
        if (lasts or halted) and news != self._told:
            self._told = news
            self._show(news, halted=halted)
        self._timer.start(_NEXT_MS if lasts else _FIRST_MS)

    def _on_silence(self, error: BoutiqueError) -> None:
        self._silent += 1
        if self._silent < _PATIENCE:
            self._go_on(self._told or JobNews(JobState.UNDER_WAY))
        else:
            self._withdraw()
            self._trouble(error)
            self._outgoing.finish()

    def _say_taken(self, news: JobNews, *, stoppable: bool) -> None:
        if not self._said and (notices := self._notices) is not None:
            piece = self._outgoing.piece
            said = piece.waiting if news.state is JobState.HALTED else piece.said
            notices.say(said(self._place), self._stop if stoppable else None)
        self._said = True

    def _show(self, news: JobNews, *, halted: bool) -> None:
        text = _("“{printer}” is printing “{title}”.")
        if halted:
            text = _("“{title}” is waiting at “{printer}”, which is paused: {words}")
        words = news.words or _("it does not say why.")
        said = text.format(title=self._title, printer=self._place, words=words)
        if (notices := self._notices) is not None:
            notices.banner(self._key, said, Tone.AMBER if halted else Tone.GREEN, _("Stop"), self._stop)

    def _stop(self) -> None:
        if isValid(self._outgoing):
            self._outgoing.stop()

    def _trouble(self, error: BoutiqueError) -> None:
        if (notices := self._notices) is not None:
            notices.trouble(error)

    def _withdraw(self) -> None:
        if (notices := self._notices) is not None:
            notices.withdraw(self._key)

    @property
    def _notices(self) -> Notices | None:
        """The shop may have been furnished anew meanwhile."""
        return self._context.notices if isValid(self._context.notices) else None


def _failure(printer: str, title: str, words: str) -> Unavailable:
    if not words:
        return Unavailable(
            N_("“{printer}” did not finish “{title}”, so it counts as not printed. Print it again."),
            printer=printer,
            title=title,
        )
    return Unavailable(
        N_("“{printer}” did not finish “{title}”, so it counts as not printed: {words}"),
        printer=printer,
        title=title,
        words=words,
    )
