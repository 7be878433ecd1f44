"""The call sheet of a day, put together from the facts in the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from boutique.data.queries.calls import call_facts
from boutique.data.queries.calls.cloth_news import cloths
from boutique.data.queries.calls.dress_days import dress_days
from boutique.data.queries.calls.fitting_calls import fittings
from boutique.data.queries.calls.garments import garments
from boutique.data.queries.calls.spending import USUAL
from boutique.data.queries.shop.settings import SettingsQueries
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.calls.call_sheet import a_day_of, compose
from boutique.domain.calls.reasons import Callee, CallEntry, Reason

if TYPE_CHECKING:  # the first picture does without it
    from boutique.domain.calls.views import CountedMorning
    from boutique.domain.pages.forecast_view import LateAhead

_SPARE = 20


class CallQueries(SettingsQueries):
    """Whom to call on a day, and why."""

    reader: Reader

    def call_sheet(
        self,
        on: date,
        limit: int | None = None,
        *,
        rescore: bool = True,
        late: Sequence[LateAhead] | None = None,
    ) -> list[CallEntry]:
        """Return whom to call, in order; without a limit all promises and as many sales as a day holds.

        With `rescore` a day other than the one prepared is scored afresh; without, as last prepared. `late`
        is what may miss its day, as it was foretold; None reads what the last morning foresaw.
        """
        if late is None:
            late = self._foreseen(on)
        wanted = limit if limit is not None else self._left_of_the_day(on)
        reasons = [*self._owed(on, late), *self._rhythm(on, wanted + _SPARE, rescore=rescore)]
        callees = self._callees({reason.client_id for reason in reasons}, on)
        if limit is not None:
            return compose(reasons, callees, on, limit)
        return a_day_of(compose(reasons, callees, on), wanted)

    def counted_like(self, client_id: UUID, on: date) -> tuple[CountedMorning, ...]:
        """Return every case behind what is told of a late client, the latest morning first.

        Empty where nothing is told of them; counted from the orders as they stand now.
        """
        from boutique.data.queries.calls.scoring import counted_like

        return counted_like(self.reader, client_id, on)

    def _foreseen(self, on: date) -> Sequence[LateAhead]:
        """Return what the morning foresaw late; where it foresaw nothing at all nothing more is loaded."""
        if self.reader.one("SELECT count(*) FROM garment_forecast") == (0,):
            return ()
        from boutique.data.queries.workshop.foreseen import late_foreseen

        return late_foreseen(self.reader, on)

    def _left_of_the_day(self, on: date) -> int:
        """How many calls the shop can still make: whoever was rung today is not rung in vain again."""
        row = self.reader.one(
            "SELECT count(DISTINCT client_id) FROM talk WHERE outbound AND at BETWEEN ? AND ?",
            on.isoformat(),
            (on + timedelta(days=1)).isoformat(),
        )
        made = int(row[0]) if row else 0
        return max(0, int(self.settings()["calls.per_day"]) - made)

    def _owed(self, on: date, late: Sequence[LateAhead]) -> list[Reason]:
        return [
            *call_facts.promised(self.reader, on),
            *garments(self.reader, on, late),
            *fittings(self.reader, on),
            *cloths(self.reader, on),
            *call_facts.after_delivery(self.reader, on),
            *call_facts.invitations(self.reader, on),
            *call_facts.birthdays(self.reader, on, str(self.settings()[USUAL])),
            *dress_days(self.reader, on),
            *call_facts.leads(self.reader, on),
            *self._listed(),
        ]

    def _listed(self) -> list[Reason]:
        """Return whoever is on the list being called through, if the shop calls through one."""
        settings = self.settings()
        if not settings["calls.list"]:
            return []
        from boutique.data.queries.calls.lists import reasons_of

        called, chosen, usual = (str(settings[key]) for key in ("calls.list", "calls.listed", USUAL))
        return reasons_of(self.reader, called, chosen, usual)

    def _rhythm(self, on: date, limit: int, *, rescore: bool) -> list[Reason]:
        prepared = str(self.settings()["calls.prepared_on"])
        if not rescore or prepared == on.isoformat():
            return list(call_facts.missed(self.reader, on, limit))
        from boutique.data.queries.calls.scoring import missed_afresh

        return missed_afresh(self.reader, on, limit)

    def _callees(self, who: set[UUID], on: date) -> dict[UUID, Callee]:
        rows = self.reader.among(
            "SELECT c.id, c.no, c.given_name, c.family_name, c.phone, c.phone_e164, s.complaint_open, "
            "s.sales_refused, s.calls_refused, s.quiet_until, s.sales_quiet_until, c.household_id, c.title, "
            "c.address_as FROM client c LEFT JOIN client_summary s ON s.client_id = c.id "
            "WHERE c.archived_at IS NULL AND c.id IN ({ids})",
            [each.hex for each in who],
        )
        rung = self._houses_rung(sorted({row[11] for row in rows if row[11]}), on)
        return {uid(row[0]): _callee(row, rung) for row in rows}

    def _houses_rung(self, houses: Sequence[str], on: date) -> Mapping[str, set[str]]:
        """Return of these houses in which somebody was rung on a day, and who."""
        rows = self.reader.among(
            "SELECT m.household_id, m.id FROM client m WHERE m.household_id IN ({ids}) AND EXISTS (SELECT 1 "
            "FROM talk t WHERE t.client_id = m.id AND t.outbound AND t.at BETWEEN ? AND ?)",
            houses,
            on.isoformat(),
            (on + timedelta(days=1)).isoformat(),
        )
        found: dict[str, set[str]] = {}
        for house, member in rows:
            found.setdefault(house, set()).add(member)
        return found


def _callee(row: Sequence[object], rung: Mapping[str, set[str]]) -> Callee:
    return Callee(
        client_id=uid(str(row[0])),
        no=int(str(row[1])),
        name=f"{row[2]} {row[3]}".strip(),
        phone=str(row[4]),
        phone_e164=None if row[5] is None else str(row[5]),
        complaint_open=bool(row[6]),
        sales_refused=bool(row[7]),
        calls_refused=bool(row[8]),
        quiet_until=day(row[9]),  # type: ignore[arg-type]
        sales_quiet_until=day(row[10]),  # type: ignore[arg-type]
        household_id=None if row[11] is None else uid(str(row[11])),
        house_rung=bool(rung.get(str(row[11]), set()) - {str(row[0])}),
        title=str(row[12]),
        address_as=str(row[13]),
        family_name=str(row[3]),
    )
