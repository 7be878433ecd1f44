"""What can be said of the papers of orders on the command line."""

from __future__ import annotations

from pathlib import Path

from boutique.cli.order_parser import Command, Commands
from boutique.wording import _


def add_papers(commands: Commands, command: Command) -> None:
    """Add the commands that print the papers of orders."""
    ticket = command(
        commands, "ticket", _("the job ticket of a garment, or of all of an order"), "papers.ticket"
    )
    ticket.add_argument("item", metavar=_("ITEM"), help=_("the number of the order, or a line of it: 1042.2"))
    ticket.add_argument("file", type=Path, metavar=_("FILE.pdf"))
    scan = command(commands, "scan", _("look a scanned code up, or mark its stage done"), "papers.scan")
    scan.add_argument("code", metavar=_("CODE"), help=_("as it stands on a ticket or a label"))
    scan.add_argument("--only-look", action="store_true", help=_("change nothing"))
