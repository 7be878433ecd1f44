"""What can be said of the workshop on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from boutique.cli.order_parser import Command, Commands
from boutique.domain.workshop.stages import Skill
from boutique.domain.workshop.waits import WaitCause
from boutique.wording import _


def add_workshop(commands: Commands, command: Command, day: Callable[[str], date]) -> None:
    """Add the commands of the workshop."""
    board = command(commands, "board", _("the garments under work, late ones first"), "workshop.board")
    board.add_argument("--late", action="store_true", help=_("only those that are late"))
    board.add_argument("--ahead", action="store_true", help=_("those likely to be late, while there is time"))
    board.add_argument("--stage", metavar=_("NAME"), help=_("only those at this stage"))
    _stage(
        command(commands, "stage", _("a stage of a garment: begun, done, taken back"), "item_stages.stage"),
        day,
    )
    _wait(command(commands, "wait", _("what garments wait for, since when"), "waits.wait"), day)
    text = _("what day to promise for a garment, and how sure it is")
    _promise(command(commands, "promise", text, "quotes.promise"), day)
    _hours(command(commands, "hours", _("who is at the bench, and when"), "hours.hours"), day)
    _away(command(commands, "away", _("somebody is away, or back at the bench"), "hours.away"), day)
    shut = command(commands, "closed", _("days on which the shop is shut"), "hours.closed")
    shut.add_argument("day", nargs="?", type=day, metavar=_("DATE"), help=_("the day"))
    shut.add_argument("--why", default="", metavar=_("TEXT"), help=_("why it is shut"))
    shut.add_argument("--open", action="store_true", help=_("it is not shut after all"))
    _stages(command(commands, "stages", _("the stages of the shop, garment by garment"), "workshop.stages"))


def _promise(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    parser.add_argument("garment", metavar=_("GARMENT"), help=_("a garment, or “alteration”"))
    parser.add_argument("--by", type=day, metavar=_("DATE"), help=_("the chance of one day instead"))
    parser.add_argument("--cloth", default="", metavar=_("NAME"), help=_("the code or the name of its cloth"))
    parser.add_argument("--metres", default="", metavar="M", help=_("how many metres it takes"))
    parser.add_argument(
        "--occasion-on", type=day, metavar=_("DATE"), help=_("the day it is for, after which none is named")
    )


def _item(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    parser.add_argument(
        "item",
        nargs="?" if optional else None,
        metavar=_("ITEM"),
        help=_("the number of the order, with the line if it has several: 1042 or 1042.2"),
    )


def _stage(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _item(parser)
    parser.add_argument(
        "deed",
        nargs="?",
        choices=("show", "plan", "start", "done", "undo", "correct"),
        default="show",
        help=_("what to write down; without it the stages are only shown"),
    )
    parser.add_argument("--stage", metavar=_("NAME"), help=_("which stage, if not the next"))
    parser.add_argument("--by", metavar=_("NAME"), help=_("who did it, if not who is at the counter"))
    parser.add_argument("--at", metavar=_("WHEN"), help=_("when, as 14:30, 2026-11-21 or “2026-11-21 14:30”"))
    parser.add_argument("--started", metavar=_("WHEN"), help=_("when it was begun, in a correction"))
    parser.add_argument("--minutes", type=int, metavar="N", help=_("the minutes that were worked"))
    parser.add_argument("--from", dest="first", type=day, metavar=_("DATE"), help=_("planned to begin"))
    parser.add_argument("--to", dest="last", type=day, metavar=_("DATE"), help=_("planned to end"))
    parser.add_argument(
        "--not-ready", action="store_true", help=_("the last stage does not make the garment ready")
    )


def _wait(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _item(parser, optional=True)
    parser.add_argument(
        "cause",
        nargs="?",
        choices=(*WaitCause, "over"),
        help=_("what it waits for, or that it waits no longer"),
    )
    parser.add_argument("--owner", metavar=_("NAME"), help=_("who takes care of it"))
    parser.add_argument(
        "--since", "--on", dest="on", type=day, metavar=_("DATE"), help=_("since when, or until when")
    )
    parser.add_argument("--words", default="", metavar=_("TEXT"), help=_("what was said about it"))
    parser.add_argument("--for", dest="which", choices=list(WaitCause), help=_("which wait is over"))


def _stages(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "garment", nargs="?", metavar=_("GARMENT"), help=_("a garment, “alteration”, or “all” for the others")
    )
    parser.add_argument("--usual", action="store_true", help=_("begin with the usual stages"))
    parser.add_argument(
        "--line",
        action="append",
        metavar=_("LINE"),
        help=_(
            "all the stages in their order: a new one by its name, one that is there by its number, as "
            "“Pressing; minutes=30; skill=plain; pace=work” or “2; name=Basting”; what is left out is retired"
        ),
    )


def _hours(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    parser.add_argument("name", nargs="?", metavar=_("NAME"), help=_("whose week is written down"))
    parser.add_argument(
        "hours",
        nargs="*",
        metavar=_("HOURS"),
        help=_("of each day from Monday on, or one for five days alike"),
    )
    parser.add_argument("--since", type=day, metavar=_("DATE"), help=_("from which day on; today by default"))
    skills = [each.value for each in Skill if each]
    parser.add_argument(
        "--skill", action="append", choices=skills, help=_("what they can do; all by default")
    )


def _away(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    parser.add_argument("name", metavar=_("NAME"), help=_("who is away"))
    parser.add_argument(
        "--from", dest="first", type=day, metavar=_("DATE"), help=_("the first day; today by default")
    )
    parser.add_argument("--until", dest="last", type=day, metavar=_("DATE"), help=_("the last day"))
    parser.add_argument(
        "--sick", action="store_true", help=_("they are ill, maybe for nobody knows how long")
    )
    parser.add_argument("--back", action="store_true", help=_("they are back, from that day on"))
    parser.add_argument("--words", default="", metavar=_("TEXT"), help=_("what was said about it"))
