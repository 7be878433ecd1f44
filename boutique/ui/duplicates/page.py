"""Where pages of one person are found and put together."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.duplicates.merging import MergePlan
from boutique.domain.duplicates.views import Alike
from boutique.domain.kernel.errors import BoutiqueError
from boutique.services.duplicates.distinct import tell_apart
from boutique.services.duplicates.merge import merge_clients, plan_merge
from boutique.ui import kit
from boutique.ui.duplicates.merge_view import MergeView
from boutique.ui.duplicates.other_finder import OtherFinder
from boutique.ui.duplicates.pair_list import Pair, PairList
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import SIDES
from boutique.ui.kit.folding import FoldingView
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import Page, RoomContext
from boutique.ui.shell.write import Write
from boutique.wording import _

ROOM = "merging"
_OFFERED = 5


class MergingPage(Page):
    """Opened with nobody it looks the book through, with one page it asks for the other one."""

    reads = SIDES

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._changes = Changes(self, context, shop, self.refresh)
        self._subject: object = None
        back = DEEDS["merging.back"].does(self._leave)
        button = kit.Button.of(
            context.actions.add(self, back), kit.Kind.QUIET, icon_name="arrow-left", compact=True
        )
        self.pairs = PairList(context.tasks, shop.queries, button)
        self.finder = OtherFinder(context.tasks, shop.queries)
        self.view = MergeView()
        self.nothing = kit.EmptyState(
            _("Pairs of pages that may belong to one person are shown here side by side.")
        )
        self._right = QStackedWidget()
        for part in (self.nothing, self.finder, self.view):
            self._right.addWidget(part)
        self.setLayout(kit.column(FoldingView(self.pairs, self._right)))
        self._connect()

    def _connect(self) -> None:
        self.pairs.chosen.connect(self._read_pair)
        self.pairs.entered.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.pairs.emptied.connect(lambda: self._right.setCurrentWidget(self.nothing))
        self.finder.picked.connect(lambda other: self._read((self._who(), other)))
        self.finder.left.connect(self._leave)
        self.view.saved.connect(self._put_together)
        self.view.apart.connect(self._tell_apart)
        self.view.left.connect(self._on_left)

    def place(self) -> object:
        return self._subject

    def arrive(self, subject: object = None) -> None:
        self._subject = subject
        self.pairs.setVisible(subject is None)
        self.setFocusProxy(self._home())
        self._right.setCurrentWidget(self.nothing)
        self.refresh()

    def renew(self) -> None:
        if not isinstance(self._subject, UUID):  # somebody is being looked for there
            self.refresh()

    def refresh(self) -> None:
        """Look again at what the book says."""
        if self._subject is None:
            self.pairs.look()
        elif isinstance(self._subject, UUID):
            self._ask_for_other(self._subject)
        elif isinstance(self._subject, tuple):
            self._read(self._subject)

    def _home(self) -> QWidget:
        if self._subject is None:
            return self.pairs
        return self.finder if isinstance(self._subject, UUID) else self.view

    def _who(self) -> UUID:
        assert isinstance(self._subject, UUID)
        return self._subject

    def _ask_for_other(self, who: UUID) -> None:
        def show(found: tuple[str, list[Alike]]) -> None:
            self._right.setCurrentWidget(self.finder)
            self.finder.open(who, *found)

        queries = self._shop.queries

        def read() -> tuple[str, list[Alike]]:
            page = queries.client_page(who)
            return page.name, queries.like_this(page.draft, page.phone_e164, who, _OFFERED)

        self._context.tasks.run(self, read, show, key="page")

    def _read_pair(self, pair: Pair) -> None:
        """The page with more on it is kept, unless one says otherwise."""
        queries = self._shop.queries

        def read() -> MergePlan:
            plan = plan_merge(queries, *pair)
            one, other = (sum(page.rows.values()) for page in (plan.keep, plan.other))
            return plan if one >= other else plan_merge(queries, pair[1], pair[0])

        self._context.tasks.run(self, read, self._show_beside, key="plan")

    def _show_beside(self, plan: MergePlan) -> None:
        """Show a pair while the keyboard goes on through the list."""
        if self._is_on_show(plan):
            return
        self._right.setCurrentWidget(self.view)
        self.view.show_plan(plan)
        self.pairs.setFocus()

    def _read(self, pair: Pair) -> None:
        queries = self._shop.queries
        self._context.tasks.run(
            self, lambda: plan_merge(queries, *pair), self._show, self._failed, key="plan"
        )

    def _show(self, plan: MergePlan) -> None:
        if self._is_on_show(plan):
            return
        self._right.setCurrentWidget(self.view)
        self.view.show_plan(plan)
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_on_show(self, plan: MergePlan) -> bool:
        """What was chosen of two pages stays as long as they say what they said, whichever is kept."""
        shown = self.view.plan if self._right.currentWidget() is self.view else None
        return shown is not None and (plan.keep, plan.other) in (
            (shown.keep, shown.other),
            (shown.other, shown.keep),
        )

    def _failed(self, error: BoutiqueError) -> None:
        self._context.notices.trouble(error)
        if not isinstance(self._subject, UUID):
            self._leave()

    def _put_together(self) -> None:
        plan = self.view.plan
        if plan is None:
            return
        keep, other, choices = plan.keep.client_id, plan.other.client_id, self.view.choices()
        versions, now = (plan.keep.version, plan.other.version), self._shop.now()
        self._write(
            lambda uow: merge_clients(uow, keep, other, choices, now=now, versions=versions),
            _("The two pages of {name} are now one.").format(name=plan.keep.name),
        ).done(lambda: self._on_answered(keep, (keep, other), gone=other))

    def _tell_apart(self) -> None:
        plan = self.view.plan
        if plan is None:
            return
        keep, other = plan.keep.client_id, plan.other.client_id
        today = self._shop.today()
        self._write(
            lambda uow: tell_apart(uow, keep, other, today=today),
            _("{one} and {other} are two people.").format(one=plan.keep.name, other=plan.other.name),
        ).done(lambda: self._on_answered(keep, (keep, other)))

    def _write(self, work: Work, said: str) -> Write:
        plan, subject = self.view.plan, self._subject
        keep = plan.keep.client_id if plan is not None else None

        def undone() -> None:
            if subject is None:
                self.refresh()
            else:
                self._context.go("clients", keep)

        self.view.wait(waiting=True)
        return self._changes.make(work, said).failed(self.view.refuse).undone(undone)

    def _on_answered(self, keep: UUID, pair: Pair, *, gone: UUID | None = None) -> None:
        if self._subject is None:
            self.pairs.settle(pair, gone=gone)
        else:
            self._context.go("clients", keep)

    def _on_left(self) -> None:
        if self._subject is None:
            self.pairs.setFocus()
        else:
            self._leave()

    def _leave(self) -> None:
        """Back to whoever was open."""
        subject = self._subject
        who = subject[0] if isinstance(subject, tuple) else subject
        self._context.go("clients", who)
