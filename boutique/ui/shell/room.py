"""What a room is to the shell: a name, a way to make it, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.ui.kernel.actions import Actions
from boutique.ui.kernel.tasks import Tasks

if TYPE_CHECKING:
    from boutique.domain.kernel.changed import Changed
    from boutique.ui.shell.notices import Notices


Begun = dict[str, dict[Any, Any]]


class Whom(NamedTuple):
    """Somebody whose page is on show."""

    client_id: UUID
    name: str


class Newcomer(NamedTuple):
    """Whose page is to be opened for the first time."""

    name: str


class Details(NamedTuple):
    """Whose details are to be corrected."""

    client_id: UUID


class Overview(NamedTuple):
    """Whose page is to be opened from its overview, whichever side of another's is open."""

    client_id: UUID


class Page(QWidget):
    """The screen of a room; its focus proxy is where the keyboard goes at each visit."""

    def place(self) -> object:
        """Return what `arrive` needs to stand where one stands now."""
        return None

    def whom(self) -> Whom | None:
        """Return who is on show, so that a deed can say whom it would touch."""
        return None

    def ready(self) -> bool:
        """Return whether what was asked for at the last visit is on show."""
        return True

    reads: frozenset[str] | None = None
    """The tables of the book that the page shows; None where it may be any."""

    def concerns(self, changed: Changed) -> bool:
        """Return whether the page shows anything of what was changed."""
        return self.reads is None or changed.touches(self.reads)

    def renew(self) -> None:
        """Called when the book was changed from outside the page; what is being typed stays."""

    def arrive(self, subject: object = None) -> None:
        """Called at every visit; `subject` is what to open, such as a client's id."""

    def parts(self) -> Iterable[Callable[[], object]]:
        """Return what makes the parts of the page that are otherwise made when they are first opened."""
        return ()

    def put_aside(self) -> None:
        """Leave what is half typed with the shop: this page may be made anew, in another language."""


@dataclass(frozen=True, slots=True)
class RoomContext:
    """What the shell lends a room."""

    tasks: Tasks
    actions: Actions
    notices: Notices
    go: Callable[..., None]  # go(room_id, subject=None)
    badge: Callable[[str, int], None]  # badge(room_id, count); 0 takes it away
    begun: Begun  # what is half typed, by kind and by whom it is about; outlives the pages

    def begun_of(self, kind: str) -> dict[Any, Any]:
        """Return what was put aside of one kind, to take from and to add to."""
        return self.begun.setdefault(kind, {})


@dataclass(frozen=True, slots=True)
class Room:
    """A room on the rail, made when it is first visited; one `within` another is reached from there only."""

    id: str
    title: Callable[[], str]
    make: Callable[[RoomContext], Page]
    within: str = ""
    icon: str = ""  # its drawing where the rail is folded
