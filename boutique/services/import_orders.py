"""Take an order history from a file; whoever it names and the book does not know is written down too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from boutique.domain.clients import Client, Standing
from boutique.domain.errors import N_
from boutique.domain.imports import ClientRow, ImportReport, OrderRow, RefusedRow
from boutique.domain.orders import Order, OrderItem, OrderKind
from boutique.domain.ports import UnitOfWork
from boutique.services.fingerprints import fingerprint
from boutique.services.import_clients import KnownPeople


def import_orders(
    uow: UnitOfWork,
    rows: Iterable[OrderRow | RefusedRow],
    *,
    dry_run: bool = False,
    staff_id: UUID | None = None,
) -> ImportReport:
    """Write down the orders of a file in one change; a dry run only counts. The same order is never twice."""
    refused: list[RefusedRow] = []
    orders: list[Order] = []
    items: list[OrderItem] = []
    unchanged = 0
    with uow:
        clients = _Clients(uow)
        seen = {row[1] for row in uow.keys(Order, "source_key")}
        for row in rows:
            if isinstance(row, RefusedRow):
                refused.append(row)
            elif (identity := row.identity) in seen:
                unchanged += 1
            else:
                seen.add(identity)
                order = _order(row, identity, clients.of(row))
                orders.append(order)
                if row.description:
                    items.append(_item(row, order))
        writes = bool(orders) and not dry_run
        if writes:
            clients.write_down(uow)
            uow.add_all(orders)
            uow.add_all(items)
        entry = uow.commit(N_("Orders imported"), None, staff_id) if writes else None
    return ImportReport(added=len(orders), unchanged=unchanged, refused=tuple(refused), entry=entry)


class _Clients:
    """Finds the client an order names, and opens a page for those who have none."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._known = KnownPeople(uow)
        self._opened: dict[UUID, Client] = {}
        self._leads = {row[0] for row in uow.keys(Client, "standing") if row[1] == Standing.LEAD}
        self._won: set[UUID] = set()

    def of(self, row: OrderRow) -> UUID:
        """Return whose order this is; somebody new is a client since their first order."""
        person = _person(row)
        who = self._known.who(person) or self._known.namesake(person)
        if who is not None:
            who = self._known.kept(who)
        else:
            client = _named(person, row)
            who = client.id
            self._known.meet(person, who)
            self._opened[who] = client
        if who in self._leads:
            self._won.add(who)
        opened = self._opened.get(who)
        if opened is not None and (opened.since is None or row.placed_on < opened.since):
            opened.since = row.placed_on
        return who

    def write_down(self, uow: UnitOfWork) -> None:
        """Write down everybody new, and every lead who became a client."""
        for who in self._won:
            uow.get(Client, who).standing = Standing.CLIENT
        uow.add_all(list(self._opened.values()))


def _person(row: OrderRow) -> ClientRow:
    return ClientRow(
        line=row.line,
        source_key=row.client_key,
        given_name=row.client_given_name,
        family_name=row.client_family_name,
        title=row.client_title,
        phone=row.client_phone or "",
        phone_e164=row.client_phone_e164,
        email=row.client_email,
    )


def _named(person: ClientRow, row: OrderRow) -> Client:
    """A history may know people only by a number: they are called by it until somebody asks their name."""
    nameless = not (person.given_name or person.family_name)
    called = f"Client {person.source_key or person.phone or person.email}"
    return Client(
        given_name=person.given_name,
        family_name=called if nameless else person.family_name,
        title=person.title,
        phone=person.phone,
        phone_e164=person.phone_e164,
        email=person.email,
        since=row.placed_on,
        source_key=person.identity,
        source_print=fingerprint(person),
        created_at=datetime.now(UTC),
    )


def _order(row: OrderRow, identity: str, client_id: UUID) -> Order:
    return Order(
        client_id=client_id,
        kind=OrderKind.READY_TO_WEAR,
        placed_on=row.placed_on,
        total_bani=row.amount_bani or 0,
        currency=row.currency,
        source_key=identity,
    )


def _item(row: OrderRow, order: Order) -> OrderItem:
    return OrderItem(
        order_id=order.id,
        client_id=order.client_id,
        garment="other",
        description=row.description or "",
        price_bani=row.amount_bani or 0,
    )
