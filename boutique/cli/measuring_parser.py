"""What can be said of measures on the command line."""

from __future__ import annotations

from pathlib import Path

from boutique.cli.order_parser import Command, Commands
from boutique.wording import _


def add_measures(commands: Commands, command: Command) -> None:
    """Add the command of measures."""
    parser = command(commands, "measures", _("the measures of a client"), "measuring.measures")
    parser.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    parser.add_argument(
        "--import",
        dest="file",
        type=Path,
        metavar=_("FILE"),
        help=_("import measures from a .smis or .vit file"),
    )
    parser.add_argument(
        "--sure", action="store_true", help=_("import the file even if it seems to be somebody else's")
    )
    parser.add_argument("--export", type=Path, metavar=_("FILE"), help=_("write them for SeamlyMe"))
    parser.add_argument(
        "--sheet", type=Path, metavar=_("FILE.pdf"), help=_("print the sheet of the workshop")
    )
    parser.add_argument(
        "--set", metavar=_("NAME"), help=_("which measures go on the sheet; also a set of your own")
    )
    parser.add_argument("--unit", choices=("cm", "inch"), help=_("the unit to show them in"))
