"""Which pictures are needed: by a book, its history, the copies beside it, the books that were set aside."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from boutique.data.backups.own_copies import home_of
from boutique.data.backups.packing import manifest_of
from boutique.data.store.connection import peep
from boutique.data.store.left_behind import set_aside

_DIGEST: Final = re.compile(r"\b[0-9a-f]{64}\b")
_POINTING: Final = {
    "client_paper": "SELECT digest FROM client_paper",
    "piece": "SELECT photo FROM piece WHERE photo IS NOT NULL AND photo <> ''",
}
_NAMES: Final = (
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
)
_TOLD: Final = {
    "history_reference": "SELECT what FROM history_reference",
    "history": "SELECT changes FROM history "
    "WHERE changes LIKE '%\"client_paper\"%' OR changes LIKE '%\"photo\"%'",
}
"""How the history tells of pictures, since 0004 and before."""


def pointed_to(raw: Any) -> set[str]:
    """Return the pictures that a book of any revision shows."""
    known = _tables(raw)
    return {row[0] for table, asked in _POINTING.items() if table in known for row in raw.execute(asked)}


def remembered(raw: Any, digests: set[str]) -> set[str]:
    """Return which of these pictures undo needs, for what was struck out."""
    asked = "SELECT 1 FROM history_reference WHERE what = ? LIMIT 1"
    return {digest for digest in digests if raw.execute(asked, (digest,)).fetchone()}


def _remembered_by_any(raw: Any) -> set[str]:
    """The same of a book of any revision, read through whole."""
    asked = next(asked for table, asked in _TOLD.items() if table in _tables(raw))
    return {digest for (told,) in raw.execute(asked) for digest in _DIGEST.findall(told)}


def _tables(raw: Any) -> set[str]:
    return {row[0] for row in raw.execute(_NAMES[getattr(raw, "engine", None) is None])}


def of_books_set_aside(shop: Path) -> set[str]:
    """Return the pictures of the books set aside; raises what the database says of one that is torn."""
    found: set[str] = set()
    for book in set_aside(shop):
        with closing(peep(book)) as raw:
            found |= pointed_to(raw) | _remembered_by_any(raw)
    return found


def of_copies(shop: Path) -> set[str]:
    """Return the pictures that the copies in the folder of copies name. Refused when one cannot be read."""
    found: set[str] = set()
    for packed in home_of(shop).glob("*.zip"):
        manifest = manifest_of(packed)
        for name in (*manifest.sums, *manifest.beside):
            found.update(_DIGEST.findall(name))
    return found
