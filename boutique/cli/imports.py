"""Commands that take clients and orders from a file."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from boutique.cli.context import DONE, FAILED, Desk
from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import ImportReport
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.exchange.clients import ReadClients, read_clients
from boutique.exchange.columns.mapping_files import read_mapping
from boutique.exchange.orders import ReadOrders, read_orders
from boutique.exchange.refused_files import refused_name, write_refused
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.wording import _, explain, n_
from boutique.wording.exchange.imports import column_lines, left_out_columns, money_lines, report_lines
from boutique.wording.exchange.lettering import doubtful_letters, letters_words, way_called

_SHOWN = 10
_BESIDE = (
    *("notes", "unringable", "leaves_given", "leaves_refused", "cancelled", "returned", "alike", "open"),
    *("promised", "payments", "at_stage", "stage_unsaid", "unsaid", "undated", "days_noted"),
    *("sums_noted", "otherwise"),
)


def clients(desk: Desk, options: Namespace) -> int:
    """Take clients from a file."""
    mapping = read_mapping(options.map, ImportKind.CLIENTS) if options.map else None
    read = read_clients(options.file, mapping, desk.today, letters=options.encoding)
    _make_if_asked(desk, options)
    report = import_clients(
        desk.change(),
        read.rows,
        today=desk.today,
        dry_run=options.dry_run,
        source=options.file.name,
    )
    return _finish(desk, options, read, report)


def orders(desk: Desk, options: Namespace) -> int:
    """Take an order history from a file."""
    mapping = read_mapping(options.map, ImportKind.ORDERS) if options.map else None
    read = read_orders(options.file, mapping, desk.today, letters=options.encoding, total=options.total)
    _make_if_asked(desk, options)
    report = import_orders(desk.change(), read.rows, today=desk.today, dry_run=options.dry_run)
    return _finish(desk, options, read, report)


def _make_if_asked(desk: Desk, options: Namespace) -> None:
    """The file was looked at by now; a trial makes nothing."""
    if options.begin and options.dry_run:
        raise Refused(N_("A dry run cannot make a shop. Leave out --begin or --dry-run."))
    if options.begin:
        desk.begin()


def _finish(desk: Desk, options: Namespace, read: ReadClients | ReadOrders, report: ImportReport) -> int:
    """Prepare the morning anew, hand refused rows back, tell what was done; what is in the book stays."""
    if report.added and not options.dry_run:
        with suppress(Unavailable):  # what came is in the book; whom to call is worked out when asked
            desk.book.prepare(desk.today)
    mended, trouble = None, None
    if report.refused and not options.dry_run:
        mended = options.file.with_name(refused_name(options.file, read.form))
        try:
            write_refused(mended, read.form, read.header, report.refused)
        except Unavailable as error:
            mended, trouble = None, error
    _answer(desk, read, report, mended, dry_run=options.dry_run)
    if trouble is not None:
        print(explain(trouble), file=sys.stderr)
    return FAILED if trouble else DONE


def _answer(
    desk: Desk,
    read: ReadClients | ReadOrders,
    report: ImportReport,
    mended: Path | None,
    *,
    dry_run: bool,
) -> None:
    answer = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": len(report.refused),
        **{name: getattr(report, name) for name in _BESIDE},
        "stray_returns": list(report.stray_returns),
        "unknown_states": list(report.unknown),
        "dry_run": dry_run,
        "columns": {field: list(read.mapping.headers_of(field)) for field in read.mapping.columns},
        "columns_left_out": list(read.left_out),
        **_money(read),
        "letters": read.form.letters.way if read.form.letters else None,
        "letters_told": way_called(read.form.letters) if read.form.letters else None,
        "letters_doubtful": bool(read.form.letters and read.form.letters.doubtful),
        "refused_file": mended,
        "refused_rows": [
            {"line": row.line, "column": row.column, "value": row.value, "text": explain(row.trouble)}
            for row in report.refused
        ],
    }
    desk.answer(answer, lambda: _tell(read, report, mended, dry_run=dry_run))


def _money(read: ReadClients | ReadOrders) -> dict[str, object]:
    """Return which column is the total, and what every column of money says."""
    if read.kind is ImportKind.CLIENTS:
        return {}
    money = {each.header: str(each.money) for each in read.money}
    return {"total": read.mapping.header_of("amount"), "money": money}


def _tell(
    read: ReadClients | ReadOrders, report: ImportReport, mended: Path | None, *, dry_run: bool
) -> None:
    if dry_run:
        print(_("This was only a trial; nothing was written."))
        _tell_columns(read)
    if read.form.letters and read.form.letters.doubtful:
        print(doubtful_letters(read.form.letters) + " (--encoding)")
    print(
        _("Added: {added}. Changed: {updated}. Already known: {unchanged}. Refused: {refused}.").format(
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            refused=len(report.refused),
        )
    )
    for line in report_lines(report):
        print(f"  {line}")
    for row in report.refused[:_SHOWN]:
        where = _("line {line}, “{column}”") if row.column else _("line {line}")
        where = where.format(line=row.line, column=row.column)
        print(f"  {where}: {explain(row.trouble)}")
    if len(report.refused) > _SHOWN:
        print("  " + n_("and {n} more row", "and {n} more rows", len(report.refused) - _SHOWN))
    if mended:
        print(
            _("The refused rows are in “{file}”: correct them there, then import that file.").format(
                file=mended
            )
        )


def _tell_columns(read: ReadClients | ReadOrders) -> None:
    """Say what each column was taken for, and in which way the letters were read."""
    for line in column_lines(read.mapping):
        print(f"  {line}")
    if read.money:
        for line in money_lines(read.money, read.mapping):
            print(f"  {line}")
    if read.left_out:
        print("  " + left_out_columns(read.left_out))
    if read.form.letters:
        print("  " + letters_words(read.form.letters))
