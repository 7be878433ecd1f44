"""What can be done in each room, declared without making any: the palette offers it from the first minute.

A room gives its deeds their hands when it is made: `DEEDS["clients.edit"].does(self.edit, self._somebody)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from boutique.ui.kernel.actions import Action, always
from boutique.wording import _


class Reach(Enum):
    """From where a deed can be asked for."""

    HERE = "here"  # only in its room, where one sees what it touches
    CLIENT = "client"  # from wherever somebody is open: it says for whom
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Declared:
    """A deed of a room; `via` are deeds that lead to it, `subject` is what its room is entered with."""

    id: str
    text: Callable[[], str]
    keys: str = ""
    reach: Reach = Reach.HERE
    via: tuple[str, ...] = ()
    subject: str = ""
    room: str = ""

    def does(
        self, run: Callable[[], object], enabled: Callable[[], bool] = always, *, hidden: bool = False
    ) -> Action:
        """Return the action that does it."""
        return Action(self.id, self.text, run, self.keys, enabled, self.room, hidden)


def _side(name: str, text: Callable[[], str], at: int) -> Declared:
    return Declared(f"clients.{name}", text, f"Alt+{at}", Reach.CLIENT)


def _of_order(room: str) -> tuple[Declared, ...]:
    """What can be done about the order that is chosen; its keys are letters where nobody types."""
    return (
        Declared(f"{room}.deliver", lambda: _("Hand over"), "P"),
        Declared(f"{room}.ready", lambda: _("Ready to fetch"), "R"),
        Declared(f"{room}.pay", lambda: _("Take a payment"), "I"),
        Declared(f"{room}.move", lambda: _("Move the promise…"), "M"),
        Declared(f"{room}.told", lambda: _("The client was told"), "T"),
        Declared(f"{room}.ring", lambda: _("Ring"), "S"),
        Declared(f"{room}.correct", lambda: _("Correct the order"), "E"),
        Declared(f"{room}.again", lambda: _("Once more"), "Ctrl+D"),
        Declared(f"{room}.ticket", lambda: _("Print the job ticket"), "Ctrl+P"),
        Declared(f"{room}.copy", lambda: _("Print the client's copy")),
        Declared(f"{room}.label", lambda: _("Print the label, roll of 62 mm")),
        Declared(f"{room}.label_card", lambda: _("Print the label, A7")),
        Declared(f"{room}.cancel", lambda: _("Cancel the order")),
        Declared(f"{room}.void", lambda: _("Void a payment")),
        Declared(f"{room}.accept", lambda: _("Make it an order")),
        Declared(f"{room}.lapse", lambda: _("Let the offer lapse")),
    )


_CLIENTS: Final = (
    Declared("clients.new", lambda: _("New client"), "Ctrl+N", Reach.ANYWHERE),
    Declared("clients.edit", lambda: _("Edit the details"), "F2", Reach.CLIENT),
    Declared("clients.lookbook", lambda: _("Lookbook"), "Ctrl+L", Reach.CLIENT),
    Declared("clients.order", lambda: _("New order"), "Ctrl+O", Reach.CLIENT),
    Declared("clients.fitting", lambda: _("Plan a fitting for them"), "", Reach.CLIENT),
    *_of_order("clients"),
    Declared("clients.offer", lambda: _("Save as an offer"), "Ctrl+Shift+S"),
    Declared("clients.garment_more", lambda: _("One garment more"), "Ctrl+N"),
    Declared("clients.garment_again", lambda: _("The same garment again"), "Ctrl+D"),
    Declared("clients.garment_out", lambda: _("Leave the garment out"), "Ctrl+Shift+G"),
    Declared("clients.garment_next", lambda: _("The next garment"), "Ctrl+PgDown"),
    Declared("clients.garment_before", lambda: _("The garment before"), "Ctrl+PgUp"),
    Declared("clients.order_take", lambda: _("Promise and take the order"), "Ctrl+Return"),
    Declared("clients.garment_as_before", lambda: _("Put last time's alterations into the cut"), "Ctrl+R"),
    Declared("clients.promise_1", lambda: _("Promise the surest day"), "Alt+1"),
    Declared("clients.promise_2", lambda: _("Promise the likely day"), "Alt+2"),
    Declared("clients.promise_3", lambda: _("Promise the nearest day"), "Alt+3"),
    Declared("clients.lists", lambda: _("Lists")),
    Declared("clients.find", lambda: _("Find a client"), "Ctrl+F", Reach.ANYWHERE),
    Declared("clients.archive", lambda: _("Archive the client"), "", Reach.CLIENT),
    Declared("clients.duplicates", lambda: _("Look for duplicates"), "Ctrl+Shift+D", Reach.ANYWHERE),
    Declared("clients.together", lambda: _("Merge with another page…"), "Ctrl+Shift+M", Reach.CLIENT),
    Declared("clients.print_page", lambda: _("Print the page"), "Ctrl+P", Reach.CLIENT),
    Declared("clients.page_file", lambda: _("Save the page as PDF"), "", Reach.CLIENT),
    Declared("clients.card", lambda: _("Save as vCard"), "", Reach.CLIENT),
    Declared("clients.counted", lambda: _("See who was counted"), "N"),
    _side("overview", lambda: _("Overview"), 1),
    _side("measures", lambda: _("Measures"), 2),
    _side("likes", lambda: _("Preferences"), 3),
    _side("person", lambda: _("Person"), 4),
    _side("orders", lambda: _("Orders"), 5),
    _side("story", lambda: _("Story"), 6),
    _side("papers", lambda: _("Pictures"), 7),
    Declared("likes.like", lambda: _("Write down a preference"), "Alt+P", Reach.CLIENT, ("clients.likes",)),
    Declared(
        "likes.piece", lambda: _("Write down a piece of clothing"), "Alt+G", Reach.CLIENT, ("clients.likes",)
    ),
    Declared("likes.size", lambda: _("Write down a size"), "Alt+M", Reach.CLIENT, ("clients.likes",)),
    Declared("story.talk", lambda: _("Write down a talk"), "", Reach.CLIENT, ("clients.story",)),
    Declared("story.visit", lambda: _("Write down a visit"), "", Reach.CLIENT, ("clients.story",)),
    Declared("story.fitting", lambda: _("Write down a fitting"), "", Reach.CLIENT, ("clients.story",)),
    Declared("story.complaint", lambda: _("Write down a complaint"), "", Reach.CLIENT, ("clients.story",)),
    Declared("papers.files", lambda: _("Add from files…"), "Ctrl+Shift+O", Reach.CLIENT, ("clients.papers",)),
    Declared("papers.folder", lambda: _("Add a folder…"), "", Reach.CLIENT, ("clients.papers",)),
    Declared("papers.paste", lambda: _("Add what was copied"), "Ctrl+V", Reach.CLIENT, ("clients.papers",)),
    Declared("papers.title", lambda: _("Change the title"), "Alt+T"),
)
_TODAY: Final = (
    Declared("today.spoke", lambda: _("We spoke"), "1"),
    Declared("today.no_answer", lambda: _("No answer"), "2"),
    Declared("today.later", lambda: _("Later…"), "3"),
    Declared("today.not", lambda: _("Not this time"), "4"),
    Declared("today.code", lambda: _("Show the QR code"), "Q"),
    Declared("today.counted", lambda: _("See who was counted"), "N"),
    Declared("today.page", lambda: _("Open the client's page")),
    Declared("today.edit", lambda: _("Edit the details"), "F2"),
    Declared("today.morning", lambda: _("Print the morning sheet"), "Ctrl+P", Reach.ANYWHERE),
)
_COLLECTIONS: Final = (
    Declared("collections.new", lambda: _("New collection"), "Ctrl+N", Reach.ANYWHERE),
    Declared("collections.piece", lambda: _("New piece"), "Ctrl+Shift+P", Reach.ANYWHERE),
    Declared("collections.cloth", lambda: _("New cloth"), "Ctrl+Shift+S"),
    Declared("collections.edit", lambda: _("Edit what is chosen"), "F2"),
    Declared("collections.cloths", lambda: _("See the cloths")),
    Declared("collections.guests", lambda: _("See whom to invite"), "", Reach.ANYWHERE),
)
_WORKSHOP: Final = (
    Declared("workshop.ring", lambda: _("Ring today"), "S"),
    Declared("workshop.move", lambda: _("Move the promise…"), "M"),
    Declared("workshop.wait", lambda: _("Waits…"), "W"),
    Declared("workshop.done", lambda: _("Stage done…"), "G"),
    Declared("workshop.find", lambda: _("Filter the board"), "/"),
    Declared("workshop.open", lambda: _("Open the order")),
    Declared("workshop.hours", lambda: _("Hours of the workshop…"), "", Reach.ANYWHERE),
    Declared("workshop.stages", lambda: _("Stages of the workshop…"), "", Reach.ANYWHERE),
    Declared("workshop.people", lambda: _("The workshop by tailor"), "", Reach.ANYWHERE, subject="person"),
    Declared("workshop.days", lambda: _("The workshop by day"), "", Reach.ANYWHERE, subject="promise"),
)
_CLOTHS: Final = (
    Declared("cloths.new", lambda: _("New cloth"), "Ctrl+N", Reach.ANYWHERE),
    Declared("cloths.keep", lambda: _("Set aside…"), "H"),
    Declared("cloths.ask", lambda: _("Ask the mill…"), "C"),
    Declared("cloths.receive", lambda: _("It came in…"), "P"),
    Declared("cloths.sell", lambda: _("Sell by the metre…"), "V"),
    Declared("cloths.edit", lambda: _("Edit the cloth"), "E"),
    Declared("cloths.back", lambda: _("Take back to the shelf…")),
    Declared("cloths.to_mill", lambda: _("Send back to the mill…")),
    Declared("cloths.write_off", lambda: _("Write off…")),
    Declared("cloths.let_go", lambda: _("Let go what is set aside…")),
    Declared("cloths.called_off", lambda: _("It does not come any more")),
    Declared("cloths.find", lambda: _("Find a cloth"), "Ctrl+F", Reach.ANYWHERE),
    Declared("cloths.count", lambda: _("Count the shelf"), "N", Reach.ANYWHERE),
)
_LISTS: Final = (
    Declared("lists.new", lambda: _("New list"), "Ctrl+N", Reach.ANYWHERE),
    Declared("lists.back", lambda: _("Back to the clients"), "Alt+Left"),
    Declared("lists.books", lambda: _("Lookbooks for all of them…"), "Ctrl+L"),
    Declared("lists.file", lambda: _("Export…"), "Ctrl+E"),
    Declared("lists.edit", lambda: _("Edit the details"), "F2"),
    Declared("lists.strike", lambda: _("Delete the list")),
)
_ORDERS: Final = (
    Declared("orders.find", lambda: _("Find an order"), "Ctrl+F", Reach.ANYWHERE),
    Declared("orders.page", lambda: _("Open the client's page"), "Ctrl+Return"),
    *_of_order("orders"),
)
_FITTINGS: Final = (
    Declared("fittings.fine", lambda: _("Fine"), "1"),
    Declared("fittings.amended", lambda: _("Fine, with amendments"), "2"),
    Declared("fittings.again", lambda: _("One more fitting…"), "3"),
    Declared("fittings.missed", lambda: _("Did not come"), "4"),
    Declared("fittings.side", lambda: _("Front or back"), "F"),
    Declared("fittings.promise", lambda: _("Tell them now and move the day"), "M"),
    Declared("fittings.confirm", lambda: _("They confirmed"), "C"),
    Declared("fittings.move", lambda: _("Find another hour…"), "V"),
    Declared("fittings.call_off", lambda: _("Call the fitting off")),
    Declared("fittings.free", lambda: _("When they can come…")),
    Declared("fittings.calendar", lambda: _("Save for their calendar…")),
    Declared("fittings.plan_next", lambda: _("Plan the next fitting…"), "N"),
    Declared("fittings.page", lambda: _("Open the client's page")),
    Declared("fittings.board", lambda: _("Back to the board"), "Alt+Left"),
    Declared("fittings.plan", lambda: _("Plan a fitting"), "Ctrl+N", Reach.ANYWHERE),
    Declared("fittings.today", lambda: _("Go to today"), "T"),
    Declared("fittings.week", lambda: _("Save the week for the calendar…")),
)
_MERGING: Final = (Declared("merging.back", lambda: _("Back to the clients"), "Alt+Left"),)
_LOOKBOOK: Final = (
    Declared("lookbook.save", lambda: _("Save as PDF…"), "Ctrl+S"),
    Declared("lookbook.print", lambda: _("Print…"), "Ctrl+P"),
)
_SETTINGS: Final = (
    Declared("settings.copies", lambda: _("Back up the shop…"), "", Reach.ANYWHERE, subject="copies"),
    Declared("settings.history", lambda: _("Undo a change…"), "", Reach.ANYWHERE, subject="history"),
    Declared("settings.export", lambda: _("Export clients…"), "", Reach.ANYWHERE, subject="export"),
)
ROOMS: Final = {
    "today": _TODAY,
    "clients": _CLIENTS,
    "lists": _LISTS,
    "orders": _ORDERS,
    "fittings": _FITTINGS,
    "merging": _MERGING,
    "workshop": _WORKSHOP,
    "cloths": _CLOTHS,
    "collections": _COLLECTIONS,
    "lookbook": _LOOKBOOK,
    "settings": _SETTINGS,
}


DEEDS: Final = {each.id: replace(each, room=room) for room, deeds in ROOMS.items() for each in deeds}
"""Every declared deed by its id."""
