"""Two pages of one person put together: which word is kept where they differ, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from uuid import UUID

from boutique.domain.clients.model import Standing
from boutique.domain.duplicates.views import PageFacts
from boutique.domain.kernel.errors import N_, Refused

ONE_PAGE: Final = N_("This is the same page. Choose another one to merge with it.")


class Side(StrEnum):
    """The page that is kept, or the one that goes into it."""

    KEEP = "keep"
    OTHER = "other"


QUESTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("given_name", "family_name"),
        "title": ("title",),
        "address_as": ("address_as",),
        "phone": ("phone", "phone_e164"),
        "email": ("email",),
        "city": ("city",),
        "birthday": ("birth_year", "birth_month", "birth_day"),
        "language": ("language",),
        "channel": ("channel",),
        "best_hours": ("best_hours",),
        "served_by": ("served_by",),
        "household": ("household_id",),
        "referred_by": ("referred_by",),
    }
)
"""What two pages may say differently, with the fields that answer it together."""

Choices = Mapping[str, Side]
"""For a question, whose answer is kept; a question left out is answered as `Difference.suggested` says."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that the two pages answer differently."""

    question: str
    suggested: Side


@dataclass(frozen=True, kw_only=True)
class MergePlan:
    """What putting two pages together would do, before anything is done.

    `moves` counts the rows of each table that would belong to the kept page.
    """

    keep: PageFacts
    other: PageFacts
    differences: tuple[Difference, ...]
    note: str
    since: date | None
    standing: str
    moves: Mapping[str, int]

    def chosen(self, choices: Choices) -> dict[str, Side]:
        """Return whose answer is kept to every question in which they differ."""
        asked = {each.question: each.suggested for each in self.differences}
        unknown = set(choices) - set(asked)
        if unknown:
            raise Refused(
                N_("The two pages do not differ in “{field}”. Choose something in which they do."),
                field=sorted(unknown)[0],
            )
        return asked | dict(choices)

    def kept_values(self, choices: Choices) -> dict[str, object]:
        """Return the fields of the kept page after it."""
        values: dict[str, object] = {"note": self.note, "since": self.since, "standing": self.standing}
        for question, side in self.chosen(choices).items():
            page = self.keep if side is Side.KEEP else self.other
            values |= {name: page.values[name] for name in QUESTIONS[question]}
        return values

    def left_over(self, choices: Choices) -> list[tuple[str, PageFacts]]:
        """Return each question whose other answer is not kept on the page, with the page that gave it."""
        lost = [
            (question, self.other if side is Side.KEEP else self.keep)
            for question, side in self.chosen(choices).items()
        ]
        return [(question, page) for question, page in lost if says(page, question)]


def says(page: PageFacts, question: str) -> bool:
    """Return whether a page answers a question at all."""
    return any(page.values[name] not in (None, "") for name in QUESTIONS[question])


def plan_of(keep: PageFacts, other: PageFacts) -> MergePlan:
    """Lay two pages side by side. Refused when they are one page, or one was put into another already."""
    check_pages(keep, other)
    own = {keep.client_id, other.client_id}
    keep, other = _by_others(keep, own), _by_others(other, own)
    return MergePlan(
        keep=keep,
        other=other,
        differences=tuple(
            Difference(question, Side.KEEP if says(keep, question) else Side.OTHER)
            for question in QUESTIONS
            if _differ(question, keep, other)
        ),
        note=_joined(str(keep.values["note"]), str(other.values["note"])),
        since=_earliest(keep.values["since"], other.values["since"]),
        standing=_standing(keep, other),
        moves=other.rows,
    )


def check_pages(keep: PageFacts, other: PageFacts) -> None:
    """Refused when these are not two pages that can be put together."""
    if keep.client_id == other.client_id:
        raise Refused(ONE_PAGE)
    if keep.values["archived_at"] is not None:
        raise Refused(N_("The page to keep is archived. Bring it back first, or keep the other one."))
    if other.values["merged_into"] is not None:
        raise Refused(N_("The other page has already been merged. Choose another one."))


def _by_others(page: PageFacts, own: set[UUID]) -> PageFacts:
    """Nobody was brought to the shop by themselves."""
    if page.values["referred_by"] not in own:
        return page
    return replace(page, values={**page.values, "referred_by": None})


def _differ(question: str, keep: PageFacts, other: PageFacts) -> bool:
    if not says(other, question):
        return False
    if question == "phone" and keep.values["phone_e164"]:
        return keep.values["phone_e164"] != other.values["phone_e164"]
    return any(keep.values[name] != other.values[name] for name in QUESTIONS[question])


def _joined(note: str, other: str) -> str:
    if not other or other in note:
        return note
    return other if note in other else f"{note}\n{other}"


def _earliest(one: object, other: object) -> date | None:
    return min((day for day in (one, other) if isinstance(day, date)), default=None)


def _standing(keep: PageFacts, other: PageFacts) -> str:
    """Whoever bought under one of their names is a client."""
    both = {keep.values["standing"], other.values["standing"]}
    return Standing.CLIENT if Standing.CLIENT in both else Standing.LEAD
