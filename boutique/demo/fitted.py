"""Garments laid on the demo's table, the ease its cutters set, and its own set of measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from boutique.demo.atelier import Atelier
from boutique.demo.bodies import typed
from boutique.demo.chance import Chance
from boutique.domain.clients.model import Client
from boutique.domain.measuring.finished import Ease, GarmentMeasurement, GarmentSession
from boutique.domain.measuring.sets import MeasureSet

Told = Mapping[str, Any]

_SETS = {"Frac": "G02 G04 G07 G09 I07 I01 I08 H19 L19 L05 L15"}


def fit(atelier: Atelier, client: Client, told: Told) -> None:
    """Write down the garments and the ease that are told of somebody of the cast."""
    chance = atelier.chance.aside(f"fitted {client.id}")
    for ago, by, garment, words, measures in told.get("laid_out", ()):
        session = atelier.pages.add(
            GarmentSession(
                id=chance.id(),
                client_id=client.id,
                garment=garment,
                description=words,
                taken_on=chance.ago(ago),
                staff_id=atelier.staff[by].id,
            )
        )
        for code, mm in measures.items():
            atelier.pages.add(_measure(chance, session, code, mm))
    for ago, by, garment, eases in told.get("ease", ()):
        for code, mm in eases.items():
            atelier.pages.add(
                Ease(
                    id=chance.id(),
                    client_id=client.id,
                    garment=garment,
                    code=code,
                    mm=mm,
                    typed=typed(mm),
                    set_on=chance.ago(ago),
                    staff_id=atelier.staff[by].id,
                )
            )


def _measure(chance: Chance, session: GarmentSession, code: str, mm: int) -> GarmentMeasurement:
    return GarmentMeasurement(
        id=chance.id(), session_id=session.id, client_id=session.client_id, code=code, mm=mm, typed=typed(mm)
    )


def own_sets(chance: Chance) -> Sequence[MeasureSet]:
    """Return the sets of measures that the shop made for itself."""
    return [MeasureSet(id=chance.id(), name=name, codes=codes) for name, codes in _SETS.items()]
