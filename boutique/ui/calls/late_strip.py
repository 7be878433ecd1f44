"""The outcome of a call about what is late, or will be: what they said, and the day named instead."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.ui.clients.person.words_strip import LONGEST, WordsStrip
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import example


class LateStrip(WordsStrip):
    """Without a new day they know that it will be late, and are owed one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.why, self.day = QLineEdit(), QLineEdit()
        self.why.setMaxLength(LONGEST)
        self.day.setFixedWidth(120)
        self.day.setPlaceholderText(example("24.11"))
        self._day = Field(_("The day you named instead"), self.day)
        self._why = Field(_("Why it is later"), self.why)
        label = _("What they said, in their words")
        super().__init__(label, [self._day, self._why], with_mood=True, parent=parent)

    @property
    def besides(self) -> list[QWidget]:
        """The day and its reason, and how it left them."""
        return [self.day, self.why, *super().besides]

    def open(self, words: str, title: str) -> None:
        """Begin with what was typed before, and with no day named."""
        self._accept()
        self.day.clear()
        self.why.clear()
        super().open(words, title)

    def named(self, today: date) -> tuple[date | None, str]:
        """Return the day named and why it is later; none if none was typed. Refused when it cannot be one."""
        self._accept()
        if not self.day.text().strip():
            return None, ""
        try:
            to = typed_day(self.day.text(), today)
            assert to is not None
            MoveDraft(to=to, why=self.why.text()).check(today)
        except Refused as refused:
            wrong = self._why if getattr(refused, "field", "to") == "why" else self._day
            wrong.refuse(explain(refused))
            wrong.editor.setFocus()
            raise
        return to, self.why.text()

    def _accept(self) -> None:
        self._day.accept()
        self._why.accept()
