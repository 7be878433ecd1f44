"""Stretches of time as a list speaks of them: lately, not for long, soon."""

from __future__ import annotations

from boutique.domain.lists.conditions import Span, Unit
from boutique.wording.kernel.texts import n_


def past(span: Span) -> str:
    """Return 'in the last 60 days'."""
    texts = {
        Unit.DAY: n_("in the last day", "in the last {n} days", span.count),
        Unit.WEEK: n_("in the last week", "in the last {n} weeks", span.count),
        Unit.MONTH: n_("in the last month", "in the last {n} months", span.count),
        Unit.YEAR: n_("in the last year", "in the last {n} years", span.count),
    }
    return texts[span.unit]


def lacking(span: Span) -> str:
    """Return 'for 60 days', of what did not happen for so long."""
    texts = {
        Unit.DAY: n_("for {n} day", "for {n} days", span.count),
        Unit.WEEK: n_("for {n} week", "for {n} weeks", span.count),
        Unit.MONTH: n_("for {n} month", "for {n} months", span.count),
        Unit.YEAR: n_("for {n} year", "for {n} years", span.count),
    }
    return texts[span.unit]


def ahead(span: Span) -> str:
    """Return 'in the next 30 days'."""
    texts = {
        Unit.DAY: n_("in the next day", "in the next {n} days", span.count),
        Unit.WEEK: n_("in the next week", "in the next {n} weeks", span.count),
        Unit.MONTH: n_("in the next month", "in the next {n} months", span.count),
        Unit.YEAR: n_("in the next year", "in the next {n} years", span.count),
    }
    return texts[span.unit]
