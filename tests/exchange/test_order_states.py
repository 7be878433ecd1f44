"""What became of an order is read from its words, in the languages of the files."""

from __future__ import annotations

import pytest

from boutique.domain.exchange.imports import OrderState
from boutique.exchange.order_states import state_of

_STANDS, _CANCELLED, _RETURNED = OrderState.STANDS, OrderState.CANCELLED, OrderState.RETURNED


@pytest.mark.parametrize(
    ("header", "text", "state"),
    [
        ("Status", "Finalizată", _STANDS),
        ("Status", "Completed", _STANDS),
        ("Status", "Processing", _STANDS),
        ("Status", "Anulată", _CANCELLED),
        ("Status", "Cancelled by customer", _CANCELLED),
        ("Status", "VOIDED", _CANCELLED),
        ("Stare", "stornat", _CANCELLED),
        ("Status", "Retur", _RETURNED),
        ("Status", "Refunded", _RETURNED),
        ("Financial Status", "partially_refunded", _STANDS),
        ("Status", "Rambursată", _RETURNED),
        ("Bestellstatus", "Storniert", _CANCELLED),
        ("Állapot", "Törölve", _CANCELLED),
        ("Статус", "Отменён", _CANCELLED),
        ("Статус", "Возврат", _RETURNED),
        ("Status", "not cancelled", _STANDS),
        ("Cancelled at", "2026-05-14 09:15", _CANCELLED),
        ("Cancelled at", "", _STANDS),
        ("Anulat", "da", _CANCELLED),
        ("Anulat", "nu", _STANDS),
        ("Refunded", "FALSE", _STANDS),
        ("Receipt type", "Refund", _RETURNED),
        ("Stare", "Nu a fost anulată", _STANDS),
        ("Stare", "Refuzată la livrare", _CANCELLED),
        ("Stare", "Neridicată", _RETURNED),
        ("Stare", "Înapoiată", _RETURNED),
        ("Status", "Resolved", _STANDS),
        ("Status", "Rückgabe", _RETURNED),
        ("Status", "Gutschrift", _RETURNED),
        ("Statut", "retournée", _RETURNED),
        ("Statut", "annulée", _CANCELLED),
        ("Állapot", "lemondva", _CANCELLED),
        ("Állapot", "visszaküldve", _RETURNED),
        ("Stato", "reso", _RETURNED),
    ],
)
def test_the_state_of_an_order_is_read(header: str, text: str, state: OrderState) -> None:
    assert state_of([(header, text)]) is state


def test_of_two_columns_the_worse_holds() -> None:
    assert state_of([("Status", "Completed"), ("Voided", "yes"), ("Type", "Return")]) is _RETURNED
