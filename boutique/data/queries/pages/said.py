"""What was said with one client: talks, what we come back to, complaints, leave to ring."""

from __future__ import annotations

from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.calls.views import TalkView
from boutique.domain.care.views import ComplaintView
from boutique.domain.consent.views import ConsentView
from boutique.domain.promises.views import FollowUpView

_TALKS = 500


class SaidQueries:
    """One client's talks, follow-ups, complaints and consents."""

    reader: Reader

    def _talks(self, who: str) -> tuple[TalkView, ...]:
        rows = self.reader.all(
            "SELECT t.id, t.at, s.name, t.channel, t.outbound, t.outcome, t.reasons, t.words, t.glad "
            "FROM talk t LEFT JOIN staff s ON s.id = t.staff_id WHERE t.client_id = ? "
            "ORDER BY t.at DESC, t.id DESC LIMIT ?",
            who,
            _TALKS,
        )
        return tuple(
            TalkView(
                talk_id=uid(row[0]),
                at=moment(row[1]),
                staff=row[2] or "",
                channel=row[3],
                outbound=bool(row[4]),
                outcome=row[5],
                reasons=tuple(row[6].split()),
                words=row[7],
                glad=None if row[8] is None else bool(row[8]),
            )
            for row in rows
        )

    def _complaints(self, who: str) -> tuple[ComplaintView, ...]:
        rows = self.reader.all(
            "SELECT c.id, c.opened_on, c.words, c.reply_by, s.name, c.replied_on, c.solution, c.resolved_on, "
            "c.put_right_by FROM complaint c LEFT JOIN staff s ON s.id = c.owner_id WHERE c.client_id = ? "
            "ORDER BY c.opened_on DESC, c.id DESC",
            who,
        )
        return tuple(
            ComplaintView(
                complaint_id=uid(row[0]),
                opened_on=day(row[1]),
                words=row[2],
                reply_by=day(row[3]),
                owner=row[4] or "",
                replied_on=day(row[5]),
                solution=row[6],
                resolved_on=day(row[7]),
                put_right_by=day(row[8]),
            )
            for row in rows
        )

    def _follow_ups(self, who: str) -> tuple[FollowUpView, ...]:
        rows = self.reader.all(
            "SELECT id, due_on, words, coalesce(kept_on, broken_on) FROM promise WHERE client_id = ? "
            "AND kind = 'call' AND moved_to IS NULL "
            "ORDER BY due_on DESC NULLS LAST, id DESC",
            who,
        )
        return tuple(
            FollowUpView(follow_up_id=uid(row[0]), due_on=day(row[1]), about=row[2], done_on=day(row[3]))
            for row in rows
        )

    def _consents(self, who: str) -> tuple[ConsentView, ...]:
        """In the order in which they were written down, for the newest word decides."""
        rows = self.reader.all(
            "SELECT c.channel, c.purpose, c.given_on, c.withdrawn_on, c.words, c.how, g.name, "
            "c.withdrawn_how, c.withdrawn_words, w.name FROM consent c "
            "LEFT JOIN staff g ON g.id = c.staff_id LEFT JOIN staff w ON w.id = c.withdrawn_by "
            "WHERE c.client_id = ? ORDER BY c.id",
            who,
        )
        return tuple(
            ConsentView(
                channel=row[0],
                purpose=row[1],
                given_on=day(row[2]),
                withdrawn_on=day(row[3]),
                words=row[4],
                how=row[5],
                by=row[6] or "",
                withdrawn_how=row[7],
                withdrawn_words=row[8],
                withdrawn_by=row[9] or "",
            )
            for row in rows
        )
