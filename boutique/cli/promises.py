"""Commands of promises: the ledger, and a promise to ring moved, kept or broken."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from boutique.cli.context import Desk, plain
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.pages.missed_promises import missed_by
from boutique.domain.promises.ledger import Ledger, by_garment, by_month, counted
from boutique.domain.promises.views import Fate, PromiseView
from boutique.services.promises import break_call, keep_call, move_call
from boutique.wording.promises import ledger_by, ledger_words, missed_at, missed_for, promise_line

_SIGN: Final = 8
"""So many signs from the end of its id tell a promise from any other."""


def promises(desk: Desk, options: Namespace) -> None:
    """Print what was promised and what became of it, or write down what becomes of a promise to ring."""
    if options.sign is not None:
        _deed(desk, options, _named(desk, options.sign))
    who = None if options.client is None else desk.queries.find_client(options.client)
    found = desk.queries.promises(options.first or date.min, options.last or date.max, who)
    today = desk.today
    ledger, months = counted(found, today), by_month(found, today)
    garments = by_garment(found, today)
    stages, causes = missed_by(found, desk.queries.promise_grounds(found, today), today)
    shown = [each for each in found if _is_shown(each, options, today)]
    answer = {
        "promises": [_json(each, today) for each in shown],
        "ledger": _counts(ledger),
        "months": {month.isoformat()[:7]: _counts(each) for month, each in months.items()},
        "garments": {key: _counts(each) for key, each in garments.items()},
        "stages": {key: asdict(each) for key, each in stages.items()},
        "causes": {key: asdict(each) for key, each in causes.items()},
    }
    lines = [*ledger_by(garments), *missed_at(stages), *missed_for(causes)]
    desk.answer(answer, lambda: _print(shown, ledger, months, today, lines))


def _is_shown(promise: PromiseView, options: Namespace, today: date) -> bool:
    if options.untold:
        return promise.is_untold(today)
    return not options.open or promise.fate(today) in (Fate.OPEN, Fate.LATE)


def _json(promise: PromiseView, today: date) -> dict[str, Any]:
    untold = promise.is_untold(today)
    sign = promise.promise_id.hex[-_SIGN:]
    return {**plain(promise), "sign": sign, "fate": promise.fate(today).value, "untold": untold}


def _counts(ledger: Ledger) -> dict[str, Any]:
    return {**asdict(ledger), "kept_share": ledger.kept_share, "untold_share": ledger.untold_share}


def _print(
    shown: Sequence[PromiseView],
    ledger: Ledger,
    months: Mapping[date, Ledger],
    today: date,
    lines: Sequence[str],
) -> None:
    for each in shown:
        print(f"{each.promise_id.hex[-_SIGN:]}  {promise_line(each, today)}")
    for month, one in months.items():
        print(f"{month:%Y-%m}  {ledger_words(one)}")
    for line in lines:
        print(line)
    print(ledger_words(ledger))


def _named(desk: Desk, sign: str) -> PromiseView:
    found = [each for each in desk.queries.promises() if each.promise_id.hex.endswith(sign.lower())]
    if len(found) != 1:
        raise Refused(N_("No promise has the sign “{sign}”. Ask for them with: boutique promises"), sign=sign)
    return found[0]


def _deed(desk: Desk, options: Namespace, promise: PromiseView) -> None:
    told = desk.today if options.told else None
    on = options.on or desk.today
    which = promise.promise_id, promise.version
    if options.deed == "move":
        if options.to is None:
            raise Refused(N_("Say to which day the promise is moved, with --to."))
        draft = MoveDraft(to=options.to, why=options.why, told_on=told)
        move_call(desk.change(), *which, draft, now=desk.now)
    elif options.deed == "kept":
        keep_call(desk.change(), *which, on=on, today=desk.today)
    elif options.deed == "broken":
        break_call(desk.change(), *which, on=on, why=options.why, told_on=told, today=desk.today)
    else:
        raise Refused(N_("Say what became of the promise: move, kept or broken."))
