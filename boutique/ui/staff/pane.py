"""Who serves in the shop, and who is at the counter now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Right
from boutique.domain.staff.views import StaffView
from boutique.services.staff import add_staff, check_staff_name, edit_staff, grant_right, retire_staff
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import space
from boutique.wording import _, explain

_BUTTON = 176
"""The lines end alike, whatever their button says."""


class StaffPane(Pane):
    """One line for each person, corrected where it stands; below, a line for somebody new."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("Who serves"), _("Calls, measures and orders are written under their name."))
        self._lent = lent
        self.counter = kit.Choice()
        self.counter.activated.connect(self._on_counter)
        self.form(kit.Field(_("At the counter now"), self.counter))
        self.lines = Slot(gap=space.M)
        self.body.addWidget(self.lines)
        self.body.addWidget(kit.DashedRule())
        self.newcomer = Newcomer()
        self.newcomer.add.clicked.connect(self._on_add)
        for editor in (self.newcomer.name, self.newcomer.phone):
            editor.returnPressed.connect(self._on_add)
        self.body.addWidget(self.newcomer)
        self.body.addStretch(1)
        self.setFocusProxy(self.counter)

    def refresh(self) -> None:
        queries, actor = self._lent.shop.queries, self._lent.shop.actor
        self._lent.context.tasks.run(self, lambda: (queries.staff(), actor()), self._show, key="read")

    def _show(self, answer: tuple[Sequence[StaffView], Actor]) -> None:
        people, here = answer
        self.counter.clear()
        self.counter.addItem(_("nobody in particular"), "")
        for person in people:
            self.counter.addItem(person.name, str(person.staff_id))
        self.counter.setCurrentIndex(max(0, self.counter.findData(str(here.staff_id))))
        self.lines.fill(*(self._line(person) for person in people))

    def _line(self, person: StaffView) -> PersonLine:
        made = PersonLine(person)
        made.corrected = lambda name, phone: self._correct(made, name, phone)
        made.leave.clicked.connect(lambda: self._retire(person))
        made.sensitive.clicked.connect(lambda on: self._grant(person, granted=on))
        return made

    def _on_counter(self, _at: int) -> None:
        self._lent.set(
            "shop.staff",
            self.counter.currentData(),
            _("{name} is at the counter.").format(name=self.counter.currentText()),
        )

    def _correct(self, line: PersonLine, name: str, phone: str) -> None:
        person = line.person
        self._lent.changes.make(
            lambda uow: edit_staff(uow, person.staff_id, person.version, name, phone),
            _("Corrected: {name}.").format(name=name or person.name),
        ).failed(line.refuse)

    def _grant(self, person: StaffView, *, granted: bool) -> None:
        said = _("{name} reads sensitive notes.") if granted else _("{name} no longer reads sensitive notes.")

        def refused(error: BoutiqueError) -> None:
            self._lent.context.notices.trouble(error)
            self.refresh()

        self._lent.changes.make(
            lambda uow: grant_right(uow, person.staff_id, Right.SENSITIVE_NOTES, granted=granted),
            said.format(name=person.name),
        ).failed(refused)

    def _retire(self, person: StaffView) -> None:
        self._lent.changes.make(
            lambda uow: retire_staff(uow, person.staff_id),
            _("{name} no longer serves here.").format(name=person.name),
        )

    def _on_add(self) -> None:
        name, phone = self.newcomer.name.text(), self.newcomer.phone.text()
        queries = self._lent.shop.queries

        def work(uow: UnitOfWork) -> UUID:
            add_staff(uow, name, phone)
            return queries.history(None, 1)[0].entry_id

        self._lent.changes.make(work, _("{name} serves here now.").format(name=name.strip())).done(
            self._added
        ).failed(self.newcomer.refuse)

    def _added(self) -> None:
        self.newcomer.empty()
        self.refresh()


class PersonLine(QWidget):
    """Name and phone in fields; saved when one leaves them."""

    def __init__(self, person: StaffView) -> None:
        super().__init__()
        self.person = person
        self.corrected: Callable[[str, str], object] = lambda name, phone: None
        self.name, self.phone = QLineEdit(person.name), QLineEdit(person.phone)
        self.field = kit.Field(_("Name"), self.name)
        self.field.checked_by(lambda: check_staff_name(self.name.text()))
        self.leave = kit.Button(_("No longer serves here"), kit.Kind.QUIET)
        self.sensitive = kit.Check(_("reads sensitive notes"))
        self.sensitive.setChecked(Right.SENSITIVE_NOTES in person.rights)
        _laid_out(self, self.field, kit.Field(_("Phone"), self.phone), self.leave, self.sensitive)
        for editor in (self.name, self.phone):
            editor.editingFinished.connect(self._on_finished)

    def refuse(self, error: BoutiqueError) -> None:
        """Say beside the name what to do."""
        self.field.refuse(explain(error))

    def _on_finished(self) -> None:
        typed = (self.name.text().strip(), self.phone.text().strip())
        if typed[0] and typed != (self.person.name, self.person.phone):
            self.corrected(*typed)


class Newcomer(QWidget):
    """A line for somebody who begins to serve."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.phone = QLineEdit(), QLineEdit()
        self.field = kit.Field(_("Somebody new"), self.name)
        self.field.checked_by(self._check)
        self.phone.editingFinished.connect(self.field.judge)
        self.add = kit.Button(_("Add"), icon_name="user-plus")
        _laid_out(self, self.field, kit.Field(_("Phone"), self.phone), self.add)

    def _check(self) -> None:
        """A line in which nothing stands is nobody yet."""
        if self.name.text() or self.phone.text():
            check_staff_name(self.name.text())

    def refuse(self, error: BoutiqueError) -> None:
        """Say beside the name what to do."""
        self.field.refuse(explain(error))

    def empty(self) -> None:
        """Make room for the next one."""
        self.field.accept()
        self.name.clear()
        self.phone.clear()


def _laid_out(
    line: QWidget, name: kit.Field, phone: kit.Field, button: kit.Button, below: QWidget | None = None
) -> None:
    grid = QGridLayout(line)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space.M)
    grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(phone, 0, 1, Qt.AlignmentFlag.AlignTop)
    beside = kit.column(gap=0)
    beside.addSpacing(space.XL - space.XS)
    beside.addWidget(button)
    beside.addStretch(1)
    grid.addLayout(beside, 0, 2)
    if below is not None:
        grid.addWidget(below, 1, 0, 1, 2)
    grid.setColumnMinimumWidth(2, _BUTTON)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
