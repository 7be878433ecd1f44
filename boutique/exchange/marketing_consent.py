"""A yes or no to being written to, as a column of a file says it."""

from __future__ import annotations

import re

from boutique.domain.consent.rules import ALL, Channel
from boutique.domain.kernel.text import fold

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


_FIRST_NO = frozenset(
    {
        *("no", "not", "nu", "never", "nein", "nicht", "non", "nem", "ne", "нет", "не"),
        *("fara", "ohne", "sans", "without"),
    }
)
_SAYS_NO = re.compile(
    r"refuz|refus|dezabon|unsub|opt(?:ed)? ?_?-?out|declin|denied|reject|retras|withdr|abgemeld|ablehn"
    r"|widerruf|desabonn|desinscri|leiratk|lemond|do not|don t|отписа|отказ|bounce|cleaned|blocked|blocat"
)
_OPTING_OUT = re.compile(
    r"\b(?:opt(?:ed)? out|optout|unsub (?:time|date)|suppress(?:ed|ions?)"
    r"|do not (?:contact|mail|e ?mail|call|sms|market)|dnc|unsubscribed?|dezabon\w*"
    r"|no (?:marketing|e ?mails?|sms|newsletter|contact)|nu (?:doreste|contacta\w*|trimite\w*|vrea|suna\w*)"
    r"|fara (?:marketing|newsletter|sms|e ?mail|reclame)|refuz\w*|kein\w* (?:werbung|newsletter)"
    r"|abgemeldet|desabonn\w*|desinscri\w*|leiratkoz\w*|отписа\w*)\b"
)
_ASKS = re.compile(
    r"\b(?:ac+ord\w*|consim\w*|consent\w*|permi(?:s\w*|t\w*)|opt(?:ed)? ?in|marketing|newsletter\w*|abon\w*"
    r"|subscri\w*|accept\w*|einwilligung|hozzajarul\w*|zgoda|souhlas|согласие|abonne\w*)\b"
)
_SELLS = re.compile(r"\b(?:marketing|comercial\w*|commercial|promo\w*|publicit\w*|reclam\w*|oferte|offers)\b")
_ABOUT_IT = re.compile(
    r"\b(?:timestamp|time|date|data|source|sursa|ip|level|method|metoda|updated|campaign|count|rating|title"
    r"|type|reason|address|at|on|order|id|dpa|terms|termeni)\b"
)
_OF_MAIL = re.compile(r"\be ?mails?\b|newsletter|mailing|hirlevel|рассылк|\bunsub ")
_OF_MESSAGES = re.compile(r"\bsms\b|whats ?app|\bmesaj|message|text")


def read_leave(text: str) -> bool | None:
    """Return yes or no, or nothing where a cell says neither; a no may be said in a sentence."""
    words = fold(text).strip(".!")
    said = words.replace(" ", "_")
    if said in _NO or _SAYS_NO.search(words) or words.partition(" ")[0].strip(",;") in _FIRST_NO:
        return False
    return True if said in _YES else None


def refusal_column(key: str) -> str | None:
    """Return the field of a column that asks who does not want to be written to, else nothing.

    `key` is its header as `header_key` writes it; of such a column a yes, or a day, is a no.
    """
    if not _OPTING_OUT.search(key):
        return None
    if _OF_MAIL.search(key):
        return "leave_email"
    return "leave_message" if _OF_MESSAGES.search(key) else "leave_any"


def consent_column(key: str) -> str | None:
    """Return the field of a column that asks who lets themselves be written to, by what its words mean.

    `key` is as for `refusal_column`. The one law of data asks ('GDPR') is not about selling.
    """
    if not _ASKS.search(key) or _ABOUT_IT.search(key) or refusal_column(key):
        return None
    if _OF_MESSAGES.search(key):
        return "leave_message"
    if _OF_MAIL.search(key):
        return "leave_email"
    return "leave_any" if _SELLS.search(key) else None


def read_refusal(text: str) -> bool | None:
    """Return no where such a column says yes or when; who did not refuse has not agreed either."""
    words = fold(text).strip(".!").replace(" ", "_")
    return None if words in _NO_AT_ALL else False


_NO_AT_ALL = frozenset(
    {
        *("no", "n", "false", "f", "0", "nu", "nein", "nem", "non", "off", "нет"),
        *("fals", "faux", "falsch", "hamis", "never", "none", "null", "[]"),
    }
)
