"""What a condition of a list is about, and what there is to choose from, as the editor offers them."""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.lists.conditions import Fact
from boutique.wording.kernel.money import currency_name
from boutique.wording.kernel.texts import _, p_
from boutique.wording.orders import wearable

Names = Mapping[str, str]
"""The id of each member of staff as hexadecimal digits, and their name."""


def fact_name(fact: Fact) -> str:
    """Return what a condition is about, for the editor."""
    names = {
        Fact.BOUGHT: _("bought"),
        Fact.ORDERED: _("number of orders"),
        Fact.SPENT: _("money spent"),
        Fact.OWNS: _("wears"),
        Fact.SIZE: _("wears size"),
        Fact.LIKES: p_("condition", "likes"),
        Fact.DISLIKES: p_("condition", "does not want"),
        Fact.CALLED: _("was called"),
        Fact.CAME: _("came in"),
        Fact.DECLINED: _("came and did not buy"),
        Fact.MEASURED: _("was measured"),
        Fact.RHYTHM: _("rhythm"),
        Fact.BIRTHDAY: _("birthday"),
        Fact.OCCASION: _("has an occasion"),
        Fact.STANDING: _("client or lead"),
        Fact.CITY: _("city"),
        Fact.SERVED: _("served by"),
        Fact.SENT_TO_US: p_("condition", "sent somebody to us"),
        Fact.WAS_SENT: p_("condition", "was sent by somebody"),
        Fact.HOUSEHOLD: _("shares a household"),
        Fact.LANGUAGE: _("language"),
        Fact.WAITS: _("is waiting for a cloth"),
        Fact.LOOKBOOK: _("has a lookbook"),
        Fact.COMPLAINED: _("complained"),
        Fact.ALLOWS: _("may be contacted"),
    }
    return names[fact]


def choice_name(fact: Fact, key: str, staff: Names | None = None) -> str:
    """Return one of the choices of a fact."""
    if fact is Fact.SERVED:
        return (staff or {}).get(key, "?")
    if fact is Fact.SPENT:
        return currency_name(key)
    if fact is Fact.SIZE:
        return wearable(key)
    return _choices()[fact][key]


def _garments() -> dict[str, str]:
    return {
        "suit": _("a suit"),
        "jacket": _("a jacket"),
        "trousers": _("a pair of trousers"),
        "waistcoat": _("a waistcoat"),
        "overcoat": _("an overcoat"),
        "shirt": _("a shirt"),
        "dress": _("a dress"),
        "skirt": _("a skirt"),
        "blouse": _("a blouse"),
        "womens_jacket": _("a women's jacket"),
        "tie": _("a tie"),
        "other": _("something else"),
    }


def _choices() -> dict[Fact, dict[str, str]]:
    return {
        Fact.BOUGHT: _garments(),
        Fact.OWNS: _garments(),
        Fact.DECLINED: {
            "size": _("of the size"),
            "price": _("of the price"),
            "stock": _("it was not in stock"),
            "time": _("there was no time"),
            "looking": _("they were only looking"),
        },
        Fact.RHYTHM: {
            "due": _("due again"),
            "drifting": _("drifting away"),
            "lapsed": _("lost to us"),
            "in_rhythm": _("in their rhythm"),
        },
        Fact.OCCASION: {
            "wedding": _("a wedding"),
            "baptism": _("a christening"),
            "anniversary": _("an anniversary"),
            "graduation": _("a graduation"),
            "gala": _("a gala"),
            "business": _("a business occasion"),
            "journey": _("a journey"),
            "other": _("another occasion"),
        },
        Fact.STANDING: {"client": p_("standing", "clients"), "lead": p_("standing", "leads")},
        Fact.LANGUAGE: {"ro": _("Romanian"), "en": _("English")},
        Fact.ALLOWS: {"service": _("about their orders"), "sales": _("about new things")},
    }
