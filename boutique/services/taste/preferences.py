"""What clients like or will not have, written down and struck out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.taste.budget import tidy_budget
from boutique.domain.taste.likes import FACETS
from boutique.domain.taste.model import Preference
from boutique.drawing.colour import Lab

DYED = ("colour", "cloth", "pattern")
"""What can be shown by a colour."""


def note_preference(
    uow: UnitOfWork,
    client_id: UUID,
    facet: str,
    value: str,
    *,
    likes: bool = True,
    observed: bool = False,
    ground: Lab | None = None,
    today: date,
) -> UUID:
    """Write down what a client likes or dislikes; returns the entry to undo.

    `ground` is the colour itself, where it is known. What was said before stays as it was: the newest holds.
    """
    if facet not in FACETS or not value.strip():
        raise Refused(N_("Write what the client likes, for example “navy” or “wide lapels”."))
    words = tidy_budget(value) if facet == "budget" else value.strip()
    with uow:
        uow.get(Client, client_id)
        uow.add(
            Preference(
                client_id=client_id,
                facet=facet,
                value=words,
                likes=likes,
                observed=observed,
                ground=ground if facet in DYED else None,
                said_on=today,
                staff_id=uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Preference noted"), client_id)


def strike_preference(uow: UnitOfWork, preference_id: UUID) -> UUID:
    """Strike out a preference that was written down by mistake; returns the entry to undo."""
    with uow:
        preference = uow.get(Preference, preference_id)
        uow.remove(preference)
        return uow.commit(N_("Preference deleted"), preference.client_id)
