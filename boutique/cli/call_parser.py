"""What can be said on the command line of whoever came in, of calls and of complaints."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from boutique.domain.calls.talks import Because, CallOutcome
from boutique.wording import _

Commands = Any
Command = Callable[[Commands, str, str, str], argparse.ArgumentParser]
Day = Callable[[str], date]


def add_calls(commands: Commands, command: Command, day: Day) -> None:
    """Add the commands of leads, calls and complaints."""
    _leads(commands, command, day)
    _calls(commands, command, day)


def _leads(commands: Commands, command: Command, day: Day) -> None:
    parser = command(commands, "lead", _("somebody came in and did not buy"), "leads.lead")
    parser.add_argument(
        "name", nargs="*", metavar=_("NAME"), help=_("a name, or a few words to recognise them by")
    )
    parser.add_argument("--client", metavar="ID", help=_("somebody the shop knows: id, number or name"))
    parser.add_argument("--phone", default="", metavar=_("PHONE"), help=_("if they gave it"))
    parser.add_argument("--because", choices=list(Because), help=_("why they did not buy"))
    parser.add_argument("--wanted", default="", metavar=_("TEXT"), help=_("what they wanted"))
    parser.add_argument("--words", default="", metavar=_("TEXT"), help=_("what they said"))
    parser.add_argument("--again", type=day, metavar=_("DATE"), help=_("the day to call again"))


def _calls(commands: Commands, command: Command, day: Day) -> None:
    call = command(commands, "call", _("whom to call, and what came of a call"), "calls.call")
    call.add_argument("id", nargs="?", metavar="ID", help=_("who was called; without it, whom to call today"))
    call.add_argument("--counted", action="store_true", help=_("who is behind the figure told of them"))
    call.add_argument("--outcome", choices=list(CallOutcome), help=_("what came of it"))
    call.add_argument("--words", default="", metavar=_("TEXT"), help=_("what they said"))
    call.add_argument("--glad", choices=("yes", "no"), help=_("whether they were happy"))
    call.add_argument("--again", type=day, metavar=_("DATE"), help=_("the day to call again"))
    _proposal(call, day)
    call.add_argument("--new-day", type=day, metavar=_("DATE"), help=_("the day named for what is late"))
    call.add_argument("--why", default="", metavar=_("TEXT"), help=_("why it is later"))
    text = _("the complaints of a client: one more, an answer, the end")
    complaint = command(commands, "complaint", text, "calls.complaint")
    complaint.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    complaint.add_argument("words", nargs="*", metavar=_("TEXT"), help=_("what is wrong, in their words"))
    complaint.add_argument("--reply-by", type=day, metavar=_("DATE"), help=_("the day to answer by"))
    complaint.add_argument("--which", metavar=_("COMPLAINT"), help=_("which, where several are open"))
    complaint.add_argument("--settled", action="store_true", help=_("what was done helped"))
    _proposal(complaint, day)


def _proposal(parser: argparse.ArgumentParser, day: Day) -> None:
    parser.add_argument("--proposed", default="", metavar=_("TEXT"), help=_("what we offer to put it right"))
    parser.add_argument("--by", type=day, metavar=_("DATE"), help=_("the day to put it right by"))
