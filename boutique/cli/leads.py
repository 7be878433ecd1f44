"""The command for somebody who came in and did not buy."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from boutique.cli.context import Desk
from boutique.domain.calls.leads import LeadDraft
from boutique.domain.clients.views import ClientHit
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.calls.leads import record_visit
from boutique.wording import _

_FEW = 3


def lead(desk: Desk, options: Namespace) -> None:
    """Write down a visit without a purchase; somebody known is named with --client."""
    name = " ".join(options.name)
    known = desk.queries.find_client(options.client) if options.client else None
    alike = [] if known is not None else _alike(desk, name, options.phone)
    draft = LeadDraft(
        client_id=known,
        name=name,
        phone=options.phone,
        because=options.because or "",
        wanted=options.wanted,
        words=options.words,
        again_on=options.again,
    )
    met = record_visit(desk.change(), draft, DiallingPlan(), now=desk.now)
    page = desk.queries.client_page(met.client_id)
    answer = {
        "client_id": met.client_id,
        "no": page.no,
        "name": page.name,
        "standing": page.draft.standing,
        "entry_id": met.entry_id,
        "known_already": [{"no": hit.no, "name": hit.name, "phone": hit.phone} for hit in alike],
    }
    desk.answer(answer, lambda: _print_met(page.name, page.no, alike))


def _alike(desk: Desk, name: str, phone: str) -> Sequence[ClientHit]:
    """Return whom the shop knows by this name or phone, before the visit is written down."""
    asked = [text for text in (phone, name) if text.strip()]
    found = {hit.client_id: hit for text in asked for hit in desk.queries.search(text, _FEW)}
    return list(found.values())[:_FEW]


def _print_met(name: str, no: int, alike: Sequence[ClientHit]) -> None:
    print(_("Noted: {name} came in, no. {no}.").format(name=name, no=no))
    for hit in alike:
        print(
            _(
                "The shop already knows {name}, no. {no}. If this was the same person: boutique undo, then "
                "--client {no}."
            ).format(name=hit.name, no=hit.no)
        )
