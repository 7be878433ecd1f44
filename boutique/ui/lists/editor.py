"""A list put together: its name, what it says as a sentence, and its conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.domain.lists.views import SavedListView
from boutique.services.lists import check_name
from boutique.ui import kit
from boutique.ui.kit.form import Form
from boutique.ui.lists.condition_row import ConditionRow
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.lists.names import Names
from boutique.wording.lists.sentences import list_sentence

FIRST = Condition(Fact.BOUGHT, span=Span(2, Unit.YEAR))
"""With what a new list begins."""


@dataclass(frozen=True)
class Draft:
    """A list as somebody is putting it together; without an id it is not kept yet."""

    list_id: UUID | None
    version: int
    name: str
    conditions: tuple[Condition, ...]

    @classmethod
    def of(cls, kept: SavedListView | None) -> Draft:
        """Return a list as it is kept, or the beginning of a new one."""
        if kept is None:
            return cls(None, 0, "", (FIRST,))
        return cls(kept.list_id, kept.version, kept.name, kept.conditions)


class ListEditor(Form):
    """Tells at each change what is finished of it; nothing is kept until one says so."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Save the list"), parent)
        self._staff: Names = {}
        self._draft = Draft.of(None)
        self._taken: Sequence[str] = ()
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.field = kit.Field(_("Name of the list"), self.name)
        self.field.checked_by(lambda: check_name(self.name.text(), self._taken))
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.sentence = kit.Prose("", Style.SUBTITLE)
        self.message = kit.InlineMessage()
        self.rows: list[ConditionRow] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(space.S)
        self.more = kit.Button(_("And also…"), kit.Kind.QUIET, icon_name="plus", compact=True)
        self.more.clicked.connect(self._on_more)
        self._lay_out()
        self.setFocusProxy(self.name)

    def _lay_out(self) -> None:
        whole = kit.column(self.sentence, self.field, gap=space.L)
        whole.addLayout(self._place)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.message)
        self.setLayout(whole)

    def open(self, draft: Draft, staff: Names, taken: Sequence[str] = ()) -> None:
        """Show a list to be put together; `taken` are the names of the others."""
        self._draft, self._staff, self._taken = draft, staff, taken
        self.field.accept()
        self.name.setText(draft.name)
        self.message.say("")
        for row in list(self.rows):
            self._take_away(row)
        for condition in draft.conditions:
            self._add(condition)
        self._tell()

    def draft(self) -> Draft:
        """Return the list as it stands now."""
        said = tuple(row.condition() for row in self.rows)
        return Draft(self._draft.list_id, self._draft.version, self.name.text(), said)

    def finished(self) -> list[Condition]:
        """Return the conditions that say something already."""
        return [each for each in self.draft().conditions if _is_finished(each)]

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was put together stays."""
        self.wait(waiting=False)
        self.message.say(explain(error))

    def _add(self, condition: Condition) -> ConditionRow:
        row = ConditionRow(condition, self._staff)
        row.changed.connect(self._on_changed)
        row.struck.connect(lambda: self._on_struck(row))
        self.rows.append(row)
        self._place.addWidget(row)
        return row

    def _on_more(self) -> None:
        asked = {row.about for row in self.rows}
        unasked = next((fact for fact in Fact if fact not in asked), Fact.LIKES)
        self._add(Condition(unasked)).setFocus(Qt.FocusReason.TabFocusReason)
        self._on_changed()

    def _on_struck(self, row: ConditionRow) -> None:
        self._take_away(row)
        self.more.setFocus(Qt.FocusReason.TabFocusReason)
        self._on_changed()

    def _take_away(self, row: ConditionRow) -> None:
        self.rows.remove(row)
        self._place.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_changed(self) -> None:
        self.message.say("")
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self.sentence.setText(list_sentence(self.finished(), self._staff))


def _is_finished(condition: Condition) -> bool:
    try:
        condition.check()
    except Refused:
        return False
    return True
