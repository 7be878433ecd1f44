"""How the day is planned and what is printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QLineEdit

from boutique.ui import kit
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.wording import _

_NARROW: Final = 120
_MOST: Final = {"calls.per_day": 200, "calls.invitations": 500}


class WorkPane(Pane):
    """Calls in a day, guests of a collection, prices in lookbooks."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("Calls and lookbooks"), _("As many calls as the shop can make with care."))
        self._lent = lent
        self._kept: dict[str, str | int | bool] = {}
        self.fields = {
            "calls.per_day": kit.Field(
                _("Calls in a day"), QLineEdit(), hint=_("The morning list is never longer than this.")
            ),
            "calls.invitations": kit.Field(
                _("Guests of a new collection"),
                QLineEdit(),
                hint=_("They are called when it opens."),
            ),
        }
        for key in self.fields:
            editor = self.editor(key)
            editor.setFixedWidth(_NARROW)
            editor.editingFinished.connect(lambda key=key: self._on_number(key))
        self.prices = kit.Check(_("Print prices in lookbooks"))
        self.prices.clicked.connect(self._on_prices)
        self.units = kit.Segmented(_("Measures are typed in"), [("cm", "cm"), ("inch", "in")])
        self.units.changed.connect(self._on_unit)
        self.form(*self.fields.values(), self.prices, kit.Field(_("Measures are typed in"), self.units))
        self.body.addStretch(1)
        self.setFocusProxy(self.editor("calls.per_day"))

    def editor(self, key: str) -> QLineEdit:
        """Return where a number is typed."""
        editor = self.fields[key].editor
        assert isinstance(editor, QLineEdit)
        return editor

    def refresh(self) -> None:
        self._lent.context.tasks.run(self, self._lent.shop.queries.settings, self._show, key="read")

    def _show(self, settings: Mapping[str, str | int | bool]) -> None:
        self._kept = dict(settings)
        for key in self.fields:
            self.editor(key).setText(str(settings[key]))
            self.fields[key].accept()
        self.prices.setChecked(bool(settings["lookbook.prices"]))
        self.units.set_value(str(settings["measures.unit"]))

    def _on_number(self, key: str) -> None:
        typed, most = self.editor(key).text().strip(), _MOST[key]
        if not typed.isdecimal() or not 1 <= int(typed) <= most:
            self.fields[key].refuse(_("Write a number from 1 to {most}.").format(most=most))
            return
        self.fields[key].accept()
        if self._kept and self._kept[key] != int(typed):
            self._kept[key] = int(typed)
            self._lent.set(key, int(typed))

    def _on_unit(self, unit: object) -> None:
        if self._kept and self._kept["measures.unit"] != unit:
            self._kept["measures.unit"] = str(unit)
            self._lent.set("measures.unit", str(unit))

    def _on_prices(self, printed: bool) -> None:
        said = _("Prices will be printed.") if printed else _("Prices will not be printed.")
        self._lent.set("lookbook.prices", printed, said)
