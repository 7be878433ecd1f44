"""A lookbook as facts: which pieces for whom, why, with what; no words and no paper yet."""

from boutique.domain.looks.book import (
    Address,
    Cause,
    CauseKind,
    Host,
    Letter,
    Look,
    Lookbook,
    Owned,
    ShopLine,
    Waited,
)
from boutique.domain.looks.compose import compose

__all__ = [
    "Address",
    "Cause",
    "CauseKind",
    "Host",
    "Letter",
    "Look",
    "Lookbook",
    "Owned",
    "ShopLine",
    "Waited",
    "compose",
]
