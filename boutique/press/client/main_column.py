"""The wide column: how to reach them, what they like, what is open, what they ordered, what they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from boutique.domain.calls.views import TalkView
from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.clock import local_day
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.sheet import ClientSheet
from boutique.domain.taste.views import PreferenceView
from boutique.press.client import words
from boutique.press.client.flow import Block, beside, either, joined, lines, stacked
from boutique.press.client.ways import (
    BODY,
    FIGURE,
    LABEL,
    LABEL_OF_VOICE,
    LABEL_WIDTH,
    LIVE,
    MAIN,
    SMALL,
    STRONG,
    TINY,
    VOICE,
    titled,
)
from boutique.press.marks import Dab, Page, Pinked, cut_to
from boutique.press.setting import TextStyle, width_of
from boutique.press.style import Box
from boutique.wording import _, day_short, money, n_
from boutique.wording.kernel.phrases import capital, quoted
from boutique.wording.taste.likes import facet_name

_TEXT = MAIN - LABEL_WIDTH
_MARGIN = LABEL_WIDTH - 10
_DAB, _APART = 9.0, 12.0
_CUTTING, _CLOTHS = 40.0, 5
_MOST_ORDERS, _MOST_TALKS, _MOST_NOTES, _MOST_OPEN = 16, 8, 6, 12
_SUM = 74.0
_AFTER = 4.0


def main_blocks(sheet: ClientSheet) -> list[Block]:
    """Return the blocks of the wide column."""
    page, today = sheet.page, sheet.printed_on
    return stacked(
        titled(_("How to reach them"), _reach(sheet)),
        titled(_("What they like"), _tastes(words.holding(page, likes=True))),
        titled(_("What they do not want"), _tastes(words.holding(page, likes=False))),
        titled(_("Good to know"), _notes(sheet)),
        titled(_("Still open"), _dated(words.open_things(page, today)[:_MOST_OPEN], today)),
        either(*(_ordered(sheet, across) for across in (MAIN, LIVE))),
        either(*(_told(sheet, across) for across in (MAIN, LIVE))),
    )


def _ordered(sheet: ClientSheet, across: float) -> list[Block]:
    body = _orders(sheet.page.orders, sheet.page.swatches, sheet.printed_on, across)
    return titled(_("Orders"), body, across)


def _told(sheet: ClientSheet, across: float) -> list[Block]:
    return titled(_("What they told us"), _talks(sheet.page.talks, across), across)


def _fact(label: str, text: str, style: TextStyle = BODY) -> list[Block]:
    return beside(label, LABEL, lines(text, style, MAIN, indent=LABEL_WIDTH), _MARGIN)


def _reach(sheet: ClientSheet) -> list[Block]:
    rows = [(label, text) for label, text in words.reach(sheet.page) if text]
    return stacked(*(_fact(label, text, BODY if at else STRONG) for at, (label, text) in enumerate(rows)))


def _tastes(by_facet: dict[str, list[PreferenceView]]) -> list[Block]:
    found: list[Block] = []
    for facet, said in by_facet.items():
        plain = [words.value_of(each) for each in said if each.ground is None]
        body = lines(", ".join(plain), BODY, MAIN, indent=LABEL_WIDTH)
        body += _shades([each for each in said if each.ground is not None])
        found += beside(capital(facet_name(facet)), LABEL, body, _MARGIN)
    return found


def _shades(said: Sequence[PreferenceView]) -> list[Block]:
    """Colours as dabs with their names, as many in a line as there is room for."""
    rows: list[list[tuple[float, PreferenceView]]] = [[]]
    x = LABEL_WIDTH
    for each in said:
        wide = _DAB + 5 + width_of(words.value_of(each), BODY) + _APART
        if x + wide - _APART > MAIN and rows[-1]:
            rows.append([])
            x = LABEL_WIDTH
        rows[-1].append((x, each))
        x += wide
    return [_dabs(row) for row in rows if row]


def _dabs(row: Sequence[tuple[float, PreferenceView]]) -> Block:
    def draw(page: Page, x: float, y: float) -> None:
        for offset, each in row:
            assert each.ground is not None
            page.marks.append(Dab(Box(x + offset, y + 1.5, _DAB, _DAB), each.ground))
            name = cut_to(words.value_of(each), BODY, _TEXT - _DAB - 5, 1)
            page.line(name, BODY, x + offset + _DAB + 5, y + BODY.size)

    return Block(BODY.leading, draw)


def _notes(sheet: ClientSheet) -> list[Block]:
    known = [part for part in sheet.page.draft.note.splitlines() if part.strip()]
    written = [(local_day(note.at), note.words) for note in sheet.notes[:_MOST_NOTES]]
    paragraphs = (lines(part, BODY, MAIN) for part in known)
    return stacked(*paragraphs, _dated(written, sheet.printed_on))


def _dated(rows: Iterable[tuple[date, str]], today: date) -> list[Block]:
    facts = (_fact(day_short(on, today), " ".join(text.split())) for on, text in rows)
    return stacked(*map(joined, facts))


def _orders(
    orders: Sequence[OrderView], cloths: Sequence[SwatchView], today: date, across: float
) -> list[Block]:
    shown = orders[:_MOST_ORDERS]
    found = stacked(_cuttings(cloths[:_CLOTHS]), *(_order(order, today, across) for order in shown))
    return found + _more(len(orders) - len(shown))


def _order(order: OrderView, today: date, across: float) -> list[Block]:
    what = lines(words.items_of(order), BODY, across - _SUM, indent=LABEL_WIDTH)
    state = lines(words.state_of(order, today), SMALL, across - _SUM, indent=LABEL_WIDTH)
    rows = beside(day_short(order.placed_on), LABEL, [*what, *state], _MARGIN)
    amount = money(order.total_bani, order.currency) if order.total_bani else ""

    def draw(page: Page, x: float, y: float) -> None:
        page.line(amount, FIGURE, x + across, y + FIGURE.size, end=True)

    return joined([Block(0.0, draw), *rows, Block(_AFTER, _nothing)])


def _nothing(page: Page, x: float, y: float) -> None:
    """White."""


def _cuttings(cloths: Sequence[SwatchView]) -> list[Block]:
    """The cloths they wear, as one would lay them beside the page."""
    if not cloths:
        return []
    step = MAIN / _CLOTHS

    def draw(page: Page, x: float, y: float) -> None:
        for at, cloth in enumerate(cloths):
            page.marks.append(Pinked(Box(x + at * step, y, _CUTTING, _CUTTING), cloth))
            name = cut_to(cloth.name, TINY, step - 8, 2)
            page.text(name, TINY, x + at * step, y + _CUTTING + 9, step - 8)

    return [Block(_CUTTING + 30, draw)]


def _more(hidden: int) -> list[Block]:
    if hidden <= 0:
        return []
    return lines(
        n_("and {n} more in the book", "and {n} more in the book", hidden), SMALL, MAIN, indent=LABEL_WIDTH
    )


def _talks(talks: Sequence[TalkView], across: float) -> list[Block]:
    told = [talk for talk in talks if talk.said][:_MOST_TALKS]
    return stacked(*(_talk(talk, across) for talk in told))


def _talk(talk: TalkView, across: float) -> list[Block]:
    voice = lines(quoted(" ".join(talk.said.split())), VOICE, across, indent=LABEL_WIDTH)
    outcome = lines(words.said_in(talk), SMALL, across, indent=LABEL_WIDTH)
    when = day_short(local_day(talk.at))
    return joined([*beside(when, LABEL_OF_VOICE, [*voice, *outcome], _MARGIN), Block(_AFTER, _nothing)])
