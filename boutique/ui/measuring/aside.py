"""Beside the tape: the figure notes, how they like a garment to sit, earlier takings, and the papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.silhouette import Silhouette
from boutique.domain.measuring.views import SessionView
from boutique.ui import kit
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.measuring.silhouette import SilhouetteForm
from boutique.ui.theme import space
from boutique.wording import _, day
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.measures import silhouette_lines
from boutique.wording.taste.likes import said_value

WIDTH = 248
"""What stands beside the tape is so wide."""
_SHOWN = 8
_LINE = 24


class Aside(QWidget):
    """What goes with the measures; an earlier taking is opened with a click."""

    opened = Signal(object)  # UUID of a session, None for today
    noting = Signal()

    def __init__(self, papers: Sequence[kit.Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._known = Slot(gap=space.XL)
        self._past = Slot(gap=0)
        self.form = SilhouetteForm()
        self.form.hide()
        self.sessions: dict[UUID, kit.Button] = {}
        self._everything = False
        self._shown: object = None
        self._told: object = None
        whole = kit.column(
            self._known, self.form, self._past, gap=space.XL, margins=(0, space.S, 0, space.XL)
        )
        tools = QWidget()
        tools.setLayout(kit.column(*papers, gap=space.S))
        whole.addWidget(tools)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_client(self, seen: Silhouette | None, fit: Sequence[str], unit: LengthUnit) -> None:
        """Show how they stand, and how they like a garment to sit."""
        self._known.setHidden(self.is_noting)
        if self._told == (told := (seen, tuple(fit), unit)):
            return
        self._told = told
        lines = list(silhouette_lines(seen, unit)) if seen else [_("Nobody has noted it yet.")]
        note = _line(_("Note the figure"), self.noting.emit, "pencil")
        words = [Prose(line, tone="ink" if seen else "muted") for line in lines]
        parts = [group(_("Figure"), *words, note, gap=0)]
        if fit:
            parts.append(
                group(
                    _("How they like it cut"),
                    *(Prose(capital(said_value("fit", line))) for line in fit),
                    gap=0,
                )
            )
        self._known.fill(*parts)
        self._known.setHidden(self.is_noting)

    def show_sessions(self, sessions: Sequence[SessionView], reading: UUID | None) -> None:
        """List the takings, the newest first; the one being read is marked."""
        if self._shown == (shown_now := (sessions, reading, self._everything)):
            return
        self._shown = shown_now
        self.sessions = {each.session_id: self._line(each) for each in sessions}
        shown = list(self.sessions.values())[: None if self._everything else _SHOWN]
        for session_id, button in self.sessions.items():
            button.setChecked(session_id == reading)
        if len(shown) < len(sessions):
            shown.append(_line(_("Show all"), partial(self._show_all, sessions, reading)))
        self._past.fill(*([group(_("Earlier measures"), *shown, gap=0)] if shown else []))

    def _line(self, session: SessionView) -> kit.Button:
        by = session.by.split()[0] if session.by else ""
        text = " · ".join(part for part in (day(session.taken_on), by) if part)
        made = _line(text, partial(self._on_opened, session.session_id))
        made.setCheckable(True)
        return made

    def _on_opened(self, session_id: UUID) -> None:
        self.opened.emit(session_id if self.sessions[session_id].isChecked() else None)

    def _show_all(self, sessions: Sequence[SessionView], reading: UUID | None) -> None:
        self._everything = True
        self.show_sessions(sessions, reading)

    def note_figure(self, seen: Silhouette, unit: LengthUnit) -> None:
        """Open the place where the figure is noted."""
        self.form.open(seen, unit)
        self._known.hide()
        self.form.show()
        self.form.setFocus()

    def fold(self) -> None:
        """Close it again; what is known stands there instead."""
        self.form.hide()
        self._known.show()

    @property
    def is_noting(self) -> bool:
        """Whether the figure is being noted."""
        return not self.form.isHidden()


def _line(text: str, run: Callable[[], object], icon_name: str = "") -> kit.Button:
    made = kit.Button(text, kit.Kind.LINE, icon_name=icon_name)
    made.setFixedHeight(_LINE)
    made.clicked.connect(lambda _checked=False: run())
    return made
