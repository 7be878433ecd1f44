"""What can be said of promises on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from boutique.cli.order_parser import Command, Commands
from boutique.wording import _


def add_promises(commands: Commands, command: Command, day: Callable[[str], date]) -> None:
    """Add the command of promises."""
    text = _("what was promised and what became of it: kept, late, moved, broken, untold")
    parser = command(commands, "promises", text, "promises.promises")
    parser.add_argument("sign", nargs="?", metavar=_("PROMISE"), help=_("the sign of a promise to ring"))
    parser.add_argument(
        "deed", nargs="?", choices=("move", "kept", "broken"), help=_("what became of a promise to ring")
    )
    parser.add_argument("--client", metavar="ID", help=_("only one client"))
    parser.add_argument("--from", dest="first", type=day, metavar=_("DATE"), help=_("due from this day on"))
    parser.add_argument("--until", dest="last", type=day, metavar=_("DATE"), help=_("due until this day"))
    parser.add_argument("--open", action="store_true", help=_("only what is still to be kept"))
    untold = _("only what was missed without a word to the client noted")
    parser.add_argument("--untold", action="store_true", help=untold)
    parser.add_argument("--to", type=day, metavar=_("DATE"), help=_("the new day"))
    parser.add_argument("--on", type=day, metavar=_("DATE"), help=_("another day, as 2026-11-21"))
    parser.add_argument("--why", default="", metavar=_("TEXT"), help=_("why it is moved or broken"))
    parser.add_argument("--told", action="store_true", help=_("the client was told today"))
