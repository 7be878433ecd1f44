"""The strip at the foot of a story: one line for the words, and only what the kind of entry needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from boutique.domain.staff.views import StaffView
from boutique.ui import kit
from boutique.ui.clients.person.words_strip import LONGEST
from boutique.ui.clients.story.extras import (
    AnswerExtra,
    ComplaintExtra,
    Extra,
    FittingExtra,
    GestureExtra,
    OpinionExtra,
    OrderName,
    TalkExtra,
    VisitExtra,
)
from boutique.ui.kit import Field
from boutique.ui.kit.begun import Begun, begun_in, editors_below, put_back
from boutique.ui.kit.form import Form
from boutique.ui.theme import space
from boutique.wording import _, p_


class EntryKind(StrEnum):
    """What can be written into a story by hand; an answer belongs to a complaint that is there."""

    TALK = "talk"
    VISIT = "visit"
    FITTING = "fitting"
    COMPLAINT = "complaint"
    OPINION = "opinion"
    GESTURE = "gesture"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody had begun to write; `answering` the complaint that it answers."""

    typed: Begun
    answering: UUID | None
    said: bool


class _Line(QLineEdit):
    """Up and down turn to another kind of entry, for a line of words has no use for them."""

    def __init__(self, turn: kit.Segmented) -> None:
        super().__init__()
        self._turn = turn
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: Qt.Key.Key_Left, Qt.Key.Key_Down: Qt.Key.Key_Right}.get(Qt.Key(event.key()))
        if step is not None and not self._turn.isHidden():
            self._turn.keyPressEvent(QKeyEvent(event.type(), step, event.modifiers()))
        else:
            super().keyPressEvent(event)


class EntryStrip(Form):
    """Enter writes the entry down; turning to another kind keeps the words."""

    def __init__(self) -> None:
        super().__init__(p_("call", "Write it down"))
        kit.at_foot(self)
        self.kind = kit.Segmented(_("What to write down"), _kinds())
        self.kind.setFixedHeight(space.CONTROL)
        self.kind.setToolTip(_("The arrows up and down, while writing"))
        self.words, self.more = _Line(self.kind), _Line(self.kind)
        self._words, self._more = Field("", self.words), Field("", self.more)
        self.talk, self.visit, self.fitting = TalkExtra(), VisitExtra(), FittingExtra()
        self.complaint, self.opinion, self.gesture = ComplaintExtra(), OpinionExtra(), GestureExtra()
        self.promise = AnswerExtra()
        self._extras: Mapping[str, Extra] = {
            EntryKind.TALK: self.talk,
            EntryKind.VISIT: self.visit,
            EntryKind.FITTING: self.fitting,
            EntryKind.COMPLAINT: self.complaint,
            EntryKind.OPINION: self.opinion,
            EntryKind.GESTURE: self.gesture,
            EntryKind.ANSWER: self.promise,
        }
        self.answering: UUID | None = None
        self._lay_out()
        self.kind.changed.connect(lambda _value: self._on_turned())
        self.words.textChanged.connect(lambda _text: self._show_extras())
        self._on_turned()
        self.setFocusProxy(self.words)

    def open(self, kind: EntryKind) -> None:
        """Turn to one kind of entry, ready to be written; an answer under way stays one."""
        if self.answering is None:
            self.kind.set_value(kind)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        lines = kit.row(gap=space.M)
        for field in (self._words, self._more):
            lines.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for button in (self.save_button, self.leave_button):
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        inner = kit.column(self.kind)
        self._inner, self._low = inner, False
        self._stand()
        inner.addLayout(lines)
        for extra in self._extras.values():
            inner.addWidget(extra)
        whole = kit.column(kit.Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def _stand(self) -> None:
        for field in (self._words, self._more):
            field.be_bare(bare=self._low)
        self.kind.setFixedHeight(space.COMPACT if self._low else space.CONTROL)
        gap, foot = (space.S, space.S) if self._low else (space.M, space.L)
        self._inner.setSpacing(gap)
        self._inner.setContentsMargins(space.CONTROL, gap, space.CONTROL, foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no air to spare; told twice the same, nothing is laid out anew."""
        low = self.window().height() < space.LOW
        if low != self._low:
            self._low = low
            self._stand()
        super().resizeEvent(event)

    def entry(self) -> EntryKind:
        """Return what is being written."""
        return EntryKind.ANSWER if self.answering is not None else EntryKind(str(self.kind.value()))

    def answer(self, complaint_id: UUID) -> None:
        """Write the answer to a complaint; leaving it leads back to the other kinds."""
        self.answering = complaint_id
        self.words.clear()
        self._on_turned()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self, title: str, today: date, begun: Entry | None = None) -> None:
        """Be about somebody, with what was typed before, if anything was."""
        self.answering = None
        self.wait(waiting=False)
        self.kind.set_value(EntryKind.TALK)  # a kind left standing would be written of the wrong person
        for extra in self._extras.values():
            extra.begin(title, today)
        self.words.clear()
        self.more.clear()
        if begun is not None:
            put_back(editors_below(self), begun.typed)
            self.answering = begun.answering
        self._on_turned()

    def begun(self) -> Entry:
        """Return what was typed, so that it waits until one is back at the same person."""
        said = bool(self.words.text().strip() or self.more.text().strip())
        return Entry(begun_in(editors_below(self)), self.answering, said)

    def offer(self, orders: Sequence[OrderName], staff: Sequence[StaffView], here: UUID | None) -> None:
        """Offer the orders of which one may speak, and who answers."""
        for extra in (self.fitting, self.complaint, self.opinion):
            extra.order.offer(orders)
        self.complaint.offer(staff, here)

    def refuse(self, text: str) -> None:
        """Say beside the words what to do; what was typed stays."""
        self.wait(waiting=False)
        self._words.refuse(text)

    def _on_turned(self) -> None:
        entry = self.entry()
        words, more = _labels()[entry]
        self._words.accept()
        self._words.name(words)
        self._more.name(more)
        self._more.setVisible(bool(more))
        self.kind.setHidden(entry is EntryKind.ANSWER)
        self.leave_button.setVisible(entry is EntryKind.ANSWER)
        self._show_extras()

    def _show_extras(self) -> None:
        """Of a talk nothing is asked before there are words: the story above needs the room."""
        entry = self.entry()
        wanted = entry is not EntryKind.TALK or bool(self.words.text())
        for kind, extra in self._extras.items():
            extra.setVisible(wanted and kind == entry)


def _kinds() -> list[tuple[str, str]]:
    return [
        (EntryKind.TALK, p_("entry", "talk")),
        (EntryKind.VISIT, p_("entry", "visit")),
        (EntryKind.FITTING, p_("entry", "fitting")),
        (EntryKind.COMPLAINT, p_("entry", "complaint")),
        (EntryKind.OPINION, p_("entry", "opinion")),
        (EntryKind.GESTURE, p_("entry", "gesture")),
    ]


def _labels() -> dict[EntryKind, tuple[str, str]]:
    theirs = _("What they said, in their words")
    return {
        EntryKind.TALK: (theirs, ""),
        EntryKind.VISIT: (theirs, _("What they wanted")),
        EntryKind.FITTING: (theirs, _("What is to be altered")),
        EntryKind.COMPLAINT: (_("What is wrong, in their words"), ""),
        EntryKind.OPINION: (_("What they think of us, in their words"), ""),
        EntryKind.GESTURE: (_("What we did for them"), ""),
        EntryKind.ANSWER: (_("What we answered, and how we put it right"), ""),
    }
