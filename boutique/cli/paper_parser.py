"""What can be said of the papers of orders on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from boutique.cli.order_parser import Command, Commands
from boutique.domain.pages.order_papers import LabelSize
from boutique.wording import _


def add_papers(commands: Commands, command: Command, day: Callable[[str], date]) -> None:
    """Add the commands that print the papers of orders."""
    for name, words in (
        ("ticket", _("the job ticket of a garment, or of all of an order")),
        ("label", _("the label of a garment, or of all of an order")),
    ):
        parser = command(commands, name, words, f"papers.{name}")
        item = _("the number of the order, or a line of it: 1042.2")
        parser.add_argument("item", metavar=_("ITEM"), help=item)
        parser.add_argument("file", type=Path, metavar=_("FILE.pdf"))
        if name == "label":
            sizes = [each.value for each in LabelSize]
            parser.add_argument("--size", choices=sizes, default=sizes[0], help=_("a roll of 62 mm, or A7"))
    copy = command(commands, "copy", _("the client's copy of an order"), "papers.copy")
    copy.add_argument("no", type=int, metavar="N", help=_("the number of the order"))
    copy.add_argument("file", type=Path, metavar=_("FILE.pdf"))
    morning = command(commands, "morning", _("the morning of the shop on one sheet"), "papers.morning")
    morning.add_argument("file", type=Path, metavar=_("FILE.pdf"))
    morning.add_argument("--on", type=day, metavar=_("DATE"), help=_("another day, as 2026-11-21"))
    binder = command(
        commands,
        "binder",
        _("all open orders on paper, to be finished without the computer"),
        "papers.binder",
    )
    binder.add_argument("file", type=Path, metavar=_("FILE.pdf"))
    scan = command(commands, "scan", _("look a scanned code up, or mark its stage done"), "papers.scan")
    scan.add_argument("code", metavar=_("CODE"), help=_("as it stands on a ticket or a label"))
    scan.add_argument("--only-look", action="store_true", help=_("change nothing"))
