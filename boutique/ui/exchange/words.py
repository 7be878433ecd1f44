"""What the fields of a file are called, and what may be said of rows."""

from __future__ import annotations

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import RefusedRow
from boutique.wording import _, explain
from boutique.wording.exchange.imports import field_words

__all__ = ["field_words", "kinds", "refusal", "where"]


def kinds() -> list[tuple[ImportKind, str]]:
    """Return what a file can bring, each with its word."""
    return [(ImportKind.CLIENTS, _("clients")), (ImportKind.ORDERS, _("orders"))]


def where(row: RefusedRow) -> str:
    """Return where in the file a refused row stands."""
    if row.column:
        return _("Line {line}, “{column}”").format(line=row.line, column=row.column)
    return _("Line {line}").format(line=row.line)


def refusal(row: RefusedRow) -> str:
    """Return why a row is refused and what to do, with its place."""
    return _("{where}: {reason}").format(where=where(row), reason=explain(row.trouble))
