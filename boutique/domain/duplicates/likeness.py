"""How alike two pages of the book are, and why one may think that they are one person's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from boutique.domain.duplicates.name_likeness import NameLikeness, alike_names
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold

SAME_PHONE: Final = N_("the same phone")
SAME_NAME: Final = N_("the same name")
TURNED_NAME: Final = N_("the same name the other way round")
NEAR_NAME: Final = N_("almost the same name")
PART_OF_NAME: Final = N_("a part of the name")
SAME_EMAIL: Final = N_("the same e-mail")
SAME_BIRTHDAY: Final = N_("the same birthday")
SAME_CITY: Final = N_("the same city")
PHONE_OF_FAMILY: Final = N_("the same phone, another name: perhaps family")
EMAIL_OF_FAMILY: Final = N_("the same e-mail, another name: perhaps family")

WORTH_A_LOOK: Final = 45
"""From this score on two pages are laid side by side when the whole book is looked through."""

WORTH_SAYING: Final = 30
"""From this score on somebody is named while one types; a given name alone is not enough."""

_NAMES = {
    NameLikeness.SAME: (60, SAME_NAME),
    NameLikeness.TURNED: (55, TURNED_NAME),
    NameLikeness.SLIP: (45, NEAR_NAME),
    NameLikeness.NEAR: (40, NEAR_NAME),
    NameLikeness.PART: (20, PART_OF_NAME),
}
NAMELESS: Final = "Client"
"""What somebody is called whom a file knows only by a number, with that number."""

_WORD: Final = r"[^\W_]+"
_FAMILY_SCORE = 10
_PHONE, _OTHER_PHONE = 40, -18
_EMAIL = 35
_BIRTHDAY, _YEARLESS_BIRTHDAY, _OTHER_BIRTHDAY = 25, 15, -40
_CITY, _OTHER_CITY = 3, -10

Birthday = tuple[int | None, int | None, int | None]


@dataclass(eq=False, kw_only=True)
class NotSame:
    """Somebody looked at these two pages and knows that they are two people."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    other_id: UUID
    said_on: date
    staff_id: UUID | None = None


class Described(NamedTuple):
    """What is compared of somebody, folded once; the birthday is (year, month, day)."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    phone_e164: str | None = None
    email: str = ""
    city: str = ""
    born: Birthday = (None, None, None)


class Likeness(NamedTuple):
    """How alike two pages are: the higher the more, 0 for not at all; reasons are message ids."""

    score: int
    reasons: tuple[str, ...]
    family: bool = False


def described(
    given_name: str,
    family_name: str,
    phone_e164: str | None = None,
    email: str = "",
    city: str = "",
    born: Birthday = (None, None, None),
) -> Described:
    """Return a person as they are compared, whatever the spelling."""
    given, family = (tuple(re.findall(_WORD, fold(name))) for name in (given_name, family_name))
    return Described(given, family, phone_e164, email.strip().casefold(), fold(city), born)


def likeness(one: Described, other: Described) -> Likeness:
    """Return how alike two people are and why. A phone may serve a family, so it alone says little."""
    names = alike_names(one.given, one.family, other.given, other.family)
    phone = bool(one.phone_e164) and one.phone_e164 == other.phone_e164
    email = bool(one.email) and one.email == other.email
    if names is NameLikeness.OTHER and (phone or email) and (_nameless(one) or _nameless(other)):
        names = NameLikeness.PART
    if names is NameLikeness.OTHER:
        return _perhaps_family(phone=phone, email=email)
    score, said = _NAMES[names]
    reasons = [said]
    for points, reason in (
        _phones(one, other),
        (_EMAIL, SAME_EMAIL) if email else (0, ""),
        _birthdays(one.born, other.born),
        _cities(one, other),
    ):
        score += points
        if reason:
            reasons.append(reason)
    if phone and names is not NameLikeness.SAME:
        reasons[0], reasons[1] = reasons[1], reasons[0]
    return Likeness(max(0, score), tuple(reasons))


def _nameless(who: Described) -> bool:
    """Tell whether a page is called by a number until somebody asks for its name."""
    return not who.given and len(who.family) > 1 and who.family[0] == fold(NAMELESS)


def _perhaps_family(*, phone: bool, email: bool) -> Likeness:
    reason = PHONE_OF_FAMILY if phone else EMAIL_OF_FAMILY
    return Likeness(_FAMILY_SCORE, (reason,), family=True) if phone or email else Likeness(0, ())


def _phones(one: Described, other: Described) -> tuple[int, str]:
    if not (one.phone_e164 and other.phone_e164):
        return 0, ""
    return (_PHONE, SAME_PHONE) if one.phone_e164 == other.phone_e164 else (_OTHER_PHONE, "")


def _birthdays(one: Birthday, other: Birthday) -> tuple[int, str]:
    """A year that only one page knows does not tell them apart."""
    if one[1] is None or other[1] is None:
        return 0, ""
    if one[1:] != other[1:]:
        return _OTHER_BIRTHDAY, ""
    if one[0] is None or other[0] is None:
        return _YEARLESS_BIRTHDAY, SAME_BIRTHDAY
    return (_BIRTHDAY, SAME_BIRTHDAY) if one[0] == other[0] else (_OTHER_BIRTHDAY, "")


def _cities(one: Described, other: Described) -> tuple[int, str]:
    if not (one.city and other.city):
        return 0, ""
    return (_CITY, SAME_CITY) if one.city == other.city else (_OTHER_CITY, "")
