"""What stands on the rail for somebody who came in; loads nothing, for the first picture shows it."""

from __future__ import annotations

from typing import Final

from boutique.wording import _

KEY: Final = "F4"


def offered() -> tuple[str, str]:
    """Return the words on the rail, and the key that does the same."""
    return _("A visitor"), KEY
