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
        "complaint",
        "consent",
        "fitting",
        "follow_up",
        "gesture",
        "household",
        "lookbook",
        "measurement",
        "measurement_session",
        "note",
        "opinion",
        "order_date_change",
        "order_item",
        "order_item_option",
        "orders",
        "payment",
        "preference",
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
    "measure_set",
    "not_same",
    "owned_piece",
    "usual_size",
}
"""All that is known of a client, on whichever side of the page."""

OFFER: Final = frozenset({"cloth", "order_item", "piece", "season_collection", "waitlist_entry"})
"""Collections with their pieces and the cloths of those."""
