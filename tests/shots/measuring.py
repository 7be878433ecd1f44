"""The tape as it is used: entered, typed, doubted, read back, noted, and a file before it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from boutique.domain.measuring.lengths import LengthUnit
from boutique.ui.kernel.actions import Actions
from boutique.ui.measuring.ease import EaseSheet
from boutique.ui.measuring.garment import GarmentSheet
from boutique.ui.measuring.sides import Measures
from boutique.ui.measuring.tape import Tape
from boutique.ui.shell import ShopFloor

SMIS = """<?xml version="1.0" encoding="UTF-8"?>
<smis>
    <version>0.3.4</version>
    <unit>cm</unit>
    <personal>
        <family-name>Văleanu</family-name>
        <given-name>Șerban</given-name>
        <gender>male</gender>
    </personal>
    <body-measurements>
        <m name="bust_circ" value="104"/>
        <m name="waist_circ" value="88.5"/>
        <m name="hip_circ" value="waist_circ + 13"/>
        <m name="leg_knee_circ" value="39.5"/>
        <m name="neck_circ" value="bust_circ / 0"/>
        <m name="@buzunar" value="15"/>
    </body-measurements>
</smis>
"""
"""What SeamlyMe saves, with a formula, one that gives no number, and a measure of somebody's own."""


def scenes(floor: ShopFloor, act: Actions, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each thing worth looking at, with what brings it up."""
    yield "clients-measures", act["clients.measures"].trigger
    side = floor.page("clients").detail.side("measures")
    file = folder / "serban.smis"
    file.write_text(SMIS, "utf-8")
    figures = {"G04": "104", "G07": "88", "G09": "101", "L05L": "65,2", "L05": "63"}
    yield "measures-typed", lambda: typed(side.body.table.tape, figures, "G04")
    yield "measures-back", lambda: typed(side.body.table.tape, {"I08": "46,5"}, "I08")
    yield "measures-inches", lambda: side.body.table.set_unit(LengthUnit.INCH)
    yield "measures-figure", lambda: side.body.table.aside.noting.emit()
    yield "measures-past", lambda: side.body.table.aside.opened.emit(side.body.sitting.sessions[1].session_id)
    yield "measures-file", lambda: side.transfer.read_file(file)
    yield "measures-again", lambda: _put_away(side)
    yield "measures-set", lambda: _own_set(side)
    yield "measures-garment", lambda: side.turn_to("garment")
    yield "measures-garment-typed", lambda: _garment(side)
    yield "measures-ease", lambda: side.turn_to("ease")
    yield "measures-ease-set", lambda: _ease(side)
    yield "measures-body", lambda: side.turn_to("body")


def typed(tape: Tape, figures: dict[str, str], at: str) -> None:
    """Type figures down the tape, and stop at one of them."""
    for code, text in figures.items():
        tape.go_to(code)
        figure = tape.rows[code].figure
        figure.setText(text)
        figure.textEdited.emit(text)
    tape.go_to(at)


def _put_away(side: Measures) -> None:
    side.body.incoming.left.emit()
    side.body.table.strip.struck.emit()
    side.body.table.set_unit(LengthUnit.CM)


def _own_set(side: Measures) -> None:
    side.body.own.open(None)
    side.body._show_part(side.body.own.form)
    side.body.own.form.name.setText("Frac")
    for code in ("G04", "G07", "H19", "I07"):
        side.body.own.form.toggle(code)


def _garment(side: Measures) -> None:
    sheet = side._sheets["garment"]
    assert isinstance(sheet, GarmentSheet)
    sheet.table.choose("brought")
    sheet.brought.words.setText("sacoul lui preferat")
    sheet.brought.changed.emit()
    figures = {"G04": "113,5", "G07": "86", "I07": "47", "L05": "64"}
    typed(sheet.table.tape, figures, "L05L")


def _ease(side: Measures) -> None:
    sheet = side._sheets["ease"]
    assert isinstance(sheet, EaseSheet)
    for code, text in (("G04", "11"), ("G07", "-2"), ("L05", "0,5")):
        sheet.table.rows.go_to(code)
        figure = sheet.table.rows.rows[code].figure
        figure.setText(text)
        figure.textEdited.emit(text)
    sheet.table.rows.go_to("G09")
