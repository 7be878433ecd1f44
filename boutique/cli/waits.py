"""Commands of what garments wait for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from boutique.cli.context import Desk, plain
from boutique.cli.workshop import named_work, tell
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.workshop.views import WaitView, WorkView
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.workshop.waits import close_wait, open_wait
from boutique.wording.workshop import wait_words, work_name


def wait(desk: Desk, options: Namespace) -> None:
    """List what garments wait for, or write down that one waits, or does no longer."""
    if options.item is not None:
        work = named_work(desk, options.item)
        if options.cause == "over":
            over = _open_wait(work, options.which)
            close_wait(desk.change(), over.wait_id, over.version, on=options.on or desk.today)
        elif options.cause is not None:
            draft = WaitDraft(
                item_id=work.item_id,
                cause=options.cause,
                from_on=options.on or desk.today,
                owner_id=None if options.owner is None else desk.staff_named(options.owner),
                words=options.words,
            )
            open_wait(desk.change(), draft, today=desk.today)
        tell(desk, work)
        return
    found = [(each, one) for each in desk.queries.board() for one in each.waiting]
    found.sort(key=lambda pair: pair[1].from_on)
    told = [_wait_json(each, one) for each, one in found]
    desk.answer({"waits": told}, lambda: _print_waits(found))


def _wait_json(work: WorkView, one: WaitView) -> dict[str, Any]:
    whose = {"order_no": work.order_no, "line": work.line, "client": work.client, "garment": work.garment}
    return {**plain(one), **whose}


def _open_wait(work: WorkView, cause: str | None) -> WaitView:
    found = [each for each in work.waiting if cause in (None, each.cause)]
    if not found:
        raise Refused(N_("This garment waits for nothing."))
    if len(found) > 1:
        raise Refused(N_("This garment waits for several things. Say which is over, with --for."))
    return found[0]


def _print_waits(found: Sequence[tuple[WorkView, WaitView]]) -> None:
    for work, one in found:
        print(f"{work_name(work)}: {wait_words(one)}")
