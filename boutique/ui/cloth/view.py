"""All cloths of the shop, the chosen one in full beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.cloth.views import AsideView, ClothStory, ClothView, WaitingView
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import give_up_waiting, serve_in_place, wait_for_cloth
from boutique.ui import kit
from boutique.ui.cloth.deeds import ClothDeeds
from boutique.ui.cloth.detail import ClothDetail
from boutique.ui.cloth.moves import MovesList
from boutique.ui.cloth.receipt import Came
from boutique.ui.cloth.rows import ClothDelegate
from boutique.ui.cloth.words import facts, in_motion, waiting
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.one_row import DeedRow
from boutique.ui.kit.tiles import ThingsModel, Tiles
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, RoomContext
from boutique.ui.theme import space
from boutique.wording import _, metres
from boutique.wording.cloth import on_shelf

_ROOMY: Final = 1100


class ClothsView(QWidget):
    """What is on the shelves, what is awaited, and by whom."""

    new_wanted = Signal()
    edit_wanted = Signal(object)  # ClothView

    def __init__(
        self,
        context: RoomContext,
        shop: ShopServices,
        changes: Changes,
        *,
        bare: bool = False,
    ) -> None:
        super().__init__()
        self._bare = bare
        self._deeds: ClothDeeds | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._keep_in_sight)
        self._context, self._shop, self._changes = context, shop, changes
        self.list = Tiles(ThingsModel(_id_of, _spoken, self), ClothDelegate(shop.today, self), _("Cloths"))
        self.detail = ClothDetail(context.tasks, shop.queries, shop.today)
        open_client = partial(context.go, "clients")
        self.moves = MovesList(open_client, lambda client: context.go("clients", Details(client)))
        self.detail.show_moves(self.moves)
        self.moves.let_go.connect(self._on_let_go)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda _cloth: self.receive())
        self.detail.received.connect(self._on_received)
        self.detail.wanted.connect(self._on_wanted)
        self.detail.waiting.asked.connect(lambda client: context.go("clients", client))
        self.detail.waiting.edited.connect(lambda client: context.go("clients", Details(client)))
        self.detail.waiting.given_up.connect(self._on_given_up)
        self.detail.waiting.put_first.connect(self._on_put_first)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        shown, new = QWidget(), kit.Button(_("New cloth"), icon_name="plus")
        edit = kit.Button(_("Edit the cloth"))
        across = kit.row(gap=space.L)
        across.addWidget(self.list, 1)
        across.addWidget(self.detail)
        whole = kit.column(gap=0)
        whole.addLayout(across, 1)
        self._foot = kit.column(gap=0)
        if not self._bare:
            self._foot.addWidget(kit.ActionBar(new, edit))
        whole.addLayout(self._foot)
        shown.setLayout(whole)
        self.empty = kit.EmptyState(_("There are no cloths in the book yet."), _("New cloth"))
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(self.empty)
        self.setLayout(kit.column(self._stack))
        for asked in (new.clicked, self.empty.acted):
            asked.connect(lambda *_said: self.new_wanted.emit())
        edit.clicked.connect(lambda: self.edit_wanted.emit(self.list.current()))

    def offer(self, deeds: ClothDeeds, more: Sequence[QAction], beside: QWidget) -> None:
        """Let what can be done with a cloth stand at the foot, and be asked for there."""
        self._deeds = deeds
        self.foot = DeedRow([*deeds.actions, *more], deeds.rare, _("What else can be done"))
        self.foot.put_first(deeds.first())
        self.foot.lost.connect(self.list.setFocus)
        bar = kit.ActionBar(self.foot, right=beside)
        self._foot.addWidget(bar)
        for strip in deeds.strips:
            self._foot.addWidget(strip)
        deeds.asked.connect(bar.setHidden)
        deeds.asked.connect(lambda _asked: self._soon.start())
        deeds.left.connect(self.list.setFocus)

    def _keep_in_sight(self) -> None:
        """The cloth that something is asked about stays in sight above what asks."""
        self.list.scrollTo(self.list.currentIndex())

    def receive(self) -> None:
        """Ask how much came in."""
        self.detail.receipt.metres.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.detail.stand(wide=self.width() >= _ROOMY)

    def show_cloths(self, cloths: Sequence[ClothView]) -> None:
        """Show the cloths of the shop, those that are awaited or have just come before the others."""
        today = self._shop.today()
        quiet = [cloth for cloth in cloths if not in_motion(cloth, today)]
        self.show_in_order([*(cloth for cloth in cloths if in_motion(cloth, today)), *quiet])

    def show_in_order(self, cloths: Sequence[ClothView]) -> None:
        """Show cloths as they come, such as those that were looked for."""
        self.list.show_things(cloths)
        self._stack.setCurrentIndex(0 if cloths else 1)

    def _on_chosen(self, cloth: ClothView) -> None:
        queries, today = self._shop.queries, self._shop.today()
        self.detail.show_cloth(cloth, today)
        if self._deeds is not None:
            self._deeds.stand_on(cloth)
            self.foot.put_first(self._deeds.first())
        self._context.tasks.run(
            self,
            lambda: queries.waiting_for(cloth.cloth_id),
            lambda waits: self.detail.show_waiting(waits, today),
            key="waiting",
        )
        self._context.tasks.run(
            self,
            lambda: queries.cloth_story(cloth.cloth_id),
            lambda story: self._show_story(cloth, story),
            key="moves",
        )

    def _show_story(self, cloth: ClothView, story: ClothStory) -> None:
        self.moves.show_story(cloth, story, self._shop.today())
        self.detail.receipt.show_coming(story.coming)

    def _on_let_go(self, aside: AsideView) -> None:
        cloth = self.list.current()
        if self._deeds is not None and isinstance(cloth, ClothView):
            self._deeds.let_all_go(cloth, aside)

    def _on_received(self, cloth: ClothView, came: Came) -> None:
        today = self._shop.today()
        said = _("{metres} of “{cloth}” came in.")
        if came.rest is not None and came.rest.cm:
            said = _("{metres} of “{cloth}” came in; {rest} are still to come.")
        rest = metres(came.rest.cm) if came.rest is not None else ""
        self._changes.make(
            lambda uow: receive_cloth(
                uow, cloth.cloth_id, came.cm, on=today, delivery=came.delivery, rest=came.rest
            ),
            said.format(metres=metres(came.cm), cloth=cloth.name, rest=rest),
        ).done(self._written).failed(self.detail.receipt.refuse)

    def _on_wanted(self, cloth: ClothView, hit: ClientHit, centimetres: int) -> None:
        today = self._shop.today()
        self._changes.make(
            lambda uow: wait_for_cloth(uow, hit.client_id, cloth.cloth_id, metres_cm=centimetres, on=today),
            _("{name} is waiting for “{cloth}”.").format(name=hit.name, cloth=cloth.name),
        ).done(self._written).failed(self.detail.refuse_wait)

    def _on_given_up(self, wait: WaitingView) -> None:
        today, said = self._shop.today(), _("{name} waits no longer.").format(name=wait.name)
        self._changes.make(lambda uow: give_up_waiting(uow, wait.entry_id, on=today), said)

    def _on_put_first(self, wait: WaitingView) -> None:
        said = _("{name} is served first.").format(name=wait.name)
        self._changes.make(lambda uow: serve_in_place(uow, wait.entry_id, 1), said)

    def _written(self) -> None:
        self.detail.empty()
        self._changes.refresh()


def _id_of(thing: object) -> UUID:
    assert isinstance(thing, ClothView)
    return thing.cloth_id


def _spoken(thing: object) -> str:
    assert isinstance(thing, ClothView)
    said = [thing.name, facts(thing), on_shelf(thing), waiting(thing.waiting) if thing.waiting else ""]
    return ", ".join(part for part in said if part)
