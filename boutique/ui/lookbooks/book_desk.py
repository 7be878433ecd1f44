"""The book of one person on the desk: planned, seen, saved, printed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from boutique.domain.printing.model import Sides
from boutique.scratch import scratch_folder
from boutique.services.lookbooks.compose import PrintedLookbook, write_down_lookbook
from boutique.services.printing import CHOICES, print_choice
from boutique.services.shop.changes import undo_change
from boutique.ui.kernel.shop_services import Begin, ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.lookbooks.making import Maker, Plan, Wanted
from boutique.ui.lookbooks.preview import Preview
from boutique.ui.lookbooks.print_profiles import Presses, PrintProfile
from boutique.ui.printing.desk import PrintDesk
from boutique.ui.printing.piece import Piece
from boutique.ui.shell.room import RoomContext
from boutique.wording import _

_KIND = "lookbook"


class BookDesk(QObject):
    """Keeps the plan in force; `planned` tells that its pages are in sight."""

    planned = Signal(object)  # Plan

    def __init__(self, context: RoomContext, shop: ShopServices, presses: Presses, preview: Preview) -> None:
        super().__init__(preview)
        self._context, self._shop, self._presses, self._preview = context, shop, presses, preview
        self._maker = Maker(shop)
        self.printing = PrintDesk(preview, context, shop)
        self.plan: Plan | None = None
        self._wanted: Wanted | None = None
        # The pages looked at live as long as the room; a shop that is furnished anew leaves none behind.
        self._folder = tempfile.TemporaryDirectory(dir=scratch_folder(), ignore_cleanup_errors=True)
        self.destroyed.connect(self._folder.cleanup)
        self._numbers = count(1)

    def want(self, wanted: Wanted | None = None) -> None:
        """Set the pages of a book, or of the same one anew; those before stay in sight until then."""
        self._wanted = wanted or self._wanted
        if (asked_for := self._wanted) is None:
            return
        press, path = self._presses[self._paper()], self._new_file()
        self._set_plan(None)
        self._preview.begin(_("Laying out the pages"))
        self._context.tasks.run(
            self,
            lambda: (self._maker.plan(asked_for, press, path), self._sides()),
            lambda read: self._on_planned(*read),
            self._preview.refuse,
            key="plan",
            done=self._preview.end,
        )

    def save(self, out: Path, said: str = "") -> None:
        """Print into a file and write down that it was made; undo takes both away."""

        def saved(made: PrintedLookbook) -> None:
            told = said or _("The lookbook is in “{file}”; its code is {code}.")
            told = told.format(file=made.path.name, code=made.code)
            self._context.notices.say(told, lambda: self._unmake(made))
            self.want()

        self._make(out, saved)

    def print_out(self) -> None:
        """Ask how the book is printed; it is written down once a printer has it."""
        if (plan := self.plan) is None:
            return
        code = plan.book.code
        self.printing.put(
            Piece(
                kind=_KIND,
                title=f"{plan.book.reader.name} - {plan.book.collection.name}",
                said=lambda printer: _("“{printer}” is printing the lookbook; its code is {code}.").format(
                    printer=printer, code=code
                ),
                waiting=lambda printer: _(
                    "The lookbook is waiting at “{printer}”; its code is {code}."
                ).format(printer=printer, code=code),
                make=plan.copied,
                save=self.save,
                keep=partial(_write_down, self._shop.change_later(), plan),
                changed=self.want,
                turned=self._on_turned,
                sides=Sides.BOTH,
            )
        )

    def _make(self, out: Path, then: Callable[[PrintedLookbook], object]) -> None:
        if (plan := self.plan) is None:
            return
        press, begin = self._presses[self._paper()], self._shop.change_later()
        self._preview.begin(_("Making the lookbook"))
        self._context.tasks.run(
            self,
            lambda: self._maker.make(begin, plan.wanted, press, out),
            then,
            self._preview.refuse,
            lane=Lane.WRITE,
            done=self._preview.end,
        )

    def _unmake(self, made: PrintedLookbook) -> None:
        begin = self._shop.change_later()

        def work() -> UUID:
            answer = undo_change(begin(), made.entry_id)
            made.path.unlink(missing_ok=True)
            return answer

        self._context.tasks.run(self, work, lambda _entry: self.want(), lane=Lane.WRITE)

    def _on_turned(self, sides: Sides) -> None:
        if isValid(self._preview):
            self._preview.turn(sides)

    def _sides(self) -> Sides:
        """How a lookbook was printed last, which the panel proposes again."""
        return print_choice(str(self._shop.queries.settings()[CHOICES]), _KIND).sides or Sides.BOTH

    def _on_planned(self, plan: Plan, sides: Sides) -> None:
        self._preview.turn(sides)
        self._set_plan(plan)
        self._preview.leaves.open(plan.path, plan.pages)
        self._preview.open_pages()
        self._clear_but(plan.path)
        self.planned.emit(plan)

    def _clear_but(self, kept: Path) -> None:
        """Twenty books in a row leave one file."""
        for path in Path(self._folder.name).glob("*.pdf"):
            if path != kept:
                with suppress(OSError):  # somebody looks at it still; it goes with the next one
                    path.unlink()

    def _set_plan(self, plan: Plan | None) -> None:
        self.plan = plan
        self._context.actions.refresh()

    def _paper(self) -> PrintProfile:
        return PrintProfile(str(self._preview.paper.value()))

    def _new_file(self) -> Path:
        return Path(self._folder.name) / f"{next(self._numbers)}.pdf"


def _write_down(begin: Begin, plan: Plan, pages: tuple[int, ...]) -> Callable[[], object]:
    made = write_down_lookbook(begin(), plan.book, plan.printed, pages=pages)
    return lambda: undo_change(begin(), made.entry_id)
