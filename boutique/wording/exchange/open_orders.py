"""What became of orders that a file tells of as still in the workshop, and of what it leaves unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from boutique.domain.exchange.imports import ImportReport
from boutique.wording.kernel.texts import _, n_

_SHOWN = 5


def work_lines(report: ImportReport) -> Iterator[str]:
    """Yield what was kept of orders still in the workshop, and what could not be: each with its count."""
    counted = (
        (report.open, n_("{n} order is open: something of it is still to be handed over.",
                         "{n} orders are open: something of them is still to be handed over.", report.open)),
        (report.promised, n_("{n} garment has a promised day; no chance was told with it.",
                             "{n} garments have a promised day; no chance was told with it.",
                             report.promised)),
        (report.payments, n_("{n} payment, the deposit or what was paid until now.",
                             "{n} payments: deposits, or what was paid until now.", report.payments)),
        (report.at_stage, n_("{n} garment stands at a stage of the shop; the stages before it are not"
                             " recorded.",
                             "{n} garments stand at a stage of the shop; the stages before it are not"
                             " recorded.", report.at_stage)),
        (report.stage_unsaid, n_("{n} garment is in work, and the file names no stage of the shop: its stage"
                                 " is not recorded.",
                                 "{n} garments are in work, and the file names no stage of the shop: their"
                                 " stages are not recorded.", report.stage_unsaid)),
        (report.unsaid, n_("{n} order says nothing of how far it has come: it is kept as handed over.",
                           "{n} orders say nothing of how far they have come: they are kept as handed over.",
                           report.unsaid)),
        (report.undated, n_("{n} order was handed over on a day that is not told: the promised day or that of"
                            " the order stands for it.",
                            "{n} orders were handed over on a day that is not told: the promised day or that"
                            " of the order stands for it.", report.undated)),
        (report.days_noted, n_("{n} promised day is only in the note of its order: whether it was kept is not"
                               " known.",
                               "{n} promised days are only in the notes of their orders: whether they were"
                               " kept is not known.", report.days_noted)),
        (report.sums_noted, n_("{n} sum that was paid is only in the note of its order: the file does not"
                               " tell what is owed today.",
                               "{n} sums that were paid are only in the notes of their orders: the file does"
                               " not tell what is owed today.", report.sums_noted)),
        (report.otherwise, n_("{n} known order stands otherwise in the file than in the book: it was left as"
                              " it is.",
                              "{n} known orders stand otherwise in the file than in the book: they were left"
                              " as they are.", report.otherwise)),
    )  # fmt: skip
    yield from (sentence for count, sentence in counted if count)
    if report.unknown:
        said = ", ".join(_("“{header}”").format(header=each) for each in report.unknown[:_SHOWN])
        said += "…" if len(report.unknown) > _SHOWN else ""
        yield _("These states are not understood, and count as nothing said: {states}.").format(states=said)
