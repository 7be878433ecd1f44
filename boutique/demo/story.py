"""One client's story as the shop writes it down: what they like, their measures, orders and talks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.demo.atelier import Atelier
from boutique.demo.bodies import typed
from boutique.demo.shelves import Bolt
from boutique.domain.calls.talks import CallOutcome, Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import WaitlistEntry
from boutique.domain.consent.model import Consent
from boutique.domain.consent.rules import How
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession
from boutique.domain.orders.model import NO_NEW_WISH, Order, OrderItem, OrderKind
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.domain.staff.model import Staff
from boutique.domain.taste.model import Preference


@dataclass(frozen=True)
class Wish:
    """One garment of an order."""

    garment: str
    description: str
    price_bani: int
    bolt: Bolt | None = None


class Story:
    """Writes one client's story."""

    def __init__(self, atelier: Atelier, client: Client) -> None:
        self._chance, self._pages, self._tastes = atelier.chance, atelier.pages, atelier.tastes
        self.client = client
        self.bought_on: list[date] = []
        self.colours: list[str] = []
        self._latest: Order | None = None
        self._orders: list[Order] = []
        self.handed_on: dict[UUID, date | None] = {}

    def prefers(
        self, facet: str, value: str, on: date, by: Staff, *, likes: bool = True, observed: bool = False
    ) -> None:
        """Note what they like or leave."""
        self._pages.add(
            Preference(
                id=self._chance.id(),
                client_id=self.client.id,
                facet=facet,
                value=value,
                likes=likes,
                observed=observed,
                ground=self._tastes.shade(facet, value),
                said_on=on,
                staff_id=by.id,
            )
        )

    def measured(self, on: date, by: Staff, measures: Mapping[str, int], over: str = "") -> None:
        """Note one taking of measures, in whole millimetres."""
        session = MeasurementSession(
            id=self._chance.id(), client_id=self.client.id, taken_on=on, staff_id=by.id, over=over
        )
        self._pages.add(session)
        for code, mm in measures.items():
            self._pages.add(
                BodyMeasurement(
                    id=self._chance.id(),
                    session_id=session.id,
                    client_id=self.client.id,
                    code=code,
                    mm=mm,
                    typed=typed(mm),
                )
            )

    def ordered(
        self,
        on: date,
        wishes: Sequence[Wish],
        *,
        kind: OrderKind = OrderKind.MADE_TO_MEASURE,
        promised: date | None = None,
        delivered: date | None = None,
    ) -> Order:
        """Note an order with its garments."""
        order = Order(
            id=self._chance.id(),
            client_id=self.client.id,
            placed_on=on,
            total_bani=sum(wish.price_bani for wish in wishes),
            is_purchase=kind not in NO_NEW_WISH,
        )
        self._pages.add(order)
        self.bought_on.append(on)
        self._latest = order
        self._orders.append(order)
        self.colours += [wish.bolt.colour for wish in wishes if wish.bolt]
        self.handed_on[order.id] = delivered
        for pos, wish in enumerate(wishes):
            item = self._item(order, wish, pos)
            item.kind, item.promised_on, item.delivered_on = kind, promised, delivered
            self._pages.add(item)
        return order

    def latest_order(self, on: date) -> UUID | None:
        """Return the order placed last before a day."""
        before = [order for order in self._orders if order.placed_on <= on]
        return max(before, key=lambda order: order.placed_on).id if before else None

    def _item(self, order: Order, wish: Wish, pos: int) -> OrderItem:
        return OrderItem(
            id=self._chance.id(),
            order_id=order.id,
            client_id=self.client.id,
            pos=pos,
            garment=wish.garment,
            description=wish.description,
            cloth_id=wish.bolt.cloth.id if wish.bolt else None,
            price_bani=wish.price_bani,
        )

    def spoke(
        self,
        on: date,
        words: str,
        by: Staff,
        *,
        outbound: bool = True,
        channel: str = "phone",
        reasons: str = "",
        glad: bool | None = None,
        outcome: CallOutcome = CallOutcome.SPOKE,
        wanted: str = "",
        because: str = "",
    ) -> Talk:
        """Note a talk with what they said."""
        return self._pages.add(
            Talk(
                id=self._chance.id(),
                client_id=self.client.id,
                at=self._chance.moment(on),
                staff_id=by.id,
                channel=channel,
                outbound=outbound,
                outcome=outcome,
                reasons=reasons,
                words=words,
                glad=glad,
                minutes=self._chance.within(2, 9),
                wanted=wanted,
                because=because,
            )
        )

    def allowed(self, on: date, words: str, by: Staff, withdrawn: date | None = None, no: str = "") -> None:
        """Note the leave to ring them about new things, and whether it was taken back."""
        self._pages.add(
            Consent(
                id=self._chance.id(),
                client_id=self.client.id,
                channel="phone",
                purpose="sales",
                given_on=on,
                withdrawn_on=withdrawn,
                words=words,
                staff_id=by.id,
                how=How.COUNTER,
                withdrawn_how=How.PHONE if withdrawn else "",
                withdrawn_words=no,
                withdrawn_by=by.id if withdrawn else None,
            )
        )

    def ring_again(self, due: date, about: str, *, talk: Talk | None = None) -> None:
        """Note that we said we would come back to them."""
        self._pages.add(
            PromiseRecord(
                id=self._chance.id(),
                client_id=self.client.id,
                kind=PromiseKind.CALL,
                due_on=due,
                words=about,
                talk_id=talk.id if talk else None,
                given_at=talk.at if talk else None,
                given_by=talk.staff_id if talk else None,
                owner_id=talk.staff_id if talk else None,
            )
        )

    def complained(
        self,
        on: date,
        words: str,
        owner: Staff,
        reply_by: date,
        answered: tuple[date, str] | None = None,
    ) -> None:
        """Note a complaint about the latest order; `answered` is the day it was settled and how."""
        day, solution = answered or (None, "")
        self._pages.add(
            Complaint(
                id=self._chance.id(),
                client_id=self.client.id,
                order_id=self._latest.id if self._latest else None,
                opened_on=on,
                words=words,
                reply_by=reply_by,
                owner_id=owner.id,
                replied_on=day,
                solution=solution,
                resolved_on=day,
            )
        )

    def waits_for(
        self, bolt: Bolt, on: date, metres_cm: int, swatches: date | None = None, chosen: str = ""
    ) -> None:
        """Note that they wait for a cloth."""
        self._pages.add(
            WaitlistEntry(
                id=self._chance.id(),
                client_id=self.client.id,
                cloth_id=bolt.cloth.id,
                asked_on=on,
                metres_cm=metres_cm,
                swatches_sent_on=swatches,
                chosen=chosen,
            )
        )
