"""Where a like is written: type, Enter, next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

from boutique.domain.taste.likes import FACETS
from boutique.drawing.colour import Lab
from boutique.ui import kit
from boutique.ui.kit import Field
from boutique.ui.taste.board import ON_BOARD
from boutique.ui.taste.colour_line import ColourLine
from boutique.ui.taste.completing import Completer
from boutique.ui.taste.entry import Begun, Entry
from boutique.ui.taste.vocabulary import Term, facet_of, vocabulary
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.taste.likes import facet_example, facet_name


class Like(NamedTuple):
    """A like as it is typed."""

    facet: str
    value: str
    likes: bool
    seen: bool
    ground: Lab | None


class LikeEntry(Entry):
    """What a like is about is told from its words, unless one says so."""

    turned = Signal(str)  # what it is about now

    def __init__(self) -> None:
        super().__init__()
        self._known: list[Term] = vocabulary()
        self._chosen, self._usual = False, "style"
        self.value = ColourLine()
        self.line(hint=facet_example("style"), made=self.value)
        self.facet = kit.Choice()
        for facet in FACETS:
            self.facet.addItem(facet_name(facet), facet)
        self.facet.setCurrentIndex(FACETS.index("style"))
        self.likes = kit.Segmented(_("Likes it or not"), [(True, _("likes")), (False, _("does not want"))])
        self.likes.setFixedHeight(space.CONTROL)
        main = Field(_("What"), self.value)
        self.lay(main, [(main, 1), (Field(_("About"), self.facet), 0), (self.likes, 0)])
        self._completer = Completer(self.value)
        self._connect()
        self._offer()

    def _connect(self) -> None:
        self.value.set_coloured(False)
        self.value.textChanged.connect(self._on_typed)
        self.facet.activated.connect(self._on_chosen)
        self.facet.currentIndexChanged.connect(self._on_turned)

    def learn(self, brands: Sequence[str]) -> None:
        """Offer the brands used before as well."""
        self._known = vocabulary(brands)
        self._offer()

    def about(self) -> str:
        """Return what the like is about."""
        return str(self.facet.currentData())

    def typed(self) -> Like:
        """Return what is typed."""
        self.value.name_it()
        likes = bool(self.likes.value())
        return Like(self.about(), self.value.text(), likes, self.seen.isChecked(), self.value.ground)

    def pick(self, name: str, ground: Lab | None) -> None:
        """Take what was picked from a grid."""
        self._chosen = True
        self.value.set_colour(name, ground)

    def begin(self, texts: Begun = ()) -> None:
        self._chosen = False
        super().begin(texts)
        self._offer()

    def turn(self, texts: Begun) -> None:
        self.likes.set_value(True)
        super().turn(texts)

    def _on_typed(self, text: str) -> None:
        if not self._chosen:
            self._turn_to(facet_of(text, self._known) or self._usual)

    def _turn_to(self, facet: str) -> None:
        self.facet.setCurrentIndex(FACETS.index(facet))

    def _on_chosen(self) -> None:
        self._chosen, self._usual = True, self.about()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_turned(self) -> None:
        self.value.set_coloured(self.about() == "colour")
        self.value.setPlaceholderText(facet_example(self.about()))
        self._offer()
        self.turned.emit(self.about())

    def _offer(self) -> None:
        """Where there is a grid to pick from, it shows what answers; a list would lie over it."""
        about = self.about()
        fitting = [each.word for each in self._known if not self._chosen or each.facet == about]
        self._completer.offer([] if about in ON_BOARD else fitting)
