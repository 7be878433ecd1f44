"""What goes out of the house from the terminal: clients in a file, the page of one on paper."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any
from uuid import UUID

from boutique.cli.context import Desk
from boutique.domain.exchange.exports import ExportOrder, ExportPurpose, ExportReport
from boutique.services.clients.compose_page import compose_client_page
from boutique.services.exchange.export_clients import export_clients, exported
from boutique.wording import _, language
from boutique.wording.exchange.exports import staying_in, told


def clients(desk: Desk, options: Namespace) -> None:
    """Write clients into a file, those left out who refused its purpose."""
    order = ExportOrder(
        out=options.file,
        purpose=ExportPurpose(options.purpose),
        put_away=options.put_away,
        only=_listed(desk, options.list),
    )
    from boutique.exchange.export.client_files import ClientFileWriter

    work = export_clients(desk.queries, ClientFileWriter(), desk.change, order)
    report = exported(work)
    desk.answer(_as_json(order, report), lambda: _tell(order, report))


def _listed(desk: Desk, name: str | None) -> tuple[UUID, ...] | None:
    if name is None:
        return None
    return tuple(desk.queries.list_members(desk.queries.find_list(name).conditions, desk.today))


def _as_json(order: ExportOrder, report: ExportReport) -> dict[str, Any]:
    return {
        "file": order.out,
        "purpose": str(order.purpose),
        "written": report.written,
        "left_out": report.left_out,
        "refused": report.refused,
        "refused_everything": report.refused_everything,
        "put_away": report.put_away,
        "entry": report.entry,
    }


def _tell(order: ExportOrder, report: ExportReport) -> None:
    print(told(report))
    for line in staying_in(report):
        print("  " + line)
    print(_("Saved as {file}").format(file=order.out))


def write_sheet(desk: Desk, who: UUID, out: Path) -> Path:
    """Write the page of a client as a PDF; returns where."""
    from boutique.press.client.sheet import make_client_page

    make_client_page(compose_client_page(desk.queries, who, desk.today, language()), out)
    return out
