"""What the shop is called and where it is; printed on every lookbook."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit

from boutique.ui import kit
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.wording import _


class ShopPane(Pane):
    """Name, city, phone and street."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("The shop"), _("As it is printed on lookbooks and said on the phone."))
        self._lent = lent
        self._kept: dict[str, str] = {}
        self.fields = {
            "shop.name": kit.Field(_("Name"), QLineEdit()),
            "shop.city": kit.Field(_("City"), QLineEdit()),
            "shop.phone": kit.Field(
                _("Phone"), QLineEdit(), hint=_("The one clients call; printed with a code to scan.")
            ),
            "shop.address": kit.Field(_("Street and number"), QLineEdit()),
        }
        for key in self.fields:
            self._editor(key).editingFinished.connect(lambda key=key: self._on_finished(key))
        self.form(*self.fields.values())
        self.body.addStretch(1)
        self.setFocusProxy(self._editor("shop.name"))

    def _editor(self, key: str) -> QLineEdit:
        editor = self.fields[key].editor
        assert isinstance(editor, QLineEdit)
        return editor

    def refresh(self) -> None:
        self._lent.context.tasks.run(self, self._lent.shop.queries.settings, self._show, key="read")

    def _show(self, settings: Mapping[str, str | int | bool]) -> None:
        for key in self.fields:
            self._kept[key] = str(settings[key])
            if not self._editor(key).hasFocus() or not self._editor(key).isModified():
                self._editor(key).setText(self._kept[key])

    def _on_finished(self, key: str) -> None:
        typed = self._editor(key).text().strip()
        if key not in self._kept or typed == self._kept[key]:
            return
        if key == "shop.name" and not typed:
            self.fields[key].refuse(_("Write the name of the shop; it is printed on the cover."))
            return
        self.fields[key].accept()
        self._kept[key] = typed
        self._editor(key).setModified(False)
        self._lent.set(key, typed)
