"""What the fields of a file are called, and what may be said of rows."""

from __future__ import annotations

from boutique.domain.imports import ImportKind, RefusedRow
from boutique.wording import _, explain


def kinds() -> list[tuple[ImportKind, str]]:
    """Return what a file can bring, each with its word."""
    return [(ImportKind.CLIENTS, _("clients")), (ImportKind.ORDERS, _("orders"))]


def field_words() -> dict[str, str]:
    """Return the word for each field of the book that a column can fill."""
    return {
        "source_key": _("Number in the old list"),
        "name": _("Whole name"),
        "family_name": _("Family name"),
        "given_name": _("Given name"),
        "title": _("Mr or Ms"),
        "phone": _("Phone"),
        "other_phone": _("Other phone"),
        "email": _("E-mail"),
        "city": _("City"),
        "birthday": _("Birthday"),
        "language": _("Language"),
        "since": _("Client since"),
        "note": _("Notes"),
        "placed_on": _("Day of the order"),
        "amount": _("Amount"),
        "currency": _("Currency"),
        "client_key": _("Number of the client"),
        "client_name": _("Whole name of the client"),
        "client_family_name": _("Family name of the client"),
        "client_given_name": _("Given name of the client"),
        "client_phone": _("Phone of the client"),
        "client_email": _("E-mail of the client"),
        "order_key": _("Number of the order"),
        "description": _("What was ordered"),
    }


def where(row: RefusedRow) -> str:
    """Return where in the file a refused row stands."""
    if row.column:
        return _("Line {line}, “{column}”").format(line=row.line, column=row.column)
    return _("Line {line}").format(line=row.line)


def refusal(row: RefusedRow) -> str:
    """Return why a row is refused and what to do, with its place."""
    return _("{where}: {reason}").format(where=where(row), reason=explain(row.trouble))
