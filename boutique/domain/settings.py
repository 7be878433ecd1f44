"""Everything the shop may set: key, type by its default, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.domain.errors import N_, Refused


@dataclass(frozen=True)
class Setting:
    """One thing the shop may set; its type is that of its default."""

    key: str
    default: str | int | bool
    description: str


SETTINGS: dict[str, Setting] = {
    setting.key: setting
    for setting in (
        Setting("shop.name", "Boutique", N_("The name of the shop, as it is printed")),
        Setting("shop.city", "", N_("The city, printed beside the name")),
        Setting("shop.phone", "", N_("The phone that clients ring")),
        Setting("shop.address", "", N_("The street address, printed on the last page")),
        Setting("shop.staff", "", N_("Who is at the counter now")),
        Setting("shop.demo", False, N_("This is the demo shop")),
        Setting("language", "ro", N_("The language of the program")),
        Setting("theme", "light", N_("Light or dark")),
        Setting("calls.per_day", 12, N_("How many calls the shop can make in a day")),
        Setting("calls.invitations", 20, N_("How many clients to invite to a new collection")),
        Setting("calls.prepared_on", "", N_("The day for which the call list was last prepared")),
        Setting("lookbook.prices", True, N_("Print prices in lookbooks")),
        Setting("backup.last", "", N_("When the last backup was made, and where")),
    )
}


def parse(key: str, text: str) -> str | int | bool:
    """Return a stored text as the type the setting has; Refused when it cannot be one."""
    default = SETTINGS[key].default
    if isinstance(default, bool):
        return text == "1"
    if not isinstance(default, int):
        return text
    try:
        return int(text)
    except ValueError:
        raise Refused(N_("“{text}” is not a whole number. Write digits only."), text=text) from None


def store(value: str | int | bool) -> str:
    """Return a value as it is kept in the book."""
    return str(int(value)) if isinstance(value, bool) else str(value)
