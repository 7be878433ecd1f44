"""What a file says beyond the fields of a page: kept as lines of the note, each with its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from boutique.domain.clients.email import is_email
from boutique.domain.exchange.imports import SaidConsent
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.text import fold
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.contacts.best_first import FAX, LANDLINE, MOBILE, Reach, in_order
from boutique.exchange.contacts.dialling_plans import is_mobile
from boutique.exchange.contacts.typed import dialled, is_lettered, numbers_in, read_email, read_phone
from boutique.exchange.dates.partial import is_no_date
from boutique.exchange.marketing_consent import CHANNELS, read_leave, read_refusal, refusal_column
from boutique.exchange.row_cells import Cells
from boutique.wording import _

_LABELLED = re.compile(r"([^\W\d][^:\d\n]{0,40}): (.+)\Z")
_IS_FAX = re.compile(r"\bfax|факс|telefax", re.IGNORECASE)
_GROUPS_OF_ALL = re.compile(r"\s*\*\s?my ?contacts\s*|\s*\*\s?starred\s*|\s*\*\s?friends\s*", re.IGNORECASE)
_LONGEST_NOTHING = 20
_SAYS_NOTHING = frozenset({"unspecified", "normal", "false", "0", "no", "nu", "none"})
_BETWEEN_MAILS = re.compile(r"[\s,;<>]+|:::")
_NO_PLACE = re.compile(r"country|tara|land|region|state|province|judet|county|pays|orszag|code\b|cod\b")


class Aside:
    """Gathers such lines for one row; `labels` are the columns that say what another column's values are."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = labels
        self._lines: list[str] = []

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines, each once."""
        return tuple(dict.fromkeys(self._lines))

    def add(self, label: str, text: str) -> None:
        """Keep a text with its name."""
        self._lines.append(f"{label}: {' '.join(text.split())}")

    def phones(self, cells: Cells) -> tuple[str, str | None]:
        """Return the best number as typed and in the form +40…, keeping the others.

        Refused when there are only numbers with too few or too many digits. One with letters stays as it is,
        and words alone go into the note.
        """
        found = [each for field in ("phone", "other_phone") for each in self._numbers(cells, field)]
        if not found:
            return "", None
        best, *others = in_order(found)
        e164 = dialled(best.text)
        if e164 is None and not is_lettered(best.text):
            if not any(map(str.isalpha, best.text)):
                cells.blame("phone" if cells.text("phone") else "other_phone")
                read_phone(best.text)
            others, best = [best, *others], Reach("")
        for each in others:
            self._keep_number(each)
        if best.kind == FAX:
            self._keep_number(best)
        return best.text, e164

    def _keep_number(self, number: Reach) -> None:
        self.add(number.label or (_("Fax") if number.kind == FAX else _("Other phone")), number.text)

    def _numbers(self, cells: Cells, field: str) -> list[Reach]:
        return [
            _number(text, label)
            for header, cell in cells.texts(field)
            for line in cell.split("\n")
            for text, label in self._apart(cells, header, line, field)
        ]

    def _apart(self, cells: Cells, header: str, line: str, field: str) -> list[tuple[str, str]]:
        """Return each number of a line, with what it is called."""
        told = _LABELLED.match(line) if ":" in line else None
        label = (
            told[1] if told else self._label(cells, header) if field != "phone" else self._kind(cells, header)
        )
        numbers = numbers_in(told[2] if told else line)
        cells.ask(len(numbers))
        return [(text, label if at == 0 else "") for at, text in enumerate(numbers) if text]

    def _label(self, cells: Cells, header: str) -> str:
        """Return what a column calls its values: by the column beside it, else by its own name."""
        return self._kind(cells, header) or ("" if header in _OUR_OWN else header)

    def _kind(self, cells: Cells, header: str) -> str:
        beside = self._labels.get(header)
        return cells.beside(beside).lstrip("* ") if beside is not None else header if _is_fax(header) else ""

    def mails(self, cells: Cells) -> str:
        """Return the first address; the others are kept, also what only should be one beside a good one."""
        cell = cells.text("email")
        mails = [cell] if cell else []
        mails += [line for _header, text in cells.texts("other_email") for line in text.split("\n")]
        once = {mail.casefold(): mail for text in mails for mail in _addresses(text)}
        if not once:
            cells.blame("email" if cell else "other_email")
            return read_email(mails[0]) if mails else ""
        best, *others = once.values()
        for other in others:
            self.add(_("Other e-mail"), other)
        return best

    def companies(self, names: Sequence[str]) -> None:
        """Keep whom somebody works for."""
        for name in dict.fromkeys(names):
            self.add(_("Company"), name)

    def places(self, cells: Cells) -> str:
        """Return the city; an address that says more is kept, other cities with it."""
        cities = list(dict.fromkeys(text for _header, text in cells.texts("city")))
        found = [(header, line) for header, text in cells.texts("address") for line in text.split("\n")]
        if any(_is_place(header) for header, _line in found):
            lines = [" ".join(line.removeprefix("'").split()) for _header, line in found]
            known = [*lines, *cities]
            once = [each for each in dict.fromkeys(known) if not _within(each, known)]
            self.add(_("Address"), ", ".join(once))
        elif len(cities) > 1:
            self.add(_("Other city"), ", ".join(cities[1:]))
        return cities[0] if cities else ""

    def remarks(self, cells: Cells) -> None:
        """Keep what has no field at all, under the name of its column."""
        for header, text in cells.texts("remark"):
            told = " ".join(text.split())
            told = (_GROUPS_OF_ALL.sub("", told) if "*" in told else told).replace(":::", ",").strip(" ,")
            if (
                told
                and not is_no_date(told)
                and not (len(told) < _LONGEST_NOTHING and fold(told) in _SAYS_NOTHING)
            ):
                self.add(self._label(cells, header) or called(header), told)


@lru_cache(maxsize=1024)
def _is_fax(label: str) -> bool:
    return _IS_FAX.search(label) is not None


@lru_cache(maxsize=1024)
def _is_place(header: str) -> bool:
    """Tell whether a column says more of an address than its land or its code."""
    return _NO_PLACE.search(fold(header)) is None


def _within(text: str, all_of_them: Sequence[str]) -> bool:
    """A whole address already says its street and its city."""
    return any(text != other and text in other for other in all_of_them)


def _number(text: str, label: str) -> Reach:
    e164 = dialled(text)
    if label and _is_fax(label):
        return Reach(text, FAX, label)
    mobile = e164 is not None and is_mobile(e164)
    return Reach(text, MOBILE if mobile else LANDLINE, label, rings=e164 is not None)


def _addresses(text: str) -> list[str]:
    parts = (part.strip().removeprefix("mailto:") for part in _BETWEEN_MAILS.split(text))
    return [part for part in parts if is_email(part)]


def said_leaves(cells: Cells) -> tuple[SaidConsent, ...]:
    """Return what a row says of being written to, in the words of its column."""
    found: dict[str, SaidConsent] = {}
    for field, channel in CHANNELS.items():
        for header, text in cells.texts(field):
            refuses = refusal_column(header_key(header)) is not None
            yes = read_refusal(text) if refuses else read_leave(text)
            if yes is not None and (not yes or channel not in found):  # a no goes before a yes
                found[channel] = SaidConsent(channel, yes, f"{header}: {text}")
    return tuple(found.values())


_OUR_OWN = frozenset(
    {
        "TEL",
        "TEL:others",
        "EMAIL:others",
        "ROLE",
        "NICKNAME",
        "ANNIVERSARY",
        "RELATED",
        "URL",
        "IMPP",
        "CATEGORIES",
    }
)


_PROPERTIES = {
    "ROLE": N_("Job"),
    "NICKNAME": N_("Nickname"),
    "ANNIVERSARY": N_("Anniversary"),
    "RELATED": N_("Related"),
    "URL": N_("Web page"),
    "IMPP": N_("Messages"),
    "CATEGORIES": N_("Groups"),
}


def called(header: str) -> str:
    """Return what a property of an address card is called, or a column as it is."""
    words = _PROPERTIES.get(header)
    return _(words) if words else header
