"""The page of one client as it is printed, before it is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boutique.domain.clients.life import NoteView
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.tape import Latest
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.wardrobe_views import Wardrobe


@dataclass(frozen=True, kw_only=True)
class ClientSheet:
    """What may stand on paper of a client; `measures` are codes in the order of the tape.

    `notes` are only those that everybody may read: paper is left lying about.
    """

    shop: str
    page: ClientPage
    measures: tuple[tuple[str, Latest], ...]
    wardrobe: Wardrobe
    notes: tuple[NoteView, ...]
    unit: LengthUnit
    printed_on: date
    language: str

    @property
    def code(self) -> str:
        """The code by which the page is found again: the client's number and the day it was printed."""
        return f"{self.page.no}-{self.printed_on:%y%m%d}"
