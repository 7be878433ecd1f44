"""Commands for people who stand in the book twice."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from boutique.cli.context import Desk
from boutique.domain.duplicates.merging import Choices, MergePlan, Side
from boutique.domain.duplicates.views import Alike, DuplicatePair
from boutique.wording import _
from boutique.wording.duplicates import answer, likeness_words, moves_words, question_name

_WIDE = 32


def duplicates(desk: Desk, options: Namespace) -> None:
    """Print the pairs of pages that may be one person's, the most alike first."""
    pairs = desk.queries.duplicate_pairs(options.limit)
    desk.answer([_pair(each) for each in pairs], lambda: _print_pairs(pairs))


def _pair(pair: DuplicatePair) -> dict[str, Any]:
    reasons = [_(reason) for reason in pair.likeness.reasons]
    return {
        "one": _alike(pair.one),
        "other": _alike(pair.other),
        "score": pair.likeness.score,
        "reasons": reasons,
    }


def _alike(each: Alike) -> dict[str, Any]:
    return {
        "client_id": each.client_id,
        "no": each.no,
        "name": each.name,
        "phone": each.phone,
        "city": each.city,
    }


def _print_pairs(pairs: list[DuplicatePair]) -> None:
    if not pairs:
        print(_("Nobody is in the book twice."))
    for pair in pairs:
        for each in (pair.one, pair.other):
            print(f"{each.no:>7}  {each.name:<{_WIDE}} {each.phone:<18} {each.city}".rstrip())
        print(f"{'':>9}{likeness_words(pair.likeness)}")


def merge(desk: Desk, options: Namespace) -> None:
    """Put one page into another, or with --dry-run only say what would become of it."""
    from boutique.services.duplicates.merge import merge_clients, plan_merge

    queries = desk.queries
    keep, other = queries.find_client(options.keep), queries.find_client(options.other)
    plan = plan_merge(queries, keep, other)
    choices: Choices = dict.fromkeys(options.take or (), Side.OTHER)
    sides = plan.chosen(choices)
    entry = None
    if not options.dry_run:
        entry = merge_clients(desk.change(), keep, other, choices, now=desk.now)
    desk.answer(
        _plan(plan, sides) | {"entry": entry}, lambda: _print_plan(plan, sides, done=entry is not None)
    )


def _plan(plan: MergePlan, sides: dict[str, Side]) -> dict[str, Any]:
    return {
        "keep": {"client_id": plan.keep.client_id, "no": plan.keep.no, "name": plan.keep.name},
        "other": {"client_id": plan.other.client_id, "no": plan.other.no, "name": plan.other.name},
        "differences": [
            {
                "field": question,
                "keep": answer(plan.keep, question),
                "other": answer(plan.other, question),
                "kept": side,
            }
            for question, side in sides.items()
        ],
        "note": plan.note,
        "moves": plan.moves,
    }


def _print_plan(plan: MergePlan, sides: dict[str, Side], *, done: bool) -> None:
    print(f"{'':<24}{_ticked(plan.keep.name, True):<{_WIDE}}{plan.other.name}".rstrip())
    for question, side in sides.items():
        one, other = (answer(page, question) for page in (plan.keep, plan.other))
        kept = _ticked(one, side is Side.KEEP)
        print(f"{question_name(question):<24}{kept:<{_WIDE}}{_ticked(other, side is Side.OTHER)}".rstrip())
    moves = ", ".join(moves_words(plan.moves)) or _("There is nothing else on the other page.")
    what = _("What moves")
    print(f"{what:<24}{moves}")
    if done:
        print(_("The two pages of {name} are now one.").format(name=plan.keep.name))


def _ticked(text: str, kept: bool) -> str:
    return f"✓ {text}" if kept else f"  {text}"
