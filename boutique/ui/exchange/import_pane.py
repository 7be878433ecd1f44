"""The way to the room where files are taken in."""

from __future__ import annotations

from boutique.ui import kit
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.wording import _


class ImportPane(Pane):
    """What can be taken in, and the door to it."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("Import"), _("Clients and orders from another program, a till or a phone."))
        told = _(
            "From CSV, Excel or an address book. You see first what each column means and what would be"
            " written; rows that cannot be taken come back in a file of their own, with what to do."
        )
        self.open = kit.Button(_("Import…"), kit.Kind.PRIMARY, icon_name="file-up")
        self.open.clicked.connect(lambda: lent.context.go("importing"))
        self.form(kit.Prose(told), self.open)
        self.body.addStretch(1)
        self.setFocusProxy(self.open)
