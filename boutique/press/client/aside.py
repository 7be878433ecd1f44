"""The narrow column: the measures that hold, the sizes they wear, what they have from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.tape import Latest
from boutique.domain.pages.sheet import ClientSheet
from boutique.domain.taste.wardrobe import sizes_held
from boutique.domain.taste.wardrobe_views import OwnedView, SizeView
from boutique.press.client.flow import Block, lines, stacked
from boutique.press.client.ways import ASIDE, BODY, FIGURE, MEASURES, SMALL, TINY, titled
from boutique.press.marks import Dab, Page, Rule, cut_to, fitting
from boutique.press.style import Box
from boutique.wording import _, day, month_year
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.measures import length, measure_name, unit_sign
from boutique.wording.orders import wearable
from boutique.wording.taste.likes import said_value

_ROW, _BASE, _OLDER = 16.5, 11.5, 8.0
_FIGURES = 40.0
_DAB = 8.0
_MOST_SIZES, _MOST_OWNED = 12, 12


def aside_blocks(sheet: ClientSheet) -> list[Block]:
    """Return the blocks of the narrow column."""
    title = _("Measures, {unit}").format(unit=unit_sign(sheet.unit))
    return stacked(
        titled(title, _measures(sheet.measures, sheet.unit), ASIDE),
        titled(_("Usual sizes"), _sizes(sheet.wardrobe.sizes), ASIDE),
        titled(_("Bought elsewhere"), _bought(sheet.wardrobe.bought), ASIDE),
    )


def _measures(measures: Sequence[tuple[str, Latest]], unit: LengthUnit) -> list[Block]:
    if not measures:
        return []
    newest = max((latest.taken_on, latest.by) for _code, latest in measures)
    by = f", {newest[1].split()[0]}" if newest[1] else ""
    taken = lines(_("Taken on {day}").format(day=day(newest[0])) + by, SMALL, ASIDE)
    return [
        *taken,
        Block(3.0, _rule),
        *(_measure(code, latest, unit, newest[0]) for code, latest in measures),
    ]


def _rule(page: Page, x: float, y: float) -> None:
    page.marks.append(Rule(x, y + 3, ASIDE, dashed=False))


def _measure(code: str, latest: Latest, unit: LengthUnit, newest: date) -> Block:
    older = month_year(latest.taken_on) if latest.taken_on != newest else ""
    high = _ROW + (_OLDER if older else 0)

    def draw(page: Page, x: float, y: float) -> None:
        name, room = measure_name(code), ASIDE - _FIGURES
        way = fitting(name, MEASURES, room, 1)
        page.line(cut_to(name, way, room, 1), way, x, y + _BASE)
        page.line(length(latest.mm, unit, latest.typed), FIGURE, x + ASIDE, y + _BASE, end=True)
        if older:
            page.line(older, TINY, x, y + _BASE + _OLDER)
        page.marks.append(Rule(x, y + high, ASIDE, dashed=False))

    return Block(high, draw)


def _sizes(sizes: Sequence[SizeView]) -> list[Block]:
    return [_size(each.now) for each in sizes_held(sizes)[:_MOST_SIZES]]


def _size(size: SizeView) -> Block:
    def draw(page: Page, x: float, y: float) -> None:
        what = " · ".join(part for part in (_kind(size.garment), size.brand) if part)
        page.line(cut_to(what, MEASURES[0], ASIDE - _FIGURES, 1), MEASURES[0], x, y + _BASE)
        page.line(cut_to(size.size, FIGURE, _FIGURES, 1), FIGURE, x + ASIDE, y + _BASE, end=True)
        page.marks.append(Rule(x, y + _ROW, ASIDE, dashed=False))

    return Block(_ROW, draw)


def _bought(owned: Sequence[OwnedView]) -> list[Block]:
    worn = [piece for piece in owned if piece.gone_on is None][:_MOST_OWNED]
    return stacked(*(_piece(piece) for piece in worn))


def _piece(piece: OwnedView) -> list[Block]:
    what = capital(piece.description) or _kind(piece.garment)
    year = str(piece.bought_year or "")
    facts = " · ".join(
        part for part in (piece.brand, piece.size, said_value("colour", piece.colour), year) if part
    )
    indent = _DAB + 6 if piece.ground else 0.0
    rows = [*lines(what, BODY, ASIDE, indent=indent), *lines(facts, SMALL, ASIDE, indent=indent)]
    return [_dab(piece), *rows] if piece.ground else rows


def _dab(piece: OwnedView) -> Block:
    def draw(page: Page, x: float, y: float) -> None:
        assert piece.ground is not None
        page.marks.append(Dab(Box(x, y + 2.5, _DAB, _DAB), piece.ground))

    return Block(0.0, draw, keeps=True)


def _kind(garment: str) -> str:
    return capital(wearable(garment))
