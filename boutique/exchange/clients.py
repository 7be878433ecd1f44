"""Reads a list of clients: people with their names, phones, birthdays and notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from boutique.domain.clients.identity import NumbersOfAColumn
from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.lengths import OF_A_CLIENT, hold_length
from boutique.domain.kernel.text import fold
from boutique.exchange.dates.day_first import DayEvidence
from boutique.exchange.dates.formats import Birthday, read_birthday, read_day
from boutique.exchange.dates.partial import is_no_date, part_of_a_birthday, whole_birthday
from boutique.exchange.names import NameEvidence, PersonName, read_name, read_part, read_title
from boutique.exchange.note_lines import Aside, said_leaves
from boutique.exchange.readings import Asked, Reading, Source
from boutique.exchange.row_cells import Cells
from boutique.wording import _

_NO_NAMES = N_(
    "No column with names was recognised among: {headers}."
    " Give the columns names in the first row, such as Last name, First name, Phone; or say which is which."
)
_NAMELESS = N_("This row has no name. Write the name of the client.")
_SUM = N_("“{value}” is the sum of a list and no client. Leave this row out.")
_IS_SUM = re.compile(r"(?:grand |sub)?total(?: general)?[\s:.=]*\d*\Z")

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_LANGUAGES = {
    **dict.fromkeys(("ro", "ron", "rum", "romana", "romanian", "ro ro"), "ro"),
    **dict.fromkeys(("en", "eng", "engleza", "english", "en gb", "en us"), "en"),
    **dict.fromkeys(("hu", "hun", "maghiara", "hungarian"), "hu"),
    **dict.fromkeys(("de", "ger", "deu", "germana", "german"), "de"),
    **dict.fromkeys(("fr", "fra", "franceza", "french"), "fr"),
    **dict.fromkeys(("it", "ita", "italiana", "italian"), "it"),
}

ReadClients = Reading[ClientRow]


def read_clients(path: Path, mapping: ColumnMap | None, today: date, *, letters: str = "") -> ReadClients:
    """Open a list of clients; without a mapping the columns are recognised by their names.

    Raises Refused for what is no such list, Unavailable when the file cannot be read.
    """
    source = Source(path, ImportKind.CLIENTS, Asked(mapping, letters))
    if not {"name", "given_name", "family_name", "organisation"} & source.places.keys():
        raise Refused(_NO_NAMES, headers=", ".join(source.table.header))
    maker = _ClientMaker(source, today)
    return source.read(maker.take)


class _ClientMaker:
    """Makes clients out of rows, knowing what the whole of each column has taught."""

    def __init__(self, source: Source, today: date) -> None:
        names, births, joined = NameEvidence(), DayEvidence(), DayEvidence()
        keys = NumbersOfAColumn(source.header_of("source_key"))
        learners = {
            "name": names.learn,
            "birthday": births.learn,
            "since": joined.learn,
            "source_key": keys.learn,
        }
        source.survey(learners)
        self._family_first = names.family_first(source.header_of("name"))
        self._births, self._joined = births.order_or(joined), joined.order_or(births)
        self._hides = keys.are_chance
        self._source, self._today = source, today

    def take(self, line: int, cells: Cells) -> ClientRow:
        """Return the client of a row."""
        key = cells.key("source_key", self._hides)
        aside = Aside(self._source.labels)
        name = self._name(cells, aside)
        phone, e164 = aside.phones(cells)
        year, month, day = self._birthday(cells, aside)
        email = aside.mails(cells)
        joined = cells.text("since")
        since = self._since(joined, aside)
        city = aside.places(cells)
        note = "\n".join(dict.fromkeys(text for _header, text in cells.texts("note")))
        aside.remarks(cells)
        row = ClientRow(
            line=line,
            source_key=key or None,
            given_name=name.given,
            family_name=name.family,
            title=name.title,
            phone=phone,
            phone_e164=e164,
            email=email,
            city=city,
            birth_year=year,
            birth_month=month,
            birth_day=day,
            language=_LANGUAGES.get(fold(cells.text("language"))),
            note=note,
            since=since,
            aside=aside.lines,
            leaves=said_leaves(cells),
        )
        hold_lengths(cells, {name: getattr(row, name) for name in OF_A_CLIENT})
        return row

    def _name(self, cells: Cells, aside: Aside) -> PersonName:
        name = name_in_parts(cells, "family_name", "given_name")
        if not name.whole:
            whole = cells.text("name")
            if _IS_SUM.match(fold(whole)):
                raise Refused(_SUM, value=whole)
            name = read_name(whole, self._family_first) if whole else name
        middle = read_part(cells.text("middle_name"))[0] if cells.has("middle_name") else ""
        if middle and fold(middle) not in fold(name.given):
            name = PersonName(f"{name.given} {middle}".strip(), name.family, name.title)
        organisations = [text for _header, text in cells.texts("organisation")]
        if organisations and (not name.whole or fold(name.whole) in map(fold, organisations)):
            name = PersonName("", " ".join(organisations.pop(0).split())[: OF_A_CLIENT["family_name"]], "")
        if not name.whole:
            cells.blame("family_name" if cells.has("family_name") else "name")
            raise Refused(_NAMELESS)
        aside.companies(organisations)
        typed = cells.text("title")
        told = read_title(typed)
        if typed and not told:
            aside.add(_("Title"), typed)
        return PersonName(name.given, name.family, told or name.title)

    def _since(self, joined: str, aside: Aside) -> date | None:
        """Return the day since which somebody is a client; a year alone is kept as it stands."""
        if not joined or is_no_date(joined):
            return None
        if part_of_a_birthday(joined) is not None or _YEAR.match(joined):
            aside.add(_("Client since"), joined)
            return None
        return read_day(joined, self._joined, self._today)

    def _birthday(self, cells: Cells, aside: Aside) -> Birthday:
        """Return a birthday as far as it is told; what it leaves out of the calendar is kept as it stands."""
        born = whole_birthday(cells.texts("birthday"))
        if not born or is_no_date(born):
            return None, None, None
        part = part_of_a_birthday(born)
        if part is None:
            return read_birthday(born, self._births, self._today)
        year, month, day = part
        said = "-".join(f"{number:02}" for number in (month, day) if number)
        if month:
            return read_birthday(f"--{said}", self._births, self._today)
        aside.add(_("Birthday"), born)
        return read_birthday(str(year), self._births, self._today) if year else (None, None, None)


def hold_lengths(cells: Cells, told: Mapping[str, str], start: str = "") -> None:
    """Refused for a row with a text that does not fit on a page; `start` begins its fields in the file."""
    for name, text in told.items():
        cells.blame(f"{start}{name}")
        hold_length(text, OF_A_CLIENT[name])


def name_in_parts(cells: Cells, family_field: str, given_field: str) -> PersonName:
    """Return a name that stands in columns of its own, empty if it does not."""
    family, title = read_part(cells.text(family_field))
    given, other_title = read_part(cells.text(given_field))
    return PersonName(given, family, title or other_title)
