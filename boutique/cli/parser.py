"""What can be said on the command line; a job is named, and its module imported when it is wanted."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from boutique import __version__
from boutique.cli import argparse_words
from boutique.cli.call_parser import add_calls
from boutique.cli.fitting_parser import add_fittings
from boutique.cli.measuring_parser import add_measures
from boutique.cli.order_parser import add_orders
from boutique.cli.paper_parser import add_papers
from boutique.cli.promise_parser import add_promises
from boutique.cli.stock_parser import add_stock
from boutique.cli.workshop_parser import add_workshop
from boutique.domain.duplicates.merging import QUESTIONS
from boutique.domain.exchange.exports import ExportPurpose
from boutique.domain.kernel.errors import N_
from boutique.wording import _, languages


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands, its help in the language being spoken."""
    argparse_words.speak()
    parser = argparse.ArgumentParser(
        prog="boutique",
        description=_("The client book of a small shop; without a command it opens the window."),
    )
    parser.add_argument(
        "--version", action="version", version=__version__, help=_("show program's version number and exit")
    )
    parser.set_defaults(job="window.window")
    _common(parser, suppress=False)
    commands = parser.add_subparsers(title=N_("commands"), metavar=_("COMMAND"))
    _demo(commands)
    _imports(commands)
    _exports(commands)
    _readers(commands)
    _person(commands)
    add_calls(commands, _command, _day)
    _doubles(commands)
    add_measures(commands, _command)
    _papers(commands)
    add_orders(commands, _command, _day)
    add_workshop(commands, _command, _day)
    add_fittings(commands, _command, _day)
    add_stock(commands, _command, _day)
    add_papers(commands, _command, _day)
    add_promises(commands, _command, _day)
    _offer(commands)
    _lookbook(commands)
    _keepers(commands)
    return parser


def _common(parser: argparse.ArgumentParser, *, suppress: bool = True) -> None:
    """The options of every command; said before it or after it."""
    quiet: dict[str, Any] = {"default": argparse.SUPPRESS} if suppress else {}
    where = _("where the shop lives: a folder, or postgresql://server/database (or BOUTIQUE_DATA)")
    parser.add_argument("--data", type=argparse_words.place, metavar=_("DIR"), help=where, **quiet)
    parser.add_argument("--json", action="store_true", help=_("answer as JSON"), **quiet)
    parser.add_argument("--language", choices=list(languages()), help=_("the language to speak"), **quiet)
    who = _("who is at the counter, for this command alone")
    parser.add_argument("--staff", metavar=_("NAME"), help=who, **quiet)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    job: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(job=job)
    _common(parser)
    return parser


def _demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    begin = _command(commands, "begin", _("make a new shop"), "begin.begin")
    begin.add_argument("name", metavar=_("NAME"), help=_("what the shop is called, as it is printed"))
    begin.add_argument("--who", required=True, metavar=_("NAME"), help=_("who serves in it"))
    _command(commands, "window", _("open the window on the shop"), "window.window")
    parser = _command(commands, "demo", _("make the demo shop and open it"), "window.demo")
    parser.add_argument("--clients", type=_positive, default=300, metavar="N", help=_("how many clients"))
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=_("the same seed, the same shop"))
    parser.add_argument("--no-window", action="store_true", help=_("only make it, and show it here"))


def _imports(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = _("import clients or orders from a file (CSV, XLSX, vCard)")
    kinds = commands.add_parser("import", help=text, description=text).add_subparsers(
        required=True, metavar=_("KIND")
    )
    for name, words, job in (
        ("clients", _("import clients from a file"), "imports.clients"),
        ("orders", _("import orders from a file"), "imports.orders"),
    ):
        parser = _command(kinds, name, words, job)
        parser.add_argument("file", type=Path, metavar=_("FILE"))
        parser.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))
        parser.add_argument(
            "--begin", action="store_true", help=_("make the shop if there is none in the folder yet")
        )
        parser.add_argument("--map", type=Path, metavar=_("FILE"), help=_("which column is which"))
        parser.add_argument(
            "--encoding",
            default="",
            metavar=_("NAME"),
            help=_("how its letters are written, as cp1250 or utf-8; else the file tells"),
        )
    parser.add_argument(
        "--total", default="", metavar=_("COLUMN"), help=_("the column that holds what was paid")
    )


def _exports(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = _("export clients to a file (CSV, XLSX, vCard)")
    kinds = commands.add_parser("export", help=text, description=text).add_subparsers(
        required=True, metavar=_("KIND")
    )
    parser = _command(kinds, "clients", text, "export.clients")
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("ending in .csv, .xlsx or .vcf"))
    parser.add_argument(
        "--purpose",
        required=True,
        choices=[str(purpose) for purpose in ExportPurpose],
        help=_("what for: offers, their own orders, or our records; whoever said no to it is left out"),
    )
    parser.add_argument("--list", metavar=_("NAME"), help=_("only the clients of a saved list"))
    parser.add_argument("--put-away", action="store_true", help=_("archived clients too"))


def _readers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    today = _command(commands, "today", _("whom to call today, and why"), "call_sheet.today")
    today.add_argument("--on", type=_day, metavar=_("DATE"), help=_("another day, as 2026-11-21"))
    today.add_argument("--limit", type=_positive, metavar="N", help=_("at most N people"))
    search = _command(
        commands, "search", _("find clients by name, phone, order, city or note"), "clients.search"
    )
    search.add_argument("text", nargs="+", metavar=_("TEXT"))
    search.add_argument("--limit", type=_positive, default=50, metavar="N", help=_("at most N people"))
    client = _command(commands, "client", _("everything known about a client"), "clients.client")
    client.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    client.add_argument("--sheet", type=Path, metavar=_("FILE.pdf"), help=_("print the page of the client"))
    _command(commands, "collections", _("the collections and their pieces"), "collections.collections")
    kept = _command(commands, "list", _("the saved lists, or who is on one"), "lists.lists")
    kept.add_argument("name", nargs="*", metavar=_("NAME"))


def _person(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ahead = _command(commands, "days", _("birthdays and occasions coming up"), "life.days")
    ahead.add_argument("--weeks", type=_positive, metavar="N", help=_("how many weeks ahead; six by default"))
    note = _command(commands, "note", _("write a note about a client"), "life.note")
    note.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    note.add_argument("text", nargs="+", metavar=_("TEXT"))


def _doubles(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    pairs = _command(
        commands, "duplicates", _("pages that may belong to one person, and why"), "duplicates.duplicates"
    )
    pairs.add_argument("--limit", type=_positive, default=200, metavar="N", help=_("at most N pairs"))
    merge = _command(commands, "merge", _("merge two pages of one person"), "duplicates.merge")
    merge.add_argument("keep", metavar=_("KEEP"), help=_("the page that is kept"))
    merge.add_argument("other", metavar=_("OTHER"), help=_("the page that is merged into it"))
    merge.add_argument(
        "--take",
        action="append",
        choices=list(QUESTIONS),
        help=_("take this from the other page; what is not kept goes into a note"),
    )
    merge.add_argument("--dry-run", action="store_true", help=_("only say what would be done"))


def _papers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "papers", _("the photographs and papers of a client"), "documents.papers")
    parser.add_argument("id", metavar="ID", help=_("id, number, or a name only one client has"))
    parser.add_argument(
        "--add",
        type=Path,
        nargs="+",
        metavar=_("FILE"),
        help=_("keep these files, or all the files in a folder"),
    )


def _offer(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = _("open a collection")
    kinds = commands.add_parser("collection", help=text, description=text).add_subparsers(
        required=True, metavar=_("COMMAND")
    )
    parser = _command(kinds, "add", text, "collections.collection")
    parser.add_argument("name", metavar=_("NAME"))
    parser.add_argument("--opens", required=True, type=_day, metavar=_("DATE"), help=_("the first day"))
    parser.add_argument("--closes", type=_day, metavar=_("DATE"), help=_("the last day"))
    parser.add_argument("--story", default="", metavar=_("TEXT"), help=_("what it is about"))


def _lookbook(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = _command(commands, "lookbook", _("print a lookbook made for one client"), "lookbooks.lookbook")
    parser.add_argument("--client", required=True, metavar="ID")
    parser.add_argument("--collection", required=True, metavar=_("NAME"))
    parser.add_argument("--out", required=True, type=Path, metavar=_("FILE.pdf"))


def _keepers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    _command(commands, "check", _("check the whole book"), "backups.check")
    backup = _command(commands, "backup", _("copy the whole shop into one file"), "backups.backup")
    backup.add_argument("to", type=Path, metavar=_("TO"), help=_("a file, or a folder to put it in"))
    backup.add_argument("--replace", action="store_true", help=_("overwrite a backup of that name"))
    restore = _command(commands, "restore", _("restore the shop from a backup"), "backups.restore")
    restore.add_argument("source", type=Path, nargs="?", metavar=_("FROM"))
    restore.add_argument(
        "--back", action="store_true", help=_("bring back the book from before the last restore")
    )
    restore.add_argument("--list", action="store_true", help=_("only list the backups beside the book"))
    restore.add_argument("--yes", action="store_true", help=_("even if many clients would go"))
    history = _command(commands, "history", _("who changed what"), "history.history")
    history.add_argument("id", nargs="?", metavar="ID", help=_("only one client"))
    erase = _command(
        commands, "erase-history", _("erase a client's personal data from the history"), "history.erase_past"
    )
    erase.add_argument("id", metavar="ID")
    erase.add_argument("--yes", action="store_true", help=_("for good"))
    undo = _command(commands, "undo", _("undo a change, the latest if none is named"), "history.undo")
    undo.add_argument("entry", nargs="?", metavar=_("ENTRY"))
    undo.add_argument("--yes", action="store_true", help=_("even if many clients would go"))


def _positive(text: str) -> int:
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(_("“{text}” is not a whole number above zero").format(text=text))
    return value


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            _("“{text}” is not a day; write it as 2026-11-21").format(text=text)
        ) from None
