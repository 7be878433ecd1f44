"""What the shop remarks about a client; the book itself decides which notes this reader may see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.life import NotesView, NoteView
from boutique.domain.clients.notes import Privacy
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import UnitOfWork
from boutique.services.clients.notes import check_words, correct_note, strike_note, write_note
from boutique.ui import kit
from boutique.ui.clients.life.part import Part, held, line, strike
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Field, Prose, Segmented
from boutique.ui.kit.line import Tone
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, day_short, explain
from boutique.wording.clients.kin import privacy_name
from boutique.wording.kernel.phrases import listed

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Begun:
    """What somebody had begun to write about one client."""

    words: str = ""
    privacy: str = Privacy.ORDINARY
    correcting: NoteView | None = None


class Notes(Part):
    """The newest first; one line is typed and Enter writes it down for those chosen beside it."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(_("Notes"), context, shop, changes)
        self._begun: dict[tuple[UUID | None, UUID | None], _Begun] = context.begun_of("notes")
        self._correcting: NoteView | None = None
        self._detail = ""
        self._reader: UUID | None = None
        self.words = _NoteLine()
        self.words.setMaxLength(_LONGEST)
        self.words.setPlaceholderText(_("What is good to know about them"))
        self.field = Field(_("Another note"), self.words)
        self.field.checked_by(self._check)
        self.privacy = Segmented(_("Who reads it"), [(each.value, privacy_name(each)) for each in Privacy])
        beside = kit.row(self.privacy, gap=space.M)
        beside.addStretch(1)
        self.entry.fill(self.field, held(beside))
        self.words.returnPressed.connect(self._on_entered)
        self.words.given_up.connect(self._on_given_up)
        self.setFocusProxy(self.words)

    def turn(self, before: UUID | None, now: UUID) -> None:
        super().turn(before, now)
        self._put_aside(before)
        self._go_on()
        self.list.fill()

    def forget(self, who: UUID) -> None:
        for reader in (self._reader, None):
            self._begun.pop((who, reader), None)

    def _put_aside(self, who: UUID | None) -> None:
        """Keep what was begun about a client; if not everybody may read it, for whoever began it."""
        begun = _Begun(self.words.text(), str(self.privacy.value()), self._correcting)
        if who is not None and begun != _Begun():
            self._begun[who, self._reader if begun.privacy != Privacy.ORDINARY else None] = begun

    def _go_on(self) -> None:
        own, everybodys = (self.who, self._reader), (self.who, None)
        begun = self._begun.pop(own if own in self._begun else everybodys, _Begun())
        self._take_up(begun.words, begun.privacy, begun.correcting)

    def show_known(self, known: Known, today: date) -> None:
        self._detail = known.page.draft.note
        self.read()

    def read(self) -> None:
        """Ask the book for what whoever is at the counter now may read."""
        who, reader = self.who, self.shop.actor().staff_id
        if reader != self._reader:
            self.list.fill()
            self._put_aside(who)
            self._reader = reader
            self._go_on()
        if who is not None:
            self.context.tasks.run(
                self,
                lambda: self.shop.queries.notes(who, reader),
                lambda view: self._show(view, who),
                key="notes",
            )

    def _show(self, view: NotesView, who: UUID) -> None:
        if who != self.who:
            return
        lines = [self._line(note) for note in view.notes]
        if self._detail:
            lines.append(line(Prose(self._detail), _("from the details")))
        if view.sealed:
            lines.insert(0, kit.Notice(_sealed(view), Tone.NEUTRAL))
        self.list.fill(*lines)

    def _line(self, note: NoteView) -> QWidget:
        about = [day_short(local_day(note.at), self.shop.today()), *note.by.split()[:1]]
        about += [privacy_name(Privacy(note.privacy))] if note.privacy != Privacy.ORDINARY else []
        about += [_("corrected")] if note.corrected else []
        pencil = kit.IconButton("pencil", _("Correct this note"))
        pencil.clicked.connect(lambda: self._correct(note))
        cross = strike(_("Delete this note"), lambda: self._strike(note))
        return line(Prose(note.words), " · ".join(about), pencil, cross)

    def _take_up(self, words: str, privacy: str, correcting: NoteView | None) -> None:
        self._correcting = correcting
        self.field.accept()
        self.words.setText(words)
        self.privacy.set_value(privacy)
        self.privacy.setVisible(correcting is None)

    def _check(self) -> None:
        """An empty line is no note yet; of one that is being corrected something has to stay."""
        if self._correcting is not None:
            check_words(self.words.text())

    def _correct(self, note: NoteView) -> None:
        self._take_up(note.words, note.privacy, note)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given_up(self) -> None:
        self._take_up("", Privacy.ORDINARY, None)

    def _on_entered(self) -> None:
        """What is told of it never holds the words: others may stand at the counter too."""
        who, words, note = self.who, self.words.text(), self._correcting
        if who is None:
            return
        privacy, now = str(self.privacy.value()), self.shop.now()

        def work(uow: UnitOfWork) -> UUID:
            if note is not None:
                return correct_note(uow, note.note_id, note.version, words)
            return write_note(uow, who, words, privacy=privacy, now=now)

        said = _("The note is corrected.") if note is not None else _("The note is saved.")
        self.write_typed(work, said).done(self._on_given_up).failed(self._refuse)

    def _refuse(self, error: BoutiqueError) -> None:
        self.field.refuse(explain(error))

    def _strike(self, note: NoteView) -> None:
        self.write(lambda uow: strike_note(uow, note.note_id), _("The note is deleted."))


class _NoteLine(QLineEdit):
    """Esc empties a line in which something stands; in an empty one it leaves the side."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def _sealed(view: NotesView) -> str:
    if view.keepers:
        return _("There is a sensitive note; ask {names}.").format(names=listed(view.keepers))
    return _("There is a sensitive note, which nobody may read yet.")
