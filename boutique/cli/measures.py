"""The command of the tape: the set that holds, the takings, a file in or out, the sheet for the workshop."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any
from uuid import UUID

from boutique.cli.desk import Desk
from boutique.domain.lengths import LengthUnit
from boutique.domain.measure_files import MeasureFile
from boutique.domain.measuring import MEASURES
from boutique.domain.tape import Latest, course, current_set
from boutique.domain.views.measures import SessionView
from boutique.services.measure_papers import compose_measure_file, compose_measure_sheet, set_of
from boutique.services.measures import take_from_file
from boutique.wording import _, day, day_short, explain, language, n_
from boutique.wording.measures import difference, length, measure_name, over_words, unit_sign


def measures(desk: Desk, options: Namespace) -> None:
    """Answer with a client's measures, after taking in a file and writing others if asked."""
    who = desk.queries.find_client(options.id)
    unit = LengthUnit(options.unit or str(desk.queries.settings()["measures.unit"]))
    read = _take_in(desk, who, options.file) if options.file else None
    if options.export:
        _write_file(desk, who, options.export, unit)
    if options.sheet:
        _write_sheet(desk, who, options, unit)
    sessions = desk.queries.measure_sessions(who)
    answer = _answer(sessions, read, options)
    desk.answer(answer, lambda: _tell(desk, sessions, read, options, unit))


def _take_in(desk: Desk, who: UUID, path: Path) -> MeasureFile:
    from boutique.exchange.seamly import SeamlyFiles

    read = SeamlyFiles().read(path)
    if read.measures:
        take_from_file(desk.book.change(), who, read, taken_on=desk.today, staff_id=desk.staff_id)
    return read


def _write_file(desk: Desk, who: UUID, out: Path, unit: LengthUnit) -> None:
    from boutique.exchange.seamly import SeamlyFiles

    SeamlyFiles().write(out, compose_measure_file(desk.queries, who, unit, desk.today))


def _write_sheet(desk: Desk, who: UUID, options: Namespace, unit: LengthUnit) -> None:
    from boutique.press.measure_sheet import make_measure_sheet

    garment = options.set or set_of(desk.queries.client_page(who, desk.today))
    sheet = compose_measure_sheet(desk.queries, who, garment, unit, desk.today, language())
    make_measure_sheet(sheet, options.sheet)


def _answer(
    sessions: tuple[SessionView, ...], read: MeasureFile | None, options: Namespace
) -> dict[str, Any]:
    known = current_set(sessions)
    answer: dict[str, Any] = {
        "current": {code: _as_json(code, known[code], sessions) for code in _in_order(known)},
        "sessions": [_session(each) for each in sessions],
    }
    if read is not None:
        refused = [
            {"name": each.name, "text": each.text, "reason": explain(each.trouble)} for each in read.left_out
        ]
        answer["imported"] = {"taken": len(read.measures), "refused": refused}
    written = {"export": options.export, "sheet": options.sheet}
    return answer | {key: path for key, path in written.items() if path is not None}


def _as_json(code: str, latest: Latest, sessions: tuple[SessionView, ...]) -> dict[str, Any]:
    return {
        "name": measure_name(code),
        "mm": latest.mm,
        "typed": latest.typed,
        "taken_on": latest.taken_on,
        "by": latest.by,
        "earlier_mm": latest.earlier_mm,
        "course": [{"on": on, "mm": mm} for on, mm in course(sessions, code)],
    }


def _session(session: SessionView) -> dict[str, Any]:
    return {
        "session_id": session.session_id,
        "taken_on": session.taken_on,
        "by": session.by,
        "over": session.over,
        "note": session.note,
        "taken": {each.code: each.mm for each in session.taken},
    }


def _in_order(known: dict[str, Latest]) -> list[str]:
    """The codes in the order of the tape, whatever else was measured after them."""
    return [code for code in MEASURES if code in known] + sorted(known.keys() - MEASURES.keys())


def _tell(
    desk: Desk,
    sessions: tuple[SessionView, ...],
    read: MeasureFile | None,
    options: Namespace,
    unit: LengthUnit,
) -> None:
    if read is not None:
        print(n_("{n} measure written down.", "{n} measures written down.", len(read.measures)))
        for each in read.left_out:
            print(
                "  "
                + _("left out: {name} ({text}). {reason}").format(
                    name=each.name, text=each.text, reason=explain(each.trouble)
                )
            )
    for out in filter(None, (options.export, options.sheet)):
        print(_("Written: {file}").format(file=out))
    if not (read or options.export or options.sheet):
        _print_set(desk, sessions, unit)


def _print_set(desk: Desk, sessions: tuple[SessionView, ...], unit: LengthUnit) -> None:
    known = current_set(sessions)
    if not known:
        print(_("Nobody has measured this client yet."))
    for code in _in_order(known):
        latest = known[code]
        moved = difference(latest.mm - latest.earlier_mm, unit) if latest.earlier_mm is not None else ""
        value = f"{length(latest.mm, unit, latest.typed)} {unit_sign(unit)}"
        when = day_short(latest.taken_on, desk.today)
        print(f"{measure_name(code):<36} {value:>12} {moved:>8}  {when}")
    for session in sessions:
        count = n_("{n} measure", "{n} measures", len(session.taken))
        parts = (day(session.taken_on), session.by, over_words(session.over), count)
        print(" · ".join(part for part in parts if part))
