"""Commands by which cloth leaves the shelf beside the orders, comes back to it, or is kept for somebody."""

from __future__ import annotations

from argparse import Namespace
from uuid import UUID

from boutique.cli.context import Desk
from boutique.cli.order_items import cloth_named
from boutique.cli.stock import tell
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.services.cloth.keeping import keep_cloth
from boutique.services.cloth.keeping import let_go as let_cloth_go
from boutique.services.cloth.movements import return_cloth, sell_cloth
from boutique.services.cloth.movements import write_off as write_cloth_off


def _cloth(desk: Desk, options: Namespace) -> UUID:
    return cloth_named(options.cloth, desk.queries.cloths()).cloth_id


def sell(desk: Desk, options: Namespace) -> None:
    """Write down cloth that was sold by the metre."""
    cloth, on = _cloth(desk, options), options.on or desk.today
    cm = typed_metres(options.metres)
    sell_cloth(desk.change(), cloth, cm, on=on, words=options.words, meant=options.meant)
    tell(desk, cloth)


def back(desk: Desk, options: Namespace) -> None:
    """Write down cloth that came back to the shelf, or went back to the mill."""
    cloth = _cloth(desk, options)
    return_cloth(
        desk.change(),
        cloth,
        typed_metres(options.metres),
        on=options.on or desk.today,
        words=options.words,
        to_mill=options.to_mill,
        meant=options.meant,
    )
    tell(desk, cloth)


def write_off(desk: Desk, options: Namespace) -> None:
    """Write off cloth that is spoilt or lost."""
    cloth, on = _cloth(desk, options), options.on or desk.today
    cm = typed_metres(options.metres)
    write_cloth_off(desk.change(), cloth, cm, on=on, words=options.words, meant=options.meant)
    tell(desk, cloth)


def keep(desk: Desk, options: Namespace) -> None:
    """Set metres of a cloth aside for a client."""
    cloth, who, on = _cloth(desk, options), desk.queries.find_client(options.id), options.on or desk.today
    keep_cloth(desk.change(), cloth, who, typed_metres(options.metres), on=on, words=options.words)
    tell(desk, cloth)


def let_go(desk: Desk, options: Namespace) -> None:
    """Let go what is set aside for a client."""
    cloth, who = _cloth(desk, options), desk.queries.find_client(options.id)
    cm = typed_metres(options.metres) if options.metres else None
    let_cloth_go(desk.change(), cloth, who, on=options.on or desk.today, cm=cm)
    tell(desk, cloth)
