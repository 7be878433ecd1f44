"""Commands that take clients and orders from a file."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from boutique.cli.desk import DONE, FAILED, Desk
from boutique.domain.errors import Unavailable
from boutique.domain.imports import ImportKind, ImportReport
from boutique.exchange.clients import ReadClients, read_clients
from boutique.exchange.mapping_files import read_mapping
from boutique.exchange.orders import ReadOrders, read_orders
from boutique.exchange.refused_files import refused_name, write_refused
from boutique.services.import_clients import import_clients
from boutique.services.import_orders import import_orders
from boutique.wording import _, explain, n_

_SHOWN = 10


def clients(desk: Desk, options: Namespace) -> int:
    """Take clients from a file."""
    mapping = read_mapping(options.map, ImportKind.CLIENTS) if options.map else None
    read = read_clients(options.file, mapping, desk.today)
    report = import_clients(
        desk.book.change(), read.rows, today=desk.today, dry_run=options.dry_run, staff_id=desk.staff_id
    )
    return _finish(desk, options, read, report)


def orders(desk: Desk, options: Namespace) -> int:
    """Take an order history from a file."""
    mapping = read_mapping(options.map, ImportKind.ORDERS) if options.map else None
    read = read_orders(options.file, mapping, desk.today)
    report = import_orders(desk.book.change(), read.rows, dry_run=options.dry_run, staff_id=desk.staff_id)
    return _finish(desk, options, read, report)


def _finish(desk: Desk, options: Namespace, read: ReadClients | ReadOrders, report: ImportReport) -> int:
    """Prepare the morning anew, hand refused rows back, tell what was done; what is in the book stays."""
    if report.added and not options.dry_run:
        desk.book.prepare(desk.today)
    mended, trouble = None, None
    if report.refused and not options.dry_run:
        mended = options.file.with_name(refused_name(options.file, read.form))
        try:
            write_refused(mended, read.form, read.header, report.refused)
        except Unavailable as error:
            mended, trouble = None, error
    _answer(desk, report, mended, dry_run=options.dry_run)
    if trouble is not None:
        print(explain(trouble), file=sys.stderr)
    return FAILED if trouble else DONE


def _answer(desk: Desk, report: ImportReport, mended: Path | None, *, dry_run: bool) -> None:
    answer = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": len(report.refused),
        "dry_run": dry_run,
        "refused_file": mended,
        "refused_rows": [
            {"line": row.line, "column": row.column, "value": row.value, "text": explain(row.trouble)}
            for row in report.refused
        ],
    }
    desk.answer(answer, lambda: _tell(report, mended, dry_run=dry_run))


def _tell(report: ImportReport, mended: Path | None, *, dry_run: bool) -> None:
    if dry_run:
        print(_("This is only a trial; nothing was written."))
    print(
        _("Added: {added}. Changed: {updated}. Known already: {unchanged}. Refused: {refused}.").format(
            added=report.added,
            updated=report.updated,
            unchanged=report.unchanged,
            refused=len(report.refused),
        )
    )
    for row in report.refused[:_SHOWN]:
        where = _("line {line}, “{column}”") if row.column else _("line {line}")
        where = where.format(line=row.line, column=row.column)
        print(f"  {where}: {explain(row.trouble)}")
    if len(report.refused) > _SHOWN:
        print("  " + n_("and {n} more row", "and {n} more rows", len(report.refused) - _SHOWN))
    if mended:
        print(
            _("The refused rows are in “{file}”: mend them there and import that file.").format(file=mended)
        )
