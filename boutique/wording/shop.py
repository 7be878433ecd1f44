"""Who would go, in a sentence: the same in the window and in the terminal."""

from __future__ import annotations

from boutique.domain.shop.going import Going
from boutique.wording.kernel.texts import n_


def going_words(going: Going) -> str:
    """Return how many clients would go and who: '16 clients of 20 would go from the book: Ana Pop, …'."""
    more = going.clients - len(going.names)
    names = ", ".join(going.names)
    if more > 0:
        names = n_("{names} and {n} more", "{names} and {n} more", more, names=names)
    return n_(
        "{n} client of {of} would be gone from the book: {names}.",
        "{n} clients of {of} would be gone from the book: {names}.",
        going.clients,
        of=going.of,
        names=names,
    )
