"""All queries behind one door."""

from __future__ import annotations

from boutique.data.queries.calls.sheet import CallQueries
from boutique.data.queries.clients.documents import PaperQueries
from boutique.data.queries.clients.found import FoundQueries
from boutique.data.queries.clients.life import PersonQueries
from boutique.data.queries.clients.people import PeopleQueries
from boutique.data.queries.cloth.shelf import ClothQueries
from boutique.data.queries.collections import OfferQueries
from boutique.data.queries.duplicates.facts import MergeQueries
from boutique.data.queries.duplicates.pairs import DuplicateQueries
from boutique.data.queries.exchange import LeavingQueries
from boutique.data.queries.lists.kept import ListQueries
from boutique.data.queries.pages.board import BoardQueries
from boutique.data.queries.pages.client import PageQueries
from boutique.data.queries.pages.missed_grounds import MissedQueries
from boutique.data.queries.pages.orders_at_hand import OrderAtHandQueries
from boutique.data.queries.promises.ledger import PromiseQueries
from boutique.data.queries.shop.deeds import DeedQueries
from boutique.data.queries.shop.history import ShopQueries
from boutique.data.queries.workshop.board import WorkshopQueries
from boutique.data.queries.workshop.fittings import FittingQueries
from boutique.data.store.place import Place
from boutique.data.store.reader import Reader


class SqlQueries(
    CallQueries,
    PeopleQueries,
    FoundQueries,
    PageQueries,
    PaperQueries,
    PersonQueries,
    OfferQueries,
    ClothQueries,
    ShopQueries,
    DeedQueries,
    ListQueries,
    LeavingQueries,
    DuplicateQueries,
    MergeQueries,
    WorkshopQueries,
    FittingQueries,
    BoardQueries,
    PromiseQueries,
    OrderAtHandQueries,
    MissedQueries,
):
    """What may be asked of a book; safe from any thread."""

    def __init__(self, place: Place, reader: Reader | None = None) -> None:
        self.reader = reader or Reader(place)

    def close(self) -> None:
        """Close every reading connection."""
        self.reader.close()
