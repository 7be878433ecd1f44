"""What is ahead of one garment in words: when it comes out, what would mend it, how much slack is left."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from boutique.wording.kernel.texts import _, n_
from boutique.wording.workshop.late import brief_day, on_day, the_garment

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import GarmentAhead, StageAhead
    from boutique.domain.pages.mend_view import Mend


def ahead_words(ahead: GarmentAhead, mend: Mend | None, today: date) -> str:
    """Return when a garment comes out as things stand, and by what move sooner."""
    day = on_day(ahead.even_on, today)
    if mend is None:
        return _("as things stand it is ready {day}.").format(day=day)
    return _("as things stand it is ready {day}; {move}, {sooner}.").format(
        day=day, move=move_words(mend), sooner=on_day(mend.even_on, today)
    )


def move_words(mend: Mend) -> str:
    """Return the one move that would mend it: 'if the cloth came now'."""
    moves = {
        "cloth": _("if the cloth came now"),
        "answer": _("if the client answered now"),
        "fitting": _("if the fitting were held now"),
        "first": _("if it is taken before the others"),
    }
    if mend.move.value in moves:
        return moves[mend.move.value]
    if mend.behind is not None:
        return _("if {garment} of {client} waits").format(
            garment=the_garment(mend.behind.garment), client=mend.behind.client
        )
    told = _("if {name} were well") if mend.move.value == "well" else _("if {name} takes it over")
    return told.format(name=mend.who)


def slack_words(stage: StageAhead, today: date) -> str:
    """Return by when a stage must begin, with the slack in working days."""
    if stage.slack is None or stage.latest_on is None:
        return ""
    day = brief_day(stage.latest_on, today)
    if stage.slack < 0:
        return n_(
            "{stage} ought to have begun by {day}: {n} working day behind",
            "{stage} ought to have begun by {day}: {n} working days behind",
            -stage.slack,
            stage=stage.name,
            day=day,
        )
    return n_(
        "{stage} by {day} at the latest: {n} working day of slack",
        "{stage} by {day} at the latest: {n} working days of slack",
        stage.slack,
        stage=stage.name,
        day=day,
    )
