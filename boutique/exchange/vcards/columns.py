"""What an address card says, put into the columns of a table: the best number first, nothing left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from boutique.domain.kernel.errors import N_
from boutique.exchange.contacts.best_first import FAX, LANDLINE, MOBILE, Reach, best_first
from boutique.exchange.vcards.properties import Property, properties
from boutique.wording import _

HEADER = (
    "UID",
    "FN",
    "N:family",
    "N:given",
    "N:prefix",
    "TEL",
    "EMAIL",
    "ADR",
    "BDAY",
    "LANG",
    "NOTE",
    "TEL:others",
    "EMAIL:others",
    "ORG",
    "ADR:whole",
    "ROLE",
    "NICKNAME",
    "ANNIVERSARY",
    "RELATED",
    "URL",
    "IMPP",
    "CATEGORIES",
)
_MOBILE = frozenset({"CELL", "IPHONE", "MOBILE"})
_NO_VOICE = frozenset({"FAX", "PAGER", "MODEM", "BBS", "TTY-TDD", "TEXTPHONE"})
_ROMANIAN_MOBILE = re.compile(r"\s*(?:(?:\+|00)40|0)?\s*7")
# Apple writes a birthday without a year as one of this year.
_NO_YEAR = re.compile(r"1604-?(\d\d)-?(\d\d)")
_MIDNIGHT_HERE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T2[12]:?00:?00(?:\.0+)?Z\Z")
_TIME = re.compile(r"T.*\Z")
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_ADDRESS_FROM, _CITY_AT, _ZIP_AT, _COUNTRY_AT = 0, 3, 5, 6
_EVENTS = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY")
_RELATIONS = (
    "RELATED",
    "X-ABRELATEDNAMES",
    "X-SPOUSE",
    "X-EVOLUTION-SPOUSE",
    "X-KADDRESSBOOK-X-SPOUSENAME",
    "X-ASSISTANT",
    "X-MANAGER",
)
_SAID_BY_APPLE = "X-ABLABEL"
_MESSENGERS = (
    *(
        "IMPP",
        "X-SOCIALPROFILE",
        "X-SKYPE",
        "X-SKYPE-USERNAME",
        "X-JABBER",
        "X-ICQ",
        "X-AIM",
        "X-MSN",
        "X-YAHOO",
    ),
    *("X-QQ", "X-GOOGLE-TALK", "X-WHATSAPP", "X-TWITTER", "X-FACEBOOK", "X-INSTAGRAM"),
)
_OF_ANDROID = "X-ANDROID-CUSTOM"
_ANDROID_KINDS = {"nickname": "X-NICKNAME", "relation": "RELATED", "contact_event": "X-ANNIVERSARY"}
_BIRTHDAY_OF_ANDROID = "3"
_GROUPS_OF_ALL = frozenset(("mycontacts", "my contacts", "starred", "friends", "all"))
_OUR_OWN_GROUPS = (N_("client"), N_("lead"))
"""As `export.cards` writes them, in any language."""
_TAKEN = frozenset(
    {
        *("UID", "FN", "N", "TEL", "EMAIL", "ADR", "BDAY", "LANG", "NOTE", "ORG", "URL", "X-ABDATE"),
        *("TITLE", "ROLE", "NICKNAME", "X-NICKNAME", _SAID_BY_APPLE, *_EVENTS, *_RELATIONS),
        *("CATEGORIES", _OF_ANDROID, *_MESSENGERS),
    }
)


def cells_of(card: Iterable[str]) -> tuple[str, ...]:
    """Return the cells of a card, in the order of `HEADER`."""
    found: dict[str, list[Property]] = {}
    for said in properties(card):
        if said.name in _TAKEN:
            said = _of_android(said) if said.name == _OF_ANDROID else said
            found.setdefault(said.name, []).append(said)
    labels = {said.group: _label(said.text) for said in found.get(_SAID_BY_APPLE, ()) if said.group}
    family, given, middle, prefix, suffix = _parts(found, "N", 5)
    numbers = [_number(said, labels) for said in found.get("TEL", ()) if said.text]
    phone, phones = best_first(numbers)
    mail, mails = best_first(_mails(found.get("EMAIL", ())))
    organisation = ", ".join(filter(None, (part for said in found.get("ORG", ()) for part in said.parts)))
    return (
        _first(found, "UID"),
        _first(found, "FN"),
        family,
        f"{given} {middle}".strip(),
        prefix,
        phone,
        mail,
        _city(found),
        _birthday(_first(found, "BDAY")),
        _first(found, "LANG"),
        "\n".join(said.text for said in found.get("NOTE", ()) if said.text),
        "\n".join(phones),
        "\n".join(mails),
        organisation,
        "\n".join(_addresses(found)),
        ", ".join(filter(None, (*_texts(found, "TITLE", "ROLE"), suffix))),
        ", ".join(_texts(found, "NICKNAME", "X-NICKNAME")),
        ", ".join((*_texts(found, *_EVENTS), *_dates(_labelled(found, labels, "X-ABDATE")))),
        ", ".join(_labelled(found, labels, *_RELATIONS)),
        ", ".join(_texts(found, "URL")),
        ", ".join(_texts(found, *_MESSENGERS)),
        ", ".join(_groups(found)),
    )


def _groups(found: dict[str, list[Property]]) -> Iterator[str]:
    """Yield the groups of somebody that say more than that they are in the book."""
    of_all = _GROUPS_OF_ALL | set(_OUR_OWN_GROUPS) | set(map(_, _OUR_OWN_GROUPS))
    for said in found.get("CATEGORIES", ()):
        yield from (group for each in said.text.split(",") if (group := each.strip()).lower() not in of_all)


def _of_android(said: Property) -> Property:
    """Return what a telephone keeps in lines of its own as the property that it means."""
    kind, value, how = [*said.parts, "", "", ""][:3]
    name = _ANDROID_KINDS.get(kind.rpartition("/")[2], "X-NOTHING")
    if name == "X-ANNIVERSARY" and how == _BIRTHDAY_OF_ANDROID:
        name = "BDAY"
    return Property(name, frozenset(), value.replace("\\", "\\\\"), said.group)


def _dates(told: Iterable[str]) -> Iterator[str]:
    """Yield dates without the name that their line has anyway."""
    for text in told:
        yield text.removeprefix("Anniversary: ")


def _first(found: dict[str, list[Property]], name: str) -> str:
    return next((said.text for said in found.get(name, ()) if said.text), "")


def _texts(found: dict[str, list[Property]], *names: str) -> tuple[str, ...]:
    if found.keys().isdisjoint(names):
        return ()
    told = (said.text.strip(";") for name in names for said in found.get(name, ()))
    return tuple(dict.fromkeys(text for text in told if text))


def _labelled(found: dict[str, list[Property]], labels: dict[str, str], *names: str) -> Iterator[str]:
    if found.keys().isdisjoint(names):
        return
    for name in names:
        for said in found.get(name, ()):
            if text := said.text.removeprefix("text:"):
                label = labels.get(said.group, "") or _relation(name, said)
                yield f"{label}: {text}" if label else text


def _relation(name: str, said: Property) -> str:
    told = name.rpartition("-")[2].removesuffix("NAME").lower() if name.startswith("X-") else ""
    kinds = sorted(each.lower() for each in said.settings if each.isalpha() and each not in ("PREF", "VCARD"))
    return ", ".join(kinds) or (told if told not in ("abrelateds", "abrelatednames") else "")


def _label(text: str) -> str:
    return _APPLE_LABEL.sub(r"\1", text)


def _parts(found: dict[str, list[Property]], name: str, count: int) -> list[str]:
    """Return the parts of the first filled value of this name, as many as there should be."""
    filled = (said.parts for said in found.get(name, ()) if any(said.parts))
    return [*next(filled, []), *[""] * count][:count]


def _number(said: Property, labels: dict[str, str]) -> Reach:
    text, _semicolon, more = said.text.removeprefix("tel:").partition(";")
    extension = more.removeprefix("ext=") if more.startswith("ext=") else ""
    text = f"{text} int. {extension}" if extension.isdigit() else text
    label = labels.get(said.group, "")
    if said.settings & _NO_VOICE or "fax" in label.lower():
        kind = FAX
    elif said.settings & _MOBILE or _ROMANIAN_MOBILE.match(text):
        kind = MOBILE
    else:
        kind = LANDLINE
    named = label or ("fax" if "FAX" in said.settings else "")
    return Reach(text, kind, named, said.preferred)


def _mails(found: Iterable[Property]) -> list[Reach]:
    return [Reach(said.text, LANDLINE, "", said.preferred) for said in found if said.text]


def _city(found: dict[str, list[Property]]) -> str:
    """Return the city of the first address that names one."""
    return next((city for said in found.get("ADR", ()) for city in said.parts[_CITY_AT:4] if city), "")


def _addresses(found: dict[str, list[Property]]) -> Iterator[str]:
    """Yield the addresses that say more than a city; of a city and its country nobody needs the country."""
    first = _city(found)
    for said in found.get("ADR", ()):
        parts = [" ".join(part.split()) for part in said.parts]
        known = [part for part in parts[:_CITY_AT] + parts[_ZIP_AT:_COUNTRY_AT] if part]
        if known or parts[_CITY_AT:4] not in ([], [""], [" ".join(first.split())]):
            yield ", ".join(filter(None, parts))


def _birthday(text: str) -> str:
    """Return a birthday without its time; midnight here is the day before in the hours of Greenwich."""
    if found := _MIDNIGHT_HERE.match(text):
        with suppress(ValueError, OverflowError):
            return str(date(int(found[1]), int(found[2]), int(found[3])) + timedelta(days=1))
    return _TIME.sub("", _NO_YEAR.sub(r"--\1-\2", text))
