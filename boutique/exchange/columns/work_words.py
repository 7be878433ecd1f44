"""How columns are called that tell of an order still in the workshop, as `header_key` writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(name.split()) for name in text.split(","))


_DUE_ON = _listed(
    """termen, termenul, termen de predare, termen predare, termen livrare, termen de livrare, data termen,
    termen limita, promis pentru, promis pe, promis la, data promisa, ziua promisa, gata la, gata pe,
    gata pana la, de predat, de predat la, de livrat la, data predarii, data livrarii,
    data livrare, due, due on,
    due date, due day, deadline, promised, promised for, promised on, promised by, promised day,
    promise date,
    promised date, ready by, needed by, delivery date, delivery due, collection date, pickup date,
    liefertermin, abholtermin, hatarido, date de livraison, delai"""
)
_READY_ON = _listed(
    """gata din, gata de la, data finalizarii, finalizat la, finalizata la, terminat la, ready on,
    ready since, ready at, finished on, finished at, fertig am, date ready"""
)
_DELIVERED_ON = _listed(
    """ridicat la, ridicata la, ridicat pe, data ridicarii, predat la, predata la, predat pe, livrat la,
    livrata la, delivered on, delivered at, date delivered, picked up on, picked up at,
    collected on, handed over on,
    fulfilled at, fulfilled on, completed at, completed on, date completed, abgeholt am, geliefert am"""
)
_KIND = _listed(
    """fel, felul comenzii, fel comanda, tip comanda, tipul comenzii, tip lucrare, tip articol, tip produs,
    kind, order kind, order type, item type, garment kind"""
)
_METHOD = _listed(
    """metoda de plata, metoda plata, mod de plata, modalitate de plata, modalitate plata, plata prin,
    tip plata, payment method, payment type, paid by, paid with, zahlungsart, mode de paiement,
    fizetesi mod"""
)
_PAID_ON = _listed(
    """data platii, data plata, data avansului, data avans, data incasarii, platit la, achitat la, paid on,
    paid at, payment date, deposit date"""
)

WORK_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": _KIND,
    "due_on": _DUE_ON,
    "ready_on": _READY_ON,
    "delivered_on": _DELIVERED_ON,
    "paid_on": _PAID_ON,
    "method": _METHOD,
}
"""Whole names alone: within longer names these words say other things, save for those of a promised day."""

_PROMISED = re.compile(r"(?:termen|termenul|deadline|promis|promisa|promised)\b")
_OF_A_PAYMENT = re.compile(r"\b(?:plat|pay|scad|fact|inv|garant|return|retur)")
_OF_AN_INVOICE = re.compile(r"\b(?:invoice|factur|document|rechnung|szamla)")
_LOOSE = frozenset({"due", "due on", "due date", "due day", "termen", "termenul", "termen limita"})


def promised_day(headers: Sequence[tuple[str, str]]) -> str | None:
    """Return the first header that speaks of a promised day among other words; pairs of header and key."""
    found = (header for header, key in headers if _PROMISED.search(key) and not _OF_A_PAYMENT.search(key))
    return next(found, None)


def is_of_a_payment(key: str, others: Sequence[str]) -> bool:
    """Tell whether a due day is that of an invoice,
    by which it is to be paid: nothing is promised by it."""
    return key in _LOOSE and any(map(_OF_AN_INVOICE.search, others))
