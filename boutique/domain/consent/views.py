"""What a screen shows of leave to contact somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class ConsentView:
    """One leave, given or withdrawn: how, in which words, and who heard it."""

    channel: str
    purpose: str
    given_on: date
    withdrawn_on: date | None
    words: str
    how: str = ""
    by: str = ""
    withdrawn_how: str = ""
    withdrawn_words: str = ""
    withdrawn_by: str = ""
