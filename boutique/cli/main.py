"""From the words of a command to its job, and from what goes wrong to an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from boutique import wording
from boutique.cli.desk import DONE, FAILED, REFUSED, Desk
from boutique.cli.parser import build_parser
from boutique.domain.errors import BoutiqueError, Unavailable
from boutique.wording import _, explain


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _speak_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    wording.use(_first_language(words))
    options = build_parser().parse_args(words)
    try:
        with Desk(options) as desk:
            code = int(_job(options.job)(desk, options) or DONE)
        sys.stdout.flush()
        return code
    except BoutiqueError as error:
        print(explain(error), file=sys.stderr)
        return FAILED if isinstance(error, Unavailable) else REFUSED
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print(_("Stopped; nothing was half done."), file=sys.stderr)
        return REFUSED


def _job(name: str) -> Callable[[Desk, Namespace], int | None]:
    module, function = name.split(".")
    job: Callable[[Desk, Namespace], int | None] = getattr(import_module(f"boutique.cli.{module}"), function)
    return job


def _first_language(words: list[str]) -> str:
    """The language asked for by option, before anything is read; the shop's own is known later."""
    for at, word in enumerate(words):
        if word == "--language" and at + 1 < len(words):
            return words[at + 1]
        if word.startswith("--language="):
            return word.partition("=")[2]
    return os.environ.get("BOUTIQUE_LANGUAGE", "ro")


def _speak_utf8() -> None:
    """A Romanian console may still be set to an old code page: ș and ț must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
