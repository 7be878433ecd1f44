"""A yes or no to being written to, as a column of a file says it."""

from __future__ import annotations

from boutique.domain.consents import ALL, Channel
from boutique.domain.folding import fold

CHANNELS = {"leave_email": Channel.EMAIL, "leave_message": Channel.MESSAGE, "leave_any": ALL}
"""The channel of which each field speaks."""

_YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "t",
        "1",
        "da",
        "d",
        "x",
        "ok",
        "on",
        "abonat",
        "abonata",
        "acceptat",
        "accepta",
        "accept",
        "accepted",
        "subscribed",
        "opt_in",
        "optin",
        "granted",
        "given",
        "active",
        "activ",
        "ja",
        "igen",
        "oui",
        "si",
        "vrai",
        "wahr",
        "igaz",
        "да",
        "подписан",
        "v",
        "adevarat",
        "confirmed",
        "confirmat",
        "single_opt_in",
        "confirmed_opt_in",
        "double_opt_in",
        "opted_in",
    ]
)
_NO = frozenset(
    [
        "no",
        "n",
        "false",
        "f",
        "0",
        "nu",
        "off",
        "dezabonat",
        "dezabonata",
        "refuzat",
        "refuza",
        "unsubscribed",
        "not_subscribed",
        "never_subscribed",
        "opted_out",
        "opt_out",
        "optout",
        "denied",
        "declined",
        "inactive",
        "inactiv",
        "nein",
        "nem",
        "non",
        "faux",
        "falsch",
        "hamis",
        "нет",
        "отписан",
        "fals",
        "never",
        "retras",
        "retrasa",
        "withdrawn",
        "cleaned",
        "do_not_contact",
        "nonsubscribed",
    ]
)


def read_leave(text: str) -> bool | None:
    """Return yes or no, or nothing where a cell says neither."""
    said = fold(text).replace(" ", "_").strip(".!")
    if said in _NO:
        return False
    return True if said in _YES else None
