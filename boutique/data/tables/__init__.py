"""The tables of the book, all on one MetaData; importing this package defines every one."""

from boutique.data.tables.base import metadata
from boutique.data.tables.offer import cloth, piece, season_collection, waitlist_entry
from boutique.data.tables.orders import order_item, orders
from boutique.data.tables.people import client, consent, measurement, measurement_session, preference, staff
from boutique.data.tables.shop import client_summary, history, invitation, setting
from boutique.data.tables.talks import complaint, follow_up, lookbook, talk

__all__ = [
    "client",
    "client_summary",
    "cloth",
    "complaint",
    "consent",
    "follow_up",
    "history",
    "invitation",
    "lookbook",
    "measurement",
    "measurement_session",
    "metadata",
    "order_item",
    "orders",
    "piece",
    "preference",
    "season_collection",
    "setting",
    "staff",
    "talk",
    "waitlist_entry",
]
