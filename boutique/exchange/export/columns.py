"""The columns of a list of clients, called so that our own import knows them again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from boutique.domain.clients.model import Standing, Title
from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.money import HOUSE
from boutique.exchange.contacts.typed import written_phone
from boutique.wording import _, day_month

Cell = str | date | int | Decimal | None
"""A text, a day, a count, an amount in lei, or nothing."""

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        Standing.CLIENT: N_("client"),
        Standing.LEAD: N_("lead"),
        Title.MR: N_("Mr"),
        Title.MRS: N_("Ms"),
    }
)
_BANI = 100


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its English header, what stands in it, how wide it is in signs, and whether it is ours.

    What is ours alone goes only into our own records.
    """

    header: str
    cell: Callable[[PersonOut], Cell]
    width: int = 14
    ours: bool = False


def _word(key: str) -> str:
    return _(_WORDS[key]) if key in _WORDS else ""


def birthday(person: PersonOut) -> Cell:
    """Return a birthday as far as it is known; without its year in words, which no program turns into one."""
    year, month, day = person.birth_year, person.birth_month, person.birth_day
    if month and day:
        return date(year, month, day) if year else day_month(month, day)
    return str(year) if year else None


def _spent(person: PersonOut, currency: str) -> Cell:
    """Each currency in its own column; who paid in another one has no zero in lei."""
    paid = dict(person.spent_abroad)
    if person.spent_bani or not paid:
        paid[HOUSE] = person.spent_bani
    return Decimal(paid[currency]) / _BANI if currency in paid else None


_COLUMNS = (
    Column(N_("Client ID"), lambda person: str(person.client_id), 38),
    Column(N_("Last name"), lambda person: person.family_name, 20),
    Column(N_("First name"), lambda person: person.given_name, 20),
    Column(N_("Title"), lambda person: _word(person.title), 7),
    Column(N_("How we address them"), lambda person: person.address_as, 20),
    Column(N_("Phone"), lambda person: written_phone(person.phone, person.phone_e164), 18),
    Column(N_("Email"), lambda person: person.email, 28),
    Column(N_("City"), lambda person: person.city, 18),
    Column(N_("Language"), lambda person: person.language, 8),
    Column(N_("Good hours"), lambda person: person.best_hours, 16),
    Column(N_("Date of birth"), birthday, 14),
    Column(N_("Client since"), lambda person: person.since, 12),
    Column(N_("Served by"), lambda person: person.served_by, 18),
    Column(N_("Status"), lambda person: _word(person.standing), 16, ours=True),
    Column(N_("How many orders"), lambda person: person.orders, 10, ours=True),
    Column(N_("Latest purchase"), lambda person: person.last_order, 12, ours=True),
    Column(N_("Spent (lei)"), lambda person: _spent(person, HOUSE), 14, ours=True),
    Column(N_("Spent (EUR)"), lambda person: _spent(person, "EUR"), 14, ours=True),
    Column(N_("Spent (USD)"), lambda person: _spent(person, "USD"), 14, ours=True),
    Column(N_("Spent (GBP)"), lambda person: _spent(person, "GBP"), 14, ours=True),
    Column(N_("Archived"), lambda person: _("yes") if person.put_away else None, 10, ours=True),
    Column(N_("Notes"), lambda person: person.note, 60, ours=True),
)


def columns_for(purpose: ExportPurpose) -> Sequence[Column]:
    """Return the columns of a file: all for our own records, else what is needed to reach and greet them."""
    return [column for column in _COLUMNS if purpose is ExportPurpose.RECORDS or not column.ours]
