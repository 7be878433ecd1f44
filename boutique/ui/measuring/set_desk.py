"""Makes, corrects and strikes out the shop's own sets of measures."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.sets import TapeSet
from boutique.domain.ports import UnitOfWork
from boutique.services.measuring.sets import correct_set, make_set, strike_set
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.measuring.set_form import SetForm
from boutique.ui.shell.changes import Changes
from boutique.wording import _

OWN: Final = "own"
"""The line of the choice that makes a new set."""


class SetDesk(QObject):
    """Says which set to show when it is done, an empty key when none was made."""

    closed = Signal(str)

    def __init__(self, owner: QWidget, shop: ShopServices, changes: Changes) -> None:
        super().__init__(owner)
        self._shop, self._changes = shop, changes
        self._known: TapeSet | None = None
        self.form = SetForm()
        self.correct_button = kit.IconButton("pencil", _("Correct this set"))
        self.correct_button.hide()
        self.form.saved.connect(self._keep)
        self.form.left.connect(lambda: self.closed.emit(""))
        self.form.struck.connect(self._strike)

    def open(self, known: TapeSet | None) -> None:
        """Begin a new set, or correct one."""
        self._known = known
        self.form.open(known)

    def _keep(self) -> None:
        known = self._known
        name, codes = self.form.name.text(), tuple(self.form.codes)
        made: list[str] = [known.key] if known is not None else []

        def work(uow: UnitOfWork) -> UUID:
            if known is not None:
                return correct_set(uow, UUID(known.key), known.version, name, codes)
            set_id, entry = make_set(uow, name, codes)
            made.append(str(set_id))
            return entry

        self.form.wait(waiting=True)
        said = _("The set “{name}” is saved.").format(name=" ".join(name.split()))
        self._changes.make(work, said).done(lambda: self.closed.emit(made[0])).failed(self.form.refuse)

    def _strike(self) -> None:
        if (known := self._known) is None:
            return
        set_id = UUID(known.key)
        self._changes.make(
            lambda uow: strike_set(uow, set_id), _("The set “{name}” is deleted.").format(name=known.name)
        ).done(self._on_struck)

    def _on_struck(self) -> None:
        self.closed.emit("")
        self._changes.refresh()
