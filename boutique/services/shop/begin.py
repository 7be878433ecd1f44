"""The first page of a new book: what the shop is called and who serves in it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Staff


def must_be_named(name: str, served_by: str) -> None:
    """Refused when the shop or whoever serves in it has no name; asked before a book is made for them."""
    if not name.strip():
        raise Refused(N_("The name of the shop is missing. Write it as it should be printed."))
    if not served_by.strip():
        raise Refused(N_("The name is missing. Write the name of whoever serves."))


def begin_shop(change: Callable[[Actor], UnitOfWork], *, name: str, served_by: str, language: str) -> UUID:
    """Name a new shop and whoever serves in it, who is at the counter from now on; returns their id."""
    must_be_named(name, served_by)
    person = Staff(name=served_by.strip())
    with change(Actor(person.id)) as uow:
        uow.add(person)
        uow.set("shop.name", name.strip())
        uow.set("shop.staff", str(person.id))
        uow.set("language", language)
        uow.commit(N_("Shop opened"))
    return person.id
