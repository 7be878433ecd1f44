"""Commands of the workshop: the board, and the stages of the shop."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from boutique.cli.context import Desk, plain
from boutique.cli.stage_lines import garment_key, stage_lines
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.workshop.views import StageView, WorkState, WorkView
from boutique.services.workshop.stage_lists import begin_stages, write_stages
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop import (
    board_summed,
    due_words,
    late_sentence,
    progress_words,
    stage_words,
    stages_name,
    state_words,
    work_name,
    work_sentence,
)

if TYPE_CHECKING:
    from boutique.domain.pages.late_ahead import LateAhead

_DIGITS: Final = 9


def board(desk: Desk, options: Namespace) -> None:
    """Print the garments under work, late ones first; or those that are likely to be late."""
    if options.ahead:
        _ahead(desk)
        return
    found = [
        each
        for each in desk.queries.board()
        if (not options.late or each.days_late(desk.today))
        and (not options.stage or (each.current and fold(each.current.name) == fold(options.stage)))
    ]
    desk.answer(
        {"garments": [as_json(each, desk.today) for each in found]}, lambda: _print_board(found, desk.today)
    )


def _ahead(desk: Desk) -> None:
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.late_ahead import late_ahead

    found = late_ahead(foresee(desk.queries.workshop_facts(desk.today)))
    told = [
        {
            **as_json(each.work, desk.today),
            "chance_late": each.chance,
            "days_late_then": each.days,
            "likely": each.likely,
            "to_be_rung": each.to_be_rung,
            "cause": each.cause or None,
            "about": each.about or (each.before.order_no if each.before is not None else None),
        }
        for each in found
    ]
    desk.answer({"garments": told}, lambda: _print_ahead(found, desk.today))


def _print_ahead(found: Sequence[LateAhead], today: date) -> None:
    for each in found:
        print(late_sentence(each, today))
    if not found:
        print(_("Everything promised is likely to be in time."))


def as_json(work: WorkView, today: date) -> dict[str, Any]:
    """Return a garment under work as JSON tells it."""
    at = work.current
    return {
        **plain(work),
        "state": work.state.value,
        "at": at.name if at is not None else None,
        "since": plain(work.since),
        "days_late": work.days_late(today),
        "minutes_left": work.minutes_left,
    }


def _print_board(found: Sequence[WorkView], today: date) -> None:
    for each in found:
        print(work_sentence(each, today))
    late = sum(1 for each in found if each.days_late(today))
    waiting = sum(1 for each in found if each.state is WorkState.WAITING)
    print(capital(board_summed(late, waiting, len(found))))


def tell(desk: Desk, work: WorkView) -> None:
    """Print a garment with its stages and waits, as it stands now."""
    work = desk.queries.work(work.order_no, work.line)
    desk.answer(as_json(work, desk.today), lambda: _print_work(work, desk.today))


def _print_work(work: WorkView, today: date) -> None:
    print(f"{work_name(work)}  ·  {due_words(work, today)}  ·  {state_words(work)}")
    for at, each in enumerate(work.stages, 1):
        print(f"{at:>3}. {each.name}  ·  {progress_words(each)}".rstrip(" ·"))


def named_work(desk: Desk, text: str) -> WorkView:
    """Return the garment named by its order and its line there, 1042 or 1042.2. Refused when none is."""
    no, mark, line = text.replace("/", ".").replace("-", ".").partition(".")
    parts = (no, line) if mark else (no,)
    if not all(each.isdecimal() and len(each) <= _DIGITS for each in parts):
        raise Refused(
            N_("“{text}” names no garment. Write the number of its order and its line, as 1042.2."), text=text
        )
    return desk.queries.work(int(no), int(line) if line else None)


def stages(desk: Desk, options: Namespace) -> None:
    """Print the stages of the shop, or write down those of a garment."""
    key = None if options.garment is None else garment_key(options.garment)
    if key is None and (options.usual or options.line):
        raise Refused(N_("Say of which garment these are the stages."))
    if key is not None and options.usual:
        begin_stages(desk.change(), key)
    if key is not None and options.line:
        known = [each for each in desk.queries.work_stages() if each.garment == key]
        write_stages(desk.change(), key, stage_lines(options.line, known), today=desk.today)
    found = [each for each in desk.queries.work_stages() if key in (None, each.garment)]
    desk.answer({"stages": found}, lambda: _print_stages(found))


def _print_stages(found: Sequence[StageView]) -> None:
    for garment in dict.fromkeys(each.garment for each in found):
        print(capital(stages_name(garment)))
        for at, each in enumerate((each for each in found if each.garment == garment), 1):
            print(f"{at:>3}. {stage_words(each)}")
