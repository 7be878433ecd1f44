"""What can be chosen for each garment when it is ordered: the shop's own list, written as lines."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QPlainTextEdit

from boutique.domain.kernel.errors import BoutiqueError, Misfilled
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.style_options import OfferedOption, offered_as_typed, typed_offered
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.style_options import offer_style_options
from boutique.ui import kit
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment, style_offered

_LINES: Final = 260


class StylePane(Pane):
    """One garment at a time; a list that was never written is the usual one."""

    def __init__(self, lent: Lent) -> None:
        hint = _(
            "A line for each choice, its values after the colon; without values words are written. "
            "What costs more ends in + and the sum."
        )
        super().__init__(_("What can be chosen"), hint)
        self._lent = lent
        self._own: Mapping[str, tuple[OfferedOption, ...]] = {}
        self.garment = kit.Choice()
        for key in GARMENTS:
            self.garment.addItem(capital(garment(key)), key)
        self.lines = QPlainTextEdit()
        self.lines.setFixedHeight(_LINES)
        self.lines.setTabChangesFocus(True)
        self.field = kit.Field(_("What can be chosen"), self.lines)
        self.field.checked_by(lambda: typed_offered(self.lines.toPlainText()))
        self.whose = kit.Prose("", tone="muted")
        self.save_button = kit.Button(_("Save the list"))
        self.usual_button = kit.Button(_("Offer the usual again"), kit.Kind.QUIET)
        self.form(kit.Field(_("For which garment"), self.garment), self.field, self.whose)
        across = kit.row(self.save_button, self.usual_button)
        across.addStretch(1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self.setFocusProxy(self.garment)
        self.garment.currentIndexChanged.connect(lambda _at: self._tell())
        self.save_button.clicked.connect(self._save)
        self.usual_button.clicked.connect(lambda: self._write(()))

    def refresh(self) -> None:
        self._lent.context.tasks.run(self, self._lent.shop.queries.style_options, self._show, key="read")

    def _show(self, own: Mapping[str, tuple[OfferedOption, ...]]) -> None:
        if own != self._own or not self.lines.toPlainText():
            self._own = own
            self._tell()

    def _key(self) -> str:
        return str(self.garment.currentData())

    def _tell(self) -> None:
        key = self._key()
        self.lines.setPlainText(offered_as_typed(style_offered(key, self._own)))
        self.field.accept()
        own = key in self._own
        usual = _("This is what is usually offered; saved, it is the shop's own.")
        self.whose.setText(_("The list is the shop's own.") if own else usual)
        self.usual_button.setEnabled(own)

    def _save(self) -> None:
        try:
            offered = typed_offered(self.lines.toPlainText())
        except Misfilled as wrong:
            self._refuse(wrong)
        else:
            self._write(offered)

    def _write(self, offered: tuple[OfferedOption, ...]) -> None:
        work = partial(_offered, self._key(), offered)
        self._lent.changes.make(work, _("The list is saved.")).failed(self._refuse)

    def _refuse(self, error: BoutiqueError) -> None:
        self.field.refuse(explain(error))
        self.lines.setFocus()


def _offered(key: str, offered: tuple[OfferedOption, ...], uow: UnitOfWork) -> UUID:
    return offer_style_options(uow, key, offered)
