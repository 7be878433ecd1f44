"""Commands of the waiting list of a cloth."""

from __future__ import annotations

from argparse import Namespace
from uuid import UUID

from boutique.cli.context import Desk
from boutique.cli.order_items import cloth_named
from boutique.cli.stock import tell
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.services.cloth.waiting import give_up_waiting, promise_metres, serve_in_place, wait_for_cloth


def wait(desk: Desk, options: Namespace) -> None:
    """Put somebody at the end of the waiting list of a cloth."""
    cloth, who = _cloth(desk, options), desk.queries.find_client(options.id)
    cm = typed_metres(options.metres)
    wait_for_cloth(desk.change(), who, cloth, metres_cm=cm, on=options.on or desk.today)
    tell(desk, cloth)


def rank(desk: Desk, options: Namespace) -> None:
    """Let somebody who waits be served in another place."""
    cloth = _cloth(desk, options)
    serve_in_place(desk.change(), _entry(desk, options, cloth), options.place)
    tell(desk, cloth)


def promise(desk: Desk, options: Namespace) -> None:
    """Promise so many metres to somebody who waits."""
    cloth = _cloth(desk, options)
    promise_metres(desk.change(), _entry(desk, options, cloth), typed_metres(options.metres))
    tell(desk, cloth)


def give_up(desk: Desk, options: Namespace) -> None:
    """Write down that somebody no longer waits."""
    cloth = _cloth(desk, options)
    give_up_waiting(desk.change(), _entry(desk, options, cloth), on=options.on or desk.today)
    tell(desk, cloth)


def _cloth(desk: Desk, options: Namespace) -> UUID:
    return cloth_named(options.cloth, desk.queries.cloths()).cloth_id


def _entry(desk: Desk, options: Namespace, cloth: UUID) -> UUID:
    who = desk.queries.find_client(options.id)
    found = [each.entry_id for each in desk.queries.waiting_for(cloth) if each.client_id == who]
    if not found:
        raise Refused(N_("This client no longer waits for this cloth."))
    return found[0]
