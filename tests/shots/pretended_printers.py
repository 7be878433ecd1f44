"""Printers for looking at the rooms and for testing them: as many as one likes, and none of them real."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.printing.model import JobNews, JobState, Printer, PrintJob, PrintOrder
from boutique.domain.printing.paper_sizes import A4, A5, LETTER

HP = Printer(name="HP", title="HP LaserJet, la tejghea", sizes=(A4, A5), usual=A4, chosen=True)
LETTERS = Printer(name="Litere", title="Litere", sizes=(LETTER,), usual=LETTER, two_sided=False)
A4_ONLY = Printer(name="Brother", title="Brother", sizes=(A4,), usual=A4)
SHUT = Printer(name="Inchisa", title="Închisă", sizes=(A4,), taking=False, words="Out for repair.")
HALTED = Printer(name="Oprita", title="Oprită", sizes=(A4, A5), halted=True, words="Paper jam.")


class PretendedPrinters:
    """Takes files into a folder; what becomes of a job is said beforehand."""

    def __init__(self, *printers: Printer, kept: Path | None = None) -> None:
        self.known, self.kept = list(printers), kept
        self.orders: list[PrintOrder] = []
        self.called_off: list[PrintJob] = []
        self.becomes = JobNews(JobState.DONE)
        self.at_hand_over: Callable[[], object] = lambda: None

    def printers(self) -> list[Printer]:
        """Return those there are."""
        return self.known

    def hand_over(self, file: Path, order: PrintOrder, told: Callable[[int, int], object]) -> PrintJob:
        """Take a file, or say why not."""
        self.at_hand_over()
        checkpoint()
        printer = next(each for each in self.known if each.name == order.printer)
        if not printer.taking:
            raise Unavailable(
                N_("“{printer}” did not accept it: {words}"), printer=printer.name, words=printer.words
            )
        self.orders.append(order)
        job = PrintJob(order.printer, str(len(self.orders)))
        if self.kept is not None:
            shutil.copyfile(file, self.kept / f"{job.printer}-{job.number}.pdf")
        return job

    def news(self, job: PrintJob) -> JobNews:
        """Return what was said would become of it."""
        return JobNews(JobState.CALLED_OFF) if job in self.called_off else self.becomes

    def call_off(self, job: PrintJob) -> None:
        """Take a job back, unless it is out."""
        if self.becomes.state is JobState.DONE:
            raise Refused(N_("“{printer}” already has it and can no longer cancel it."), printer=job.printer)
        self.called_off.append(job)
