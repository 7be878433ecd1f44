"""argparse's own words, said in the language of the shop."""

from __future__ import annotations

import argparse
from pathlib import Path

from boutique.domain.kernel.errors import N_
from boutique.wording import _

SAID = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
)
"""What argparse may say here; it asks its module's `_` for each of them."""


def speak() -> None:
    """Let argparse ask our catalogue instead of its own, which nobody ships."""
    argparse._ = _told  # type: ignore[attr-defined]


def _told(text: str | None) -> str | None:
    """Where a group has no description, argparse asks all the same what that is called."""
    return _(text) if text else text


def place(text: str) -> Path | str:
    """Return the folder that was named, or the address of a server as it was written."""
    return text if "://" in text else Path(text)
