"""What can be done in the room of fittings, and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.places import is_placed
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.shell.room import RoomContext


@dataclass(frozen=True)
class Possible:
    """Tells of the fitting on show what can be done about it."""

    view: Callable[[], FittingView | None]
    today: Callable[[], date]

    def somebody(self) -> bool:
        """Whether a fitting is on show."""
        return self.view() is not None

    def is_planned(self) -> bool:
        """Whether it is still to be."""
        view = self.view()
        return view is not None and view.is_planned

    def is_due(self) -> bool:
        """Whether something can have come of it by now."""
        view = self.view()
        return view is not None and view.is_planned and view.day <= self.today()

    def is_unconfirmed(self) -> bool:
        """Whether nobody heard yet that the client comes."""
        view = self.view()
        return view is not None and view.is_planned and not view.is_confirmed

    def is_movable(self) -> bool:
        """Whether another hour can be found for it."""
        view = self.view()
        return view is not None and view.item_id is not None and (view.is_planned or view.wants_new_day)

    def is_drawn(self) -> bool:
        """Whether its garment has another side to look at."""
        view = self.view()
        return view is not None and is_placed(view.garment)

    def was_held(self) -> bool:
        """Whether the next one of its garment can be planned."""
        view = self.view()
        return view is not None and view.was_held and view.item_id is not None


def declared(
    owner: QWidget,
    context: RoomContext,
    does: Mapping[str, tuple[Callable[[], object], Callable[[], bool]]],
) -> dict[str, QAction]:
    """Put the deeds of the room to work; returns them by name."""
    return {
        name: context.actions.add(owner, DEEDS[f"fittings.{name}"].does(run, can))
        for name, (run, can) in does.items()
    }
