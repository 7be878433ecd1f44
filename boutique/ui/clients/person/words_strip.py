"""Where somebody's words are written down, with how they were left."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.ui.clients.person.addressing import mood
from boutique.ui.kit import Field, Segmented
from boutique.ui.kit.strip import Strip
from boutique.ui.theme import space
from boutique.wording import _, p_

LONGEST = 2_000


class WordsStrip(Strip):
    """A few words, and if asked for, how it left the person."""

    def __init__(
        self, label: str, *more: list[QWidget], with_mood: bool, parent: QWidget | None = None
    ) -> None:
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST)
        self.mood = Segmented(_("How they felt"), _moods("")) if with_mood else None
        rows: list[list[QWidget]] = [[Field(label, self.words)], *more]
        if self.mood is not None:
            self.mood.setFixedHeight(space.CONTROL)
            rows.append([self.mood])
        super().__init__(p_("call", "Write it down"), *rows, parent=parent)

    def open(self, words: str, title: str) -> None:
        """Begin with what was typed before, if anything was."""
        self.renew(words, title)
        self.show()
        self.words.setFocus()

    def renew(self, words: str, title: str) -> None:
        """Be about somebody, with these words typed already."""
        self.words.setText(words)
        if self.mood is not None:
            self.mood.set_options(_moods(title))

    @property
    def besides(self) -> list[QWidget]:
        """The editors besides the words."""
        return [] if self.mood is None else [self.mood]

    def glad(self) -> bool | None:
        """Return how it left them, None when nobody knows."""
        answers = {"glad": True, "not_glad": False}
        return answers.get(str(self.mood.value())) if self.mood is not None else None


def _moods(title: str) -> list[tuple[str, str]]:
    return [("", p_("mood", "hard to say")), ("glad", mood(True, title)), ("not_glad", mood(False, title))]
