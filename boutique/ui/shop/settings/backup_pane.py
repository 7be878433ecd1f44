"""Copies of the whole shop: made, put back, and the book looked over."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from boutique.domain.ports import Keeping
from boutique.domain.shop.copies import Fewer
from boutique.domain.shop.going import Going
from boutique.services.shop.changes import change_settings
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_file, asked_folder
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.slot import Slot, group
from boutique.ui.shop.settings import copies
from boutique.ui.shop.settings.job import Job
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.shop import going_words

_EARLIER = 3  # how many restores back are offered by a button; the others can be chosen as files
Findings = Sequence[tuple[str, Mapping[str, object]]]


class BackupPane(Pane):
    """Each job says below what came of it; `reopen` furnishes the shop anew after a copy was put back."""

    def __init__(self, lent: Lent, keeping: Keeping, reopen: Callable[[], object]) -> None:
        super().__init__(_("Backups"), _("One file with everything: the book and the photographs."))
        self._lent, self._keeping, self._reopen = lent, keeping, reopen
        self.make, self.restore, self.check = Job(), Job(), Job()
        self.make_button = kit.Button(_("Back up now…"), kit.Kind.PRIMARY, icon_name="download")
        self.restore_button = kit.Button(_("Restore a backup…"), icon_name="history")
        self.check_button = kit.Button(_("Check the book"), icon_name="circle-check")
        self.last = kit.Prose("", Style.BODY, "muted")
        self.smaller = Job()
        self.earlier = Slot()
        self._lay_out()
        self.make_button.clicked.connect(self._on_make)
        self.restore_button.clicked.connect(self._on_restore)
        self.check_button.clicked.connect(self._on_check)
        self.setFocusProxy(self.make_button)

    def _lay_out(self) -> None:
        kept_apart = _("Keep a backup on a USB stick or on another computer, not only beside the book.")
        put_back = _(
            "The book in the backup takes the place of the one in use; the one in use is kept beside it, so "
            "that nothing is lost."
        )
        look_over = _("Reads every page of the book and says whether anything in it is damaged.")
        self.body.addWidget(
            group(
                _("Make a backup"),
                self.last,
                self.smaller,
                kit.Prose(kept_apart),
                _gap(),
                self.make_button,
                self.make,
            )
        )
        self.body.addWidget(
            group(
                _("Restore a backup"),
                kit.Prose(put_back),
                _gap(),
                self.restore_button,
                self.earlier,
                self.restore,
            )
        )
        self.body.addWidget(
            group(_("Is the book sound?"), kit.Prose(look_over), _gap(), self.check_button, self.check)
        )
        self.body.addStretch(1)

    def refresh(self) -> None:
        shop = self._lent.shop
        self._lent.context.tasks.run(
            self,
            shop.queries.settings,
            lambda settings: self.last.setText(copies.told(str(settings[copies.KEY]), shop.today())),
            key="read",
        )
        self._lent.context.tasks.run(self, self._keeping.set_aside, self._show_earlier, key="earlier")
        self._lent.context.tasks.run(
            self, self._keeping.fewer, self._show_smaller, lane=Lane.COPY, key="fewer"
        )

    def _show_earlier(self, books: Sequence[Path]) -> None:
        """A restore is taken back here, as long as the book from before it is kept."""
        self.earlier.fill(*(self._back_to(book) for book in books[:_EARLIER]))

    def _back_to(self, book: Path) -> kit.Button:
        button = kit.Button(copies.before_words(book), icon_name="undo-2")
        button.setToolTip(str(book))
        button.clicked.connect(lambda: self.look_at_copy(book))
        return button

    def _show_smaller(self, found: Fewer | None) -> None:
        if found is None:
            self.smaller.clear()
            return
        right = kit.Button(_("So few is right"))
        right.clicked.connect(lambda: self._say_right(found.clients))
        self.smaller.ask(copies.fewer_words(found), right, focus=False)

    def _say_right(self, clients: int) -> None:
        self._lent.context.tasks.run(
            self,
            lambda: self._keeping.say_right(clients),
            lambda _nothing: self.refresh(),
            self.smaller.refuse,
            lane=Lane.WRITE,
        )

    def _on_make(self) -> None:
        if folder := asked_folder(self, FileKind.COPIES, _("Choose where to put the backup")):
            self.make_copy(folder)

    def make_copy(self, folder: Path) -> None:
        """Copy the shop into a folder while people go on writing, and remember where."""

        def done(made: Path) -> None:
            self.make.say(_("The shop is backed up in “{file}”.").format(file=made), kit.Tone.GREEN)
            self._remember(made)

        self.make.begin(_("Backing up"))
        self._lent.context.tasks.run(
            self,
            lambda: self._keeping.back_up(folder),
            done,
            self.make.refuse,
            lane=Lane.COPY,
            done=self.make.end,
        )

    def _remember(self, made: Path) -> None:
        shop, begin = self._lent.shop, self._lent.shop.change_later()

        def work() -> object:
            stored = copies.stored(shop.now(), made)
            return change_settings(begin(), {copies.KEY: stored})

        self._lent.context.tasks.run(self, work, lambda _entry: self.refresh(), lane=Lane.WRITE)

    def _on_restore(self) -> None:
        kinds = _("Backups of the shop (*.zip boutique-before-*.db);;All files (*)")
        if chosen := asked_file(self, FileKind.COPIES, _("Choose a backup"), kinds):
            self.look_at_copy(chosen)

    def look_at_copy(self, packed: Path) -> None:
        """Prove a copy before asking whether it may take the place of the book."""
        self.restore.begin(_("Reading the backup"))
        self._lent.context.tasks.run(
            self,
            lambda: self._keeping.who_goes(packed),
            lambda going: self._ask(packed, going),
            self.restore.refuse,
            lane=Lane.COPY,
            done=self.restore.end,
        )

    def _ask(self, packed: Path, going: Going | None) -> None:
        go_on = kit.Button(_("Restore this backup"), kit.Kind.PRIMARY)
        leave = kit.Button(_("Leave everything as it is"))
        go_on.clicked.connect(lambda: self._put_back(packed))
        leave.clicked.connect(self.restore.clear)
        question = _(
            "“{file}” is a good backup. The shop will be as it was when the backup was made; what was "
            "written since then stays in the book kept beside it."
        )
        said = question.format(file=packed.name)
        if going is not None and going.clients:
            said = f"{going_words(going)}\n{said}"
        self.restore.ask(said, *((leave, go_on) if going is not None and going.much else (go_on, leave)))

    def _put_back(self, packed: Path) -> None:
        self.restore.begin(_("Restoring the backup"))
        self._lent.context.tasks.run(
            self,
            lambda: self._keeping.restore(packed),
            lambda _kept: self._reopen(),
            self.restore.refuse,
            lane=Lane.WRITE,
            done=self.restore.end,
        )

    def _on_check(self) -> None:
        self.check.begin(_("Checking the book"))
        self._lent.context.tasks.run(
            self,
            self._keeping.findings,
            self._show_findings,
            self.check.refuse,
            lane=Lane.COPY,
            done=self.check.end,
        )

    def _show_findings(self, findings: Findings) -> None:
        if not findings:
            self.check.say(_("The book is sound."), kit.Tone.GREEN)
            return
        told = [_(msgid).format(**facts) for msgid, facts in findings]
        self.check.say("\n".join(told), kit.Tone.RED)


def _gap() -> QWidget:
    made = QWidget()
    made.setFixedHeight(space.XS)
    return made
