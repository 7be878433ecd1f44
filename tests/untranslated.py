"""What is asked of a catalogue and not in it, heard while a test looks at something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from boutique.wording.compiled import Compiled
from boutique.wording.kernel import texts


@contextmanager
def missing(code: str) -> Iterator[set[str]]:
    """Yield the sentences a language was asked for and has not, until the block ends."""
    heard: set[str] = set()
    catalogue = texts._tongue(code).catalogue
    assert isinstance(catalogue, Compiled)
    forms = catalogue._forms

    def listening(text: str, context: str = "") -> list[str]:
        if text and catalogue._place((text.encode(), context.encode())) is None:
            heard.add(text)
        return forms(text, context)

    with patch.object(catalogue, "_forms", listening):
        yield heard
