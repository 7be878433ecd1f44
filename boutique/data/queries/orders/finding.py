"""Orders found by words in any order: garment, cloth, name, number, wearer, remark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from boutique.data.search.known import joined_names, no_at
from boutique.data.search.questions import by_more, order_no
from boutique.data.store.errors import translated
from boutique.data.store.reader import Reader
from boutique.domain.clients.excerpts import unanswered
from boutique.domain.kernel.text import words_in
from boutique.wording.orders import everywhere

_MOST: Final = 20_000
"""Of so many clients at most their orders are looked through."""
_WORDS: Final = (
    "SELECT o.no, c.given_name, c.family_name, o.note, i.garment, i.description, k.name, i.wearer "
    "FROM client c JOIN orders o ON o.client_id = c.id LEFT JOIN order_item i ON i.order_id = o.id "
    "LEFT JOIN cloth k ON k.id = i.cloth_id WHERE c.no IN ({ids})"
)


def orders_with(reader: Reader, text: str) -> Sequence[int]:
    """Return the numbers of the orders that answer to every word; a number that an order bears means it."""
    no = order_no(text)
    if no is not None and reader.one("SELECT 1 FROM orders WHERE no = ?", no) is not None:
        return [no]
    with translated():
        clients = [no_at(place) for place in by_more(reader.raw, text, 0, _MOST)]
    typed, known = words_in(text), dict[int, list[str]]()
    for order, given, family, *words in reader.among(_WORDS, clients):
        said = known.setdefault(order, [str(order), given, family, *joined_names(given, family)])
        said += filter(None, (*words, everywhere(words[1] or "")))
    return [order for order, said in known.items() if not unanswered(typed, " ".join(said))]
