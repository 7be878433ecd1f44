"""Which tables of the book stand behind what more than one room shows."""

from __future__ import annotations

from typing import Final

PERSON: Final = frozenset(
    {
        "client",
        "client_event",
        "client_paper",
        "client_summary",
        "cloth",
        "cloth_movement",
        "cloth_stock",
        "complaint",
        "consent",
        "fitting",
        "gesture",
        "household",
        "lookbook",
        "measurement",
        "measurement_session",
        "note",
        "opinion",
        "order_item",
        "order_item_option",
        "orders",
        "payment",
        "preference",
        "promise",
        "relation",
        "season_collection",
        "setting",
        "staff",
        "talk",
        "waitlist_entry",
    }
)
"""A client's page and story."""

SIDES: Final = PERSON | {
    "ease",
    "garment_measurement",
    "garment_session",
    "item_stage",
    "measure_set",
    "not_same",
    "owned_piece",
    "usual_size",
    "wait",
    "work_stage",
}
"""All that is known of a client, on whichever side of the page."""

CLOTH: Final = frozenset(
    {"client", "cloth", "cloth_expected", "cloth_movement", "cloth_stock", "order_item", "orders"}
) | {"waitlist_entry"}
"""The shelf: what lies there, what came and went, what is expected, who waits."""

OFFER: Final = CLOTH | {"piece", "season_collection"}
"""Collections with their pieces and the cloths of those."""
