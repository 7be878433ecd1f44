"""Commands of alterations: what one alters and who pays, and what was altered for somebody before."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from boutique.cli.context import Desk, plain
from boutique.cli.stage_lines import garment_key
from boutique.cli.workshop import named_work
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.workshop.amendments import AlterationDraft, AlterationWhy, AlteredBefore, Payer
from boutique.domain.workshop.places import PLACES
from boutique.services.workshop.alterations import tie_alteration
from boutique.services.workshop.amendments import amend_item
from boutique.wording import _
from boutique.wording.workshop.fittings import alteration_words, altered_before_words, sort_name
from boutique.wording.workshop.places import read_typed


def alteration(desk: Desk, options: Namespace) -> None:
    """Tie an alteration to the garment it alters, note what is altered, and print what is known."""
    work = named_work(desk, options.item)
    if options.of is not None:
        altered = named_work(desk, options.of)
        why = options.why or AlterationWhy.WISH
        payer = Payer.CLIENT if why == AlterationWhy.WISH else Payer.HOUSE
        draft = AlterationDraft(item_id=work.item_id, of_item_id=altered.item_id, payer=payer, why=why)
        tie_alteration(desk.change(), draft)
    for text in options.amend or ():
        amend_item(desk.change(), work.item_id, read_typed(text, PLACES))
    known = desk.queries.alterations(work.client_id).get(work.item_id)
    if known is None:
        raise Refused(N_("Nobody wrote down what this alters. Say it with --of, as 1042.2."))
    answer = {**plain(known), "sort": known.sort.value}
    desk.answer(answer, lambda: print(f"{alteration_words(known)} ({sort_name(known.sort)})"))


def altered(desk: Desk, options: Namespace) -> None:
    """Print what was altered on somebody's garments of a kind before."""
    who, key = desk.queries.find_client(options.client), garment_key(options.garment)
    found = desk.queries.altered_before(who, key)
    desk.answer({"altered": [plain(each) for each in found]}, lambda: _print(found, key))


def _print(found: Sequence[AlteredBefore], garment: str) -> None:
    print(altered_before_words(found, garment) or _("Nothing was altered before."))
