"""Reads a list of clients: people with their names, phones, birthdays and notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from boutique.domain.errors import N_, Refused
from boutique.domain.folding import fold
from boutique.domain.imports import ClientRow, ColumnMap, ImportKind
from boutique.exchange.contacts import read_email, read_phone
from boutique.exchange.day_orders import DayEvidence
from boutique.exchange.days import read_birthday, read_day
from boutique.exchange.names import NameEvidence, PersonName, read_name, read_part, read_title
from boutique.exchange.readings import Cells, Reading, Source

_NO_NAMES = N_(
    "No column with names was recognised among: {headers}."
    " Give the columns names in the first row, such as Last name, First name, Phone; or say which is which."
)
_NAMELESS = N_("This row has no name. Write the name of the client.")

_LANGUAGES = {
    **dict.fromkeys(("ro", "ron", "rum", "romana", "romanian", "ro ro"), "ro"),
    **dict.fromkeys(("en", "eng", "engleza", "english", "en gb", "en us"), "en"),
    **dict.fromkeys(("hu", "hun", "maghiara", "hungarian"), "hu"),
    **dict.fromkeys(("de", "ger", "deu", "germana", "german"), "de"),
    **dict.fromkeys(("fr", "fra", "franceza", "french"), "fr"),
    **dict.fromkeys(("it", "ita", "italiana", "italian"), "it"),
}

ReadClients = Reading[ClientRow]


def read_clients(path: Path, mapping: ColumnMap | None, today: date) -> ReadClients:
    """Open a list of clients; without a mapping the columns are recognised by their names.

    Raises Refused for what is no such list, Unavailable when the file cannot be read.
    """
    source = Source(path, ImportKind.CLIENTS, mapping)
    if not {"name", "given_name", "family_name"} & source.places.keys():
        raise Refused(_NO_NAMES, headers=", ".join(source.table.header))
    maker = _ClientMaker(source, today)
    return Reading(
        source.table.header, source.preview, source.mapping, source.table.form, source.rows(maker.take)
    )


class _ClientMaker:
    """Makes clients out of rows, knowing what the whole of each column has taught."""

    def __init__(self, source: Source, today: date) -> None:
        names, births, joined = NameEvidence(), DayEvidence(), DayEvidence()
        source.survey({"name": names.learn, "birthday": births.learn, "since": joined.learn})
        self._family_first = names.family_first(source.header_of("name"))
        self._births, self._joined = births.order, joined.order
        self._today = today

    def take(self, line: int, cells: Cells) -> ClientRow:
        """Return the client of a row."""
        key = cells.text("source_key")
        name = self._name(cells)
        phone, e164 = _phone(cells)
        born = cells.text("birthday")
        year, month, day = read_birthday(born, self._births, self._today) if born else (None, None, None)
        email = cells.text("email")
        email = read_email(email) if email else ""
        joined = cells.text("since")
        since = read_day(joined, self._joined, self._today) if joined else None
        return ClientRow(
            line=line,
            source_key=key or None,
            given_name=name.given,
            family_name=name.family,
            title=name.title,
            phone=phone,
            phone_e164=e164,
            email=email,
            city=cells.text("city"),
            birth_year=year,
            birth_month=month,
            birth_day=day,
            language=_LANGUAGES.get(fold(cells.text("language"))),
            note=cells.text("note"),
            since=since,
        )

    def _name(self, cells: Cells) -> PersonName:
        name = name_in_parts(cells, "family_name", "given_name")
        if not name.whole:
            whole = cells.text("name")
            name = read_name(whole, self._family_first) if whole else name
        if not name.whole:
            raise Refused(_NAMELESS)
        told = read_title(cells.text("title"))
        return PersonName(name.given, name.family, told or name.title)


def name_in_parts(cells: Cells, family_field: str, given_field: str) -> PersonName:
    """Return a name that stands in columns of its own, empty if it does not."""
    family, title = read_part(cells.text(family_field))
    given, other_title = read_part(cells.text(given_field))
    return PersonName(given, family, title or other_title)


def _phone(cells: Cells) -> tuple[str, str | None]:
    """Return the phone as typed and in the form +40…, from the other column if the first is empty."""
    for field in ("phone", "other_phone"):
        if typed := cells.text(field):
            return typed, read_phone(typed)
    return "", None
