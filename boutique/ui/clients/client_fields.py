"""The fields of a client's details, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from boutique.domain.clients import ClientDraft, Standing, Title
from boutique.domain.errors import Refused
from boutique.domain.views.people import StaffView
from boutique.ui import kit
from boutique.ui.kit import Field
from boutique.ui.person.addressing import CHANNELS
from boutique.ui.person.typed import typed_birthday
from boutique.ui.theme import space
from boutique.wording import _, explain, languages, p_

_LONGEST = 200
_NOTE_HEIGHT = 88


class ClientFields(QWidget):
    """Two columns of fields, labels above; groups are made by space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ClientDraft()
        self.texts = {name: _line() for name in ("given_name", "family_name", "address_as", "phone", "email")}
        self.texts |= {name: _line() for name in ("city", "best_hours")}
        self.birthday, self.note = _line(), QPlainTextEdit()
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.choices = {
            "title": _choice(_titles()),
            "standing": _choice(_standings()),
            "channel": _choice(_channels()),
            "language": _choice(list(languages().items())),
            "served_by": kit.Choice(),
        }
        self.birthday.setPlaceholderText(_("2.1 or 2.1.1980"))
        self.texts["best_hours"].setPlaceholderText(_("for instance: after five"))
        self.texts["address_as"].setPlaceholderText(_("for instance: Mr Văleanu"))
        self.fields: dict[str, Field] = {}
        self._lay_out()
        self.setFocusProxy(self.texts["given_name"])

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.L)
        grid.setVerticalSpacing(space.L)
        for at, (name, label) in enumerate(_labels()):
            field = Field(label, self._editor(name))
            self.fields[name] = field
            grid.addWidget(field, at // 2, at % 2, Qt.AlignmentFlag.AlignTop)
        note = Field(_("Note"), self.note)
        self.fields["note"] = note
        grid.addWidget(note, grid.rowCount(), 0, 1, 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)

    def _editor(self, name: str) -> QWidget:
        if name == "birthday":
            return self.birthday
        return self.texts[name] if name in self.texts else self.choices[name]

    def open(self, draft: ClientDraft, staff: Sequence[StaffView]) -> None:
        """Show what is written of a person."""
        self._base = draft
        served = self.choices["served_by"]
        served.clear()
        served.addItem(_("whoever is free"), None)
        for each in staff:
            served.addItem(each.name, each.staff_id)
        for name, editor in self.texts.items():
            editor.setText(getattr(draft, name))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(max(0, choice.findData(getattr(draft, name))))
        self.birthday.setText(_birthday(draft))
        self.note.setPlainText(draft.note)
        self.accept()

    def draft(self) -> ClientDraft | None:
        """Return what is typed, or None after saying beside a field what to do."""
        self.accept()
        try:
            year, month, day = typed_birthday(self.birthday.text())
        except Refused as refused:
            self.refuse("birthday", explain(refused))
            return None
        typed = {name: editor.text() for name, editor in self.texts.items()}
        chosen = {name: choice.currentData() for name, choice in self.choices.items()}
        served = chosen.pop("served_by")
        said: dict[str, Any] = typed | {name: str(value or "") for name, value in chosen.items()}
        return replace(
            self._base,
            **said,
            served_by=served if isinstance(served, UUID) else None,
            birth_year=year,
            birth_month=month,
            birth_day=day,
            note=self.note.toPlainText(),
        )

    def checked(self, today: date) -> ClientDraft | None:
        """Return what is typed if the book could keep it, or None after saying what to do."""
        draft = self.draft()
        if draft is None:
            return None
        try:
            draft.check(today)
        except Refused as refused:
            named = draft.given_name.strip() or draft.family_name.strip()
            self.refuse("birthday" if named else "family_name", explain(refused))
            return None
        return draft

    def changed(self) -> bool:
        """Whether anything stands here that is not in the book."""
        return self.draft() != self._base

    def take_in(self, base: ClientDraft, staff: Sequence[StaffView]) -> None:
        """Put below what is typed what somebody else wrote meanwhile; whatever was typed stays."""
        typed = self.draft()
        if typed is None:
            return
        own = {
            field.name: getattr(typed, field.name)
            for field in fields(ClientDraft)
            if getattr(typed, field.name) != getattr(self._base, field.name)
        }
        self.show_typed(replace(base, **own), base, staff)

    def show_typed(self, typed: ClientDraft, base: ClientDraft, staff: Sequence[StaffView]) -> None:
        """Show what was typed over what the book says."""
        self.open(typed, staff)
        self._base = base

    def refuse(self, name: str, text: str) -> None:
        """Say beside a field what to do, and go there."""
        self.fields[name].refuse(text)
        self.fields[name].editor.setFocus()

    def accept(self) -> None:
        """Take every message away."""
        for field in self.fields.values():
            field.accept()


def _labels() -> list[tuple[str, str]]:
    return [
        ("given_name", _("Given name")),
        ("family_name", _("Family name")),
        ("phone", _("Phone")),
        ("email", _("E-mail")),
        ("title", _("Title")),
        ("address_as", _("How to address them")),
        ("channel", _("Prefers")),
        ("best_hours", _("Best hours")),
        ("city", _("City")),
        ("birthday", _("Birthday")),
        ("served_by", _("Served by")),
        ("language", _("Language of letters")),
        ("standing", _("Standing")),
    ]


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(_LONGEST)
    return made


def _choice(options: Sequence[tuple[str, str]]) -> kit.Choice:
    made = kit.Choice()
    for value, text in options:
        made.addItem(text, value)
    return made


def _titles() -> list[tuple[str, str]]:
    return [
        (Title.NONE.value, p_("title", "not said")),
        (Title.MR.value, p_("title", "Mr")),
        (Title.MRS.value, p_("title", "Ms")),
    ]


def _standings() -> list[tuple[str, str]]:
    return [(Standing.CLIENT.value, _("client")), (Standing.LEAD.value, _("lead"))]


def _channels() -> list[tuple[str, str]]:
    names = {
        "phone": p_("channel", "phone"),
        "whatsapp": p_("channel", "WhatsApp"),
        "sms": p_("channel", "text message"),
        "email": p_("channel", "e-mail"),
        "visit": p_("channel", "coming in"),
    }
    return [(key, names[key]) for key in CHANNELS]


def _birthday(draft: ClientDraft) -> str:
    if not draft.birth_day or not draft.birth_month:
        return ""
    parts = (draft.birth_day, draft.birth_month, draft.birth_year)
    return ".".join(str(part) for part in parts if part)
