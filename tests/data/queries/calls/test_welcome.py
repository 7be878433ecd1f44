"""What SQL says of whom one may ring is what the rule of the call sheet says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from boutique.data.queries.calls.welcome import ANSWERED_SQL, allows_selling, may_be_called, may_be_sold_to
from boutique.domain.calls.call_sheet import is_welcome
from boutique.domain.calls.reasons import SALES, Callee, Reason, ReasonKind
from boutique.domain.calls.talks import ANSWERED

_ON = date(2026, 11, 28)
_WHO = UUID(int=1)
_days = st.none() | st.integers(-2, 2).map(lambda days: _ON + timedelta(days=days))
_callees = st.builds(
    Callee,
    client_id=st.just(_WHO),
    no=st.just(1),
    name=st.just("Ana Pop"),
    phone=st.just("0722 123 456"),
    complaint_open=st.booleans(),
    sales_refused=st.booleans(),
    calls_refused=st.booleans(),
    quiet_until=_days,
    sales_quiet_until=_days,
)


def _asked(callee: Callee, condition: str) -> bool:
    names = ("complaint_open", "sales_refused", "calls_refused", "quiet_until", "sales_quiet_until")
    said = [getattr(callee, name) for name in names]
    with closing(sqlite3.connect(":memory:")) as book:
        book.execute(f"CREATE TABLE s ({', '.join(names)})")
        values = [each.isoformat() if isinstance(each, date) else each for each in said]
        book.execute("INSERT INTO s VALUES (?, ?, ?, ?, ?)", values)
        return book.execute(f"SELECT 1 FROM s WHERE {condition}", (_ON.isoformat(),)).fetchone() is not None


@given(callee=_callees)
def test_the_book_rings_whom_the_rule_lets_ring(callee: Callee) -> None:
    promise = Reason(ReasonKind.PROMISE_LATE, _WHO)

    assert _asked(callee, may_be_called("s", "?1")) == is_welcome(promise, callee, _ON)


@given(callee=_callees, kind=st.sampled_from(sorted(SALES)))
def test_the_book_sells_to_whom_the_rule_lets_sell(callee: Callee, kind: ReasonKind) -> None:
    both = f"{may_be_called('s', '?1')} AND {may_be_sold_to('s', '?1')}"

    assert _asked(callee, both) == is_welcome(Reason(kind, _WHO), callee, _ON)


@given(callee=_callees)
def test_nobody_is_a_guest_whom_no_later_day_could_let_us_sell_to(callee: Callee) -> None:
    one_day = callee._replace(quiet_until=None, sales_quiet_until=None, complaint_open=False)
    sold = is_welcome(Reason(ReasonKind.NEW_COLLECTION, _WHO), one_day, _ON)

    assert _asked(callee, f"{allows_selling('s')} AND ?1 = ?1") == sold


def test_what_settles_a_reason_is_what_the_domain_calls_answered() -> None:
    with closing(sqlite3.connect(":memory:")) as book:
        for outcome in ("spoke", "no_answer", "later", "not_fitting"):
            found = book.execute(f"SELECT ? IN {ANSWERED_SQL}", (outcome,)).fetchone()[0]
            assert bool(found) == (outcome in ANSWERED)
