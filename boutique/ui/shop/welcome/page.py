"""The first start: begin with an empty book, with a file, or look around in the demo shop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from boutique import wording
from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.shop.welcome.beginnings import Beginnings, NewShop
from boutique.ui.shop.welcome.choice import Choice
from boutique.ui.shop.welcome.middle import in_the_middle
from boutique.ui.theme import Style, space
from boutique.wording import _, explain

_WIDE = 980


class Welcome(QWidget):
    """Fills the window until a book is there; the language is chosen first and is at work at once."""

    def __init__(self, tasks: Tasks, beginnings: Beginnings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.on_paper(self)
        self._tasks, self._beginnings = tasks, beginnings
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(space.HUGE, space.XL, space.HUGE, space.XL)
        self._furnish()

    def _furnish(self, name: str = "", served_by: str = "") -> None:
        """Say everything in the language in force; what was typed stays."""
        self._language()
        self.name = kit.Field(_("What is the shop called?"), QLineEdit(name), hint=_("As it is printed."))
        self.who = kit.Field(
            _("Who are you?"), QLineEdit(served_by), hint=_("The person who serves and signs.")
        )
        for field in (self.name, self.who):
            assert isinstance(field.editor, QLineEdit)
            field.editor.returnPressed.connect(lambda: self._on_begin("today"))
        self.progress = kit.ProgressInPlace(stoppable=False)
        self.trouble = kit.InlineMessage()
        middle = QWidget()
        inside = kit.column(gap=space.L)
        inside.addWidget(kit.Text(_("Welcome"), Style.TITLE))
        inside.addWidget(kit.Prose(_promise(), Style.LARGE, "muted"))
        inside.addSpacing(space.S)
        inside.addWidget(self._form())
        inside.addLayout(self._choices())
        inside.addWidget(self.progress)
        inside.addWidget(self.trouble)
        middle.setLayout(inside)
        self._whole.addWidget(in_the_middle(middle, _WIDE), 1)
        self.setFocusProxy(self.name.editor)

    def _language(self) -> None:
        self.language = kit.Segmented(_("Language"), list(wording.languages().items()))
        self.language.set_value(wording.language())
        self.language.changed.connect(self._on_language)
        top = kit.row(kit.Text("Boutique", Style.BRAND))
        top.addStretch(1)
        top.addWidget(self.language)
        holder = QWidget()
        holder.setLayout(top)
        self._whole.addWidget(holder)

    def _form(self) -> QWidget:
        form = QWidget()
        across = kit.row(gap=space.L)
        for field in (self.name, self.who, QWidget()):
            across.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        form.setLayout(across)
        return form

    def _choices(self) -> QVBoxLayout:
        self.empty = kit.Button(_("Open the book"), kit.Kind.PRIMARY)
        self.file = kit.Button(_("Import a file…"))
        self.demo = kit.Button(_("Look around"))
        self.empty.clicked.connect(lambda: self._on_begin("today"))
        self.file.clicked.connect(lambda: self._on_begin("importing"))
        self.demo.clicked.connect(self._on_demo)
        cards = (
            Choice(_("An empty book"), _("Begin with the next client who comes in."), self.empty),
            Choice(
                _("From a file"),
                _("Clients or orders from a till, a table or the phone. You see everything first."),
                self.file,
            ),
            Choice(
                _("The demo shop"),
                _("A made-up shop with clients, cloths and a new collection, apart from your own."),
                self.demo,
            ),
        )
        across = kit.row(gap=space.L)
        for card in cards:
            across.addWidget(card, 1)
        holder = kit.column()
        holder.addLayout(across)
        return holder

    def _on_language(self, code: str) -> None:
        wording.choose(code)
        typed = (self._typed(self.name), self._typed(self.who))
        self._clear()
        self._furnish(*typed)
        self.language.setFocus()

    def _clear(self) -> None:
        while (item := self._whole.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _typed(self, field: kit.Field) -> str:
        assert isinstance(field.editor, QLineEdit)
        return field.editor.text().strip()

    def _on_begin(self, room: str) -> None:
        """A name missing is said beside its field; nothing is made yet."""
        shop = NewShop(
            name=self._typed(self.name), served_by=self._typed(self.who), language=wording.language()
        )
        missing = [
            (self.name, shop.name, _("Write the name of the shop; it is printed on the cover.")),
            (self.who, shop.served_by, _("Write your name; clients will see whom to call.")),
        ]
        for field, said, advice in missing:
            field.accept() if said else field.refuse(advice)
        empty = [field for field, said, _advice in missing if not said]
        if empty:
            empty[0].editor.setFocus()
            return
        self._begin(lambda: self._beginnings.open_shop(shop), _("Opening the book"), room)

    def _on_demo(self) -> None:
        self._begin(self._beginnings.open_demo, _("Preparing the demo shop"), "today")

    def _begin(self, work: Callable[[], object], said: str, room: str) -> None:
        self._enable(on=False)
        self.trouble.say("")
        self.progress.begin(said)
        self._tasks.run(
            self,
            work,
            lambda _made: self._beginnings.enter(room),
            self._refuse,
            lane=Lane.WRITE,
            done=self._end,
        )

    def _refuse(self, error: BoutiqueError) -> None:
        self.trouble.say(explain(error))

    def _end(self) -> None:
        self.progress.end()
        self._enable(on=True)

    def _enable(self, *, on: bool) -> None:
        for button in (self.empty, self.file, self.demo, self.language):
            button.setEnabled(on)


def _promise() -> str:
    return _(
        "This is the client book of your shop: who comes, how they are built, what they like, what you"
        " promised them. It stays on this computer and belongs to you."
    )
