"""What can be said of cloth on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from boutique.cli.order_parser import Command, Commands
from boutique.wording import _

Day = Callable[[str], date]


def add_stock(commands: Commands, command: Command, day: Day) -> None:
    """Add the commands of the shelf."""
    whole = command(commands, "stock", _("the cloths: what is free, what comes, who waits"), "stock.shelf")
    kinds = whole.add_subparsers(required=False, metavar=_("COMMAND"))
    command(kinds, "list", _("every cloth with what is free of it"), "stock.shelf")
    _cloth(command(kinds, "show", _("one cloth: what came and went, for whom it lies aside"), "stock.show"))
    came = _delivery(_moved(command(kinds, "receive", _("cloth came in"), "stock.receive"), day))
    came.add_argument("--rest", metavar="M", help=_("how many metres are still to come, 0 for none"))
    came.add_argument("--rest-on", type=day, metavar=_("DATE"), help=_("when the rest is to come"))
    _goes(kinds, command, day)
    _count(command(kinds, "count", _("cloths were counted, as one deed"), "stock.count"), day)
    _expect(command(kinds, "expect", _("what the mill says of when it comes"), "stock.expect"), day)
    off = _cloth(command(kinds, "called-off", _("what was expected does not come"), "stock.called_off"))
    _on(_delivery(off), day)
    command(kinds, "mills", _("how late each mill came, delivery by delivery"), "stock.mills")
    _waits(kinds, command, day)


def _goes(kinds: Commands, command: Command, day: Day) -> None:
    _meant(_moved(command(kinds, "sell", _("cloth was sold by the metre"), "stock_goes.sell"), day))
    back = _meant(_moved(command(kinds, "return", _("cloth came back to the shelf"), "stock_goes.back"), day))
    back.add_argument("--to-mill", action="store_true", help=_("it went back to the mill instead"))
    off = command(kinds, "write-off", _("cloth is spoilt or lost, and why"), "stock_goes.write_off")
    _meant(_moved(off, day))
    aside = _client(_cloth(command(kinds, "set-aside", _("keep metres for somebody"), "stock_goes.keep")))
    aside.add_argument("metres", metavar="M", help=_("how many metres"))
    aside.add_argument("--words", default="", metavar=_("TEXT"), help=_("until when, or why"))
    _on(aside, day)
    gone = _client(_cloth(command(kinds, "let-go", _("keep metres no longer"), "stock_goes.let_go")))
    gone.add_argument("--metres", default="", metavar="M", help=_("how many metres, if not all"))
    _on(gone, day)


def _waits(kinds: Commands, command: Command, day: Day) -> None:
    wait = _cloth(command(kinds, "wait", _("somebody waits for a cloth"), "stock_waits.wait"))
    _client(wait)
    wait.add_argument("--metres", default="", metavar="M", help=_("how many metres they want"))
    _on(wait, day)
    place = _client(_cloth(command(kinds, "rank", _("serve somebody in another place"), "stock_waits.rank")))
    place.add_argument("place", type=int, metavar="N", help=_("their place, from 1"))
    promise = _client(
        _cloth(command(kinds, "promise", _("promise metres to who waits"), "stock_waits.promise"))
    )
    promise.add_argument("metres", metavar="M", help=_("how many metres"))
    _on(_client(_cloth(command(kinds, "give-up", _("somebody waits no longer"), "stock_waits.give_up"))), day)


def _cloth(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("cloth", metavar=_("CLOTH"), help=_("the code or the whole name of the cloth"))
    return parser


def _client(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    return parser


def _on(parser: argparse.ArgumentParser, day: Day) -> None:
    parser.add_argument("--on", type=day, metavar=_("DATE"), help=_("another day, as 2026-11-21"))


def _delivery(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--delivery", type=int, metavar="N", help=_("which delivery, as “show” numbers them"))
    return parser


def _moved(parser: argparse.ArgumentParser, day: Day) -> argparse.ArgumentParser:
    _cloth(parser)
    parser.add_argument("metres", metavar="M", help=_("how many metres"))
    parser.add_argument("--words", default="", metavar=_("TEXT"), help=_("why, or from whom"))
    _on(parser, day)
    return parser


def _meant(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--meant", action="store_true", help=_("also of what is set aside"))
    return parser


def _count(parser: argparse.ArgumentParser, day: Day) -> None:
    what = _("a cloth and what lies of it, as “P-302=13,8”")
    parser.add_argument("counted", nargs="+", metavar=_("CLOTH=METRES"), help=what)
    parser.add_argument("--words", default="", metavar=_("TEXT"), help=_("why it differs"))
    _on(parser, day)


def _expect(parser: argparse.ArgumentParser, day: Day) -> None:
    _cloth(parser)
    parser.add_argument("day", type=day, metavar=_("DATE"), help=_("the day the mill says, or the first"))
    parser.add_argument("--until", type=day, metavar=_("DATE"), help=_("the last day it says"))
    parser.add_argument("--metres", default="", metavar="M", help=_("how many metres are to come"))
    parser.add_argument("--another", action="store_true", help=_("a delivery beside the one awaited"))
    _on(_delivery(parser), day)
