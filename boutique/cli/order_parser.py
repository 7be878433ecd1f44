"""What can be said of orders on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from boutique.domain.kernel.money import ABROAD, HOUSE
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.payments import PaymentKind, PaymentMethod
from boutique.wording import _

Commands = Any
Command = Callable[[Commands, str, str, str], argparse.ArgumentParser]


def add_orders(commands: Commands, command: Command, day: Callable[[str], date]) -> None:
    """Add the commands of orders."""
    text = _("orders by what they need first, those that answer to words, or what is owed")
    every = command(commands, "orders", text, "order_lists.orders")
    every.add_argument("words", nargs="*", metavar=_("WORDS"), help=_("garment, cloth, name or number"))
    every.add_argument("--owed", action="store_true", help=_("those of which something is owed"))
    text = _("one order: take it, correct it, move it, pay it, hand it over")
    kinds = commands.add_parser("order", help=text, description=text).add_subparsers(
        required=True, metavar=_("COMMAND")
    )
    command(commands, "offers", _("what is offered and became no order yet"), "offers.offers")
    _offer(command(kinds, "offer", _("offer an order, which takes no number yet"), "offers.offer"), day)
    accept = command(kinds, "accept", _("make an order of an offer"), "offers.accept")
    _on(_named_offer(accept), day)
    _short(accept)
    _on(_named_offer(command(kinds, "lapse", _("let an offer lapse"), "offers.lapse")), day)
    _options(command(commands, "options", _("what can be chosen for a garment"), "style_options.options"))
    _number(command(kinds, "show", _("one order whole"), "orders.show"))
    _new(command(kinds, "new", _("take an order"), "orders.new"), day)
    _correct(command(kinds, "correct", _("correct an order"), "orders.correct"), day)
    _move(command(kinds, "move", _("promise another day"), "orders.move"), day)
    told = command(kinds, "told", _("the client knows of the day that was moved"), "orders.told")
    _number(told)
    _on(told, day)
    for name, words in (
        ("ready", _("garments can be fetched")),
        ("deliver", _("hand over garments, or all that is left")),
        ("cancel", _("cancel garments, or all that is left")),
    ):
        parser = command(kinds, name, words, f"orders.{name}")
        _number(parser)
        _on(parser, day)
        _lines(parser)
    _cut(command(kinds, "cut", _("the cloth of garments was cut"), "orders.cut"), day)
    _back(command(kinds, "back", _("what was cut too much is back on the shelf"), "orders.back"), day)
    _pay(command(kinds, "pay", _("write down what was paid or given back"), "orders.pay"), day)
    _void(command(kinds, "void", _("a payment was written by mistake"), "orders.void"))


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("garment", nargs="?", metavar=_("GARMENT"), help=_("only of this garment"))
    parser.add_argument(
        "--line",
        action="append",
        metavar=_("LINE"),
        help=_("all that is offered for it, a line each, as “Lapels: notch; peak; shawl +120”"),
    )
    parser.add_argument("--usual", action="store_true", help=_("offer again what is usually offered"))


def _number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("no", type=int, metavar=_("NUMBER"), help=_("the number of the order"))


def _on(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    parser.add_argument("--on", type=day, metavar=_("DATE"), help=_("another day, as 2026-11-21"))


def _lines(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--item", action="append", metavar="N", help=_("only this line; may be said again"))


def _short(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--short", action="store_true", help=_("take it although a cloth does not suffice"))


def _cut(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _number(parser)
    parser.add_argument("--metres", default="", metavar="M", help=_("how many it took, if not as written"))
    _lines(parser)
    _on(parser, day)


def _back(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _number(parser)
    parser.add_argument("line", metavar="N", help=_("which line, from 1"))
    parser.add_argument("metres", metavar="M", help=_("how many metres"))
    _on(parser, day)


def _named_offer(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("offer", metavar=_("OFFER"), help=_("the sign of the offer, as “offers” tells it"))
    return parser


def _offer(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _wanted(parser, day)
    parser.add_argument("--until", type=day, metavar=_("DATE"), help=_("the day until which it holds"))
    _on(parser, day)


def _new(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _wanted(parser, day)
    parser.add_argument("--deposit", default="", metavar=_("SUM"), help=_("what is paid at once"))
    _how(parser)
    _on(parser, day)


def _wanted(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    parser.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    parser.add_argument(
        "--item",
        action="append",
        required=True,
        metavar=_("LINE"),
        help=_(
            "a garment and what is known of it, as “suit; price=4200; words=grey suit; quantity=1; "
            "cloth=L-110; metres=3,3; wearer=Ion; promised=2026-12-15; kind=bespoke; fit=loose; "
            "bench=soft shoulder; lapels=peak +50”"
        ),
    )
    parser.add_argument(
        "--kind", choices=list(OrderKind), default=OrderKind.BESPOKE.value, help=_("how it is made")
    )
    parser.add_argument("--promised", type=day, metavar=_("DATE"), help=_("the day it is promised for"))
    parser.add_argument("--discount", default="", metavar=_("SUM"), help=_("what is taken off"))
    parser.add_argument("--currency", choices=(HOUSE, *ABROAD), default=HOUSE, help=_("what it is paid in"))
    parser.add_argument("--note", default="", metavar=_("TEXT"))
    _occasion(parser, day)
    _short(parser)


def _how(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--method", choices=list(PaymentMethod), default=PaymentMethod.CASH.value, help=_("how it is paid")
    )
    parser.add_argument("--receipt", default="", metavar=_("NUMBER"), help=_("the number of the receipt"))


def _occasion(parser: argparse.ArgumentParser, day: Callable[[str], date], none: str | None = "") -> None:
    parser.add_argument(
        "--occasion", default=none, metavar=_("TEXT"), help=_("what it is for, as the opera gala")
    )
    parser.add_argument(
        "--occasion-on", type=day, metavar=_("DATE"), help=_("the day of that, which does not move")
    )


def _correct(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _number(parser)
    parser.add_argument(
        "--item", action="append", metavar=_("LINE"), help=_("a line and what changes, as “2; price=400”")
    )
    parser.add_argument("--add", action="append", metavar=_("LINE"), help=_("one garment more"))
    parser.add_argument("--discount", metavar=_("SUM"), help=_("what is taken off"))
    parser.add_argument("--note", metavar=_("TEXT"))
    _occasion(parser, day, none=None)
    _short(parser)


def _move(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _number(parser)
    parser.add_argument("--to", type=day, required=True, metavar=_("DATE"), help=_("the new day"))
    parser.add_argument("--why", required=True, metavar=_("TEXT"), help=_("why it is moved"))
    parser.add_argument("--told", action="store_true", help=_("the client was told today"))
    parser.add_argument("--told-on", type=day, metavar=_("DATE"), help=_("the day the client was told"))
    _lines(parser)


def _pay(parser: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    _number(parser)
    parser.add_argument("amount", metavar=_("SUM"), help=_("in the currency of the order"))
    parser.add_argument(
        "--for", dest="kind", choices=list(PaymentKind), default=PaymentKind.PART.value, help=_("what for")
    )
    parser.add_argument("--note", default="", metavar=_("TEXT"))
    _how(parser)
    _on(parser, day)


def _void(parser: argparse.ArgumentParser) -> None:
    _number(parser)
    parser.add_argument("payment", type=int, metavar="N", help=_("which payment, from 1"))
    parser.add_argument("--why", required=True, metavar=_("TEXT"), help=_("why it does not count"))
