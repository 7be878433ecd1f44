"""All queries behind one door."""

from __future__ import annotations

from pathlib import Path

from boutique.data.queries.call_sheet import CallQueries
from boutique.data.queries.client_page import PageQueries
from boutique.data.queries.client_person import PersonQueries
from boutique.data.queries.deeds import DeedQueries
from boutique.data.queries.duplicates import DuplicateQueries
from boutique.data.queries.found import FoundQueries
from boutique.data.queries.leaving import LeavingQueries
from boutique.data.queries.lists import ListQueries
from boutique.data.queries.merging import MergeQueries
from boutique.data.queries.offer import OfferQueries
from boutique.data.queries.papers import PaperQueries
from boutique.data.queries.people import PeopleQueries
from boutique.data.queries.reader import Reader
from boutique.data.queries.shop import ShopQueries


class SqlQueries(
    CallQueries,
    PeopleQueries,
    FoundQueries,
    PageQueries,
    PaperQueries,
    PersonQueries,
    OfferQueries,
    ShopQueries,
    DeedQueries,
    ListQueries,
    LeavingQueries,
    DuplicateQueries,
    MergeQueries,
):
    """What may be asked of the book in a file; safe from any thread."""

    def __init__(self, path: Path, reader: Reader | None = None) -> None:
        self.reader = reader or Reader(path)

    def close(self) -> None:
        """Close every reading connection."""
        self.reader.close()
