"""Everything the shop may set: key, type by its default, and what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from boutique.domain.kernel.errors import N_, Refused

Value = str | int | bool


class Setting(NamedTuple):
    """One thing the shop may set; its type is that of its default, its value one of `choices`, if any.

    What the program notes for itself is `noted`: it is no change anybody would take back.
    """

    key: str
    default: Value
    description: str
    choices: tuple[str, ...] = ()
    noted: bool = False


SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("shop.name", "Boutique", N_("The name of the shop, as it is printed")),
        Setting("shop.city", "", N_("The city, printed beside the name")),
        Setting("shop.phone", "", N_("The phone number that clients call")),
        Setting("shop.address", "", N_("The street address, printed on the last page")),
        Setting("shop.staff", "", N_("Who is at the counter now")),
        Setting("shop.demo", False, N_("This is the demo shop")),
        Setting("language", "ro", N_("The language of the program"), ("ro", "en")),
        Setting("theme", "light", N_("Light or dark"), ("light", "dark")),
        Setting("calls.per_day", 12, N_("How many calls the shop can make in a day")),
        Setting("calls.list", "", N_("The list being called, besides the day's own calls")),
        Setting("calls.listed", "", N_("Whom on that list to call, chosen in the morning"), noted=True),
        Setting("calls.usual", "", N_("How much other currencies weigh where people are ranked"), noted=True),
        Setting("calls.invitations", 20, N_("How many clients to invite to a new collection")),
        Setting("calls.prepared_on", "", N_("The day for which the call list was last prepared"), noted=True),
        Setting("clients.recent", "", N_("The clients opened most recently"), noted=True),
        Setting("orders.payments_kept", False, N_("Payments are written in this book"), noted=True),
        Setting("fittings.from", 540, N_("From which minute of the day fittings are held")),
        Setting("fittings.until", 1140, N_("Until which minute of the day fittings are held")),
        Setting("workshop.minutes", False, N_("Ask how many minutes a stage took")),
        Setting("lookbook.prices", True, N_("Print prices in lookbooks")),
        Setting("measures.unit", "cm", N_("The unit in which measures are typed"), ("cm", "inch")),
        Setting("lead.begun", "", N_("A visit that was begun and not noted yet"), noted=True),
        Setting("print.choices", "", N_("How each kind of document was last printed"), noted=True),
        Setting("backup.fewer", "", N_("By how much the book is smaller than a backup of it"), noted=True),
        Setting("backup.right", "", N_("How few clients somebody confirmed as right"), noted=True),
        Setting("backup.last", "", N_("When the last backup was made, and where"), noted=True),
    )
}


def filled(kept: Mapping[str, str]) -> dict[str, Value]:
    """Return every setting from the texts in which they are kept; what is missing or odd has its default."""
    return {key: _read(known.default, kept.get(key)) for key, known in SETTINGS.items()}


def _read(default: Value, text: str | None) -> Value:
    if text is None:
        return default
    if isinstance(default, bool):
        return text == "1"
    if not isinstance(default, int):
        return text
    return int(text) if text.isdecimal() else default


def check(key: str, value: Value) -> None:
    """Raise Refused when a setting cannot have this value."""
    known = SETTINGS[key]
    if isinstance(value, bool) is not isinstance(known.default, bool):
        raise TypeError(key)
    if isinstance(known.default, int) and not (isinstance(value, int) and value >= 0):
        raise Refused(N_("“{text}” is not a whole number. Write digits only."), text=value)
    if known.choices and value not in known.choices:
        raise Refused(N_("“{text}” is not among the choices. Choose one from the list."), text=value)


def store(value: Value) -> str:
    """Return a value as it is kept in the book."""
    return str(int(value)) if isinstance(value, bool) else str(value)
