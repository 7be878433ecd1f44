"""Whoever may be in the book already, said quietly below the form in which one types; never forbids."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.clients.model import ClientDraft
from boutique.domain.duplicates.views import Alike
from boutique.domain.kernel.errors import Refused
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.duplicates import likeness_words

_SHOWN = 2


class AlikeStrip(QWidget):
    """Says whom one wants to see, whom to put together with the page that is open, and who is another."""

    opened = Signal(object)  # UUID
    together = Signal(object)  # UUID
    apart = Signal(object)  # UUID

    def __init__(
        self, tasks: Tasks, shop: ShopServices, before: QWidget, parent: QWidget | None = None
    ) -> None:
        """`before` is what the keyboard comes from."""
        super().__init__(parent)
        self._tasks, self._shop, self._before = tasks, shop, before
        self._page: UUID | None = None
        self._others: set[UUID] = set()
        self.alike: list[Alike] = []
        self.buttons: list[kit.Button] = []  # in the order of the keyboard
        self._lines = kit.column(gap=space.XS, margins=(space.CONTROL, space.S, space.CONTROL, space.S))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(kit.Hairline())
        whole.addLayout(self._lines)
        kit.at_foot(self)
        self.hide()

    def begin(self, page: UUID | None) -> None:
        """Be about a page that is corrected, or about somebody new."""
        self._page, self._others = page, set()
        self._show([])

    def ask(self, draft: ClientDraft) -> None:
        """Look for whoever may be this person; the answer comes while one types on."""
        phones, queries, page = self._shop.phones, self._shop.queries, self._page

        def look() -> list[Alike]:
            try:
                dialled = phones.dialled(draft.phone.strip())
            except Refused:  # half a phone is none yet
                dialled = None
            return queries.like_this(draft, dialled, page)

        self._tasks.run(self, look, self._show, key="alike")

    def _show(self, alike: Sequence[Alike]) -> None:
        shown = [each for each in alike if each.client_id not in self._others][:_SHOWN]
        if shown == self.alike:
            return
        self.alike = shown
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.buttons = []
        lines = [kit.section(self._title()), *map(self._line, self.alike)] if self.alike else []
        for line in lines:
            self._lines.addWidget(line)
            line.show()  # at once, for the keyboard passes over what is still to be shown
        self.setVisible(bool(self.alike))
        before = self._before
        for button in self.buttons:
            QWidget.setTabOrder(before, button)
            before = button

    def _title(self) -> str:
        if all(each.likeness.family for each in self.alike):
            return _("Somebody we know")
        return _("Perhaps already in the book")

    def _line(self, each: Alike) -> QWidget:
        made = QWidget()
        who = ", ".join(part for part in (each.name, shown_phone(each.phone), each.city) if part)
        text = kit.Text(who, Style.MEDIUM)
        text.setMinimumWidth(1)
        words = kit.column(text, kit.Text(likeness_words(each.likeness), Style.SMALL, "muted"), gap=0)
        across = kit.row(gap=space.XS)
        across.addLayout(words, 1)
        for button in (deeds := self._deeds(each)):
            across.addWidget(button)
        self.buttons += deeds
        made.setLayout(across)
        return made

    def _deeds(self, each: Alike) -> list[kit.Button]:
        other = _("They are family") if each.likeness.family else _("It is somebody else")
        deeds = [(_("Open"), self.opened.emit), (other, self._on_other)]
        if self._page is not None and not each.likeness.family:
            deeds.insert(1, (_("Merge…"), self.together.emit))
        buttons = []
        for words, deed in deeds:
            button = kit.Button(words, kit.Kind.QUIET, compact=True)
            button.setAccessibleName(f"{words}: {each.name}")
            button.clicked.connect(partial(deed, each.client_id))
            buttons.append(button)
        return buttons

    def _on_other(self, who: UUID) -> None:
        self._others.add(who)
        self._show([each for each in self.alike if each.client_id != who])
        self.apart.emit(who)
