"""Lists: those that are kept on the left, the open one and its people on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.lists.views import SavedListView
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.views import StaffView
from boutique.services.lists import CALLED_FROM, call_from_list, correct_list, keep_list, strike_list
from boutique.ui import kit
from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import SIDES
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.line import Row
from boutique.ui.kit.one_row import DeedRow
from boutique.ui.lists.editor import Draft, ListEditor
from boutique.ui.lists.people import ListPeople
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Page, RoomContext
from boutique.ui.shell.subjects import ANEW, ExportWish, LookbookWish
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.lists.sentences import list_sentence

ROOM = "lists"


class ListsPage(Page):
    """Choosing a list opens it; what was begun about another stays with that one."""

    reads = SIDES | {"piece", "saved_list"}

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._changes = Changes(self, context, shop, self.refresh)
        self._lists: Sequence[SavedListView] = ()
        self._staff: dict[str, str] = {}
        self._begun: dict[UUID | None, Draft] = context.begun_of("lists")
        self._called = ""
        self._open: UUID | None = None
        self.people = ListPeople(context.tasks, shop)  # a key asks it whether there is somebody to open
        self._acts = self._declare_actions()
        self._lay_out()
        self._context.actions.add(self, DEEDS["lists.edit"].does(self._edit, self._is_somebody))

    def _declare_actions(self) -> dict[str, QAction]:
        def add(id_: str, run: Callable[[], object]) -> QAction:
            enabled = (lambda: True) if id_ in ("new", "back") else self._is_kept
            return self._context.actions.add(self, DEEDS[f"lists.{id_}"].does(run, enabled))

        call = Action("lists.call", self._call_words, self._call_through, "", self._is_kept, ROOM)
        return {
            "back": add("back", lambda: self._context.go("clients")),
            "new": add("new", self.begin),
            "call": self._context.actions.add(self, call),
            "books": add("books", self._make_books),
            "file": add("file", self._export),
            "strike": add("strike", self._strike),
        }

    def _lay_out(self) -> None:
        head = kit.PageHead(_("Lists"), right=kit.Button.of(self._acts["new"], compact=True))
        back = kit.Button.of(self._acts["back"], kit.Kind.QUIET, icon_name="arrow-left", compact=True)
        above = kit.row(back, margins=(space.M, 0, space.L, space.S))
        above.addStretch(1)
        self._model = kit.RowsModel(self)
        self.lists = kit.RowList(self._model, _("Saved lists"), lines=3)
        self.lists.chosen.connect(lambda row: self._turn(row.id))
        self.editor = ListEditor()
        self.editor.changed.connect(self._on_changed)
        self.editor.saved.connect(self._keep)
        self.editor.left.connect(self.lists.setFocus)
        self.people.entered.connect(lambda who: self._context.go("clients", who))
        self.people.rows.chosen.connect(lambda _row: self._context.actions.refresh())
        self._nothing = kit.EmptyState(
            _(
                "A list says who is on it: those who bought a suit, who like linen, who have not "
                "been called for "
                "60 days."
            ),
            _("New list"),
        )
        self._nothing.acted.connect(self.begin)
        left = QWidget()
        listed = kit.column(head, gap=0)
        listed.addLayout(above)
        listed.addWidget(self.lists, 1)
        left.setLayout(listed)
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self._detail())
        self.setLayout(kit.column(FoldingView(left, self._right)))
        self.setFocusProxy(self.lists)

    def _detail(self) -> QWidget:
        asked = QWidget()
        asked.setLayout(kit.row(self.editor, margins=(space.CONTROL, space.XL, space.CONTROL, 0)))
        body = kit.column(gap=space.L)
        body.addWidget(kit.Fitting(asked))
        body.addWidget(self.people, 1)
        often, rare = [self._acts["call"], self._acts["books"]], [self._acts["strike"]]
        self.deeds = DeedRow(often, rare, _("What else can be done"))
        file = kit.IconButton.of(self._acts["file"], "upload")
        foot = kit.ActionBar(self.editor.save_button, self.deeds, right=file)
        made = QWidget()
        whole = kit.column(gap=0)
        whole.addLayout(body, 1)
        whole.addWidget(foot)
        made.setLayout(whole)
        return made

    def arrive(self, subject: object = None) -> None:
        self.refresh()

    def renew(self) -> None:
        self.refresh()

    def put_aside(self) -> None:
        """A list begun and left as it stands in the book, or struck out since, is nothing to come back to."""
        for key, draft in list(self._begun.items()):
            kept = self._find(key)
            if draft == Draft.of(kept) or (key is not None and kept is None):
                del self._begun[key]

    def refresh(self) -> None:
        """Read the lists again; whichever is open stays open, with what was begun about it."""
        queries = self._shop.queries

        def work() -> tuple[list[SavedListView], list[StaffView], str]:
            return queries.saved_lists(), queries.staff(), str(queries.settings()[CALLED_FROM])

        self._context.tasks.run(self, work, lambda answer: self._show(*answer), key="lists")

    def _show(self, lists: Sequence[SavedListView], staff: Sequence[StaffView], called: str) -> None:
        self._lists, self._called = lists, called
        self._staff = {each.staff_id.hex: each.name for each in staff}
        self._model.show([self._line(each) for each in lists])
        wanted = self._open if self._find(self._open) else None
        if wanted is None and None not in self._begun and lists:
            wanted = lists[0].list_id
        self._turn(wanted)
        self._say_call()

    def _line(self, kept: SavedListView) -> Row:
        chip = _("being called") if str(kept.list_id) == self._called else ""
        sentence = list_sentence(kept.conditions, self._staff)
        return Row(kept.list_id, kept.name, sentence, chip=chip, tone=kit.Tone.GREEN)

    def _find(self, list_id: UUID | None) -> SavedListView | None:
        return next((each for each in self._lists if each.list_id == list_id), None)

    def _is_kept(self) -> bool:
        return self._open is not None

    def begin(self) -> None:
        """Put together a new list."""
        self._begun.setdefault(None, Draft.of(None))
        self._turn(None)
        self.editor.name.setFocus()

    def _turn(self, list_id: UUID | None) -> None:
        self._open = list_id
        kept = self._find(list_id)
        if list_id is None and None not in self._begun:
            self._right.setCurrentIndex(0)
        else:
            if list_id is None:
                self.lists.choose_none()
            else:
                self.lists.choose(list_id)
            taken = [each.name for each in self._lists if each.list_id != list_id]
            self.editor.open(self._draft_of(kept), self._staff, taken)
            self._right.setCurrentIndex(1)
            self.people.ask(self.editor.finished())
        self._say_call()

    def _draft_of(self, kept: SavedListView | None) -> Draft:
        """What was begun stands on what is kept now, unless somebody else changed that meanwhile."""
        begun = self._begun.get(kept.list_id if kept else None)
        fresh = Draft.of(kept)
        return begun if begun is not None and begun.version == fresh.version else fresh

    def _on_changed(self) -> None:
        self._begun[self._open] = self.editor.draft()
        self.people.ask(self.editor.finished())

    def _keep(self) -> None:
        draft, now = self.editor.draft(), self._shop.now()
        made: list[UUID] = []

        def work(uow: UnitOfWork) -> UUID:
            if draft.list_id is None:
                written = keep_list(uow, draft.name, draft.conditions, now=now)
                made.append(written.id)
                return written.entry_id
            made.append(draft.list_id)
            return correct_list(uow, draft.list_id, draft.version, draft.name, draft.conditions)

        def then() -> None:
            self._begun.pop(draft.list_id, None)
            self.editor.wait(waiting=False)
            self._open = made[0]
            self.refresh()

        self.editor.wait(waiting=True)
        said = _("Saved: {name}.").format(name=draft.name.strip())
        self._changes.make(work, said).done(then).failed(self.editor.refuse)

    def _strike(self) -> None:
        kept = self._find(self._open)
        if kept is not None:
            self._begun.pop(kept.list_id, None)
            said = _("Deleted: {value}.").format(value=kept.name)
            self._changes.make(lambda uow: strike_list(uow, kept.list_id), said)

    def _is_called(self) -> bool:
        return self._open is not None and str(self._open) == self._called

    def _call_words(self) -> str:
        return _("Stop calling them") if self._is_called() else _("Call this list")

    def _say_call(self) -> None:
        self._acts["call"].setText(self._call_words())
        self._context.actions.refresh()

    def _call_through(self) -> None:
        kept, stop = self._find(self._open), self._is_called()
        if kept is None:
            return
        text = _(
            "{name}: on the call sheet from now on. Whoever spent most comes first, lei compared with lei, "
            "euro with euro."
        )
        if stop:
            text = _("{name}: no longer being called.")
        list_id = None if stop else kept.list_id
        self._changes.make(lambda uow: call_from_list(uow, list_id), text.format(name=kept.name)).done(
            self.refresh if stop else lambda: self._context.go("today", ANEW)
        )

    def _is_somebody(self) -> bool:
        return self.people.rows.current() is not None

    def _edit(self) -> None:
        row = self.people.rows.current()
        if row is not None and isinstance(row.id, UUID):
            self._context.go("clients", Details(row.id))

    def _export(self) -> None:
        if self._open is not None:
            self._context.go("settings", ExportWish(self._open))

    def _make_books(self) -> None:
        if self.people.ids:
            self._context.go("lookbook", LookbookWish(tuple(self.people.ids)))
