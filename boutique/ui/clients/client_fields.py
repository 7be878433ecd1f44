"""The fields of a client's details, and what they hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.domain.calls.leads import named
from boutique.domain.clients.email import check_email
from boutique.domain.clients.model import ClientDraft, check_birthday
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.ports import PhoneBook
from boutique.domain.staff.views import StaffView
from boutique.ui import kit
from boutique.ui.clients.client_editors import (
    NoteEditor,
    birthday_text,
    channels,
    choice_of,
    labels,
    line_editor,
    standings,
    titles,
)
from boutique.ui.kernel.typed import typed_birthday
from boutique.ui.kit import Field
from boutique.ui.kit.begun import Begun, begun_in, put_back
from boutique.ui.theme import space
from boutique.wording import _, explain, languages

_BIRTHDAY = ("birth_year", "birth_month", "birth_day")
_NOTE_HEIGHT = 88
_KNOWN_BY = ("given_name", "family_name", "phone", "email", "city")


class ClientFields(QWidget):
    """Two columns of fields, labels above; groups are made by space."""

    described = Signal()  # something was typed by which one knows who this is
    left = Signal(str)  # the name of a field one has done with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base = ClientDraft()
        self.texts = {
            name: line_editor() for name in ("given_name", "family_name", "address_as", "phone", "email")
        }
        self.texts |= {name: line_editor() for name in ("city", "best_hours")}
        self.birthday, self.note = line_editor(), NoteEditor()
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.choices = {
            "title": choice_of(titles()),
            "standing": choice_of(standings()),
            "channel": choice_of(channels()),
            "language": choice_of(list(languages().items())),
            "served_by": kit.Choice(),
        }
        self.birthday.setPlaceholderText(_("for example: 2.1 or 2.1.1980"))
        self.texts["best_hours"].setPlaceholderText(_("for example: after five"))
        self.texts["address_as"].setPlaceholderText(_("for example: Mr Văleanu"))
        self.fields: dict[str, Field] = {}
        self._lay_out()
        self._listen()
        self.setFocusProxy(self.texts["given_name"])

    def check_with(self, phones: PhoneBook, today: Callable[[], date]) -> None:
        """Say beside a field, as one leaves it, what the book could not keep."""
        self.fields["phone"].checked_by(lambda: phones.dialled(self.texts["phone"].text().strip()))
        self.fields["email"].checked_by(lambda: check_email(self.texts["email"].text().strip()))
        self.fields["birthday"].checked_by(
            lambda: check_birthday(*typed_birthday(self.birthday.text()), today())
        )

    def _listen(self) -> None:
        for name, line in (*self.texts.items(), ("birthday", self.birthday)):
            line.editingFinished.connect(partial(self.left.emit, name))
        for name, choice in self.choices.items():
            choice.activated.connect(lambda _at, name=name: self.left.emit(name))
        self.note.left.connect(partial(self.left.emit, "note"))
        for line in (self.birthday, *(self.texts[name] for name in _KNOWN_BY)):
            line.textEdited.connect(lambda _text: self.described.emit())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.L)
        grid.setVerticalSpacing(space.L)
        for at, (name, label) in enumerate(labels()):
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
        served.setPlaceholderText(_("somebody who no longer serves here"))
        served.addItem(_("whoever is free"), None)
        for each in staff:
            served.addItem(each.name, each.staff_id)
        for name, editor in self.texts.items():
            editor.setText(getattr(draft, name))
        for name, choice in self.choices.items():
            choice.setCurrentIndex(choice.findData(getattr(draft, name)))
        self.birthday.setText(birthday_text(draft))
        self.note.setPlainText(draft.note)
        self.accept()

    @property
    def base(self) -> ClientDraft:
        """What the book says of this person, over which is typed."""
        return self._base

    def names(self) -> list[str]:
        """Return what the fields are called, in their order."""
        return list(self.fields)

    def label(self, name: str) -> str:
        """Return what stands above a field."""
        return self.fields[name].editor.accessibleName()

    def typed(self, name: str) -> dict[str, object]:
        """Return the columns of a field as they are typed. Refused when they are none."""
        if name == "birthday":
            return dict(zip(_BIRTHDAY, typed_birthday(self.birthday.text()), strict=True))
        if name == "note":
            return {name: self.note.toPlainText().strip()}
        if name in self.texts:
            return {name: self.texts[name].text().strip()}
        if self.choices[name].currentIndex() < 0:  # somebody who left the shop is not offered, and not lost
            return self.written(name)
        chosen = self.choices[name].currentData()
        return {name: chosen if name == "served_by" else str(chosen or "")}

    def written(self, name: str) -> dict[str, object]:
        """Return the columns of a field as they stand in the book."""
        columns = _BIRTHDAY if name == "birthday" else (name,)
        return {column: getattr(self._base, column) for column in columns}

    def shown(self, name: str, columns: Mapping[str, object]) -> str:
        """Return columns as their field would show them."""
        if name == "birthday":
            return birthday_text(replace(self._base, **columns))  # type: ignore[arg-type]  # by name
        value = columns[name]
        choice = self.choices.get(name)
        return choice.itemText(choice.findData(value)) if choice is not None else str(value or "")

    def keep(self, columns: Mapping[str, object]) -> None:
        """Take these columns for what stands in the book; what is typed stays."""
        self._base = replace(self._base, **columns)  # type: ignore[arg-type]  # by name

    def take_in(self, base: ClientDraft, under_way: Collection[str] = ()) -> None:
        """Show what the book says now in every field that nobody is typing in or that is being written."""
        for name in self.names():
            if name in under_way:
                continue
            columns = _BIRTHDAY if name == "birthday" else (name,)
            wanted = {column: getattr(base, column) for column in columns}
            if wanted != self.written(name) and not self._being_typed(name):
                self.keep(wanted)
                self._show(name, wanted)

    def _being_typed(self, name: str) -> bool:
        try:
            return self.typed(name) != self.written(name)
        except Refused:
            return True

    def _show(self, name: str, columns: Mapping[str, object]) -> None:
        if name == "note":
            self.note.setPlainText(str(columns[name]))
        elif name in self.choices:
            self.choices[name].setCurrentIndex(self.choices[name].findData(columns[name]))
        else:
            line = self.birthday if name == "birthday" else self.texts[name]
            line.setText(self.shown(name, columns))

    def say_beside(self, name: str, text: str) -> None:
        """Say beside a field what to do, wherever the keyboard is by now."""
        self.fields[name].refuse(text)

    def who(self) -> ClientDraft:
        """Return by what one would know this person, as far as it is typed; refuses nothing."""
        known = {name: self.texts[name].text() for name in _KNOWN_BY}
        try:
            year, month, day = typed_birthday(self.birthday.text())
        except Refused:  # half a birthday is none yet
            year = month = day = None
        return replace(ClientDraft(), **known, birth_year=year, birth_month=month, birth_day=day)  # type: ignore[arg-type]

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
            self.refuse(refused.field if isinstance(refused, Misfilled) else "birthday", explain(refused))
            return None
        return draft

    def changed(self) -> bool:
        """Whether anything stands here that is not in the book."""
        return any(self._being_typed(name) for name in self.names())

    def begin_with(self, name: str) -> None:
        """Write the name somebody was looked for by."""
        _title, given, family = named(name)
        self.texts["given_name"].setText(given)
        self.texts["family_name"].setText(family)
        self.texts["phone"].setFocus()

    def begun(self) -> Begun:
        """Return what stands in the fields, also what the book could not keep."""
        return begun_in(self._editors())

    def resume(self, begun: Begun) -> None:
        """Put what was typed over what the book says."""
        put_back(self._editors(), begun)

    def _editors(self) -> list[QWidget]:
        return [*self.texts.values(), self.birthday, self.note, *self.choices.values()]

    def refuse(self, name: str, text: str) -> None:
        """Say beside a field what to do, and go there."""
        self.fields[name].refuse(text)
        self.fields[name].editor.setFocus()

    def accept(self) -> None:
        """Take every message away."""
        for field in self.fields.values():
            field.accept()
