"""Finds a client as one types, in place; Enter takes whoever bears the name, the arrows lead to others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.line import Row
from boutique.ui.kit.search_above import SearchAbove
from boutique.wording import _
from boutique.wording.clients.finding import found_by

_MOST: Final = 6
_SHOWN: Final = 4
_ROW: Final = 64


class ClientFinder(QWidget):
    """A search field with whoever answers to it below; says whom one picked."""

    picked = Signal(object)  # ClientHit

    def __init__(
        self, tasks: Tasks, queries: Queries, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks, self._queries = tasks, queries
        self._hits: dict[object, ClientHit] = {}
        self._answered, self._wanted = "", False
        self.search = SearchAbove(placeholder)
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("Clients found"), lines=1)
        self.none = kit.Prose(_("Nobody in the book matches that."), tone="muted")
        for part in (self.list, self.none):
            part.hide()
        self.setLayout(kit.column(self.search, self.list, self.none, gap=4))
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._on_typed)
        self.search.entered.connect(self._on_entered)
        self.search.left_below.connect(self._on_below)
        self.list.entered_row.connect(lambda row: self._pick(row))
        self.list.clicked.connect(lambda _index: self._pick(self.list.current()))

    def _on_typed(self, text: str) -> None:
        self._wanted = False
        if not text.strip():
            self._show([])
            self.none.hide()
            return
        queries = self._queries
        self._tasks.run(
            self, lambda: queries.search(text, _MOST), lambda hits: self._on_found(text, hits), key="find"
        )

    def _on_found(self, text: str, hits: Sequence[ClientHit]) -> None:
        self._answered = text
        self._show(hits)
        if self._wanted:
            self._on_entered()

    def _show(self, hits: Sequence[ClientHit]) -> None:
        wanted = bool(self.search.text().strip())
        self._hits = {hit.client_id: hit for hit in hits} if wanted else {}
        self._model.show([_line(hit) for hit in self._hits.values()])
        self.list.setFixedHeight(min(len(self._hits), _SHOWN) * _ROW)
        self.list.setVisible(bool(self._hits))
        self.none.setVisible(wanted and not self._hits)
        self.list.choose_first()

    def _on_entered(self) -> None:
        """Whoever only nearly answers is led to and not taken; an answer under way is awaited."""
        self._wanted = self._answered != self.search.text()
        first = next(iter(self._hits.values()), None)
        if self._wanted or first is None:
            return
        if first.found_by is FoundBy.NAME:
            self._pick(self.list.current())
        else:
            self._on_below()

    def _on_below(self) -> None:
        if self._hits:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, row: Row | None) -> None:
        if row is not None and (hit := self._hits.get(row.id)) is not None:
            self.search.clear()
            self.picked.emit(hit)


def _line(hit: ClientHit) -> Row:
    by = "" if hit.found_by is FoundBy.CITY else found_by(hit)
    below = " · ".join(part for part in (by, shown_phone(hit.phone), hit.city) if part)
    return Row(hit.client_id, hit.name, below)
