"""The outcome of a call about a complaint: what they said, what we proposed, and by when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.services.care.complaints import check_proposal
from boutique.ui.clients.person.words_strip import LONGEST, WordsStrip
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Field
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import example


class ComplaintStrip(WordsStrip):
    """Without a proposal and its day the complaint stays open, which the strip says before one writes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.proposed, self.day = QLineEdit(), QLineEdit()
        self.proposed.setMaxLength(LONGEST)
        self.proposed.setPlaceholderText(_("left empty, the complaint stays open"))
        self.day.setFixedWidth(120)
        self.day.setPlaceholderText(example("24.11"))
        self._proposed = Field(_("What we proposed"), self.proposed)
        self._day = Field(_("Put right by"), self.day)
        label = _("What they said, in their words")
        super().__init__(label, [self._proposed, self._day], with_mood=True, parent=parent)

    @property
    def besides(self) -> list[QWidget]:
        """The proposal and its day, and how it left them."""
        return [self.proposed, self.day, *super().besides]

    def open(self, words: str, title: str) -> None:
        """Begin with what was typed before, and with nothing proposed."""
        self._accept()
        self.proposed.clear()
        self.day.clear()
        super().open(words, title)

    def typed(self) -> tuple[str, str]:
        """Return what was typed of the proposal and its day."""
        return self.proposed.text(), self.day.text()

    def proposal(self, today: date) -> tuple[str, date | None]:
        """Return what we proposed and by when, neither if nothing was typed. Refused when one lacks."""
        self._accept()
        if not any(part.strip() for part in self.typed()):
            return "", None
        try:
            return self.proposed.text(), check_proposal(
                self.proposed.text(), typed_day(self.day.text(), today), today
            )
        except Refused as refused:
            wrong = self._day if self.proposed.text().strip() else self._proposed
            wrong.refuse(explain(refused))
            wrong.editor.setFocus()
            raise

    def _accept(self) -> None:
        self._proposed.accept()
        self._day.accept()
