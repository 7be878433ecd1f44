"""What is asked of a catalogue and not in it, heard while a test looks at something."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager

from boutique.wording import texts


class Missing(gettext.NullTranslations):
    """Answers in English, as gettext does, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.words: set[str] = set()

    def gettext(self, message: str) -> str:
        if message is not None:  # argparse has some of its words translated where there are none
            self.words.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.words.add(msgid1)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context: str, message: str) -> str:
        self.words.add(message)
        return message


@contextmanager
def missing(code: str) -> Iterator[Missing]:
    """Listen to a language's catalogue until the block ends."""
    catalogue, heard = texts._tongue(code).catalogue, Missing()
    before = catalogue._fallback  # type: ignore[attr-defined]
    catalogue._fallback = heard  # type: ignore[attr-defined]
    try:
        yield heard
    finally:
        catalogue._fallback = before  # type: ignore[attr-defined]
