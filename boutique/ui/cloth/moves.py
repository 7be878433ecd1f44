"""What came and went of a cloth, for whom some of it lies aside, and what is on its way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import AsideView, ClothStory, ClothView, DeliveryView, MovementView
from boutique.ui import kit
from boutique.ui.kit.own_keys import on_f2
from boutique.ui.kit.slot import Slot, group
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, metres
from boutique.wording.cloth import aside_words, mill_words, movement, said_days, signed_metres, when_expected
from boutique.wording.kernel.phrases import capital

_MOST = 10
_DAY = 72


class MovesList(Slot):
    """Three parts; one of which there is nothing takes no room."""

    let_go = Signal(object)  # AsideView

    def __init__(
        self,
        open_client: Callable[[UUID], object],
        edit_client: Callable[[UUID], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=space.L)
        self._open_client, self._edit_client = open_client, edit_client

    def show_story(self, cloth: ClothView, story: ClothStory, today: date) -> None:
        """Show what is on its way with how late its mill comes, what lies aside, what came and went."""
        parts = [self._coming(cloth, story, today)] if story.coming or story.mill is not None else []
        if story.aside:
            parts.append(group(_("Set aside"), *(self._aside(each) for each in story.aside)))
        lines = [_moved(each, today) for each in story.movements[:_MOST]]
        if len(story.movements) > _MOST:
            left = len(story.movements) - _MOST
            lines.append(kit.Text(_("and {n} more").format(n=left), Style.SMALL, "muted"))
        if lines:
            parts.append(group(_("What came and went"), *lines))
        self.fill(*parts)

    def _coming(self, cloth: ClothView, story: ClothStory, today: date) -> QWidget:
        lines: list[QWidget] = []
        if cloth.reckoned_to is not None and cloth.reckoned_to != cloth.expected_to:
            lines.append(kit.Prose(capital(when_expected(cloth, today)), Style.MEDIUM))
        for delivery in story.coming:
            lines += _said(delivery, today)
        if story.mill is not None:
            lines.append(kit.Prose(f"{story.mill.mill}: {mill_words(story.mill)}", Style.SMALL, "muted"))
        return group(_("On its way") if story.coming else _("Its mill"), *lines)

    def _aside(self, aside: AsideView) -> QWidget:
        way = kit.Button(aside.client, kit.Kind.LINE, compact=True)
        way.clicked.connect(lambda: self._open_client(aside.client_id))
        on_f2(way, partial(self._edit_client, aside.client_id))
        across = kit.row(way, gap=space.S)
        across.addStretch(1)
        if aside.item_id is None:
            gone = kit.IconButton("x", _("Let go what is set aside for {name}").format(name=aside.client))
            gone.clicked.connect(lambda: self.let_go.emit(aside))
            across.addWidget(gone)
        made = QWidget()
        lines = [kit.Prose(aside_words(aside), Style.SMALL, "muted")]
        if aside.short_cm:
            lacks = _("{short} short").format(short=metres(aside.short_cm))
            lines.append(kit.Prose(capital(lacks), Style.SMALL, "accent"))
        whole = kit.column(gap=0)
        whole.addLayout(across)
        for line in lines:
            whole.addWidget(line)
        made.setLayout(whole)
        return made


def _said(delivery: DeliveryView, today: date) -> list[QWidget]:
    """The mill said it once, or another day before."""
    told = []
    for said in delivery.sayings:
        much = metres(said.cm) if said.cm else ""
        when = _("said on {day}").format(day=day_short(said.said_on, today))
        words = " · ".join(filter(None, (said_days(said.from_on, said.to_on, today), much, when, said.by)))
        told.append(kit.Prose(capital(words), Style.SMALL, "ink" if said is delivery.now else "muted"))
    return [*told]


def _moved(moved: MovementView, today: date) -> QWidget:
    day = kit.Text(day_short(moved.moved_on, today), Style.SMALL, "muted")
    day.setFixedWidth(_DAY)
    who = " · ".join(filter(None, (moved.client, moved.by, moved.words)))
    words = kit.column(kit.Prose(movement(moved), Style.SMALL), gap=0)
    if who:
        words.addWidget(kit.Prose(who, Style.SMALL, "muted"))
    across = kit.row(day, gap=space.S)
    across.addLayout(words, 1)
    much = metres(abs(moved.cm)) if moved.kind == "reserved" else signed_metres(moved.cm)
    across.addWidget(kit.Text(much, Style.SMALL, "ink"), 0, Qt.AlignmentFlag.AlignTop)
    across.setAlignment(day, Qt.AlignmentFlag.AlignTop)
    made = QWidget()
    made.setLayout(across)
    return made
