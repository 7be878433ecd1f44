"""Asks for whom metres are set aside: first whom, then how many and until when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.person.finder import ClientFinder
from boutique.ui.cloth.strips import ClothStrip
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.theme import Style, space
from boutique.wording import _


class KeepStrip(ClothStrip):
    """Whoever was picked stands where one looked for them."""

    def __init__(self, tasks: Tasks, queries: Queries) -> None:
        super().__init__(_("Set it aside"), _("Until when, or why"))
        self.hit: ClientHit | None = None
        self.finder = ClientFinder(tasks, queries, _("For whom? Name or phone"))
        self.whom = kit.Text("", Style.STRONG)
        self.other = kit.Button(_("Somebody else"), kit.Kind.LINE, compact=True)
        self._picked = QWidget()
        across = kit.row(self.whom, self.other, gap=space.M)
        across.addStretch(1)
        self._picked.setLayout(across)
        self._away = kit.Button(_("Cancel"), kit.Kind.QUIET)
        looking = kit.row(gap=space.M)
        looking.addWidget(self.finder, 1)
        looking.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        above = kit.column(self._picked, gap=0, margins=(space.CONTROL, space.M, space.CONTROL, 0))
        above.addLayout(looking)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(1, above)
        self.finder.picked.connect(self._on_picked)
        self.other.clicked.connect(self._look)
        self._away.clicked.connect(self.left)

    def begin(self, said: str) -> None:
        """Ask anew."""
        self.begin_anew(said)
        self._look()

    def _look(self) -> None:
        self.hit = None
        self._stand()
        self.finder.search.clear()
        self.finder.search.setFocus()

    def _on_picked(self, hit: ClientHit) -> None:
        self.hit = hit
        self.whom.setText(_("For {name}").format(name=hit.name))
        self._stand()
        self.metres.setFocus()

    def _stand(self) -> None:
        known = self.hit is not None
        self.finder.setVisible(not known)
        self._away.setVisible(not known)
        for part in (self._picked, self._metres, self._words, self.save_button, self.leave_button):
            part.setVisible(known)
