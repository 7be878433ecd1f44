"""The tables of the book, all on one MetaData; importing this package defines every one."""

from boutique.data.tables.base import metadata
from boutique.data.tables.care import fitting, gesture, opinion
from boutique.data.tables.history import given_code, history, history_row, history_state, numbering
from boutique.data.tables.kin import (
    client_event,
    client_paper,
    household,
    not_same,
    note,
    relation,
    saved_list,
)
from boutique.data.tables.offer import cloth, piece, season_collection, waitlist_entry
from boutique.data.tables.orders import order_item, orders
from boutique.data.tables.people import client, consent, measurement, measurement_session, preference, staff
from boutique.data.tables.shop import client_summary, invitation, setting
from boutique.data.tables.talks import complaint, follow_up, lookbook, talk
from boutique.data.tables.wardrobe import (
    ease,
    garment_measurement,
    garment_session,
    measure_set,
    owned_piece,
    usual_size,
)

__all__ = [
    "client",
    "client_event",
    "client_paper",
    "client_summary",
    "cloth",
    "complaint",
    "consent",
    "ease",
    "fitting",
    "follow_up",
    "garment_measurement",
    "garment_session",
    "gesture",
    "given_code",
    "history",
    "history_row",
    "history_state",
    "household",
    "invitation",
    "lookbook",
    "measure_set",
    "measurement",
    "measurement_session",
    "metadata",
    "not_same",
    "note",
    "numbering",
    "opinion",
    "order_item",
    "orders",
    "owned_piece",
    "piece",
    "preference",
    "relation",
    "saved_list",
    "season_collection",
    "setting",
    "staff",
    "talk",
    "usual_size",
    "waitlist_entry",
]
