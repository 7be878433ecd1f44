"""The foot of the call card: four outcomes, and the strips in which the words for them are written."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.calls.reasons import CallEntry, ReasonKind
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.errors import Refused
from boutique.services.calls.record import CallReport
from boutique.services.calls.settling import TELLS_OF_LATE
from boutique.ui import kit
from boutique.ui.calls.complaint_strip import ComplaintStrip
from boutique.ui.calls.late_strip import LateStrip
from boutique.ui.calls.strips import LaterStrip, keys_hint
from boutique.ui.clients.person.words_strip import WordsStrip
from boutique.ui.kit.begun import Begun, begun_in, put_back
from boutique.ui.kit.strip import Strip
from boutique.wording import _, explain

_COMPLAINED, _LATE = "complaint", "late"  # outcomes of calls with more to say than of others
_COMPLAINTS = frozenset({ReasonKind.COMPLAINT_REPLY, ReasonKind.COMPLAINT_AFTER})
_HINTED = 740  # pixels; narrower, the buttons need the room


class Kept(NamedTuple):
    """What is half typed of calls: words, by whom and whether they are ours; the rest by whom and outcome."""

    words: dict[tuple[UUID, bool], str]
    besides: dict[tuple[UUID, str], Begun]

    def forget(self, client_id: UUID) -> None:
        """Throw away what was begun about somebody."""
        for ours in (True, False):
            self.words.pop((client_id, ours), None)
        for outcome in (*CallOutcome, _COMPLAINED, _LATE):
            self.besides.pop((client_id, outcome), None)


class Outcomes(QWidget):
    """Turns four keys into a report of the call; words begun for somebody wait until one is back at them."""

    reported = Signal(object)  # CallReport
    left = Signal()

    def __init__(self, actions: Sequence[QAction], kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        kinds = (kit.Kind.PRIMARY, *[kit.Kind.PLAIN] * (len(actions) - 1))
        buttons = [kit.Button.of(action, kind) for action, kind in zip(actions, kinds, strict=True)]
        self._hint = keys_hint()
        self._bar = kit.ActionBar(*buttons, right=self._hint)
        self.spoke = WordsStrip(_("What they said, in their words"), with_mood=True)
        self.complaint, self.late = ComplaintStrip(), LateStrip()
        self.later = LaterStrip()
        self.not_fitting = WordsStrip(_("Why not, if they said"), with_mood=False)
        self._strips: Mapping[str, WordsStrip | LaterStrip] = {
            CallOutcome.SPOKE: self.spoke,
            CallOutcome.LATER: self.later,
            CallOutcome.NOT_FITTING: self.not_fitting,
        }
        self._blank: Begun = ()
        self._entry: CallEntry | None = None
        self._today = date.min
        self.setLayout(kit.column(self._bar, *self._strips.values(), self.complaint, self.late, gap=0))
        more = [(CallOutcome.SPOKE, strip) for strip in (self.complaint, self.late)]
        for outcome, strip in (*self._strips.items(), *more):
            strip.saved.connect(lambda outcome=outcome: self._on_saved(outcome))
            strip.left.connect(self._on_left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= _HINTED)

    def show_entry(self, entry: CallEntry) -> None:
        """Be about somebody else; what was typed about the one before is kept for them."""
        if self._entry is None or entry.callee.client_id != self._entry.callee.client_id:
            self.close_strip()
        self._entry = entry

    def open_strip(self, outcome: str, today: date, title: str) -> None:
        """Open the place for the words of an outcome."""
        if self._entry is None:
            return
        self.close_strip()
        self._today = today
        who, strip = self._entry.callee.client_id, self._strip_for(outcome)
        words = self._kept.words.get((who, _is_ours(strip)), "")
        self._bar.hide()
        strip.wait(waiting=False)
        if isinstance(strip, LaterStrip):
            strip.open(words, today)
        elif isinstance(strip, WordsStrip):
            strip.open(words, title)
        self._blank = begun_in(strip.besides)
        if (rest := self._kept.besides.get((who, self._outcome_of(strip)))) is not None:
            put_back(strip.besides, rest)

    def _strip_for(self, outcome: str) -> WordsStrip | LaterStrip:
        """Of a complaint it is asked besides what we proposed, and by when; of what is late, which day."""
        kinds = {reason.kind for reason in (self._entry.reasons if self._entry is not None else ())}
        if outcome == CallOutcome.SPOKE and kinds & _COMPLAINTS:
            return self.complaint
        return self.late if outcome == CallOutcome.SPOKE and kinds & TELLS_OF_LATE else self._strips[outcome]

    def _outcome_of(self, strip: Strip) -> str:
        if strip in (self.complaint, self.late):
            return _COMPLAINED if strip is self.complaint else _LATE
        return next(outcome for outcome, each in self._strips.items() if each is strip)

    def close_strip(self) -> None:
        """Show the four buttons again."""
        self.put_aside()
        if (strip := self.open_now()) is not None:
            strip.hide()
        self._bar.show()

    def put_aside(self) -> None:
        """Keep what stands in the open strip for whom it is about, if anything was typed or chosen."""
        strip = self.open_now()
        if strip is None or self._entry is None:
            return
        who, besides = self._entry.callee.client_id, begun_in(strip.besides)
        _keep(self._kept.words, (who, _is_ours(strip)), strip.words.text(), "")
        _keep(self._kept.besides, (who, self._outcome_of(strip)), besides, self._blank)

    def begun(self) -> tuple[UUID, CallOutcome] | None:
        """Return for whom and for which outcome something stands in the open strip."""
        strip = self.open_now()
        if strip is None or self._entry is None:
            return None
        if not strip.words.text() and begun_in(strip.besides) == self._blank:
            return None
        outcome = self._outcome_of(strip)
        spoken = outcome in (_COMPLAINED, _LATE)
        return self._entry.callee.client_id, CallOutcome.SPOKE if spoken else CallOutcome(outcome)

    def open_now(self) -> WordsStrip | LaterStrip | None:
        """Return the strip one writes in, if any."""
        for strip in (self.spoke, self.complaint, self.late, self.later, self.not_fitting):
            if not strip.isHidden():
                return strip
        return None

    def written(self, client_id: UUID) -> None:
        """Forget the words of somebody: they are in the book now."""
        strip = self.open_now()
        if strip is not None and self._entry is not None and self._entry.callee.client_id == client_id:
            self.close_strip()
        self._kept.forget(client_id)

    def failed(self) -> None:
        """Let the words be sent once more: they were not written."""
        if (strip := self.open_now()) is not None:
            strip.wait(waiting=False)

    def _on_left(self) -> None:
        self.close_strip()
        self.left.emit()

    def _on_saved(self, outcome: str) -> None:
        strip = self.open_now()
        if self._entry is None or strip is None:
            return
        try:
            later_on = strip.chosen() if isinstance(strip, LaterStrip) else None
            proposed, by = strip.proposal(self._today) if isinstance(strip, ComplaintStrip) else ("", None)
            new_day, why = strip.named(self._today) if isinstance(strip, LateStrip) else (None, "")
        except Refused as refused:
            if isinstance(strip, LaterStrip):
                strip.refuse(explain(refused))
            return
        strip.wait(waiting=True)
        self.reported.emit(
            CallReport(
                client_id=self._entry.callee.client_id,
                outcome=outcome,
                reasons=self._entry.reasons,
                words=strip.words.text(),
                glad=strip.glad() if isinstance(strip, WordsStrip) else None,
                later_on=later_on,
                proposed=proposed,
                put_right_by=by,
                new_day=new_day,
                why=why,
            )
        )


def _is_ours(strip: Strip) -> bool:
    """What we ring again about is our own remark, and never turns into what they said."""
    return isinstance(strip, LaterStrip)


def _keep(kept: dict[Any, Any], key: Hashable, typed: object, blank: object) -> None:
    if typed == blank:
        kept.pop(key, None)
    else:
        kept[key] = typed
