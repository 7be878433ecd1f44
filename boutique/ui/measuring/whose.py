"""The one question before a figure is drawn: whose it is, asked in the place where it will stand."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.wearers import MAN, NOT_SAID, WOMAN
from boutique.services.measuring.takings import tell_wearer
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.write import Write
from boutique.ui.theme import Style, space
from boutique.wording import _, p_


class Whose(QWidget):
    """Three answers; after “not said” it is quiet, and can be asked again."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = kit.Prose("", Style.SUBTITLE, measure=28)
        self._hint = kit.Prose(
            _("This is only for the drawing; the form of address stays as it is."), tone="muted"
        )
        for words in (self._question, self._hint):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        answers = [
            (WOMAN, p_("figure", "Woman")),
            (MAN, p_("figure", "Man")),
            (NOT_SAID, p_("figure", "Not said")),
        ]
        self.answers = {key: kit.Button(words) for key, words in answers}
        self.again = kit.Button(_("Say whose it is"), kit.Kind.QUIET, compact=True)
        for key, button in self.answers.items():
            button.clicked.connect(lambda _checked=False, key=key: self.told.emit(key))
        self.again.clicked.connect(lambda: self.ask(asks=True))
        self._lay_out()
        self.ask(asks=True)

    def _lay_out(self) -> None:
        whole = kit.column(gap=space.M, margins=(space.L, space.L, space.L, space.L))
        whole.addStretch(1)
        whole.addWidget(self._question)
        for button in (*self.answers.values(), self.again):
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addWidget(self._hint)
        whole.addStretch(2)
        self.setLayout(whole)

    def ask(self, *, asks: bool) -> None:
        """Ask, or say that nobody would say."""
        question, quiet = (
            _("Whose figure should be drawn?"),
            _("No figure is drawn: nobody said whose it is."),
        )
        self._question.setText(question if asks else quiet)
        for button in self.answers.values():
            button.setVisible(asks)
        self.again.setHidden(asks)
        self._hint.setVisible(asks)


def tell(changes: Changes, shop: ShopServices, who: UUID, wearer: str) -> Write:
    """Keep the answer; how the client is addressed is another matter."""
    now, today = shop.now(), shop.today()
    return changes.make(
        lambda uow: tell_wearer(uow, who, wearer, now=now, today=today), _("The figure is noted.")
    )
