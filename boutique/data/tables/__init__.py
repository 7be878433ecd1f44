"""The tables of the book, all on one MetaData; importing this package defines every one."""

from boutique.data.tables.base import metadata
from boutique.data.tables.calls import client_summary, talk
from boutique.data.tables.care import complaint, gesture, opinion
from boutique.data.tables.clients import client, client_event, client_paper, household, note, relation
from boutique.data.tables.cloth import cloth, cloth_expected, cloth_movement, cloth_stock, waitlist_entry
from boutique.data.tables.collections import invitation, piece, season_collection
from boutique.data.tables.consent import consent
from boutique.data.tables.duplicates import not_same
from boutique.data.tables.history import (
    given_code,
    history,
    history_change,
    history_reference,
    history_state,
    numbering,
)
from boutique.data.tables.lists import saved_list
from boutique.data.tables.lookbooks import lookbook
from boutique.data.tables.measuring import (
    ease,
    garment_measurement,
    garment_session,
    measure_set,
    measurement,
    measurement_session,
)
from boutique.data.tables.orders import (
    offer,
    offer_item,
    offer_item_option,
    order_item,
    order_item_measure,
    order_item_option,
    orders,
    payment,
    style_option,
)
from boutique.data.tables.promises import garment_forecast, promise
from boutique.data.tables.shop import setting
from boutique.data.tables.staff import staff
from boutique.data.tables.taste import owned_piece, preference, usual_size
from boutique.data.tables.workshop import (
    absence,
    alteration,
    amendment,
    closed_day,
    fitting,
    free_time,
    item_stage,
    wait,
    work_stage,
    working_time,
)

__all__ = [
    "absence",
    "alteration",
    "amendment",
    "client",
    "client_event",
    "client_paper",
    "client_summary",
    "closed_day",
    "cloth",
    "cloth_expected",
    "cloth_movement",
    "cloth_stock",
    "complaint",
    "consent",
    "ease",
    "fitting",
    "free_time",
    "garment_forecast",
    "garment_measurement",
    "garment_session",
    "gesture",
    "given_code",
    "history",
    "history_change",
    "history_reference",
    "history_state",
    "household",
    "invitation",
    "item_stage",
    "lookbook",
    "measure_set",
    "measurement",
    "measurement_session",
    "metadata",
    "not_same",
    "note",
    "numbering",
    "offer",
    "offer_item",
    "offer_item_option",
    "opinion",
    "order_item",
    "order_item_measure",
    "order_item_option",
    "orders",
    "owned_piece",
    "payment",
    "piece",
    "preference",
    "promise",
    "relation",
    "saved_list",
    "season_collection",
    "setting",
    "staff",
    "style_option",
    "talk",
    "usual_size",
    "wait",
    "waitlist_entry",
    "work_stage",
    "working_time",
]
