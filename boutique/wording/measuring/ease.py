"""Ease and finished garments in words: with its sign, and what to look at again."""

from __future__ import annotations

from boutique.domain.measuring.ease import EaseDoubt, EaseDoubtKind
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.views import GarmentView
from boutique.domain.orders.garments import GARMENTS
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _
from boutique.wording.measuring.measures import length, length_said, measure_name


def ease_text(mm: int, unit: LengthUnit, typed: str = "") -> str:
    """Return an ease with its sign: '+11,0', '−2,0', '0,0'."""
    said = length(abs(mm), unit, typed.lstrip("-−–+ "))
    return f"{'+' if mm > 0 else '−' if mm < 0 else ''}{said}"


def garment_title(garment: str, description: str, order_no: int | None = None) -> str:
    """Return what a garment is called: 'Sacou · costum gri · comanda 12'."""
    order = _("order {no}").format(no=order_no) if order_no is not None else ""
    return " · ".join(filter(None, (capital(_(GARMENTS[garment])), description, order)))


def view_title(garment: GarmentView) -> str:
    """Return what a measured garment is called."""
    return garment_title(garment.garment, garment.description, garment.order_no)


def ease_sentence(doubt: EaseDoubt, unit: LengthUnit) -> str:
    """Return what to look at again, and why."""
    value = length_said(abs(doubt.mm), unit)
    template = {
        EaseDoubtKind.TIGHT: _(
            "{measure}: {value} smaller than the body. Only a knitted cloth stretches that far; check both."
        ),
        EaseDoubtKind.LOOSE: _("{measure}: {value} more than the body is very loose. Check the unit."),
    }[doubt.kind]
    return template.format(measure=measure_name(doubt.code), value=value)
