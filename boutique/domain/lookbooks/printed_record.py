"""What a printed lookbook held, to the word, so that a client who rings about it is understood."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from boutique.domain.kernel.digests import sha256
from boutique.domain.lookbooks.book import Look, Lookbook


def as_content(book: Lookbook, words: Sequence[str], only: str = "") -> str:
    """Return a book as JSON: its facts and the words of each page; the same book gives the same text.

    `only` are the pages that were printed, such as '1-3, 7', where not all were.
    """
    content = {
        **_facts(book),
        "key": key_of(book),
        "made_on": book.made_on.isoformat(),
        "pages": list(words),
        **({"only": only} if only else {}),
    }
    return json.dumps(content, ensure_ascii=False)


def printed_whole(content: str) -> bool:
    """Tell whether all pages of a book that was written down were printed."""
    held = _held(content)
    return held is not None and not held.get("only")


def key_of(book: Lookbook) -> str:
    """Return what tells a book from another: everything it holds, but not the day on which it was made."""
    told = {**_facts(book), "reader": book.reader.name, "phone": book.host.phone, "likes": book.letter.likes}
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:16]


def key_in(content: str) -> str:
    """Return the key of a book that was written down; '' for one that has none."""
    return str((_held(content) or {}).get("key", ""))


def only_in(content: str) -> str:
    """Return which pages of a book that was written down were printed; '' where all were."""
    return str((_held(content) or {}).get("only", ""))


def _held(content: str) -> dict[str, Any] | None:
    try:
        found = json.loads(content)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _facts(book: Lookbook) -> dict[str, Any]:
    return {
        "language": book.language,
        "collection_id": str(book.collection.collection_id),
        "collection": book.collection.name,
        "host": book.host.name,
        "measured_on": book.measured_on.isoformat() if book.measured_on else None,
        "prices": book.prices,
        "looks": [_look(look) for look in book.looks],
    }


def _look(look: Look) -> Mapping[str, Any]:
    piece = look.piece
    return {
        "number": look.number,
        "piece_id": str(piece.piece_id),
        "code": piece.code,
        "name": piece.name,
        "cloth_id": str(piece.cloth.cloth_id),
        "cloth": piece.cloth.name,
        "price_bani": piece.price_bani,
        "currency": piece.currency,
        "ready_weeks": piece.ready_weeks,
        "causes": [{"kind": cause.kind, "words": list(cause.words)} for cause in look.causes],
    }
