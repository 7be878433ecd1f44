"""What screens, terminal and press ask of the book: plain SQL in, frozen rows out.

Reading goes past SQLAlchemy on purpose: the first screen is painted before SQLAlchemy is even imported.
"""

from boutique.data.queries.facade import SqlQueries

__all__ = ["SqlQueries"]
