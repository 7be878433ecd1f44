"""What the services ask of the outer rooms, without knowing who answers."""

from __future__ import annotations

from boutique.domain.ports.book import Book, UnitOfWork
from boutique.domain.ports.desks import (
    ClientFiles,
    DocumentIntake,
    Drawn,
    ImportDesk,
    Keeping,
    MeasureFiles,
    PeopleFile,
    PhoneBook,
    Pictures,
    Progress,
)
from boutique.domain.ports.presses import Press, PrintedPiece, SheetPress
from boutique.domain.ports.queries import Queries

__all__ = [
    "Book",
    "ClientFiles",
    "DocumentIntake",
    "Drawn",
    "ImportDesk",
    "Keeping",
    "MeasureFiles",
    "PeopleFile",
    "PhoneBook",
    "Pictures",
    "Press",
    "PrintedPiece",
    "Progress",
    "Queries",
    "SheetPress",
    "UnitOfWork",
]
