"""The command of the tape: the set that holds, the takings, a file in or out, the sheet for the workshop."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from boutique.cli.context import Desk
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.measuring.ease import HOUSE_EASE, EaseLine, ease_lines
from boutique.domain.measuring.file_doubts import NOT_SURE, doubts_about
from boutique.domain.measuring.files import MeasureFile
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.model import MEASURES
from boutique.domain.measuring.sets import every_set
from boutique.domain.measuring.tape import Latest, course, current_set
from boutique.domain.measuring.views import GarmentView, SessionView
from boutique.domain.pages.client import ClientPage
from boutique.services.measuring.export import compose_measure_file, compose_measure_sheet, set_of
from boutique.services.measuring.measures import take_from_file
from boutique.wording import _, day, day_short, explain, language, n_
from boutique.wording.measuring.ease import ease_text, view_title
from boutique.wording.measuring.measures import (
    difference,
    length,
    measure_name,
    over_words,
    set_name,
    set_title,
    unit_sign,
)


class Taken(NamedTuple):
    """What is known of a client; the ease of the garments for which it was set."""

    sessions: tuple[SessionView, ...]
    body: dict[str, Latest]
    garments: tuple[GarmentView, ...]
    ease: dict[str, tuple[EaseLine, ...]]


def measures(desk: Desk, options: Namespace) -> None:
    """Answer with a client's measures, after taking in a file and writing others if asked."""
    who = desk.queries.find_client(options.id)
    unit = LengthUnit(options.unit or str(desk.queries.settings()["measures.unit"]))
    read = _take_in(desk, who, options.file, sure=options.sure) if options.file else None
    if options.export:
        _write_file(desk, who, options.export, unit)
    if options.sheet:
        _write_sheet(desk, who, options, unit)
    taken = _taken(desk, who)
    desk.answer(_answer(taken, read, options), lambda: _tell(desk, taken, read, options, unit))


def _taken(desk: Desk, who: UUID) -> Taken:
    queries = desk.queries
    sessions, garments, eases = (
        queries.measure_sessions(who),
        queries.garment_sessions(who),
        queries.eases(who),
    )
    body = current_set(sessions)
    meant = [garment for garment in HOUSE_EASE if any(each.garment == garment for each in eases)]
    ease = {garment: ease_lines(garment, body, eases, garments) for garment in meant}
    return Taken(sessions, body, garments, ease)


def _take_in(desk: Desk, who: UUID, path: Path, *, sure: bool) -> MeasureFile:
    from boutique.exchange.seamly import SeamlyFiles

    read = SeamlyFiles().read(path)
    known = {code: latest.mm for code, latest in current_set(desk.queries.measure_sessions(who)).items()}
    doubts = () if sure else doubts_about(read, _page(desk, who).name, known)
    if doubts:
        raise Refused(NOT_SURE, doubts=" ".join(explain(each.why) for each in doubts))
    if read.measures:
        take_from_file(desk.change(), who, read, taken_on=desk.today)
    return read


def _write_file(desk: Desk, who: UUID, out: Path, unit: LengthUnit) -> None:
    from boutique.exchange.seamly import SeamlyFiles

    SeamlyFiles().write(out, compose_measure_file(desk.queries, who, unit))


def _write_sheet(desk: Desk, who: UUID, options: Namespace, unit: LengthUnit) -> None:
    from boutique.press.measure_sheet import make_measure_sheet

    garment = _set_called(desk, options.set) if options.set else set_of(_page(desk, who))
    sheet = compose_measure_sheet(desk.queries, who, garment, unit, desk.today, language())
    make_measure_sheet(sheet, options.sheet)


def _page(desk: Desk, who: UUID) -> ClientPage:
    return desk.queries.client_page(who)


def _set_called(desk: Desk, name: str) -> str:
    """Return the key of a set by its key or its name, the shop's own too. Refused when there is none."""
    sets = every_set(desk.queries.measure_sets())
    titles = {key: set_title(each) for key, each in sets.items()}
    found = next((key for key, title in titles.items() if fold(name) in (fold(key), fold(title))), None)
    if found is None:
        raise Refused(
            N_("There is no set called “{name}”. The sets are: {sets}."), name=name, sets=_listed(titles)
        )
    return found


def _listed(titles: Mapping[str, str]) -> str:
    return ", ".join(titles.values())


def _answer(taken: Taken, read: MeasureFile | None, options: Namespace) -> dict[str, Any]:
    sessions, known = taken.sessions, taken.body
    answer: dict[str, Any] = {
        "current": {code: _as_json(code, known[code], sessions) for code in _in_order(known)},
        "sessions": [_session(each) for each in sessions],
        "garments": [_garment(each) for each in taken.garments],
        "ease": {garment: [_ease(line) for line in lines] for garment, lines in taken.ease.items()},
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


def _garment(session: GarmentView) -> dict[str, Any]:
    return {
        "session_id": session.session_id,
        "garment": session.garment,
        "description": session.description,
        "order_no": session.order_no,
        "taken_on": session.taken_on,
        "by": session.by,
        "taken": {each.code: each.mm for each in session.taken},
    }


def _ease(line: EaseLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "name": measure_name(line.code),
        "body_mm": line.body.mm if line.body is not None else None,
        "ease_mm": line.ease_mm,
        "typed": line.own.typed if line.own is not None else "",
        "of_the_house": line.own is None,
        "finished_mm": line.finished_mm,
        "worn_ease_mm": line.worn.ease_mm if line.worn is not None else None,
    }


def _in_order(known: dict[str, Latest]) -> list[str]:
    """The codes in the order of the tape, whatever else was measured after them."""
    return [code for code in MEASURES if code in known] + sorted(known.keys() - MEASURES.keys())


def _tell(
    desk: Desk,
    taken: Taken,
    read: MeasureFile | None,
    options: Namespace,
    unit: LengthUnit,
) -> None:
    if read is not None:
        print(n_("{n} measure noted.", "{n} measures noted.", len(read.measures)))
        for each in read.left_out:
            print(
                "  "
                + _("left out: {name} ({text}). {reason}").format(
                    name=each.name, text=each.text, reason=explain(each.trouble)
                )
            )
    for out in filter(None, (options.export, options.sheet)):
        print(_("Saved as {file}").format(file=out))
    if not (read or options.export or options.sheet):
        _print_set(desk, taken, unit)
        for garment, lines in taken.ease.items():
            _print_ease(garment, lines, unit)
        for garment_measured in taken.garments:
            _print_garment(garment_measured)


def _print_garment(measured: GarmentView) -> None:
    count = n_("{n} measure", "{n} measures", len(measured.taken))
    parts = (day(measured.taken_on), measured.by, view_title(measured), count)
    print(" · ".join(part for part in parts if part))


def _print_ease(garment: str, lines: tuple[EaseLine, ...], unit: LengthUnit) -> None:
    """Body, ease and finished garment; what is the house's stands in brackets."""
    print(_("{garment}: body, ease, garment").format(garment=set_name(garment)))
    for line in lines:
        if line.body is None or line.finished_mm is None:
            continue
        ease = (
            ease_text(line.ease_mm, unit, line.own.typed)
            if line.own
            else f"({ease_text(line.ease_mm, unit)})"
        )
        body, finished = length(line.body.mm, unit, line.body.typed), length(line.finished_mm, unit)
        print(f"  {measure_name(line.code):<34} {body:>9} {ease:>9} {finished:>9} {unit_sign(unit)}")


def _print_set(desk: Desk, taken: Taken, unit: LengthUnit) -> None:
    known, sessions = taken.body, taken.sessions
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
