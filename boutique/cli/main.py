"""From the words of a command to its job, and from what goes wrong to an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import zip_longest

from boutique import wording
from boutique.bug_report import report
from boutique.cli.context import BROKEN, DONE, FAILED, REFUSED, Desk
from boutique.cli.parser import build_parser
from boutique.cli.terminal import guarded
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused, Unavailable
from boutique.domain.kernel.legible import is_text, legible
from boutique.files import make_private
from boutique.wording import _, explain


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    make_private()
    _speak_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    with guarded(), wording.asked_for(_asked_language(words)):
        wording.use(os.environ.get("BOUTIQUE_LANGUAGE", "ro"))
        return _answered(words)


def _answered(words: list[str]) -> int:
    options = build_parser().parse_args(words)
    try:
        _must_be_text(options)
        with Desk(options) as desk:
            code = int(_job(options.job)(desk, options) or DONE)
        sys.stdout.flush()
        return code
    except BoutiqueError as error:
        print(explain(error), file=sys.stderr)
        _advise(options, error)
        return FAILED if isinstance(error, Unavailable) else REFUSED
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print(_("Stopped; nothing was left half done."), file=sys.stderr)
        return REFUSED
    except Exception as error:
        return _at_fault(error)


def _advise(options: Namespace, error: BoutiqueError) -> None:
    """A book that is lost or damaged may have a copy beside it."""
    from boutique.data.backups.keeper import mended_by_a_copy

    if mended_by_a_copy(error):
        from boutique.cli.recovery import advice

        with contextlib.suppress(BoutiqueError):
            print(advice(Desk(options).folder), file=sys.stderr)


def _at_fault(error: Exception) -> int:
    """Python's own words for what nobody foresaw may hold whatever was at hand: names, phones, notes."""
    print(
        _(
            "This is the program's fault, not yours. Everything saved so far is safe. "
            "Send this report to whoever looks after the program; it holds no client data."
        ),
        report(error),
        sep="\n",
        file=sys.stderr,
    )
    return BROKEN


def _must_be_text(options: Namespace) -> None:
    """A file may be called by any bytes; what is written into the book is text."""
    for given in vars(options).values():
        for words in given if isinstance(given, list) else (given,):
            if isinstance(words, str) and not is_text(words):
                raise Refused(
                    N_(
                        "“{words}” contains characters that are not text. Set the terminal to UTF-8 "
                        "and type it again."
                    ),
                    words=legible(words),
                )


def _job(name: str) -> Callable[[Desk, Namespace], int | None]:
    module, function = name.split(".")
    job: Callable[[Desk, Namespace], int | None] = getattr(import_module(f"boutique.cli.{module}"), function)
    return job


def _asked_language(words: list[str]) -> str | None:
    """The language asked for by option; it holds in the window too, and whatever the shop's own is."""
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        option, joined, value = word.partition("=")
        if option.startswith("--la") and "--language".startswith(option):
            return (value if joined else after) or None
    return None


def _speak_utf8() -> None:
    """A Romanian console may still be set to an old code page: ș and ț must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
