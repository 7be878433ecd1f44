"""The workshop: what will be late first, then every garment where it hangs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.text import fold
from boutique.domain.pages.board import BoardCard, BoardColumn, by_person, by_promise, by_stage
from boutique.domain.pages.late_list import LateGarment, Lateness, late_garments
from boutique.domain.pages.load import LoadBook
from boutique.domain.pages.mend_view import Mend
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.room import Page, RoomContext, Whom
from boutique.ui.shell.subjects import OrderWish
from boutique.ui.theme import space
from boutique.ui.workshop.band import Band
from boutique.ui.workshop.board_view import BoardView, Notes
from boutique.ui.workshop.cards import Hung
from boutique.ui.workshop.foot import BoardFoot
from boutique.ui.workshop.garments import HangingPictures
from boutique.ui.workshop.reading import Shown, key_of, read_board
from boutique.wording import _, p_
from boutique.wording.orders import garment
from boutique.wording.workshop.board import load_words
from boutique.wording.workshop.late import board_sentence


class By(StrEnum):
    """What the columns stand for."""

    STAGE = "stage"
    PERSON = "person"
    PROMISE = "promise"


class WorkshopPage(Page):
    """`arrive(id)` chooses a garment; `arrive("person")` shows the board by tailor."""

    reads = frozenset({"order_item", "orders", "client", "item_stage", "work_stage", "wait", "promise"}) | {
        *("staff", "working_time", "absence", "closed_day", "cloth"),
    }

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self.shown: Shown | None = None
        self._load: LoadBook | None = None
        self._week: date | None = None
        self._late: Sequence[LateGarment] = ()
        self._reading, self._wanted = False, ""
        self.hung = Hung(shop.today)
        self.by = kit.Segmented(
            _("The board by"),
            [
                (By.STAGE, p_("board", "Stages")),
                (By.PERSON, p_("board", "People")),
                (By.PROMISE, p_("board", "Promises")),
            ],
        )
        self.filter = kit.SearchField(_("Name, garment, cloth or number"))
        self.head = kit.PageHead(_("Workshop"), right=self._tools(), edge=space.CONTROL)
        self.band = Band(shop.today)
        self.board = BoardView(self.hung, HangingPictures(context.tasks, self))
        self.foot = BoardFoot(())
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)

    def _tools(self) -> QWidget:
        tools = QWidget()
        self.filter.setFixedWidth(240)
        tools.setLayout(kit.row(self.filter, self.by, gap=space.M))
        return tools

    def _lay_out(self) -> None:
        above, sheet = QWidget(), QWidget()
        above.setLayout(kit.column(self.head, self.band, gap=0))
        self.empty = kit.EmptyState(_("Nothing is under work."), _("Open the orders"))
        self.empty.hide()
        sheet.setLayout(kit.column(self.board, self.empty, gap=0, margins=(0, space.S, 0, 0)))
        whole = kit.column(above, kit.Hairline(), gap=0)
        whole.addWidget(kit.on_sheet(sheet), 1)
        whole.addWidget(self.foot)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.by.changed.connect(self._turn_by)
        self.filter.textChanged.connect(lambda _text: self._hang())
        self.board.chosen.connect(self._on_chosen)
        self.board.opened.connect(self._open)
        self.band.late.chosen.connect(lambda line: self.board.choose(line.card.item))
        self.band.late.opened.connect(lambda line: self._open(line.card))
        self.band.load.turned.connect(self._turn)
        self.empty.acted.connect(lambda: self._context.go("orders"))
        self._shop.forecasts.renewed.connect(self._foresee)

    def ready(self) -> bool:
        return not self._reading

    def whom(self) -> Whom | None:
        card = self.board.current()
        return None if card is None else Whom(card.client_id, card.person)

    def arrive(self, subject: object = None) -> None:
        if isinstance(subject, str) and subject in tuple(By):
            self.by.set_value(By(subject))
        elif subject is not None:
            self.filter.clear()
            self._wanted = getattr(subject, "hex", "")
        self._read()

    def renew(self) -> None:
        self._read()

    def _read(self) -> None:
        self._reading = True
        queries, today = self._shop.queries, self._shop.today()
        self._context.tasks.run(self, partial(read_board, queries, today), self._on_read, key="board")

    def _on_read(self, shown: Shown) -> None:
        self.shown, self._reading = shown, False
        self.hung.swatches = shown.board.swatches
        self._load = shown.load(self._shop.today())
        self._turn(self._week or self._load.first_week())
        self._say_late()
        if not self._wanted and self.board.current() is None and self._late:
            self._wanted = self._late[0].card.item
        self._hang()
        if self._wanted and self.board.choose(self._wanted):
            self._wanted = ""

    def _foresee(self) -> None:
        """The forecast was made anew: say what will be late, where everything hangs already."""
        if self.shown is not None:
            self._say_late()
            self.board.repaint_cards()
            if (card := self.board.current()) is not None:
                self._on_chosen(card)

    def _say_late(self) -> None:
        assert self.shown is not None
        board, stands = self.shown.board, self._shop.forecasts.stands
        foreseen = stands is not None and stands.refused is None
        self._late = late_garments(board, stands.late if stands is not None else (), self._shop.today())
        self.hung.late = {each.card.item: each.days for each in self._late if each.how is Lateness.LIKELY}
        self.band.show_late(self._late, foreseen=foreseen)
        orders = {card.order for card in board.cards}
        late = {each.card.order for each in self._late if each.counts}
        said = board_sentence(len(orders), len(late) if foreseen else None)
        if stands is not None and stands.refused is not None:
            why = _("Write down who is at the bench and when, to know what will be late.")
            said = f"{said} {why}"
        elif any(card.waits for card in board.cards):
            ochre = _("In ochre, what waits for something and who takes care of it.")
            said = f"{said} {ochre}"
        self.head.set(_("Workshop"), said)

    def _turn(self, monday: date) -> None:
        """Show the load of another week."""
        if self._load is not None:
            first = self._load.first_week()
            self._week = max(monday, first)
            self.band.show_week(self._load.week(self._week), first)

    def _turn_by(self, by: object) -> None:
        self.band.stand_by(people=by == By.PERSON)
        self._hang()

    def _hang(self) -> None:
        if self.shown is None:
            return
        typed = fold(self.filter.text().strip())
        cards = [card for card in self.shown.board.cards if not typed or self._answers(card, typed)]
        self.board.show_columns(self._columns(cards), self._notes())
        self.empty.setVisible(not self.shown.board.cards)
        self.board.setVisible(bool(self.shown.board.cards))
        if self.board.current() is None:
            self.foot.show_card(None, self._shop.today())
        self._context.actions.refresh()

    def _columns(self, cards: Sequence[BoardCard]) -> list[BoardColumn]:
        assert self.shown is not None
        if self.by.value() == By.PERSON:
            return by_person(cards, self.shown.people())
        if self.by.value() == By.PROMISE:
            return by_promise(cards, self._shop.today())
        return by_stage(cards, self.shown.lists, key_of)

    def _notes(self) -> Notes:
        """By tailor each head says the load of the week."""
        if self.by.value() != By.PERSON or self._load is None or self._week is None:
            return {}
        week = self._load.week(self._week)
        return {each.staff: (load_words(each), "accent" if each.over else "muted") for each in week.people}

    def _answers(self, card: BoardCard, typed: str) -> bool:
        assert self.shown is not None
        cloth = self.shown.board.swatches.get(card.cloth or "")
        said = (card.person, card.wearer, card.description, garment(card.garment), card.by, card.stage)
        text = fold(" ".join((*said, str(card.no), cloth.name if cloth is not None else "")))
        return all(word in text for word in typed.split())

    def _on_chosen(self, card: BoardCard) -> None:
        self.band.late.mark(card.item)
        today, stands = self._shop.today(), self._shop.forecasts.stands
        self.foot.show_card(card, today)
        ahead = stands.garments.get(card.item_id) if stands is not None else None
        if ahead is not None:
            self.foot.show_ahead(card, ahead, None, today)
            if any(each.card.item == card.item for each in self._late):
                self._seek_mend(card)
        self._context.actions.refresh()

    def _seek_mend(self, card: BoardCard) -> None:
        """Look aside for the one move that would mend it."""

        def show(mend: Mend | None) -> None:
            here, stands = self.board.current(), self._shop.forecasts.stands
            if mend is not None and here is not None and here.item_id == mend.item_id and stands is not None:
                ahead = stands.garments.get(mend.item_id)
                if ahead is not None:
                    self.foot.show_ahead(here, ahead, mend, self._shop.today())

        seek = partial(self._shop.forecasts.mend, card.item_id)
        self._context.tasks.run(self, seek, show, lane=Lane.FORECAST, key="mend")

    def _open(self, card: BoardCard) -> None:
        self._context.go("clients", OrderWish(card.client_id, card.order_id))

    def _find(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
