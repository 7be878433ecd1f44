"""Lines of an order as they are said on the command line: 'suit; price=4200; metres=3,3; lapels=peak'."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.kernel.typed_sums import typed_bani, typed_metres
from boutique.domain.orders.drafts import ItemDraft, OptionDraft
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.options import typed_options
from boutique.domain.orders.views import ItemView, OrderView
from boutique.wording import _

_NO_SUCH_LINE: Final = N_("The order has no line {line}. Its lines are 1 to {last}.")


class _Said(NamedTuple):
    """The first word of a line, and what is named in it."""

    first: str
    fields: Mapping[str, str]


def new_item(text: str, cloths: Sequence[ClothView]) -> ItemDraft:
    """Return a line that is to be added. Refused for a garment the shop does not make."""
    said = _said(text)
    garment = next((key for key, word in GARMENTS.items() if fold(said.first) in (key, fold(_(word)))), None)
    if garment is None:
        names = ", ".join(_(word) for word in GARMENTS.values())
        raise Refused(N_("“{text}” is no garment. Choose one of: {names}."), text=said.first, names=names)
    return _filled(ItemDraft(garment=garment), said.fields, cloths)


def corrected(text: str, order: OrderView, cloths: Sequence[ClothView]) -> ItemDraft:
    """Return a line as it is to be; what is not named stays as it is."""
    said = _said(text)
    return _filled(as_draft(line_of(order, said.first)), said.fields, cloths)


def line_of(order: OrderView, text: str) -> ItemView:
    """Return the line of an order that bears a number, from 1."""
    at = int(text) if text.isdecimal() else 0
    if not 0 < at <= len(order.items):
        raise Refused(_NO_SUCH_LINE, line=text, last=len(order.items))
    return order.items[at - 1]


def as_draft(item: ItemView) -> ItemDraft:
    """Return a line of the book as one that can be corrected."""
    return ItemDraft(
        garment=item.garment,
        description=item.description,
        cloth_id=item.cloth_id,
        price_bani=item.price_bani,
        kind=item.kind,
        wearer=item.wearer,
        cloth_cm=item.cloth_cm,
        quantity=item.quantity,
        options=tuple(
            OptionDraft(key=each.key, value=each.value, extra_bani=each.extra_bani) for each in item.options
        ),
        fit=item.fit,
        bench_note=item.bench_note,
        item_id=item.item_id,
    )


def _said(text: str) -> _Said:
    first, *rest = (part.strip() for part in text.split(";"))
    pairs = (part.partition("=") for part in rest if part)
    return _Said(first, {key.strip(): value.strip() for key, _is, value in pairs})


def _filled(item: ItemDraft, fields: Mapping[str, str], cloths: Sequence[ClothView]) -> ItemDraft:
    """Every name that is none of ours is something chosen."""
    known: dict[str, Any] = {}
    options = {each.key: each for each in item.options}
    for key, value in fields.items():
        if key == "cloth":
            known["cloth_id"] = _cloth(value, cloths)
        elif key in _FIELDS:
            name, read = _FIELDS[key]
            known[name] = read(value)
        elif value:
            options |= {each.key: each for each in typed_options(f"{key}: {value}")}
        else:
            options.pop(key, None)
    return replace(item, **known, options=tuple(options.values()))


def _cloth(text: str, cloths: Sequence[ClothView]) -> UUID | None:
    return cloth_named(text, cloths).cloth_id if text else None


def cloth_named(text: str, cloths: Sequence[ClothView]) -> ClothView:
    """Return the cloth of a code or a name. Refused where none has it, or several."""
    found = [each for each in cloths if fold(text) in (fold(each.code), fold(each.name))]
    if len(found) != 1:
        raise Refused(N_("No cloth is called “{text}”. Say its code or its whole name."), text=text)
    return found[0]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(N_("“{text}” is not a day; write it as 2026-11-21"), text=text) from None


_FIELDS: Final[Mapping[str, tuple[str, Callable[[str], Any]]]] = {
    "words": ("description", str),
    "price": ("price_bani", typed_bani),
    "kind": ("kind", str),
    "wearer": ("wearer", str),
    "metres": ("cloth_cm", typed_metres),
    "quantity": ("quantity", _number),
    "promised": ("promised_on", _day),
    "fit": ("fit", str),
    "bench": ("bench_note", str),
}
