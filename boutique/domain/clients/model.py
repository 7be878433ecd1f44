"""The people in the client book: clients and leads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.clients.email import check_email
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id


class Standing(StrEnum):
    """A lead has not bought yet; the first order makes a client of them."""

    CLIENT = "client"
    LEAD = "lead"


class Title(StrEnum):
    """How the shop speaks of a person."""

    NONE = ""
    MR = "dl"
    MRS = "dna"


@dataclass(eq=False, kw_only=True)
class Client:
    """A page in the client book.

    `no` is the number one can say on the phone, 0 until it is written down; the book keeps `sort_key`.
    Of two pages of one person that were put together the one put away says `merged_into` which is kept.
    `source_key` and `source_print` say who this is in an imported file, and what that file last said.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    no: int = 0
    standing: str = Standing.CLIENT
    title: str = Title.NONE
    given_name: str = ""
    family_name: str = ""
    sort_key: str = ""
    address_as: str = ""
    phone: str = ""
    phone_e164: str | None = None
    email: str = ""
    city: str = ""
    language: str = "ro"
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    best_hours: str = ""
    channel: str = "phone"
    served_by: UUID | None = None
    since: date | None = None
    source_key: str | None = None
    source_print: str | None = None
    note: str = ""
    household_id: UUID | None = None
    referred_by: UUID | None = None
    merged_into: UUID | None = None
    created_at: datetime | None = None
    archived_at: datetime | None = None

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class ClientDraft:
    """What a form or a file says of a person before it is written down."""

    given_name: str = ""
    family_name: str = ""
    title: str = Title.NONE
    standing: str = Standing.CLIENT
    address_as: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    language: str = "ro"
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    best_hours: str = ""
    channel: str = "phone"
    served_by: UUID | None = None
    since: date | None = None
    source_key: str | None = None
    note: str = ""

    def tidied(self) -> ClientDraft:
        """Return the draft with spaces trimmed everywhere."""
        texts = {k: v.strip() for k, v in vars(self).items() if isinstance(v, str)}
        return replace(self, **texts)  # type: ignore[arg-type]  # only texts are trimmed

    def check(self, today: date) -> None:
        """Raise Refused when the book could not keep this page."""
        if not (self.given_name.strip() or self.family_name.strip()):
            raise Misfilled(
                "family_name", N_("The name is missing. Write at least a family name or a given name.")
            )
        check_email(self.email.strip())
        check_birthday(self.birth_year, self.birth_month, self.birth_day, today)


def check_birthday(year: int | None, month: int | None, day: int | None, today: date) -> None:
    """Raise Refused unless this can be somebody's birthday; the year may be missing, 29 February too."""
    if month is None and day is None and year is None:
        return
    if month is None or day is None:
        raise Refused(
            N_("The birthday is half written. Give the day and the month; the year may be missing.")
        )
    try:
        born = date(year or 2000, month, day)
    except ValueError:
        raise Refused(
            N_("{day}.{month} is not a day in the calendar. Check the birthday."), day=day, month=month
        ) from None
    if year is not None and not (date(today.year - 120, 1, 1) <= born <= today):
        raise Refused(N_("Nobody here was born in {year}. Check the year of birth."), year=year)
