"""What screens, terminal and press ask of the book: plain SQL in, frozen rows out.

Reading goes past SQLAlchemy on purpose: the first screen is painted before SQLAlchemy is even imported.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from boutique.data.queries.facade import SqlQueries

__all__ = ["SqlQueries"]


def __getattr__(name: str) -> object:
    """Load the whole door only for those who ask for it: the first picture asks less."""
    if name != "SqlQueries":
        raise AttributeError(name)
    from boutique.data.queries.facade import SqlQueries

    return SqlQueries
