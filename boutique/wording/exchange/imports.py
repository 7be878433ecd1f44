"""What the fields of a file are called, and what became of what a file says beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from boutique.domain.exchange.columns import ColumnMap, Money, MoneyColumn
from boutique.domain.exchange.imports import ImportReport
from boutique.wording.exchange.open_orders import work_lines
from boutique.wording.kernel.texts import _, n_


def field_words() -> dict[str, str]:
    """Return the word for each field of the book that a column can fill."""
    return {
        "source_key": _("Number in the old list"),
        "name": _("Full name"),
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
        "amount": _("What the order costs"),
        "currency": _("Currency"),
        "status": _("What became of the order"),
        "refunded": _("What was refunded"),
        "client_key": _("Number of the client"),
        "client_name": _("Full name of the client"),
        "client_family_name": _("Family name of the client"),
        "client_given_name": _("Given name of the client"),
        "client_phone": _("Phone of the client"),
        "client_email": _("E-mail of the client"),
        "order_key": _("Number of the order"),
        "description": _("What was ordered"),
        "item_price": _("Price of one thing"),
        "quantity": _("How many"),
        "kind": _("How it is made"),
        "due_on": _("Promised day"),
        "ready_on": _("Ready since"),
        "delivered_on": _("Day it was handed over"),
        "deposit": _("Deposit"),
        "paid": _("Paid until now"),
        "balance": _("Still to pay"),
        "paid_on": _("Day of the payment"),
        "method": _("How it was paid"),
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


def money_words() -> dict[Money, str]:
    """Return what a column of money says, in a word."""
    return {
        Money.TOTAL: _("the total"),
        Money.PAID: _("what was paid"),
        Money.GROSS: _("gross, tax included"),
        Money.AMOUNT: _("an amount"),
        Money.NET: _("net, before tax"),
        Money.SUBTOTAL: _("the sum before what is added or taken off"),
        Money.PRICE: _("the price of one"),
        Money.LINE: _("the sum of one line"),
        Money.DISCOUNT: _("a discount"),
        Money.TAX: _("tax"),
        Money.REFUND: _("given back"),
        Money.SHIPPING: _("transport"),
        Money.DEPOSIT: _("a deposit"),
        Money.BALANCE: _("still to pay"),
        Money.FEE: _("a fee, a tip or change"),
        Money.COST: _("the shop's own cost"),
    }


def money_lines(money: Iterable[MoneyColumn], columns: ColumnMap) -> Iterator[str]:
    """Yield from which column the total is taken, and the other columns of money told apart from it."""
    words, total = money_words(), columns.header_of("amount")
    of = {each.header: words[each.money] for each in money}
    if total is None:
        yield _("No column is taken for the total.")
    elif total in of:
        yield _("The total is taken from “{header}” ({what}).").format(header=total, what=of[total])
    else:
        yield _("The total is taken from “{header}”.").format(header=total)
    if others := other_money(money, columns):
        yield others


def other_money(money: Iterable[MoneyColumn], columns: ColumnMap) -> str:
    """Return the columns of money that are not the total, each with what it says; empty if there is none."""
    words, total = money_words(), columns.header_of("amount")
    others = [
        _("“{header}” is {what}").format(header=each.header, what=words[each.money])
        for each in money
        if each.header != total
    ]
    return _("Told apart from it: {columns}.").format(columns="; ".join(others)) if others else ""


def report_lines(report: ImportReport) -> Iterator[str]:
    """Yield what was done, or would be, beside adding and refusing: each a sentence with its count."""
    counted = (
        (report.cancelled, n_("{n} cancelled order is kept but does not count.",
                              "{n} cancelled orders are kept but do not count.", report.cancelled)),
        (report.returned, n_("{n} order was returned: it is kept but does not count.",
                             "{n} orders were returned: they are kept but do not count.", report.returned)),
        (report.notes, n_("{n} thing has no place on the page and goes into the note.",
                          "{n} things have no place on the page and go into the notes.", report.notes)),
        (report.unringable, n_("{n} phone is kept as written: it cannot be dialled.",
                               "{n} phones are kept as written: they cannot be dialled.",
                               report.unringable)),
        (report.leaves_given, n_("{n} “yes” to being written to, with the file as its evidence.",
                                 "{n} times “yes” to being written to, with the file as evidence.",
                                 report.leaves_given)),
        (report.leaves_refused, n_("{n} “no” to being written to: it counts as a refusal.",
                                   "{n} times “no” to being written to: each counts as a refusal.",
                                   report.leaves_refused)),
        (report.alike, n_("{n} new page has somebody else's phone or e-mail: see the likely duplicates.",
                          "{n} new pages have somebody else's phone or e-mail: see the likely duplicates.",
                          report.alike)),
    )  # fmt: skip
    yield from (sentence for count, sentence in counted if count)
    yield from work_lines(report)
    if report.stray_returns:
        lines = ", ".join(map(str, report.stray_returns[:_SHOWN]))
        lines += "…" if len(report.stray_returns) > _SHOWN else ""
        yield n_(
            "{n} return is left out, because nobody can tell which sale it belongs to (line {lines}).",
            "{n} returns are left out, because nobody can tell which sales they belong to (lines {lines}).",
            len(report.stray_returns),
            lines=lines,
        )


_SHOWN = 10
