"""Runs of lookbooks that were cut short by a kill or a power cut: finished or swept, and told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from boutique.app.shop import Shop
from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.shell.floor import ShopFloor
from boutique.wording import _, n_

if TYPE_CHECKING:
    from boutique.services.lookbooks.run import Recovered


def finish_runs(shop: Shop, floor: ShopFloor, tasks: Tasks) -> None:
    """Look where nobody waits for what the last program left, and say what became of it."""

    def work() -> Sequence[Recovered]:
        from boutique.services.lookbooks.run import recovered

        return recovered(shop.queries)

    def tell(found: Sequence[Recovered]) -> None:
        for each in found:
            floor.notices.say(_said(each))

    tasks.run(floor, work, tell, lane=Lane.COPY)


def _said(run: Recovered) -> str:
    if not run.made:
        return _("A run of lookbooks was cut short, and none of them was made. Begin it anew.")
    return n_(
        "A run of lookbooks was cut short; {n} is whole, in “{folder}”.",
        "A run of lookbooks was cut short; {n} are whole, in “{folder}”.",
        run.made,
        folder=run.folder,
    )
