"""Measures that rest on one another, computed in the order that their formulas ask for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from heapq import heapify, heappop, heappush

from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.seamly.formulas import Formula, parse

_UNKNOWN = N_("The formula uses “{needed}”, which is not in the file. Add it in SeamlyMe.")
_UNMEASURED = N_("The formula depends on “{needed}”, which has not been measured. Measure it first.")
_RESTS = N_("The formula depends on “{needed}”, which could not be computed. Correct that one first.")
_CIRCLE = N_("The formula leads back to itself: {path}. Write one of these as a number in SeamlyMe.")
_LONGEST_PATH = 6

Outcome = float | Refused


def dependency_order(needs: Mapping[str, Collection[str]]) -> list[str]:
    """Return names after those they need, else as given; those in a circle, or behind one, are left out."""
    place = {name: at for at, name in enumerate(needs)}
    waiting = {name: {other for other in others if other in needs} for name, others in needs.items()}
    wanted_by: dict[str, list[str]] = {}
    for name, others in waiting.items():
        for other in others:
            wanted_by.setdefault(other, []).append(name)
    ready = [place[name] for name, others in waiting.items() if not others]
    heapify(ready)
    names, ordered = list(needs), list[str]()
    while ready:
        ordered.append(name := names[heappop(ready)])
        for follower in wanted_by.get(name, ()):
            waiting[follower].discard(name)
            if not waiting[follower]:
                heappush(ready, place[follower])
    return ordered


def solve(texts: Mapping[str, str], unmeasured: Collection[str]) -> dict[str, Outcome]:
    """Return each measure's value in the unit of the file, or why it has none.

    What rests only on measures not yet taken is not yet taken either, and left out.
    """
    formulas, outcomes = _parsed(texts)
    needs = {name: formula.names for name, formula in formulas.items()}
    ordered = dependency_order(needs)
    waiting, known = set(unmeasured), dict[str, float]()
    for name in ordered:
        if needs[name] and needs[name] <= waiting:
            waiting.add(name)
            continue
        try:
            _refuse_missing(needs[name], known, waiting, texts)
            outcomes[name] = known[name] = formulas[name].compute(known)
        except Refused as error:
            outcomes[name] = error
    stuck = {name: needs[name] for name in needs.keys() - set(ordered)}
    return outcomes | {name: _round_trip(name, stuck) for name in stuck}


def _parsed(texts: Mapping[str, str]) -> tuple[dict[str, Formula], dict[str, Outcome]]:
    """Return the formulas that can be read, and why the others cannot."""
    formulas: dict[str, Formula] = {}
    troubles: dict[str, Outcome] = {}
    for name, text in texts.items():
        try:
            formulas[name] = parse(text)
        except Refused as error:
            troubles[name] = error
    return formulas, troubles


def _refuse_missing(
    names: Collection[str], known: Collection[str], unmeasured: Collection[str], held: Collection[str]
) -> None:
    for name in sorted(names):
        if name in unmeasured:
            raise Refused(_UNMEASURED, needed=name)
        if name not in held:
            raise Refused(_UNKNOWN, needed=name[:60])
        if name not in known:
            raise Refused(_RESTS, needed=name)


def _round_trip(name: str, stuck: Mapping[str, Collection[str]]) -> Refused:
    """Say how a formula leads back to itself, or on which it rests that does."""
    path = [name]
    while (following := min(other for other in stuck[path[-1]] if other in stuck)) not in path:
        path.append(following)
    if following != name:
        return Refused(_RESTS, needed=path[1])
    shown = path if len(path) <= _LONGEST_PATH else [*path[:_LONGEST_PATH], "…"]
    return Refused(_CIRCLE, path=" → ".join([*shown, name]))
