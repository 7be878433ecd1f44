"""Keep with a garment the measures it is cut by, as they are when it is ordered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from boutique.domain.measuring.finished import Ease
from boutique.domain.measuring.model import BodyMeasurement, MeasurementSession
from boutique.domain.orders.item_measures import ItemMeasure, is_cut_to_measure
from boutique.domain.orders.model import OrderItem
from boutique.domain.pages.cut_measures import cut_measures, newest_by_code
from boutique.domain.ports import UnitOfWork


def freeze(uow: UnitOfWork, items: Iterable[OrderItem], by: date) -> None:
    """Keep with garments of one client the newest measures taken by a day; later ones do not touch them."""
    cut = [item for item in items if is_cut_to_measure(item)]
    if not cut:
        return
    who = cut[0].client_id
    measures = uow.find(BodyMeasurement, client_id=who)
    if not measures:
        return
    taken = newest_by_code(uow.find(MeasurementSession, client_id=who), measures, by)
    eases = uow.find(Ease, client_id=who)
    for item in cut:
        for each in cut_measures(item, taken, eases):
            uow.add(each)


def freeze_anew(uow: UnitOfWork, item: OrderItem, by: date) -> None:
    """Keep other measures with a garment that became another one, or another's."""
    for each in uow.find(ItemMeasure, item_id=item.id):
        uow.remove(each)
    freeze(uow, [item], by)
