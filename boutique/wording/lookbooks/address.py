"""How a person is spoken to in print."""

from __future__ import annotations

from boutique.domain.clients.model import Title
from boutique.domain.lookbooks.book import Address, Lookbook
from boutique.wording.kernel import phrases
from boutique.wording.kernel.texts import _


def dedication(reader: Address) -> str:
    """Return 'chosen for Mr Șerban Văleanu', for the cover."""
    if reader.title == Title.MR:
        return _("chosen for Mr {name}").format(name=reader.name)
    if reader.title == Title.MRS:
        return _("chosen for Ms {name}").format(name=reader.name)
    return _("chosen for {name}").format(name=reader.name)


def greeting(reader: Address) -> str:
    """Return the line a letter begins with; as the person asked to be called, if they did."""
    if reader.address_as:
        return f"{phrases.capital(reader.address_as)},"
    family = reader.family_name or reader.given_name
    if reader.title == Title.MR:
        return _("Dear Mr {name},").format(name=family)
    if reader.title == Title.MRS:
        return _("Dear Ms {name},").format(name=family)
    return _("Good day, {name},").format(name=reader.name)


def shop_line(book: Lookbook) -> str:
    """Return the shop and its city: 'Atelier Văratec · Cluj'."""
    return " · ".join(part for part in (book.shop.name.strip(), book.shop.city.strip()) if part)


def said_code(code: str) -> str:
    """Return a code in two breaths: 'K7M R4X'."""
    return f"{code[:3]} {code[3:]}"
