"""Which plain thing of the domain lies in which table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import registry

from boutique.data import tables
from boutique.domain.calls.talks import Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.care.model import Gesture, Opinion
from boutique.domain.clients.documents import ClientPaper
from boutique.domain.clients.household import Household, Relation
from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Note
from boutique.domain.clients.occasions import ClientEvent
from boutique.domain.cloth.model import Cloth, ClothExpected, ClothMovement, WaitlistEntry
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.consent.model import Consent
from boutique.domain.duplicates.likeness import NotSame
from boutique.domain.kernel.text import sort_key
from boutique.domain.lists.model import SavedList
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.measuring.finished import Ease, GarmentMeasurement, GarmentSession
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession
from boutique.domain.measuring.sets import MeasureSet
from boutique.domain.orders.item_measures import ItemMeasure
from boutique.domain.orders.model import ItemOption, Order, OrderItem
from boutique.domain.orders.offers import Offer, OfferItem, OfferOption
from boutique.domain.orders.payments import Payment
from boutique.domain.orders.style_options import StyleOption
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.staff.model import Staff
from boutique.domain.taste.model import Preference
from boutique.domain.taste.wardrobe import OwnedPiece, UsualSize
from boutique.domain.workshop.amendments import Alteration, Amendment
from boutique.domain.workshop.fittings import Fitting
from boutique.domain.workshop.hours import Absence, ClosedDay, WorkingTime
from boutique.domain.workshop.open_hours import FreeTime
from boutique.domain.workshop.stages import ItemStage, WorkStage
from boutique.domain.workshop.waits import Wait

TABLE_OF: dict[type[Any], Table] = {
    Staff: tables.staff,
    Client: tables.client,
    Preference: tables.preference,
    Consent: tables.consent,
    MeasurementSession: tables.measurement_session,
    BodyMeasurement: tables.measurement,
    Cloth: tables.cloth,
    ClothMovement: tables.cloth_movement,
    ClothExpected: tables.cloth_expected,
    SeasonCollection: tables.season_collection,
    Piece: tables.piece,
    WaitlistEntry: tables.waitlist_entry,
    Order: tables.orders,
    OrderItem: tables.order_item,
    ItemOption: tables.order_item_option,
    ItemMeasure: tables.order_item_measure,
    Offer: tables.offer,
    OfferItem: tables.offer_item,
    OfferOption: tables.offer_item_option,
    Payment: tables.payment,
    StyleOption: tables.style_option,
    Talk: tables.talk,
    PromiseRecord: tables.promise,
    Complaint: tables.complaint,
    LookbookRecord: tables.lookbook,
    Household: tables.household,
    Relation: tables.relation,
    NotSame: tables.not_same,
    ClientEvent: tables.client_event,
    Note: tables.note,
    ClientPaper: tables.client_paper,
    SavedList: tables.saved_list,
    OwnedPiece: tables.owned_piece,
    UsualSize: tables.usual_size,
    GarmentSession: tables.garment_session,
    GarmentMeasurement: tables.garment_measurement,
    Ease: tables.ease,
    MeasureSet: tables.measure_set,
    Fitting: tables.fitting,
    Amendment: tables.amendment,
    Alteration: tables.alteration,
    FreeTime: tables.free_time,
    WorkStage: tables.work_stage,
    ItemStage: tables.item_stage,
    Wait: tables.wait,
    WorkingTime: tables.working_time,
    Absence: tables.absence,
    ClosedDay: tables.closed_day,
    Opinion: tables.opinion,
    Gesture: tables.gesture,
}

_SQLITE: Final = SQLiteDialect()
_registry = registry(metadata=tables.metadata)
_mapped: set[type[Any]] = set()


def map_things() -> None:
    """Join things and tables once; later calls change nothing."""
    for kind, table in TABLE_OF.items():
        if kind not in _mapped:
            _registry.map_imperatively(kind, table, version_id_col=table.c.version)
            _mapped.add(kind)


def complete(thing: object) -> None:
    """Fill in what the book itself keeps of a thing, and leave out the sign that no text holds."""
    for name, value in [*vars(thing).items()]:
        if type(value) is str and "\0" in value:
            setattr(thing, name, value.replace("\0", ""))
    if isinstance(thing, Client):
        thing.sort_key = sort_key(thing.family_name, thing.given_name)


@cache
def _binding(
    name: str, dialect: Dialect, said: frozenset[str] | None = None
) -> tuple[str, Any, list[tuple[int, Any]]]:
    """Return how the rows of a table are inserted: the statement, their values at once, and what to turn.

    Where only some fields are `said`, what is empty in all the others is left to the table.
    """
    table = tables.metadata.tables[name]
    usual = _usual_fields(name)
    names = [
        each.name for each in table.c if said is None or each.name in said or usual.get(each.name) is not None
    ]
    turned = [
        (at, turn)
        for at, each in enumerate(names)
        if (turn := table.c[each].type.dialect_impl(dialect).bind_processor(dialect)) is not None
    ]
    statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    return statement, itemgetter(*names), turned


def rows_of(
    kind: type[Any], things: Iterable[Any], dialect: Dialect = _SQLITE
) -> tuple[str, list[tuple[Any, ...]]]:
    """Return the statement that writes down things of one kind, and their rows as the driver takes them."""
    statement, values, turned = _binding(TABLE_OF[kind].name, dialect)
    rows = []
    for thing in things:
        complete(thing)
        rows.append(_turned(values(vars(thing)), turned))
    return statement, rows


def plain_rows_of(
    kind: type[Any], told: Sequence[Mapping[str, Any]], first_no: int, dialect: Dialect = _SQLITE
) -> tuple[str, list[tuple[Any, ...]]]:
    """Return the same for what is told as fields alone: the rest of each is as a new thing has it.

    Nothing is made of them that the session would watch, for that costs more than to write them.
    """
    usual = _usual_fields(TABLE_OF[kind].name)
    said_at_all: frozenset[str] = frozenset().union(*told)
    statement, values, turned = _binding(TABLE_OF[kind].name, dialect, said_at_all)
    rows = []
    for no, said in enumerate(told, first_no):
        whole = {**usual, **said}
        if "no" in usual:
            whole["no"] = no
        if kind is Client:
            whole["sort_key"] = sort_key(whole["family_name"], whole["given_name"])
        rows.append(_turned(values(whole), turned))
    return statement, rows


@cache
def _usual_fields(name: str) -> dict[str, Any]:
    """Return what a new thing of a table says where nothing is told, as the driver knows it."""
    kind = next(kind for kind, table in TABLE_OF.items() if table.name == name)
    usual = {each.name: each.default for each in fields(kind) if each.default is not MISSING}
    return {name: str(value) if isinstance(value, str) else value for name, value in usual.items()}


def _turned(row: tuple[Any, ...], turned: list[tuple[int, Any]]) -> tuple[Any, ...]:
    values = list(row)
    for at, turn in turned:
        values[at] = turn(values[at])
    return tuple(values)
