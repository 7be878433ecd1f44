"""Where one goes on from a client's page: to a lookbook, to the lists, to pages that may be one, to none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.client import ClientPage
from boutique.services.clients.book import archive_client
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Overview, RoomContext
from boutique.ui.shell.subjects import FittingWish, OrderWish, TalkWish
from boutique.wording import _

_ANYBODY = frozenset({"lists", "duplicates"})  # what needs nobody to be open
_OFFERED = frozenset({"lists"})  # by the palette, wherever one stands


def ways_onward(owner: QWidget, context: RoomContext, whose: Callable[[], UUID | None]) -> dict[str, QAction]:
    """Put to work what leads to other rooms with whoever is open; returns the actions by name."""

    def go(room: str) -> None:
        context.go(room, whose())

    def fit() -> None:
        if (who := whose()) is not None:
            context.go("fittings", FittingWish(who))

    def add(name: str, run: Callable[[], object]) -> QAction:
        declared = DEEDS[f"clients.{name}"]
        enabled = (lambda: True) if name in _ANYBODY else (lambda: whose() is not None)
        return context.actions.add(owner, declared.does(run, enabled, hidden=name in _OFFERED))

    return {
        "lookbook": add("lookbook", partial(go, "lookbook")),
        "lists": add("lists", partial(context.go, "lists")),
        "duplicates": add("duplicates", partial(context.go, "merging")),
        "fitting": add("fitting", fit),
        "together": add("together", partial(go, "merging")),
    }


def whom_meant(subject: object) -> UUID | None:
    """Return whose page is to be opened, whatever the room was entered with."""
    if isinstance(subject, Details | Overview | OrderWish | TalkWish):
        return subject.client_id
    return subject if isinstance(subject, UUID) else None


def put_away(changes: Changes, shop: ShopServices, page: ClientPage | None) -> None:
    """Put a page away; it can be taken back."""
    if page is not None:
        who = page.client_id
        said = _("{name} is archived.").format(name=page.name)
        changes.make(lambda uow: archive_client(uow, who), said)
