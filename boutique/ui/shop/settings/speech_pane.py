"""The language the program speaks and the light it is seen in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.services.shop.changes import change_settings
from boutique.ui import kit
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import Light, switch
from boutique.wording import _


class SpeechPane(Pane):
    """Language and light, at work at once; `reopen` furnishes the shop anew in the other language."""

    def __init__(self, lent: Lent, reopen: Callable[[], object]) -> None:
        super().__init__(
            _("Language and appearance"), _("Lookbooks are written in the language of each client.")
        )
        self._lent, self._reopen = lent, reopen
        self.language = kit.Segmented(_("Language"), list(wording.languages().items()))
        self.light = kit.Segmented(
            _("Appearance"),
            [
                (Light.LIGHT.value, _("by day")),
                (Light.DARK.value, _("by lamplight")),
                (Light.SYSTEM.value, _("like the computer")),
            ],
        )
        self.form(
            kit.Field(_("Language"), self.language),
            kit.Field(_("Appearance"), self.light),
        )
        self.body.addStretch(1)
        self.language.changed.connect(self._on_language)
        self.light.changed.connect(self._on_light)
        self.setFocusProxy(self.language)

    def refresh(self) -> None:
        self._lent.context.tasks.run(self, self._lent.shop.queries.settings, self._show, key="read")

    def _show(self, settings: Mapping[str, str | int | bool]) -> None:
        known = {option.value for option in Light}
        kept = str(settings["theme"])
        for control, value in ((self.language, wording.language()), (self.light, kept)):
            control.blockSignals(True)
            control.set_value(value if value in known | set(wording.languages()) else "light")
            control.blockSignals(False)
        _light_up(kept if kept in known else "light")

    def _on_light(self, value: str) -> None:
        _light_up(value)
        self._lent.set("theme", value, _("The appearance was changed."))

    def _on_language(self, code: str) -> None:
        """Written down first, so that the shop is never furnished in a language it would forget."""
        begin = self._lent.shop.change_later()

        def written(_entry: object) -> None:
            wording.choose(code)
            self._reopen()

        self._lent.context.tasks.run(
            self,
            lambda: change_settings(begin(), {"language": code}),
            written,
            lane=Lane.WRITE,
        )


def _light_up(value: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    switch(app, Light(value))
