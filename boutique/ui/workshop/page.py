"""The workshop: what will be late first, then every garment where it hangs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.board import BoardCard, BoardColumn, Place
from boutique.domain.pages.late_list import LateGarment, Lateness, late_garments
from boutique.domain.pages.load import LoadBook
from boutique.domain.pages.mend_view import Mend
from boutique.ui import kit
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.menu_button import MenuButton
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Page, RoomContext, Whom
from boutique.ui.shell.subjects import OrderWish
from boutique.ui.theme import space
from boutique.ui.workshop.arranging import By, columns_of, found, load_notes
from boutique.ui.workshop.band import Band
from boutique.ui.workshop.board_view import BoardView, Notes
from boutique.ui.workshop.cards import Hung
from boutique.ui.workshop.deeds import BoardDeeds
from boutique.ui.workshop.foot import BoardFoot
from boutique.ui.workshop.garments import HangingPictures
from boutique.ui.workshop.reading import Shown, read_board
from boutique.wording import _, p_
from boutique.wording.workshop.late import board_sentence


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
        self._reading, self._wanted, self._stood = False, "", By.STAGE
        self.hung = Hung(shop.today)
        self.by = kit.Segmented(
            _("The board by"),
            [
                (By.STAGE, p_("board", "Stages")),
                (By.PERSON, p_("board", "People")),
                (By.PROMISE, p_("board", "Promises")),
                (By.FITTING, p_("board", "Fittings")),
            ],
        )
        self.filter = kit.SearchField(_("Name, garment, number"))
        self.head = kit.PageHead(_("Workshop"), right=self._tools(), edge=space.CONTROL)
        self.band = Band(shop.today)
        self.board = BoardView(self.hung, HangingPictures(context.tasks, self))
        self._changes = Changes(self, context, shop, self._read)
        self.deeds = BoardDeeds(self, self, context, shop, self._changes)
        actions = self.deeds.actions
        loud = [kit.Button.of(actions["move"]), kit.Button.of(actions["ring"], kit.Kind.PRIMARY)]
        self.foot = BoardFoot([actions["done"], actions["wait"]], loud)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)

    def _tools(self) -> QWidget:
        tools = QWidget()
        self.filter.setFixedWidth(208)
        self._tools_row = kit.row(self.filter, self.by, gap=space.M)
        tools.setLayout(self._tools_row)
        return tools

    def _lay_out(self) -> None:
        above, sheet = QWidget(), QWidget()
        above.setLayout(kit.column(self.head, self.band, gap=0))
        self.empty = kit.EmptyState(_("Nothing is under work."), _("Open the orders"))
        self.empty.hide()
        sheet.setLayout(kit.column(self.board, self.empty, gap=0, margins=(0, 2, 0, 0)))
        whole = kit.column(above, kit.Hairline(), gap=0)
        whole.addWidget(kit.on_sheet(sheet), 1)
        whole.addWidget(self.foot)
        for strip in self.deeds.strips:
            whole.addWidget(strip)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.by.changed.connect(self._turn_by)
        self.filter.textChanged.connect(lambda _text: self._hang())
        self.board.chosen.connect(self._on_chosen)
        self.board.opened.connect(self._open)
        self.band.late.chosen.connect(lambda line: self.board.choose(line.card.item))
        self.band.late.opened.connect(lambda line: self._open(line.card))
        self.band.load.turned.connect(self._turn)
        self.board.carried.connect(self._carry)
        self.board.moved.connect(self._move)
        self.deeds.asked.connect(self._on_asked)
        self.deeds.left.connect(self.board.setFocus)
        self._declare()
        self.empty.acted.connect(lambda: self._context.go("orders"))
        self._shop.forecasts.renewed.connect(self._foresee)

    def _on_asked(self, asking: bool) -> None:
        self.foot.setVisible(not asking)
        self.band.give_room(asking=asking)

    def _declare(self) -> None:
        runs: dict[str, Callable[[], object]] = {
            "find": self._find,
            "people": partial(self.by.set_value, By.PERSON),
            "days": partial(self.by.set_value, By.PROMISE),
        }
        for part in ("hours", "stages"):
            runs[part] = partial(self._context.go, "settings", part)
        add = self._context.actions.add
        made = {name: add(self, DEEDS[f"workshop.{name}"].does(run)) for name, run in runs.items()}
        menu = MenuButton("settings", _("Hours and stages"), [made["hours"], made["stages"]])
        self._tools_row.addWidget(menu)
        chosen = DEEDS["workshop.open"].does(self._open_chosen, lambda: self.chosen() is not None)
        self._context.actions.add(self, chosen)

    def chosen(self) -> BoardCard | None:
        """Return the garment that is chosen."""
        return self.board.current()

    def likely(self, card: BoardCard) -> date | None:
        """Return the day on which a garment is as good as surely ready, if anybody foresees it."""
        stands = self._shop.forecasts.stands
        ahead = stands.garments.get(card.item_id) if stands is not None else None
        return None if ahead is None else ahead.sure_on

    def _carry(self, card: BoardCard, steps: int) -> None:
        """By stage a garment goes on by its own stages, else to the column beside."""
        if self.by.value() == By.STAGE:
            self.deeds.carry(card, steps)
        elif (column := self.board.beside(steps)) is not None:
            self._move(card, column)

    def _move(self, card: BoardCard, column: BoardColumn) -> None:
        if self.by.value() == By.STAGE:
            self.deeds.hang(card, column)
        elif self.by.value() == By.PERSON:
            self.deeds.hand(card, column)
        elif column.key == Place.READY:
            self.deeds.hang(card, column)
        elif column.key not in (Place.LATE, Place.NO_DAY):
            self.board.choose(card.item)
            self.deeds.ask_day(column.day if column.days == 1 else None)

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
        if by == By.FITTING:
            self.by.set_value(self._stood)
            self._context.go("fittings")
            return
        self._stood = By(str(by))
        self.band.stand_by(people=by == By.PERSON)
        self._hang()

    def _hang(self) -> None:
        if self.shown is None:
            return
        cards = found(self.shown, self.filter.text())
        columns = columns_of(self.shown, By(str(self.by.value())), cards, self._shop.today())
        self.board.show_columns(columns, self._notes())
        self.empty.setVisible(not self.shown.board.cards)
        self.board.setVisible(bool(self.shown.board.cards))
        if self.board.current() is None:
            self.foot.show_card(None, self._shop.today())
        self._context.actions.refresh()

    def _notes(self) -> Notes:
        """By tailor each head says the load of the week."""
        if self.by.value() != By.PERSON or self._load is None or self._week is None:
            return {}
        return load_notes(self._load.week(self._week))

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

    def _open_chosen(self) -> None:
        if (card := self.chosen()) is not None:
            self._open(card)

    def _find(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()
