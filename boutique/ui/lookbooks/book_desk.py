"""The book of one person on the desk: planned, seen, saved, printed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.errors import BoutiqueError
from boutique.services.compose_lookbook import PrintedLookbook
from boutique.services.shop import undo_change
from boutique.ui.door import ShopDoor
from boutique.ui.lookbooks.making import Maker, Plan, Wanted
from boutique.ui.lookbooks.papers import Paper, Presses
from boutique.ui.lookbooks.preview import Preview
from boutique.ui.printing.printer import PrintRun, asked, new_printer
from boutique.ui.shell.room import RoomContext
from boutique.ui.tasks import Ticket
from boutique.wording import _


class BookDesk(QObject):
    """Keeps the plan in force; `planned` tells that its pages are in sight."""

    planned = Signal(object)  # Plan

    def __init__(self, context: RoomContext, shop: ShopDoor, presses: Presses, preview: Preview) -> None:
        super().__init__(preview)
        self._context, self._shop, self._presses, self._preview = context, shop, presses, preview
        self._maker = Maker(shop)
        self.plan: Plan | None = None
        self._wanted: Wanted | None = None
        # The pages looked at live as long as the room; a shop that is furnished anew leaves none behind.
        self._folder = tempfile.TemporaryDirectory(prefix="boutique-", ignore_cleanup_errors=True)
        self.destroyed.connect(self._folder.cleanup)
        self._numbers = count(1)
        self._brake = Ticket()
        preview.printing.stopped.connect(lambda: self._brake.stop())

    def want(self, wanted: Wanted | None = None) -> None:
        """Set the pages of a book, or of the same one anew; those before stay in sight until then."""
        self._wanted = wanted or self._wanted
        if (asked_for := self._wanted) is None:
            return
        press, path = self._presses[self._paper()], self._new_file()
        self._set_plan(None)
        self._preview.begin(_("Setting the pages"))
        self._context.tasks.run(
            self,
            lambda: self._maker.plan(asked_for, press, path),
            self._on_planned,
            self._preview.refuse,
            key="plan",
            done=self._preview.end,
        )

    def save(self, out: Path) -> None:
        """Print into a file and write down that it was made; undo takes both away."""

        def saved(made: PrintedLookbook) -> None:
            said = _("The lookbook is in “{file}”; its code is {code}.").format(
                file=made.path.name, code=made.code
            )
            self._context.notices.say(said, lambda: self._unmake(made))
            self.want()

        self._make(out, saved)

    def print_out(self) -> None:
        """Ask for the printer, write down that the book was made, and put it on paper."""
        if (plan := self.plan) is None:
            return
        printer = new_printer(f"{plan.book.reader.name} - {plan.book.collection.name}")
        try:
            wanted = asked(printer, self._preview)
        except BoutiqueError as error:
            self._preview.refuse(error)
            return
        if wanted:
            self._make(self._new_file(), lambda made: self._put_on_paper(printer, made))

    def _put_on_paper(self, printer: object, made: PrintedLookbook) -> None:
        run = PrintRun(self._context.tasks, printer, made.path, made.pages, self)  # type: ignore[arg-type]
        progress = self._preview.printing

        def over(whole: bool) -> None:
            progress.end()
            run.deleteLater()
            if not whole:
                self._unmake(made)
                return
            self._context.notices.say(
                _("The lookbook was printed; its code is {code}.").format(code=made.code)
            )
            self.want()

        def failed(error: BoutiqueError) -> None:
            progress.end()
            run.deleteLater()
            self._preview.refuse(error)
            self._unmake(made)

        run.told, run.done, run.failed = progress.advance, over, failed
        progress.begin(_("Printing"))
        self._brake = run.brake
        run.start()

    def _make(self, out: Path, then: Callable[[PrintedLookbook], object]) -> None:
        if (plan := self.plan) is None:
            return
        press = self._presses[self._paper()]
        self._preview.begin(_("Making the lookbook"))
        self._context.tasks.run(
            self,
            lambda: self._maker.make(plan.wanted, press, out),
            then,
            self._preview.refuse,
            write=True,
            done=self._preview.end,
        )

    def _unmake(self, made: PrintedLookbook) -> None:
        shop = self._shop

        def work() -> UUID:
            answer = undo_change(shop.change(), made.entry_id, staff_id=shop.staff_id())
            made.path.unlink(missing_ok=True)
            return answer

        self._context.tasks.run(self, work, lambda _entry: self.want(), write=True)

    def _on_planned(self, plan: Plan) -> None:
        self._set_plan(plan)
        self._preview.leaves.open(plan.path, plan.pages)
        self._preview.open_pages()
        self.planned.emit(plan)

    def _set_plan(self, plan: Plan | None) -> None:
        self.plan = plan
        self._context.actions.refresh()

    def _paper(self) -> Paper:
        return Paper(str(self._preview.paper.value()))

    def _new_file(self) -> Path:
        return Path(self._folder.name) / f"{next(self._numbers)}.pdf"
