"""The keys that work, by where they work: taken from what is live and from what rooms have declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from boutique.ui.kernel.actions import Actions
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.key_names import cap_of
from boutique.wording import _


class KeyLine(NamedTuple):
    """One key, what it does, and under which head; `here` for the room one stands in."""

    group: str
    cap: str
    text: str
    here: bool = False


def key_lines(actions: Actions, titles: Mapping[str, str]) -> list[KeyLine]:
    """Return the keys of the room one stands in, those that work anywhere, then those of the other rooms."""
    here = actions.room
    title = _("Here, in {room}").format(room=titles.get(here, ""))
    lines = [KeyLine(title, cap, text, here=True) for cap, text in actions.keys_of(here)]
    lines += [KeyLine(_("Anywhere"), cap, text) for cap, text in actions.keys_of("")]
    return lines + list(_elsewhere(here, titles))


def _elsewhere(here: str, titles: Mapping[str, str]) -> Iterator[KeyLine]:
    for room, title in titles.items():
        for declared in DEEDS.values():
            if declared.keys and declared.room == room != here:
                yield KeyLine(title, cap_of(declared.keys), declared.text())
