"""What a printed lookbook held, to the word, so that a client who rings about it is understood."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from boutique.domain.looks.book import Look, Lookbook


def as_content(book: Lookbook, words: Sequence[str]) -> str:
    """Return a book as JSON: its facts and the words of each page; the same book gives the same text."""
    content = {
        "language": book.language,
        "collection_id": str(book.collection.collection_id),
        "collection": book.collection.name,
        "made_on": book.made_on.isoformat(),
        "host": book.host.name,
        "measured_on": book.measured_on.isoformat() if book.measured_on else None,
        "prices": book.prices,
        "looks": [_look(look) for look in book.looks],
        "pages": list(words),
    }
    return json.dumps(content, ensure_ascii=False)


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
