"""What the fields of a file are called, and what became of what a file says beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from boutique.domain.imports import ColumnMap, ImportReport
from boutique.wording.texts import _, n_


def field_words() -> dict[str, str]:
    """Return the word for each field of the book that a column can fill."""
    return {
        "source_key": _("Number in the old list"),
        "name": _("Whole name"),
        "family_name": _("Family name"),
        "given_name": _("Given name"),
        "middle_name": _("Middle name"),
        "title": _("Mr or Ms"),
        "phone": _("Phone"),
        "other_phone": _("Other phone"),
        "email": _("E-mail"),
        "other_email": _("Other e-mail"),
        "organisation": _("Company"),
        "address": _("Address, into the note"),
        "city": _("City"),
        "birthday": _("Birthday"),
        "language": _("Language"),
        "since": _("Client since"),
        "note": _("Notes"),
        "remark": _("Into the note, with its name"),
        "leave_email": _("Wants e-mails: yes or no"),
        "leave_message": _("Wants messages: yes or no"),
        "leave_any": _("Wants invitations: yes or no"),
        "placed_on": _("Day of the order"),
        "amount": _("What was paid"),
        "currency": _("Currency"),
        "status": _("What became of the order"),
        "refunded": _("What was given back"),
        "client_key": _("Number of the client"),
        "client_name": _("Whole name of the client"),
        "client_family_name": _("Family name of the client"),
        "client_given_name": _("Given name of the client"),
        "client_phone": _("Phone of the client"),
        "client_email": _("E-mail of the client"),
        "order_key": _("Number of the order"),
        "description": _("What was ordered"),
        "item_price": _("Price of one thing"),
        "quantity": _("How many"),
    }


def column_lines(columns: ColumnMap) -> Iterator[str]:
    """Yield which column was taken for what."""
    words = field_words()
    for field in columns.columns:
        said = _quoted(columns.headers_of(field))
        yield _("{field}: {columns}").format(field=words[field], columns=said)


def left_out_columns(headers: Sequence[str]) -> str:
    """Return which columns nothing is taken from."""
    return _("Left out: {columns}").format(columns=_quoted(headers))


def _quoted(headers: Sequence[str]) -> str:
    return ", ".join(_("“{header}”").format(header=header) for header in headers)


def letters_words(called: str) -> str:
    """Return in which way the letters were read."""
    return _("Letters read as {way}.").format(way=called)


def doubtful_letters(called: str) -> str:
    """Return a warning about letters that could be read in two ways."""
    return _(
        "The letters were read as {way}, and another way would read nearly as well. Look at the names;"
        " if they are wrong, save the file again as UTF-8."
    ).format(way=called)


def report_lines(report: ImportReport) -> Iterator[str]:
    """Yield what was done, or would be, beside adding and refusing: each a sentence with its count."""
    counted = (
        (report.cancelled, n_("{n} cancelled order is kept and does not count.",
                              "{n} cancelled orders are kept and do not count.", report.cancelled)),
        (report.returned, n_("{n} order came back: it is kept and does not count.",
                             "{n} orders came back: they are kept and do not count.", report.returned)),
        (report.notes, n_("{n} thing has no place on the page and goes into the note.",
                          "{n} things have no place on the page and go into the notes.", report.notes)),
        (report.unringable, n_("{n} phone is kept as it is written: it cannot be dialled.",
                               "{n} phones are kept as they are written: they cannot be dialled.",
                               report.unringable)),
        (report.leaves_given, n_("{n} yes to being written to, with the file as its evidence.",
                                 "{n} times yes to being written to, with the file as evidence.",
                                 report.leaves_given)),
        (report.leaves_refused, n_("{n} no to being written to: it holds as a refusal.",
                                   "{n} times no to being written to: each holds as a refusal.",
                                   report.leaves_refused)),
        (report.alike, n_("{n} new page has somebody else's phone or e-mail: see the likely doubles.",
                          "{n} new pages have somebody else's phone or e-mail: see the likely doubles.",
                          report.alike)),
    )  # fmt: skip
    yield from (sentence for count, sentence in counted if count)
    if report.stray_returns:
        lines = ", ".join(map(str, report.stray_returns[:_SHOWN]))
        lines += "…" if len(report.stray_returns) > _SHOWN else ""
        yield n_(
            "{n} return is left out, for nobody can tell of which sale it is (line {lines}).",
            "{n} returns are left out, for nobody can tell of which sales they are (lines {lines}).",
            len(report.stray_returns),
            lines=lines,
        )


_SHOWN = 10
