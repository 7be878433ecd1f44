"""Looking a whole book through for pages of one person, without comparing everybody with everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from boutique.domain.duplicates.likeness import WORTH_A_LOOK, Described, Likeness, likeness

_CROWD: Final = 60  # so many share the phone of the shop, or a name that says nothing
_SHORTEST: Final = 6
_BREATH: Final = 2_000
Pair = tuple[int, int]


def alike_pairs(
    people: Sequence[Described], told_apart: Iterable[Pair] = (), breathe: Callable[[], object] = lambda: None
) -> list[tuple[Likeness, Pair]]:
    """Return the pairs of places in `people` that are worth a look, the most alike first.

    `breathe` is called every now and then, and may raise to stop. `told_apart` are pairs to leave out.
    """
    met = {_ordered(pair) for pair in told_apart}
    found = []
    for at, pair in enumerate(_candidates(people)):
        if at % _BREATH == 0:
            breathe()
        if pair in met:
            continue
        met.add(pair)
        how = likeness(people[pair[0]], people[pair[1]])
        if how.score >= WORTH_A_LOOK and not how.family:
            found.append((how, pair))
    return sorted(found, key=lambda each: (-each[0].score, each[1]))


def _ordered(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0] < pair[1] else (pair[1], pair[0])


def _candidates(people: Sequence[Described]) -> Iterator[Pair]:
    """Whoever shares a phone, an e-mail, a whole name or a birthday, and names a letter apart."""
    for keys in (_phone, _email, _names, _birthdays):
        for places in _blocks(people, keys).values():
            if len(places) <= _CROWD:
                yield from combinations(places, 2)
    yield from _slips(people)


def _blocks(
    people: Sequence[Described], keys: Callable[[Described], Iterable[Hashable]]
) -> Mapping[Hashable, list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        for key in keys(person):
            blocks[key].append(at)
    return blocks


def _phone(person: Described) -> Iterable[Hashable]:
    return (person.phone_e164,) if person.phone_e164 else ()


def _email(person: Described) -> Iterable[Hashable]:
    return (person.email,) if person.email else ()


def _names(person: Described) -> Iterable[Hashable]:
    name = _name(person)
    return {name, " ".join(sorted(("".join(person.given), "".join(person.family)))).strip()} if name else ()


def _birthdays(person: Described) -> Iterable[Hashable]:
    """With a word of the name, or none for a name of one word: every day is somebody's birthday."""
    if person.born[1] is None:
        return ()
    words = {*person.given, *person.family}
    return [(*person.born[1:], word) for word in (words if len(words) > 1 else {*words, ""})]


def _name(person: Described) -> str:
    return " ".join(sorted((*person.given, *person.family)))


def _slips(people: Sequence[Described]) -> Iterator[Pair]:
    """A slip of the pen is believed only where no two phones speak against it."""
    phoneless: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        if not person.phone_e164:
            for form in _forms(_name(person)):
                phoneless[form].append(at)
    if not phoneless:
        return
    for at, person in enumerate(people):
        for form in _forms(_name(person)):
            for other in phoneless.get(form, ())[:_CROWD]:
                if other != at:
                    yield _ordered((at, other))


def _forms(name: str) -> Iterator[str]:
    """Two names a letter apart have one of these in common."""
    if len(name) >= _SHORTEST:
        yield name
        yield from (name[:at] + name[at + 1 :] for at in range(len(name)))
