"""The side with what a client likes, what they own and the sizes they wear."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import Refused
from boutique.domain.ports import Queries
from boutique.domain.taste.wardrobe_views import Wardrobe
from boutique.services.taste.preferences import note_preference
from boutique.services.taste.wardrobe import note_owned, note_size
from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import RoomContext
from boutique.ui.taste.deeds import Deeds
from boutique.ui.taste.entry import Begun, Entry
from boutique.ui.taste.foot import LIKE, PIECE, SIZE, Foot
from boutique.ui.taste.parts import Parts
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import wearable


class Likes(Side):
    """Three parts to read, and below them the place where one writes."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self._begun: dict[UUID, dict[str, Begun]] = context.begun_of("likes")
        self.deeds = Deeds(shop, changes)
        self.parts = Parts()
        self.foot = Foot()
        self.foot.left.connect(self.left)
        self.foot.like.saved.connect(self._on_like)
        self.foot.piece.saved.connect(self._on_piece)
        self.foot.sizes.saved.connect(self._on_size)
        whole = kit.column(gap=0)
        whole.addWidget(kit.Scroll(self.parts, _("Preferences")), 1)
        whole.addWidget(self.foot)
        self.setLayout(whole)
        self.setFocusProxy(self.foot)
        self._declare_actions()
        self._read_words()

    def _declare_actions(self) -> None:
        for name in (LIKE, PIECE, SIZE):
            deed = DEEDS[f"likes.{name}"].does(partial(self.foot.open, name), self.isVisible)
            self.context.actions.add(self, deed)

    def _read_words(self) -> None:
        queries = self.shop.queries
        self.context.tasks.run(self, lambda: (queries.cloths(), queries.brands()), self._learn, key="words")

    def _learn(self, found: tuple[list[ClothView], list[str]]) -> None:
        cloths, brands = found
        self.foot.stock([cloth.swatch for cloth in cloths], brands)

    def turn(self, before: UUID | None, now: UUID) -> None:
        begun = self.foot.begun()
        if before is not None and any(text for lines in begun.values() for text, _ground in lines):
            self._begun[before] = begun
        self.foot.turn(self._begun.pop(now, {}))
        self.parts.forget()

    def leads(self) -> bool:
        return True  # what is written here stands beside its own main button

    def show_known(self, known: Known, today: date) -> None:
        self.parts.show_likes(known.page.preferences, today, self.deeds.strike_like)
        who, queries = known.page.client_id, self.shop.queries
        self.context.tasks.run(self, lambda: _read(queries, who), self._show_wardrobe, key="wardrobe")

    def _show_wardrobe(self, found: tuple[UUID, Wardrobe]) -> None:
        who, wardrobe = found
        if self._shows(who):
            self.parts.show_wardrobe(wardrobe, self.shop.today(), self.deeds)

    def _shows(self, who: UUID) -> bool:
        return self.known is not None and self.known.page.client_id == who

    def _on_like(self) -> None:
        like, today = self.foot.like.typed(), self.shop.today()
        self._write(
            self.foot.like,
            lambda who: (
                lambda uow: note_preference(
                    uow,
                    who,
                    like.facet,
                    like.value,
                    likes=like.likes,
                    observed=like.seen,
                    ground=like.ground,
                    today=today,
                )
            ),
            like.value.strip(),
        )

    def _on_piece(self) -> None:
        try:
            draft = self.foot.piece.typed()
        except Refused as refused:
            self.foot.piece.refuse(refused)
            return
        seen, today = self.foot.piece.seen.isChecked(), self.shop.today()
        self._write(
            self.foot.piece,
            lambda who: lambda uow: note_owned(uow, who, draft, observed=seen, today=today),
            draft.description.strip() or capital(wearable(draft.garment)),
        )

    def _on_size(self) -> None:
        size, today = self.foot.sizes.typed(), self.shop.today()
        self._write(
            self.foot.sizes,
            lambda who: (
                lambda uow: note_size(
                    uow,
                    who,
                    size.garment,
                    size.size,
                    brand=size.brand,
                    remark=size.remark,
                    observed=size.seen,
                    today=today,
                )
            ),
            f"{capital(wearable(size.garment))} {size.size.strip()}",
        )

    def _write(self, entry: Entry, work: Callable[[UUID], Work], said: str) -> None:
        """Write one line down; the next one can be typed when it is in the book."""
        if self.known is None:
            return
        who = self.known.page.client_id
        entry.wait(waiting=True)
        self.changes.make(
            work(who), _("Noted: {value}.").format(value=said), here=lambda: self._shows(who)
        ).done(partial(self._on_written, entry)).elsewhere(partial(self._forget, entry, who)).failed(
            entry.refuse
        )

    def _on_written(self, entry: Entry) -> None:
        entry.clear()
        self.foot.board.narrow("")
        self._renew()

    def _forget(self, entry: Entry, who: UUID) -> None:
        """Whoever has turned to somebody else meanwhile does not find it typed still, to be written twice."""
        self._begun.get(who, {}).pop(self.foot.name_of(entry), None)
        self._renew()

    def _renew(self) -> None:
        self._read_words()
        self.changes.refresh()


def _read(queries: Queries, who: UUID) -> tuple[UUID, Wardrobe]:
    return who, queries.wardrobe(who)
