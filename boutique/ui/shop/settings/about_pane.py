"""Which program this is, and whose faces and icons it wears."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

import boutique
from boutique.paths import resources
from boutique.ui import kit
from boutique.ui.kit.slot import group
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import Style, font
from boutique.wording import _


class AboutPane(Pane):
    """The version, and the licences of what is not ours, each to be read whole."""

    def __init__(self, lent: Lent) -> None:
        version = _("Version {version}").format(version=boutique.__version__)
        super().__init__(_("About Boutique"), version)
        promise = _(
            "The client book belongs to the shop: one file, on this computer, that you can copy, export and "
            "take with you. The program needs no internet and tells nobody anything."
        )
        self.body.addWidget(kit.Prose(promise))
        self.which = kit.Segmented(_("Licence of"), [(name, name) for name in _licences()])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(font(Style.SMALL))
        self.text.setAccessibleName(_("Licence"))
        self.which.changed.connect(self._on_changed)
        self.body.addWidget(group(_("Typefaces and icons"), kit.Prose(_whose()), self.which))
        self.body.addWidget(self.text, 1)
        self.setFocusProxy(self.which)

    def refresh(self) -> None:
        self._on_changed(self.which.value())

    def _on_changed(self, name: object) -> None:
        self.text.setPlainText(_licences()[str(name)].read_text("utf-8"))


def _licences() -> dict[str, Path]:
    fonts = resources() / "fonts"
    return {
        "EB Garamond": fonts / "EBGaramond-OFL.txt",
        "Inter": fonts / "Inter-OFL.txt",
        "Lucide": resources() / "icons" / "LICENSE",
    }


def _whose() -> str:
    return _(
        "Set in EB Garamond and Inter, under the SIL Open Font License; icons by Lucide,"
        " under the ISC licence."
    )
