"""Which plain thing of the domain lies in which table."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import registry

from boutique.data import tables
from boutique.domain.clients import Client, Consent, Preference, Staff
from boutique.domain.cloth import Cloth, Piece, SeasonCollection, WaitlistEntry
from boutique.domain.folding import sort_key
from boutique.domain.measuring import BodyMeasurement, MeasurementSession
from boutique.domain.orders import Order, OrderItem
from boutique.domain.talks import Complaint, FollowUp, LookbookRecord, Talk

TABLE_OF: dict[type[Any], Table] = {
    Staff: tables.staff,
    Client: tables.client,
    Preference: tables.preference,
    Consent: tables.consent,
    MeasurementSession: tables.measurement_session,
    BodyMeasurement: tables.measurement,
    Cloth: tables.cloth,
    SeasonCollection: tables.season_collection,
    Piece: tables.piece,
    WaitlistEntry: tables.waitlist_entry,
    Order: tables.orders,
    OrderItem: tables.order_item,
    Talk: tables.talk,
    FollowUp: tables.follow_up,
    Complaint: tables.complaint,
    LookbookRecord: tables.lookbook,
}

_registry = registry(metadata=tables.metadata)
_mapped: set[type[Any]] = set()


def map_things() -> None:
    """Join things and tables once; later calls change nothing."""
    for kind, table in TABLE_OF.items():
        if kind not in _mapped:
            _registry.map_imperatively(kind, table, version_id_col=table.c.version)
            _mapped.add(kind)


def complete(thing: object) -> None:
    """Fill in what the book itself keeps of a thing."""
    if isinstance(thing, Client):
        thing.sort_key = sort_key(thing.family_name, thing.given_name)


def row_of(thing: object) -> dict[str, Any]:
    """Return a thing as a row of its table."""
    complete(thing)
    return {column.name: getattr(thing, column.name) for column in TABLE_OF[type(thing)].c}
