"""What one sees while a book of an earlier Boutique is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kernel.tasks import Lane, Reporter, Tasks
from boutique.ui.shop.welcome.middle import in_the_middle
from boutique.ui.theme import Style, space
from boutique.wording import _

Work = Callable[[Callable[[int, int], object]], object]
"""Does it all on a thread of its own, telling how much is done; stopped, it leaves the book as it was."""

_WIDE = 720


class Updating(QWidget):
    """Fills the window until the book is of today; closing the window takes everything back."""

    def __init__(self, copy: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.on_paper(self)
        self.progress = kit.ProgressInPlace(stoppable=False)
        self._lay_out(copy)

    def _lay_out(self, copy: Path) -> None:
        title = _("We are bringing the book up to date")
        self.setAccessibleName(title)
        said = _("A copy of the old one is kept beside it: “{file}”.")
        free = _("A large book takes about a minute. If you close the window now, it stays as it was.")
        middle = QWidget()
        inside = kit.column(gap=space.L)
        inside.addWidget(kit.Prose(title, Style.TITLE))
        inside.addWidget(kit.Prose(said.format(file=copy.name), Style.LARGE))
        inside.addWidget(kit.Prose(free, Style.BODY, "muted"))
        inside.addSpacing(space.S)
        inside.addWidget(self._kept_free())
        middle.setLayout(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.HUGE, space.XL, space.HUGE, space.XL)
        whole.addWidget(in_the_middle(middle, _WIDE))

    def _kept_free(self) -> QWidget:
        """The words above do not move when the line appears."""
        place = QWidget()
        place.setFixedHeight(space.XL)
        place.setLayout(kit.column(self.progress))
        return place

    def begin(
        self,
        tasks: Tasks,
        work: Work,
        then: Callable[[], object],
        failed: Callable[[BoutiqueError], object],
    ) -> None:
        """Do the work beside the window; `then` is called when the book is of today."""
        self.progress.begin(_("Working on the book"))
        reporter = Reporter(self, self.progress.advance)
        tasks.run(
            self,
            partial(work, reporter.tell),
            lambda _done: then(),
            failed,
            done=self.progress.end,
            lane=Lane.COPY,
        )
