"""Which orders are purchases, in SQL; what counts is said in `domain.orders.purchases`."""

from __future__ import annotations

from boutique.domain.orders.purchases import NO_NEW_WISH


def purchased(orders: str = "") -> str:
    """Return the clause that is true of a purchase; `orders` is the alias of the table, if it has one."""
    of = f"{orders}." if orders else ""
    kinds = ", ".join(f"'{kind}'" for kind in NO_NEW_WISH)
    return f"({of}cancelled_on IS NULL AND {of}kind NOT IN ({kinds}))"
