"""Write down what clients bought elsewhere and which sizes fit them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.garments import WEARABLES
from boutique.domain.ports import UnitOfWork
from boutique.domain.taste.wardrobe import OwnedPiece, UsualSize
from boutique.drawing.colour import Lab

_OLDEST: Final = 80


@dataclass(frozen=True, kw_only=True)
class PieceDraft:
    """What is said of a garment bought elsewhere; all but the garment may be unknown."""

    garment: str
    description: str = ""
    brand: str = ""
    size: str = ""
    colour: str = ""
    ground: Lab | None = None
    bought_year: int | None = None

    def tidied(self) -> PieceDraft:
        """Return the draft with spaces trimmed everywhere."""
        texts = {name: value.strip() for name, value in vars(self).items() if isinstance(value, str)}
        return replace(self, **texts)  # type: ignore[arg-type]  # only texts are trimmed

    def check(self, today: date) -> None:
        """Raise Refused when the book could not keep this piece."""
        _check_garment(self.garment)
        year = self.bought_year
        if year is not None and not today.year - _OLDEST <= year <= today.year:
            raise Refused(N_("Nobody wears anything bought in {year}. Check the year."), year=year)
        if self.garment == "other" and not (self.description or self.brand or self.colour):
            raise Refused(N_("Write what it is, for example “scarf” or “grey cardigan”."))


def note_owned(
    uow: UnitOfWork,
    client_id: UUID,
    draft: PieceDraft,
    *,
    observed: bool = False,
    today: date,
) -> UUID:
    """Write down a garment that a client bought elsewhere; returns the entry to undo."""
    draft = draft.tidied()
    draft.check(today)
    facts = {name: value for name, value in vars(draft).items() if name != "bought_year"}
    with uow:
        uow.get(Client, client_id)
        uow.add(
            OwnedPiece(
                client_id=client_id,
                bought_on=date(draft.bought_year, 1, 1) if draft.bought_year else None,
                noted_on=today,
                observed=observed,
                staff_id=uow.actor.staff_id,
                **facts,
            )
        )
        return uow.commit(N_("Garment noted in the wardrobe"), client_id)


def wears_no_longer(uow: UnitOfWork, piece_id: UUID, *, today: date) -> UUID:
    """Note that a client no longer wears a piece; it stays in the book. Returns the entry to undo."""
    with uow:
        piece = uow.get(OwnedPiece, piece_id)
        piece.gone_on = today
        return uow.commit(N_("Garment no longer worn"), piece.client_id)


def wears_again(uow: UnitOfWork, piece_id: UUID) -> UUID:
    """Note that a client wears a piece after all; returns the entry to undo."""
    with uow:
        piece = uow.get(OwnedPiece, piece_id)
        piece.gone_on = None
        return uow.commit(N_("Garment worn again"), piece.client_id)


def strike_owned(uow: UnitOfWork, piece_id: UUID) -> UUID:
    """Strike out a piece that was written down by mistake; returns the entry to undo."""
    with uow:
        piece = uow.get(OwnedPiece, piece_id)
        uow.remove(piece)
        return uow.commit(N_("Garment deleted"), piece.client_id)


def note_size(
    uow: UnitOfWork,
    client_id: UUID,
    garment: str,
    size: str,
    *,
    brand: str = "",
    remark: str = "",
    observed: bool = False,
    today: date,
) -> UUID:
    """Write down a size that fits; the sizes of before stay behind it. Returns the entry to undo."""
    _check_garment(garment)
    if not size.strip():
        raise Refused(N_("Write the size as it is on the label, for example “50” or “EU 41”."))
    with uow:
        uow.get(Client, client_id)
        uow.add(
            UsualSize(
                client_id=client_id,
                garment=garment,
                brand=brand.strip(),
                size=size.strip(),
                remark=remark.strip(),
                said_on=today,
                observed=observed,
                staff_id=uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Size noted"), client_id)


def strike_size(uow: UnitOfWork, size_id: UUID) -> UUID:
    """Strike out a size that was written down by mistake; returns the entry to undo."""
    with uow:
        size = uow.get(UsualSize, size_id)
        uow.remove(size)
        return uow.commit(N_("Size deleted"), size.client_id)


def _check_garment(garment: str) -> None:
    if garment not in WEARABLES:
        raise Refused(N_("Choose what kind of garment it is."))
