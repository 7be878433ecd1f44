"""The figure beside the tape: who it is, from which side, and which measure is being taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.measuring.model import drawn_as
from boutique.drawing.figure import Figure, Posture, Proportions, Sex, View, figure, posed, view_of
from boutique.ui import kit
from boutique.ui.kit.figure import FigureView
from boutique.ui.measuring.whose import Whose
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, p_
from boutique.wording.measuring.measures import measure_name

Which = tuple[Sex, View]
Away = Callable[[Callable[[], Figure], Callable[[Figure], None]], None]
"""Does a work elsewhere, and hands over what came of it."""
_KEPT = 12


class FigureSide(QWidget):
    """Turns by itself to where the measure is taken; a click on a line says which it is.

    A figure is drawn away from the screen, for drawing it takes longer than a picture of the screen lasts.
    """

    chosen = Signal(str)  # the code of the measure
    told = Signal(str)  # whose figure it is

    def __init__(self, away: Away, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._away = away
        self.view = FigureView()
        self.sides = kit.Segmented(
            _("From where the figure is seen"),
            [
                (View.FRONT, p_("figure", "Front")),
                (View.BACK, p_("figure", "Back")),
                (View.SIDE, p_("figure", "Side")),
            ],
        )
        self.whose = Whose()
        self.whose.told.connect(self.told)
        self._sex: Sex | None = None
        self._values: Mapping[str, str] = {}
        self._lit: str | None = None
        self._posture, self._own = Posture(), Proportions()
        self._standing: dict[tuple[Which, Posture, Proportions], Figure] = {}
        self._asked: tuple[Which, Posture, Proportions] | None = None
        self._is_ready = False  # whether anybody knows yet from where each measure is seen
        self.sides.changed.connect(lambda _side: self._draw())
        self.view.chosen.connect(self._on_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        tools = kit.row(gap=space.S)
        tools.addStretch(1)
        tools.addWidget(self.sides)
        tools.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.whose)
        whole = kit.column(gap=space.M, margins=(0, space.S, 0, space.L))
        whole.addWidget(self._stack, 1)
        whole.addLayout(tools)
        self.setLayout(whole)

    def be(self, wearer: str, posture: Posture, own: Proportions, *, asks: bool = False) -> None:
        """Stand as this client stands; `wearer` is 'f', 'm', or '' when nobody said, which is asked once."""
        self._posture, self._own = posture, own
        self._sex = Sex(wearer) if wearer else None
        self.whose.ask(asks=asks)
        self._stack.setCurrentWidget(self.view if wearer else self.whose)
        self.sides.setVisible(bool(wearer))
        self._draw()

    def rest(self) -> None:
        """Show no value while the next client is looked up."""
        self._values = {}
        self.view.show_values({})

    def show_values(self, values: Mapping[str, str]) -> None:
        """Write values beside their lines, by the code of the measure."""
        self._values = values
        self._draw()

    def light(self, code: str | None) -> None:
        """Light the line of a measure, turning to where it is seen."""
        self._lit = code
        seen_from = view_of(drawn_as(code)) if code and self._is_ready else None
        if seen_from is not None and seen_from is not self.sides.value():
            self.sides.set_value(seen_from)
        else:
            self._draw()

    @property
    def lit(self) -> str | None:
        """The measure at hand."""
        return self._lit

    def _draw(self) -> None:
        if self._sex is None:
            return
        which = self._sex, View(str(self.sides.value()))
        wanted = which, self._posture, self._own
        if wanted in self._standing:
            self._asked = None
            self._show(self._standing[wanted])
        elif wanted != self._asked:
            self._asked = wanted
            self._away(partial(self._stand, *wanted), partial(self._on_standing, wanted))

    def _stand(self, which: Which, posture: Posture, own: Proportions) -> Figure:
        """Draw a figure; runs away from the screen."""
        view_of("")  # draws every view once, so that turning to one does not wait
        made = posed(figure(*which), posture, own)
        self.view.prepare(made)
        return made

    def _on_standing(self, wanted: tuple[Which, Posture, Proportions], made: Figure) -> None:
        self._standing[wanted] = made
        for old in list(self._standing)[:-_KEPT]:
            del self._standing[old]
        first, self._is_ready = not self._is_ready, True
        if first:
            self.light(self._lit)
        else:
            self._draw()

    def _show(self, standing: Figure) -> None:
        drawn = {drawn_as(code): text for code, text in sorted(self._values.items(), reverse=True)}
        lit = drawn_as(self._lit) if self._lit else None
        if lit and self._lit and self._lit in self._values:
            drawn[lit] = self._values[self._lit]
        standing = standing.taped(drawn)
        names = {code: measure_name(code) for code in drawn}
        self.view.set_figure(standing, drawn, lit if lit in standing.measures else None, names)

    def _on_chosen(self, drawn: str) -> None:
        wanted = self._lit if self._lit and drawn_as(self._lit) == drawn else drawn
        self.chosen.emit(wanted)


def drawn_away(
    context: RoomContext, owner: QWidget, work: Callable[[], Figure], then: Callable[[Figure], None]
) -> None:
    """Draw a figure in the reading thread; a newer wish takes the place of the older."""
    context.tasks.run(owner, work, then, key="figure")
