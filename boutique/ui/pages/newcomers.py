"""A name nobody bears: the one place that says what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from boutique.ui.calls.leads.words import KEY
from boutique.ui.kernel.key_names import cap_of
from boutique.ui.shell.found import ENTER, Found, Group
from boutique.ui.shell.room import Newcomer
from boutique.wording import _


def as_name(typed: str) -> str:
    """Return what was typed as one writes a name; empty where no letter was typed."""
    words = " ".join(typed.split())
    if not any(sign.isalpha() for sign in words):
        return ""
    return words if words != words.lower() else " ".join(_begun_large(word) for word in words.split())


def _begun_large(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def new_client_words(name: str) -> str:
    """Return what opens a new page with a name."""
    return _("New client, {name}").format(name=name)


def newcomers(
    typed: str, go: Callable[[str, object], object], came_in: Callable[[str], object]
) -> list[Found]:
    """Return the two ways on for a name: a new page first, then the sheet for somebody who did not buy."""
    name = as_name(typed)
    if not name:
        return []
    lead = _("Somebody came in and did not buy: {name}").format(name=name)
    return [
        Found(
            new_client_words(name),
            lambda: go("clients", Newcomer(name)),
            keys=ENTER,
            group=Group.NOBODY,
            icon="user-plus",
        ),
        Found(lead, lambda: came_in(name), keys=cap_of(KEY), group=Group.NOBODY, icon="store"),
    ]
