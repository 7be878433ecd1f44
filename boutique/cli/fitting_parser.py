"""What can be said of fittings and alterations on the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from boutique.cli.order_parser import Command, Commands
from boutique.domain.workshop.amendments import AlterationWhy
from boutique.domain.workshop.fittings import SAID, FittingKind
from boutique.wording import _

_DEEDS = ("show", "plan", "confirm", "move", "off", "outcome", "amend", "solve")


def add_fittings(commands: Commands, command: Command, day: Callable[[str], date]) -> None:
    """Add the commands of fittings and of alterations."""
    known = command(
        commands, "fittings", _("who comes to try on what, and what came of it"), "fittings.fittings"
    )
    item = _("a garment: the number of its order, with the line if it has several: 1042 or 1042.2")
    known.add_argument("item", nargs="?", metavar=_("ITEM"), help=item)
    deed = _("what to do about its fitting; without it the fitting is only shown")
    known.add_argument("deed", nargs="?", choices=_DEEDS, default="show", help=deed)
    known.add_argument("--at", metavar=_("WHEN"), help=_("when, as “2026-12-02 10:30”"))
    known.add_argument(
        "--with", dest="by", metavar=_("NAME"), help=_("with whom, if not who is at the counter")
    )
    known.add_argument("--kind", choices=[each.value for each in FittingKind], help=_("which fitting it is"))
    known.add_argument("--minutes", type=int, metavar="N", help=_("how long it takes; 30 by default"))
    known.add_argument("--outcome", choices=[each.value for each in SAID], help=_("what came of it"))
    words = _("what is to be altered, as “left sleeve -1”; of an outcome, what they said")
    known.add_argument("--words", default="", metavar=_("TEXT"), help=words)
    known.add_argument("--number", type=int, metavar="N", help=_("which amendment of the list is solved"))
    meant = _("even on a day on which they said they cannot come")
    known.add_argument("--meant", action="store_true", help=meant)
    known.add_argument(
        "--ics", type=Path, metavar=_("FILE.ics"), help=_("write what is planned as a calendar")
    )
    known.add_argument(
        "--from", dest="first", type=day, metavar=_("DATE"), help=_("the first day; this Monday by default")
    )
    known.add_argument("--days", type=int, default=14, metavar="N", help=_("how many days; 14 by default"))
    known.add_argument(
        "--unconfirmed", action="store_true", help=_("those of tomorrow that nobody confirmed")
    )
    known.add_argument(
        "--missed", action="store_true", help=_("those to which nobody came, without a new day")
    )
    hours = _("between which hours fittings are held, as 9 19")
    known.add_argument("--hours", nargs=2, metavar=(_("FROM"), _("TO")), help=hours)
    tied = command(
        commands,
        "alteration",
        _("which garment an alteration alters, and who pays"),
        "alterations.alteration",
    )
    tied.add_argument("item", metavar=_("ITEM"), help=item)
    tied.add_argument("--of", metavar=_("ITEM"), help=_("the garment that was made before, as 1042.2"))
    why = _("why; without it the client wishes it and pays, else the house does")
    tied.add_argument("--why", choices=[each.value for each in AlterationWhy], help=why)
    amended = _("what is altered, as “waist +1”; may be said several times")
    tied.add_argument("--amend", action="append", metavar=_("TEXT"), help=amended)
    before = command(commands, "altered", _("what was altered for somebody before"), "alterations.altered")
    before.add_argument("client", metavar="ID", help=_("id, number, or a name only one client has"))
    before.add_argument("garment", metavar=_("GARMENT"), help=_("the kind of garment that is cut next"))
