"""The side with what a client likes and will not have."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.errors import BoutiqueError
from boutique.domain.views.people import PreferenceView
from boutique.services.client_book import FACETS, note_preference, strike_preference
from boutique.ui import kit
from boutique.ui.changes import Changes
from boutique.ui.clients.side import Side
from boutique.ui.door import ShopDoor
from boutique.ui.kit import Field, Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.kit.strip import Strip
from boutique.ui.person.knowing import Known
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, explain, p_


def facet_name(facet: str) -> str:
    """Return what a like is about."""
    names = {
        "colour": p_("about", "colour"),
        "cloth": p_("about", "cloth"),
        "pattern": p_("about", "pattern"),
        "style": p_("about", "style"),
        "fit": p_("about", "fit"),
        "garment": p_("about", "garment"),
        "occasion": p_("about", "occasion"),
        "brand": p_("about", "brand"),
        "budget": p_("about", "budget"),
    }
    return names.get(facet, facet)


class Likes(Side):
    """Two lists, and below them the place where a new like is written down."""

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self._lists = Slot(gap=space.XL)
        self._begun: dict[UUID, str] = {}
        body = QWidget()
        whole = kit.column(self._lists, margins=(space.CONTROL, space.XL, space.CONTROL, space.XL))
        whole.addStretch(1)
        body.setLayout(whole)
        self.strip = _LikeStrip()
        self.strip.saved.connect(self._add)
        self.strip.left.connect(self.strip.clear)
        self.setLayout(kit.column(kit.Scroll(body), self.strip, gap=0))
        self.strip.show()
        self.setFocusProxy(self.strip.value)

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None:
            self._begun[before] = self.strip.value.text()
        self.strip.begin(self._begun.pop(now, ""))

    def show_known(self, known: Known, today: date) -> None:
        likes = [each for each in known.page.preferences if each.likes]
        dislikes = [each for each in known.page.preferences if not each.likes]
        parts = []
        if likes:
            parts.append(group(_("Likes"), *(self._line(each, today) for each in likes), gap=0))
        if dislikes:
            parts.append(group(_("Will not have"), *(self._line(each, today) for each in dislikes), gap=0))
        self._lists.fill(*(parts or [Prose(_("Nothing yet: ask, and write it down."), tone="muted")]))

    def _line(self, each: PreferenceView, today: date) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        said = _("seen") if each.observed else _("said")
        who = f", {each.said_to.split()[0]}" if each.said_to else ""
        about = f"{facet_name(each.facet)} · {said} {day_short(each.said_on, today)}{who}"
        across.addWidget(Prose(each.value), 3)
        across.addWidget(Prose(about, Style.BODY, "muted"), 3)
        strike = kit.IconButton("x", _("Strike out “{value}”").format(value=each.value))
        strike.clicked.connect(lambda: self._strike(each))
        across.addWidget(strike, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _add(self) -> None:
        if self.known is None:
            return
        who, today, staff = self.known.page.client_id, self.shop.today(), self.shop.staff_id()
        facet, value, likes, seen = self.strip.typed()
        self.strip.wait(waiting=True)
        self.changes.make(
            lambda uow: note_preference(
                uow, who, facet, value, likes=likes, observed=seen, today=today, staff_id=staff
            ),
            _("Written down: {value}.").format(value=value.strip()),
            then=lambda: self._on_added(who),
            failed=self.strip.refuse,
            undone=self.changes.refresh,
        )

    def _on_added(self, who: UUID) -> None:
        if self.known is not None and self.known.page.client_id == who:
            self.strip.clear()
        self.changes.refresh()

    def _strike(self, each: PreferenceView) -> None:
        staff = self.shop.staff_id()
        self.changes.make(
            lambda uow: strike_preference(uow, each.preference_id, staff_id=staff),
            _("Struck out: {value}.").format(value=each.value),
        )


class _LikeStrip(Strip):
    def __init__(self) -> None:
        self.value = QLineEdit()
        self.value.setMaxLength(200)
        self.value.setPlaceholderText(_("for instance: wide lapels"))
        self.facet = kit.Choice()
        for facet in FACETS:
            self.facet.addItem(facet_name(facet), facet)
        self.facet.setCurrentIndex(FACETS.index("style"))
        self.likes = kit.Segmented(_("Likes it or not"), [(True, _("likes")), (False, _("will not have"))])
        self.seen = kit.Check(_("seen, not said"))
        self.likes.setFixedHeight(space.CONTROL)
        self.seen.setFixedHeight(space.CONTROL)
        self._field = Field(_("What"), self.value)
        about = Field(_("About"), self.facet)
        super().__init__(_("Add"), [self.likes, self.seen], [self._field, about])
        self.leave_button.hide()

    def typed(self) -> tuple[str, str, bool, bool]:
        """Return facet, value, whether they like it, and whether somebody only saw it."""
        likes = bool(self.likes.value())
        return str(self.facet.currentData()), self.value.text(), likes, self.seen.isChecked()

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        self._field.refuse(explain(error))

    def clear(self) -> None:
        """Be ready for the next one."""
        self.begin("")
        self.value.setFocus()

    def begin(self, value: str) -> None:
        """Begin with what was typed before, if anything was."""
        self.wait(waiting=False)
        self._field.accept()
        self.value.setText(value)
