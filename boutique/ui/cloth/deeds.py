"""What can be done with the cloth that is chosen, each asked for in a strip at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from boutique.domain.cloth.views import AsideView, ClothStory, ClothView
from boutique.services.cloth.expecting import call_off, expect_cloth
from boutique.services.cloth.keeping import keep_cloth, let_go
from boutique.services.cloth.movements import return_cloth, sell_cloth, write_off
from boutique.ui.cloth.keep_strip import KeepStrip
from boutique.ui.cloth.strips import ClothStrip, GoesStrip, LetGoStrip, MillStrip
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.strip import Strip
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import RoomContext
from boutique.wording import _, metres
from boutique.wording.cloth import mill_words, on_shelf

Can = Callable[[ClothView], bool]


class Room(Protocol):
    """The room in which it is done."""

    def chosen(self) -> ClothView | None: ...
    def is_free(self) -> bool: ...
    def receive(self) -> None: ...


class ClothDeeds(QObject):
    """The actions of the cloth that is chosen, and the strips in which something is asked."""

    asked = Signal(bool)
    left = Signal()  # the keyboard stood in what is closed

    def __init__(
        self, owner: QWidget, room: Room, context: RoomContext, shop: ShopServices, changes: Changes
    ) -> None:
        super().__init__(owner)
        self._room, self._context, self._shop, self._changes = room, context, shop, changes
        self.keep, self.mill = KeepStrip(context.tasks, shop.queries), MillStrip(shop.today)
        self.goes, self.going = GoesStrip(), LetGoStrip()
        self.strips: tuple[Strip, ...] = (self.keep, self.mill, self.goes, self.going)
        self._cloth: ClothView | None = None
        self._deed: Callable[[], object] = lambda: None
        self.keep.saved.connect(self._keep)
        self.mill.saved.connect(self._said)
        self.goes.saved.connect(lambda: self._deed())
        self.going.saved.connect(self._let_go)
        for strip in self.strips:
            strip.left.connect(self.leave)
        runs = dict(self._runs())
        self._by_name = {name: self._action(owner, name, *run) for name, run in runs.items()}
        self.actions = [self._by_name[name] for name in ("keep", "ask", "receive", "sell")]
        self.rare = [action for action in self._by_name.values() if action not in self.actions]

    def _runs(self) -> Sequence[tuple[str, tuple[Callable[[], object], Can]]]:
        there: Can = lambda cloth: cloth.stock_cm > 0  # noqa: E731
        return (
            ("keep", (partial(self._ask, self._ask_keep), there)),
            ("ask", (partial(self._ask, self._ask_mill), lambda _cloth: True)),
            ("receive", (self._room.receive, lambda _cloth: True)),
            ("sell", (partial(self._ask, self._ask_sell), there)),
            ("back", (partial(self._ask, self._ask_back), lambda _cloth: True)),
            ("to_mill", (partial(self._ask, self._ask_to_mill), there)),
            ("write_off", (partial(self._ask, self._ask_write_off), there)),
            ("let_go", (partial(self._ask, self._ask_let_go), lambda cloth: cloth.reserved_cm > 0)),
            ("called_off", (self._call_off, lambda cloth: cloth.expected_on is not None)),
        )

    def _action(self, owner: QWidget, name: str, run: Callable[[], object], can: Can) -> QAction:
        return self._context.actions.add(owner, DEEDS[f"cloths.{name}"].does(run, partial(self._can, can)))

    def _can(self, can: Can) -> bool:
        cloth = self._room.chosen()
        return cloth is not None and self._room.is_free() and not self.is_asking() and can(cloth)

    def first(self) -> QAction:
        """Return what stands first and filled: to set aside, or where nothing is free to ask the mill."""
        cloth = self._room.chosen()
        return self._by_name["keep" if cloth is None or cloth.free_cm else "ask"]

    def is_asking(self) -> bool:
        """Whether a strip is open."""
        return any(not strip.isHidden() for strip in self.strips)

    def leave(self) -> None:
        """Close whatever is asked; a keyboard that stood in it goes back to the shelf."""
        here = QApplication.focusWidget()
        stood = here is not None and any(strip.isAncestorOf(here) for strip in self.strips)
        for strip in self.strips:
            strip.hide()
        self._cloth = None
        self.asked.emit(False)
        if stood:
            self.left.emit()
        self._context.actions.refresh()

    def stand_on(self, cloth: ClothView) -> None:
        """What is asked about one cloth is not answered for another."""
        if self._cloth is not None and self._cloth.cloth_id != cloth.cloth_id:
            self.leave()

    def _ask(self, ask: Callable[[ClothView, ClothStory], bool]) -> None:
        """Read what stands of the cloth, then ask."""
        cloth, queries = self._room.chosen(), self._shop.queries
        if cloth is None:
            return

        def show(story: ClothStory) -> None:
            here = self._room.chosen()
            if here is not None and here.cloth_id == cloth.cloth_id and ask(here, story):
                self._cloth = here
                self.asked.emit(True)
                self._context.actions.refresh()

        self._context.tasks.run(self, lambda: queries.cloth_story(cloth.cloth_id), show, key="asking")

    def _make(self, work: Work, said: str, strip: ClothStrip) -> None:
        strip.wait(waiting=True)
        self._changes.make(work, said).done(self._written).failed(strip.refuse)

    def _written(self) -> None:
        if self.is_asking():
            self.leave()
        self._changes.refresh()

    def _ask_keep(self, cloth: ClothView, story: ClothStory) -> bool:
        self.keep.begin(_told(cloth))
        return True

    def _keep(self) -> None:
        cloth, hit, on = self._cloth, self.keep.hit, self._shop.today()
        cm = self.keep.cm() if hit is not None else None
        if cloth is None or hit is None or cm is None:
            return
        id_, who, words = cloth.cloth_id, hit.client_id, self.keep.words.text()
        said = _("{metres} of “{cloth}” are set aside for {name}.")
        self._make(
            lambda uow: keep_cloth(uow, id_, who, cm, on=on, words=words),
            said.format(metres=metres(cm), cloth=cloth.name, name=hit.name),
            self.keep,
        )

    def _ask_let_go(self, cloth: ClothView, story: ClothStory) -> bool:
        kept = [each for each in story.aside if each.item_id is None]
        if not kept:
            self._context.notices.say(_("All that is set aside is for orders; it goes with them."))
            return False
        self.going.begin(kept)
        return True

    def _let_go(self) -> None:
        cloth, cm = self._cloth, self.going.cm()
        if cloth is None or cm is None:
            return
        id_, who, on = cloth.cloth_id, self.going.client_id(), self._shop.today()
        said = _("Nothing more of it is set aside for {name}.")
        if cm < self.going.whole():
            said = _("Less of it is set aside for {name}.")
        self._make(
            lambda uow: let_go(uow, id_, who, on=on, cm=cm), said.format(name=self.going.name()), self.going
        )

    def let_all_go(self, cloth: ClothView, aside: AsideView) -> None:
        """Let go all that is kept for somebody."""
        on = self._shop.today()
        said = _("Nothing more of it is set aside for {name}.").format(name=aside.client)
        self._changes.make(lambda uow: let_go(uow, cloth.cloth_id, aside.client_id, on=on), said)

    def _ask_mill(self, cloth: ClothView, story: ClothStory) -> bool:
        known = f"{story.mill.mill}: {mill_words(story.mill)}" if story.mill is not None else cloth.mill
        self.mill.begin(story.coming, known)
        return True

    def _said(self) -> None:
        cloth, saying = self._cloth, self.mill.saying()
        if cloth is None or saying is None:
            return
        id_, delivery = cloth.cloth_id, self.mill.delivery()
        self._make(
            lambda uow: expect_cloth(uow, id_, saying, delivery=delivery, another=delivery is None),
            _("Written down: what the mill says of “{cloth}”.").format(cloth=cloth.name),
            self.mill,
        )

    def _call_off(self) -> None:
        cloth, on = self._room.chosen(), self._shop.today()
        if cloth is not None:
            id_ = cloth.cloth_id
            said = _("“{cloth}” is awaited no longer.").format(cloth=cloth.name)
            self._changes.make(lambda uow: call_off(uow, id_, on=on), said)

    def _ask_sell(self, cloth: ClothView, story: ClothStory) -> bool:
        said = _("{metres} of “{cloth}” are sold.")
        return self._ask_goes(cloth, partial(self._go, sell_cloth, said), _("Sell"), _("To whom, or a note"))

    def _ask_back(self, cloth: ClothView, story: ClothStory) -> bool:
        said = _("{metres} of “{cloth}” are back on the shelf.")
        deed = partial(self._go, return_cloth, said)
        return self._ask_goes(cloth, deed, _("Put back on the shelf"), _("From whom, or why"))

    def _ask_to_mill(self, cloth: ClothView, story: ClothStory) -> bool:
        said = _("{metres} of “{cloth}” go back to the mill.")
        return self._ask_goes(cloth, partial(self._go, _to_mill, said), _("Send back"), _("Why"))

    def _ask_write_off(self, cloth: ClothView, story: ClothStory) -> bool:
        said = _("{metres} of “{cloth}” are written off.")
        return self._ask_goes(cloth, partial(self._go, write_off, said), _("Write off"), _("Why"))

    def _ask_goes(self, cloth: ClothView, deed: Callable[[], object], save: str, words: str) -> bool:
        self._deed = deed
        self.goes.begin(save, words, _told(cloth))
        return True

    def _go(self, deed: Callable[..., UUID], said: str) -> None:
        cloth, cm = self._cloth, self.goes.cm()
        if cloth is None or cm is None:
            return
        id_, on, words, meant = cloth.cloth_id, self._shop.today(), self.goes.words.text(), self.goes.meant
        self._make(
            lambda uow: deed(uow, id_, cm, on=on, words=words, meant=meant),
            said.format(metres=metres(cm), cloth=cloth.name),
            self.goes,
        )


_to_mill = partial(return_cloth, to_mill=True)


def _told(cloth: ClothView) -> str:
    return f"{cloth.name}: {on_shelf(cloth)}"
