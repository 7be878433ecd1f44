"""Printers of a machine with CUPS: they get our own file, so that text stays text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.domain.printing.model import JobNews, JobState, Printer, PrintJob, PrintOrder
from boutique.domain.printing.paper_sizes import (
    A3,
    A4,
    A5,
    A6,
    A7,
    B5,
    LEGAL,
    LETTER,
    Edges,
    PaperSize,
    known_size,
)
from boutique.exchange.printers import tools
from boutique.exchange.printers.ipp import Answer, Attributes, Operation, question, text

_ABOUT_QUEUES: Final = (
    "printer-name",
    "printer-info",
    "printer-state",
    "printer-state-message",
    "printer-is-accepting-jobs",
    "media-supported",
    "media-default",
    "sides-supported",
    *(f"media-{side}-margin-supported" for side in Edges._fields),
)
_ABOUT_JOBS: Final = ("job-state", "job-state-reasons", "job-printer-state-message", "job-printer-uri")
_HALTED: Final = 5  # of printer-state and of job-state, where it is called stopped
_OVER: Final = {6: JobState.HALTED, 7: JobState.CALLED_OFF, 8: JobState.FAILED, 9: JobState.DONE}
_SIZE: Final = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_CUT: Final = re.compile(r"^(?:custom|roll)_max_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_WIDEST_LABEL: Final = 110
_INCH: Final = 25.4
_MEDIA: Final = {
    A3: "iso_a3_297x420mm",
    A4: "iso_a4_210x297mm",
    A5: "iso_a5_148x210mm",
    A6: "iso_a6_105x148mm",
    A7: "iso_a7_74x105mm",
    B5: "iso_b5_176x250mm",
    LETTER: "na_letter_8.5x11in",
    LEGAL: "na_legal_8.5x14in",
}
_NUMBER: Final = re.compile(r"request id is (\S+)-(\d+)\b")


def _asked(about: bytes) -> Answer:
    from boutique.exchange.printers.server import asked  # no shop opens later for what is printed in it

    return asked(about)


class CupsPrinters:
    """The queues of the machine."""

    def printers(self) -> list[Printer]:
        """Return every queue, those found on the network too, the usual one marked."""
        known = {printer.name: printer for printer in _told_of()}
        for name in tools.run("lpstat", "-e").answer.split():
            # An instance of a queue, such as HP/draft, has the papers of the queue.
            queue = known.get(name.partition("/")[0], Printer(name=name, title=""))
            known.setdefault(name, replace(queue, name=name, title=name.replace("_", " ")))
        usual = tools.run("lpstat", "-d").answer.partition(":")[2].strip()
        return [replace(each, chosen=each.name == usual) for _name, each in sorted(known.items())]

    def hand_over(self, file: Path, order: PrintOrder, told: Callable[[int, int], object]) -> PrintJob:
        """Give a file to a queue. Unavailable, in its own words, when the queue does not take it."""
        checkpoint()
        said = tools.run("lp", *_asked_for(order), "--", str(file))
        number = _NUMBER.search(said.answer)
        if said.code or number is None:
            raise _not_taken(order.printer, said.complaint)
        return PrintJob(number[1], number[2])

    def news(self, job: PrintJob) -> JobNews:
        """Return how a job stands; Unavailable when the server does not answer."""
        about = ("job-uri", f"ipp://localhost/jobs/{job.number}")
        try:
            found = _asked(question(Operation.GET_JOB, about, _ABOUT_JOBS))
        except (OSError, ValueError):
            return _news_of_tools(job)  # they know how to ask a server that wants to be asked under seal
        if found.status >= 0x100 or not found.groups:
            return JobNews(JobState.DONE)
        state = found.groups[0].get("job-state", [0])[0]
        words = text(found.groups[0], "job-printer-state-message")
        news = JobNews(_OVER.get(int(state), JobState.UNDER_WAY), words)
        return self._halted(job, news) if news.state is JobState.UNDER_WAY else news

    def _halted(self, job: PrintJob, news: JobNews) -> JobNews:
        """A job that waits at a queue that was halted waits for help."""
        for printer in _told_of():
            if printer.name == job.printer and printer.halted:
                return JobNews(JobState.HALTED, printer.words)
        return news

    def call_off(self, job: PrintJob) -> None:
        """Take a job out of its queue. Refused when it is out already."""
        said = tools.run("cancel", f"{job.printer}-{job.number}")
        if said.code:
            raise Refused(_TOO_LATE, printer=job.printer, words=said.complaint)


_SILENT = N_("This computer's printers do not respond. Restart it, or ask whoever looks after it.")
_TOO_LATE = N_("“{printer}” did not cancel it: {words}")


def _news_of_tools(job: PrintJob) -> JobNews:
    """Whether a job is still in its queue is all they tell."""
    said = tools.run("lpstat", "-W", "not-completed", "-o", job.printer)
    if said.code:
        raise Unavailable(_SILENT)
    waits = f"{job.printer}-{job.number}" in said.answer.split()
    return JobNews(JobState.UNDER_WAY if waits else JobState.DONE)


def _told_of() -> list[Printer]:
    try:
        found = _asked(question(Operation.GET_PRINTERS, None, _ABOUT_QUEUES))
    except (OSError, ValueError):
        return []  # the tools may still reach a server that wants to be asked under seal
    return [_printer(each) for each in found.groups if text(each, "printer-name")]


def _printer(found: Attributes) -> Printer:
    name = text(found, "printer-name")
    sizes = dict.fromkeys(size for media in found.get("media-supported", ()) if (size := _size(str(media))))
    sides = found.get("sides-supported")
    return Printer(
        name=name,
        title=text(found, "printer-info") or name,
        sizes=tuple(sizes),
        usual=_size(text(found, "media-default")),
        edges=_edges(found),
        roll=_roll(found.get("media-supported", ()), sizes),
        two_sided=sides is None or any(str(each).startswith("two-sided") for each in sides),
        taking=bool(found.get("printer-is-accepting-jobs", [True])[0]),
        halted=found.get("printer-state", [0])[0] == _HALTED,
        words=text(found, "printer-state-message"),
    )


def _edges(found: Attributes) -> Edges:
    """Told in hundredths of a millimetre; of several the widest, for without edges some papers only go."""
    told = [found.get(f"media-{side}-margin-supported", [0]) for side in Edges._fields]
    return Edges(*(max(int(each) for each in side) / 100 for side in told))


def _roll(media: Iterable[object], sizes: Iterable[PaperSize]) -> PaperSize | None:
    """Return the largest that a printer of labels cuts; any other one holds sheets, whatever it says."""
    if any(size.width > _WIDEST_LABEL for size in sizes):
        return None
    ends = [match for each in media if (match := _CUT.search(str(each)))]
    found = [(float(end[1]), float(end[2]), _INCH if end[3] == "in" else 1.0) for end in ends]
    return max(
        (PaperSize(round(wide * unit), round(high * unit)) for wide, high, unit in found),
        key=lambda size: size.width * size.height,
        default=None,
    )


def _size(media: str) -> PaperSize | None:
    """Read a size out of such as 'iso_a5_148x210mm'; the ends of what can be cut to measure are none."""
    match = _SIZE.search(media)
    if match is None or media.startswith(("custom_min", "custom_max", "roll_")):
        return None
    unit = _INCH if match[3] == "in" else 1.0
    return known_size(float(match[1]) * unit, float(match[2]) * unit)


def _asked_for(order: PrintOrder) -> list[str]:
    """The file holds the pages wanted in the size of the sheet: nobody is to choose or to fit once more."""
    asked_for = ["-d", order.printer, "-n", str(order.copies), "-t", order.title or "Boutique"]
    for option in (f"media={_media(order.paper)}", f"sides={order.sides}", "print-scaling=none"):
        asked_for += ["-o", option]
    return asked_for


def _media(paper: PaperSize) -> str:
    named = _MEDIA.get(paper)
    size = f"{paper.width}x{paper.height}mm"
    return named or f"custom_{size}_{size}"


def _not_taken(printer: str, words: str) -> Unavailable:
    if not words:
        return Unavailable(_SILENT)
    more = next((each.words for each in _told_of() if each.name == printer), "")
    words = f"{words} {more}".strip()
    return Unavailable(N_("“{printer}” did not accept it: {words}"), printer=printer, words=words)
