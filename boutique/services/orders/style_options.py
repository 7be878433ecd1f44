"""The shop's own list of what can be chosen for a garment."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.style_options import OfferedOption, OfferedValue, StyleOption, check_offered
from boutique.domain.ports import UnitOfWork


def offer_style_options(uow: UnitOfWork, garment: str, offered: Sequence[OfferedOption]) -> UUID:
    """Write down all that can be chosen for a garment, in its order; returns the entry to undo.

    Without any, what is usually offered is offered again. What was chosen before stays with its garment.
    """
    if garment not in GARMENTS:
        raise Refused(N_("Choose a garment from the list."))
    check_offered(offered)
    with uow:
        for each in uow.find(StyleOption, garment=garment):
            uow.remove(each)
        for pos, (key, value) in enumerate(_rows(offered)):
            uow.add(
                StyleOption(garment=garment, key=key, value=value.value, extra_bani=value.extra_bani, pos=pos)
            )
        return uow.commit(N_("What can be chosen written"))


def _rows(offered: Sequence[OfferedOption]) -> list[tuple[str, OfferedValue]]:
    """What is answered in words has a row of its own, with no value."""
    return [(each.key, value) for each in offered for value in each.values or (OfferedValue(""),)]
