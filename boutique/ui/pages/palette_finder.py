"""People, cloths, pieces, orders and settings that answer to what is typed, read where nobody waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject

from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.cloth.search import answering
from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import Refused
from boutique.domain.workshop.codes import is_code
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.pages.scan_desk import scanned_name
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.found import Deliver, Found, Group
from boutique.ui.shell.matching import Fit, fit, matches
from boutique.ui.shell.room import Details, Overview
from boutique.ui.shell.subjects import OfferWish
from boutique.ui.shop.settings.parts import part_rows
from boutique.wording import n_
from boutique.wording.clients.finding import found_by
from boutique.wording.cloth import on_shelf, told
from boutique.wording.taste.likes import said_value

_FOUND = 8
_SOME = 5
_LATELY = 3
_READ = 40
"""So many are read, so that the orders found are not crowded out by names."""
_BY_ORDER = frozenset({FoundBy.ORDER, FoundBy.ORDERED})


class Finder(QObject):
    """Answers the palette letter by letter; a later letter ends what the earlier one asked."""

    def __init__(self, floor: ShopFloor, shop: ShopServices) -> None:
        super().__init__(floor)
        self._floor, self._shop = floor, shop
        floor.set_provider(self.find)

    def find(self, typed: str, deliver: Deliver) -> None:
        """Find in the reading thread; before anything is typed whom one opened last."""
        self._floor.context.tasks.run(self, lambda: list(self._lines(typed.strip())), deliver, key="palette")

    def _lines(self, typed: str) -> Iterator[Found]:
        queries = self._shop.queries
        if not typed:
            yield from map(self._client, queries.recent_clients(_LATELY))
            return
        yield from self._codes(typed)
        yield from self._clients(typed)
        yield from self._cloths(typed)
        yield from self._pieces(typed)
        yield from self._settings(typed)

    def _codes(self, typed: str) -> Iterator[Found]:
        """What a code names that was typed by a hand, off a paper no scanner reads any more."""
        if not is_code(typed):
            return
        from boutique.services.workshop.scans import find_scanned

        with suppress(Refused):
            scanned = find_scanned(self._shop.queries, typed)
            run = partial(self._floor.scans, typed)
            yield Found(scanned_name(scanned), run, group=Group.ORDERS, icon="shopping-bag")

    def _clients(self, typed: str) -> Iterator[Found]:
        """Whoever bears the name, and beside them orders in whose number or words it stands."""
        hits = self._shop.queries.search(typed, _READ)
        yield from map(self._client, [hit for hit in hits if hit.found_by not in _BY_ORDER][:_FOUND])
        yield from map(self._client, [hit for hit in hits if hit.found_by in _BY_ORDER][:_SOME])

    def _client(self, hit: ClientHit) -> Found:
        by_order = hit.found_by in _BY_ORDER
        return Found(
            hit.name,
            partial(self._floor.go, "clients", Overview(hit.client_id)),
            note=found_by(hit) or n_("{n} order", "{n} orders", hit.orders),
            detail=shown_phone(hit.phone),
            person=True,
            group=Group.ORDERS if by_order else Group.PEOPLE,
            icon="shopping-bag" if by_order else "user",
            guess=hit.found_by is FoundBy.SLIP,
            edit=partial(self._floor.go, "clients", Details(hit.client_id)),
        )

    def _cloths(self, typed: str) -> Iterator[Found]:
        for cloth in answering(typed, self._shop.queries.cloths(), told)[:_SOME]:
            yield self._cloth(cloth)

    def _cloth(self, cloth: ClothView) -> Found:
        return Found(
            cloth.name,
            partial(self._floor.go, "cloths", cloth.cloth_id),
            note=on_shelf(cloth),
            detail=said_value("colour", cloth.colour),
            group=Group.CLOTHS,
            swatch=cloth.swatch,
        )

    def _pieces(self, typed: str) -> Iterator[Found]:
        queries, found = self._shop.queries, list[tuple[Fit, PieceView]]()
        for collection in queries.collections():
            for piece in queries.pieces(collection.collection_id):
                if matches(typed, f"{piece.name} {piece.code}"):
                    found.append((fit(typed, piece.name), piece))
        for _fit, piece in sorted(found, key=lambda pair: pair[0])[:_SOME]:
            yield self._piece(piece)

    def _piece(self, piece: PieceView) -> Found:
        wish = OfferWish("pieces", piece.piece_id, piece.collection_id)
        return Found(
            piece.name,
            partial(self._floor.go, "collections", wish),
            note=piece.code,
            detail=said_value("colour", piece.cloth.colour),
            group=Group.PIECES,
            icon="shirt",
        )

    def _settings(self, typed: str) -> Iterator[Found]:
        for part in part_rows():
            if matches(typed, f"{part.name} {part.text}"):
                go = partial(self._floor.go, "settings", part.id)
                yield Found(part.name, go, detail=part.text, group=Group.SETTINGS, icon="settings")
