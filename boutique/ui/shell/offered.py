"""Which deeds the palette offers: those of the room, of the house, and of rooms nobody has entered yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from boutique.ui.kernel.actions import Actions
from boutique.ui.kernel.declared import DEEDS, Declared, Reach
from boutique.ui.kernel.key_names import cap_of
from boutique.ui.shell.found import Found, Group
from boutique.ui.shell.matching import Fit, fit
from boutique.ui.shell.room import Whom
from boutique.wording import _

Do = Callable[[Declared, Whom | None], object]
_ICONS = {
    "clients": "user",
    "lists": "users",
    "orders": "file-text",
    "cloths": "layers",
    "collections": "scissors",
    "lookbook": "book-open",
    "settings": "settings",
    "today": "phone",
}


def offered(actions: Actions, whom: Whom | None, do: Do) -> Iterator[Found]:
    """Yield what can be done: here and now, then elsewhere; nothing twice."""
    said: set[str] = set()
    for line in (*_here(actions, whom), *_elsewhere(actions, whom, do)):
        if line.text not in said:
            said.add(line.text)
            yield line


def _here(actions: Actions, whom: Whom | None) -> Iterator[Found]:
    for made in actions.available():
        declared = DEEDS.get(made.objectName())
        touches = declared is not None and (declared.reach is Reach.CLIENT or declared.room == "today")
        yield Found(
            made.text(),
            made.trigger,
            keys=cap_of(made.shortcut()),
            group=Group.DEEDS,
            detail=_for(whom) if touches else "",
            icon=_ICONS.get(declared.room if declared is not None else "", "arrow-right"),
        )


def _elsewhere(actions: Actions, whom: Whom | None, do: Do) -> Iterator[Found]:
    for declared in DEEDS.values():
        if declared.reach is Reach.HERE or (declared.reach is Reach.CLIENT and whom is None):
            continue
        about = whom if declared.reach is Reach.CLIENT else None
        yield Found(
            declared.text(),
            partial(do, declared, about),
            keys=cap_of(declared.keys) if declared.room == actions.room else "",
            group=Group.DEEDS,
            detail=_for(about),
            icon=_ICONS.get(declared.room, "arrow-right"),
        )


def _for(whom: Whom | None) -> str:
    return _("for {name}").format(name=whom.name) if whom is not None else ""


def answering(lines: Iterable[Found], typed: str) -> list[tuple[Fit, Found]]:
    """Return the deeds that answer to what was typed, the exact ones first."""
    fits = [(fit(typed, line.text), line) for line in lines]
    return sorted((pair for pair in fits if pair[0] is not Fit.NOT), key=lambda pair: pair[0])
