"""Whom and which cloth the typed words mean: offered as one types, taken with a key, given up again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from boutique.domain.clients.views import ClientHit
from boutique.domain.cloth.views import ClothView
from boutique.ui.calls.leads.fields import LeadFields
from boutique.ui.calls.leads.offered import MOST, cloth_row, cloths_meant, person_row, with_cloth
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, n_

_FEWEST_DIGITS: Final = 6


class Meaning(QObject):
    """Watches the fields of a visit; `moved` says that they take more or less room now."""

    moved = Signal()

    def __init__(self, fields: LeadFields, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(fields)
        self._fields, self._context, self._queries = fields, context, shop.queries
        self._today = shop.today
        self._offered: dict[UUID, ClientHit] = {}
        self._shelf: Sequence[ClothView] = ()
        self._awaited: UUID | None = None
        self.who: ClientHit | None = None
        self.cloth: ClothView | None = None
        fields.name.textEdited.connect(self._on_name)
        fields.phone.textEdited.connect(self._on_phone)
        fields.wanted.textEdited.connect(self._on_wanted)
        fields.people.picked.connect(self._on_person)
        fields.cloths.picked.connect(self._on_cloth)
        fields.known.dropped.connect(lambda: self._know(None))
        fields.waiting.dropped.connect(lambda: self._wait_for(None))

    def ids(self) -> dict[str, str]:
        """Return who and which cloth is meant, so that it can be kept."""
        return {
            "client": self.who.client_id.hex if self.who is not None else "",
            "cloth": self.cloth.cloth_id.hex if self.cloth is not None else "",
        }

    def take_up(self, client: str, cloth: str) -> None:
        """Mean again whom and what was meant before the power went."""
        who, self._awaited = _id(client), _id(cloth)
        if who is not None:
            self._context.tasks.run(
                self, lambda: self._queries.client_lines([who]), self._on_known, key="known"
            )

    def look_at_the_shelf(self) -> None:
        """Read the cloths there are."""
        self._context.tasks.run(self, self._queries.cloths, self._on_shelf, key="shelf")

    def forget(self) -> None:
        """Mean nobody and nothing."""
        self._know(None)
        self._wait_for(None)
        self._offer([])

    def _on_known(self, hits: Sequence[ClientHit]) -> None:
        self._know(hits[0] if hits else None)

    def _on_name(self, text: str) -> None:
        self._know(None)
        self._look_for(text if len(text.strip()) > 1 else "")

    def _on_phone(self, text: str) -> None:
        if self.who is None and sum(sign.isdigit() for sign in text) >= _FEWEST_DIGITS:
            self._look_for(text)

    def _look_for(self, text: str) -> None:
        if not text:
            self._offer([])
            return
        self._context.tasks.run(self, lambda: self._queries.search(text, MOST), self._offer, key="who")

    def _offer(self, hits: Sequence[ClientHit]) -> None:
        wanted = self.who is None and self._fields.name.text() + self._fields.phone.text()
        self._offered = {hit.client_id: hit for hit in hits} if wanted else {}
        self._fields.people.offer([person_row(hit) for hit in self._offered.values()])
        self.moved.emit()

    def _on_person(self, client_id: UUID) -> None:
        self._know(self._offered.get(client_id))
        self._fields.wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _know(self, hit: ClientHit | None) -> None:
        """Whoever is known keeps their one page: the visit goes into their story."""
        fields = self._fields
        if self.who is not None and hit is None:
            fields.phone.clear()
        self.who = hit
        fields.phone.setDisabled(hit is not None)
        if hit is None:
            fields.known.say("")
            return
        fields.name.setText(hit.name)
        fields.phone.setText(hit.phone)
        fields.accept()
        orders = n_("{n} order", "{n} orders", hit.orders) if hit.orders else _("no order yet")
        fields.known.say(_("Goes into the story of {name} ({orders}).").format(name=hit.name, orders=orders))
        self._offer([])

    def _on_shelf(self, cloths: Sequence[ClothView]) -> None:
        self._shelf = cloths
        awaited = next((cloth for cloth in cloths if cloth.cloth_id == self._awaited), None)
        self._awaited = None
        if awaited is not None:
            self._wait_for(awaited)

    def _on_wanted(self, text: str) -> None:
        meant = cloths_meant(text, self._shelf) if self.cloth is None else []
        self._fields.cloths.offer([cloth_row(cloth, self._today()) for cloth in meant])
        self.moved.emit()

    def _on_cloth(self, cloth_id: UUID) -> None:
        """A cloth that is here is only named; for one that is not they can wait."""
        cloth = next(each for each in self._shelf if each.cloth_id == cloth_id)
        self._fields.wanted.setText(with_cloth(self._fields.wanted.text(), cloth))
        self._wait_for(None if cloth.free_cm else cloth)
        self._fields.wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _wait_for(self, cloth: ClothView | None) -> None:
        self.cloth = cloth
        said = _("On the waiting list: {cloth}").format(cloth=cloth.name) if cloth is not None else ""
        self._fields.waiting.say(said)
        self._fields.cloths.offer([])
        self.moved.emit()


def _id(kept: str) -> UUID | None:
    try:
        return UUID(kept)
    except ValueError:
        return None
