"""The editors of a client's details, and what stands above and in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from boutique.domain.clients.model import ClientDraft, Standing, Title
from boutique.ui import kit
from boutique.ui.clients.person.addressing import CHANNELS
from boutique.wording import _, p_
from boutique.wording.clients.reaching import channel_name

_LONGEST = 200


class NoteEditor(QPlainTextEdit):
    """Where the standing note is written; says when one has done with it."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def labels() -> list[tuple[str, str]]:
    """Return every field by name, with what stands above it, in their order."""
    return [
        ("given_name", _("Given name")),
        ("family_name", _("Family name")),
        ("phone", _("Phone")),
        ("email", _("E-mail")),
        ("title", _("Mr or Ms")),
        ("address_as", _("How to address them")),
        ("channel", _("Prefers")),
        ("best_hours", _("Best hours")),
        ("city", _("City")),
        ("birthday", _("Birthday")),
        ("served_by", _("Served by")),
        ("language", _("Language of letters")),
        ("standing", _("Client or lead")),
    ]


def line_editor() -> QLineEdit:
    """Return a line to type in."""
    made = QLineEdit()
    made.setMaxLength(_LONGEST)
    return made


def choice_of(options: Sequence[tuple[str, str]]) -> kit.Choice:
    """Return a choice among values, each in words."""
    made = kit.Choice()
    for value, text in options:
        made.addItem(text, value)
    return made


def titles() -> list[tuple[str, str]]:
    """Return how the shop may speak of a person."""
    return [
        (Title.NONE.value, p_("title", "not said")),
        (Title.MR.value, p_("title", "Mr")),
        (Title.MRS.value, p_("title", "Ms")),
    ]


def standings() -> list[tuple[str, str]]:
    """Return whether somebody has bought yet."""
    return [(Standing.CLIENT.value, _("client")), (Standing.LEAD.value, _("lead"))]


def channels() -> list[tuple[str, str]]:
    """Return how somebody likes to be reached."""
    return [(key, channel_name(key)) for key in CHANNELS]


def birthday_text(draft: ClientDraft) -> str:
    """Return a birthday as it is typed: 2.1 or 2.1.1980."""
    if not draft.birth_day or not draft.birth_month:
        return ""
    parts = (draft.birth_day, draft.birth_month, draft.birth_year)
    return ".".join(str(part) for part in parts if part)
