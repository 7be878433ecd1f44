"""Commands of the papers of orders: printed into files, and their codes read."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boutique.cli.call_sheet import prepare
from boutique.cli.context import Desk, plain
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.pages.order_papers import LabelSize
from boutique.domain.ports import PrintedPiece
from boutique.domain.workshop.codes import CodeKind
from boutique.files import close_to_others
from boutique.services.workshop.binders import compose_binder
from boutique.services.workshop.job_tickets import compose_job_ticket, compose_job_tickets
from boutique.services.workshop.morning_sheets import compose_morning_sheet
from boutique.services.workshop.order_papers import compose_labels, compose_order_copy
from boutique.services.workshop.scans import Scanned, find_scanned, finish_scanned
from boutique.wording import _, language
from boutique.wording.workshop import work_name

if TYPE_CHECKING:
    from boutique.domain.pages.late_ahead import LateAhead

_DIGITS: Final = 9


def ticket(desk: Desk, options: Namespace) -> None:
    """Print the job ticket of one garment, or of all that an order has to be handed over."""
    from boutique.press.workshop.ticket import make_job_tickets

    no, line = named(options.item)
    queries = desk.queries
    if line is None:
        tickets = compose_job_tickets(queries, no, desk.today, language())
    else:
        tickets = (compose_job_ticket(queries, no, line, desk.today, language()),)
    told(desk, make_job_tickets(tickets, options.file), [each.code for each in tickets])


def copy(desk: Desk, options: Namespace) -> None:
    """Print the client's copy of an order."""
    from boutique.press.workshop.order_copy import make_order_copy

    known = compose_order_copy(desk.queries, options.no, desk.today, language())
    told(desk, make_order_copy(known, options.file), [known.code])


def label(desk: Desk, options: Namespace) -> None:
    """Print the label of one garment, or of all that an order has to be handed over."""
    from boutique.press.workshop.label import make_labels

    no, line = named(options.item)
    known = compose_labels(desk.queries, no, line, desk.today, language())
    piece = make_labels(known, LabelSize(options.size), options.file)
    told(desk, piece, [each.code for each in known])


def morning(desk: Desk, options: Namespace) -> None:
    """Print what a day holds on one sheet."""
    from boutique.press.workshop.morning import make_morning_sheet

    on = options.on or desk.today
    prepare(desk, on)
    sheet = compose_morning_sheet(desk.queries, on, foreseen_late(desk, on), desk.now, language())
    piece = make_morning_sheet(sheet, options.file)
    counts = {
        "calls": len(sheet.calls),
        "fittings": len(sheet.fittings),
        "due": len(sheet.due),
        "not_fetched": len(sheet.pickups),
        "late": None if sheet.late is None else len(sheet.late),
    }
    answer = {"file": Path(piece.path), "pages": piece.pages, **counts}
    desk.answer(answer, lambda: print(_("Saved as {file}").format(file=piece.path)))


def foreseen_late(desk: Desk, on: date) -> tuple[LateAhead, ...] | None:
    """Return what may be late as foreseen on a day, None where nobody's hours are known."""
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.late_ahead import late_ahead

    try:
        return late_ahead(foresee(desk.queries.workshop_facts(on)))
    except Refused:
        return None


def binder(desk: Desk, options: Namespace) -> None:
    """Print all that is needed to finish every open order without the computer."""
    from boutique.press.workshop.binder import make_binder

    known = compose_binder(desk.queries, desk.today, language())
    piece = make_binder(known, options.file)
    close_to_others(piece.path)
    answer = {"file": Path(piece.path), "pages": piece.pages, "orders": len(known.orders)}
    desk.answer(answer, lambda: print(_("Saved as {file}").format(file=piece.path)))


def named(text: str) -> tuple[int, int | None]:
    """Return the number of an order and a line of it, 1042 or 1042.2. Refused when it is neither."""
    no, mark, line = text.replace("/", ".").replace("-", ".").partition(".")
    if not all(each.isdecimal() and len(each) <= _DIGITS for each in ((no, line) if mark else (no,))):
        raise Refused(N_("“{text}” names no order. Write its number, or a line of it as 1042.2."), text=text)
    return int(no), int(line) if mark else None


def told(desk: Desk, piece: PrintedPiece, codes: list[str] | None = None) -> None:
    """Say what was written, and where."""
    answer: dict[str, object] = {"file": Path(piece.path), "pages": piece.pages}
    if codes is not None:
        answer["codes"] = codes
    desk.answer(answer, lambda: print(_("Saved as {file}").format(file=piece.path)))


def scan(desk: Desk, options: Namespace) -> None:
    """Say what a code is of; mark its stage done, if it is one that is not."""
    found = find_scanned(desk.queries, options.code)
    done = False
    if found.kind is CodeKind.STAGE and found.done_on is None and not options.only_look:
        finish_scanned(desk.change(), found, now=desk.now)
        done = True
        found = find_scanned(desk.queries, options.code)
    answer = {
        "kind": found.kind.name.lower(),
        "order": found.no,
        "line": found.work.line if found.work is not None else None,
        "stage": found.stage or None,
        "done_on": plain(found.done_on),
        "by": found.by or None,
        "done_now": done,
    }
    desk.answer(answer, lambda: print(_words(found, done=done)))


def _words(found: Scanned, *, done: bool) -> str:
    if found.work is None:
        return _("Order no. {no}").format(no=found.no)
    name = work_name(found.work)
    if found.kind is not CodeKind.STAGE:
        return name
    if done:
        return _("{stage}: done. {garment}").format(stage=found.stage, garment=name)
    state = _("{stage}: done already. {garment}") if found.done_on else _("{stage}: not done. {garment}")
    return state.format(stage=found.stage, garment=name)
