"""The command that says what day one may promise for a garment."""

from __future__ import annotations

from argparse import Namespace

from boutique.cli.context import Desk
from boutique.cli.stage_lines import garment_key
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.stages import ALTERATION
from boutique.wording.workshop import quote_lines


def quote(desk: Desk, options: Namespace) -> None:
    """Print three days with the chance of each for a garment ordered today, and of a day asked about."""
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.quoted_day import quote_garment

    key = garment_key(options.garment)
    kind = OrderKind.ALTERATION if key == ALTERATION else OrderKind.BESPOKE
    found = quote_garment(foresee(desk.queries.workshop_facts(desk.today)), kind, key, options.by)
    desk.answer(found, lambda: print("\n".join(quote_lines(found, desk.today))))
