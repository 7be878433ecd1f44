"""In which order the palette shows what it found."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.ui.shell.found import Found, Group
from boutique.ui.shell.matching import Fit

_ALONE, _AMONG_OTHERS = 8, 3  # lines of a group, so that every group is seen at once
LATELY = 3


def arranged(
    deeds: Sequence[tuple[Fit, Found]], found: Sequence[Found], nobody: Sequence[Found]
) -> list[Found]:
    """Return the lines group by group.

    What can be done comes first where its beginning was typed; where only a later word was, people who
    bear the name come before it. Guesses stand last, and never where anything of their kind is true.
    Where nothing answers truly, `nobody` begins the list.
    """
    true = [line for line in found if not line.guess]
    kinds = {line.group for line in true}
    guesses = [line for line in found if line.guess and line.group not in kinds]
    begun = [line for how, line in deeds if how is not Fit.WORDS][:_ALONE]
    others = [line for how, line in deeds if how is Fit.WORDS][:_AMONG_OTHERS]
    groups = _grouped(true)
    most = _ALONE if len(groups) + bool(deeds) == 1 else _AMONG_OTHERS
    people = groups.pop(Group.PEOPLE, [])[:most]
    rest = [line for group in sorted(groups) for line in groups[group][:most]]
    lines = [*begun, *others, *people] if begun else [*people, *others]
    lines += rest
    return [*(lines or nobody), *guesses[:_AMONG_OTHERS]]


def _grouped(lines: Sequence[Found]) -> dict[Group, list[Found]]:
    groups: dict[Group, list[Found]] = {}
    for line in lines:
        groups.setdefault(line.group, []).append(line)
    return groups
