"""Who may be rung and who may be sold to, in SQL over `client_summary`; the rule is `is_welcome`'s."""

from __future__ import annotations

from typing import Final

from boutique.domain.calls.outcomes import ANSWERED

ANSWERED_SQL: Final = "('" + "', '".join(sorted(ANSWERED)) + "')"
"""The outcomes after which something is settled, as SQL writes a set."""


def may_be_called(summary: str, on: str = "?") -> str:
    """Return the condition under which any call is welcome on a day; `on` is its place among the values."""
    return f"NOT {summary}.calls_refused AND {_over(summary, 'quiet_until', on)}"


def may_be_sold_to(summary: str, on: str = "?") -> str:
    """Return the condition under which selling is welcome, apart from any call being so."""
    return (
        f"NOT {summary}.sales_refused AND NOT {summary}.complaint_open "
        f"AND {_over(summary, 'sales_quiet_until', on)}"
    )


def allows_selling(summary: str) -> str:
    """Return the condition that neither calls nor selling were refused, whatever the day."""
    return f"NOT {summary}.sales_refused AND NOT {summary}.calls_refused"


def _over(summary: str, until: str, on: str) -> str:
    return f"({summary}.{until} IS NULL OR {summary}.{until} <= {on})"
