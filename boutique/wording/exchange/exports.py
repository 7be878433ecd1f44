"""What is said of a file of clients that goes out."""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.exchange.exports import ExportPurpose, ExportReport
from boutique.wording.kernel.earlier import called_now
from boutique.wording.kernel.money import number
from boutique.wording.kernel.texts import _, n_


def purpose_name(purpose: ExportPurpose) -> str:
    """Return what a file is for, as one chooses it."""
    names = {
        ExportPurpose.SALES: _("Offers and news"),
        ExportPurpose.SERVICE: _("About their own orders"),
        ExportPurpose.RECORDS: _("Our own records"),
    }
    return names[purpose]


def purpose_rule(purpose: ExportPurpose) -> str:
    """Return who goes out for a purpose, and with what."""
    rules = {
        ExportPurpose.SALES: _(
            "Only what is needed to reach them is exported; whoever wants no offers is left out."
        ),
        ExportPurpose.SERVICE: _(
            "Only what is needed to reach them is exported; whoever wants nothing from us is left out."
        ),
        ExportPurpose.RECORDS: _(
            "Everybody, with the ordinary note and the sums; the file stays in the shop. Nobody is left out."
        ),
    }
    return rules[purpose]


def told(report: ExportReport) -> str:
    """Return how many go out."""
    return n_("{n} client will be exported.", "{n} clients will be exported.", report.written)


def staying_in(report: ExportReport) -> list[str]:
    """Return how many stay in, and why."""
    said = []
    if report.refused:
        said.append(
            n_(
                "{n} is left out, having refused this.",
                "{n} are left out, having refused this.",
                report.refused,
            )
        )
    if everything := report.refused_everything:
        said.append(
            n_(
                "{n} is left out, having refused everything.",
                "{n} are left out, having refused everything.",
                everything,
            )
        )
    if report.put_away:
        said.append(
            n_(
                "{n} is archived and stays in the book.",
                "{n} are archived and stay in the book.",
                report.put_away,
            )
        )
    return said


def entry_words(action: str, fact: Mapping[str, str | int] | None) -> str:
    """Return what an entry of the history says, filled where it noted a fact."""
    deed = _(called_now(action))
    if not fact:
        return deed
    shown = {key: number(value) if isinstance(value, int) else value for key, value in fact.items()}
    return deed.format(**shown)
