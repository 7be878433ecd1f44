"""Whether a shop may be written, or only read: told as it opens, not at the first thing that is lost."""

from __future__ import annotations

import os
from pathlib import Path

from boutique.data.store.bookfile import NAME
from boutique.domain.kernel.errors import N_

READ_ONLY = N_(
    "The shop in “{folder}” can only be read. You can look at everything, but changes are not saved. "
    "Ask for permission to write there."
)


def can_only_be_read(folder: Path) -> bool:
    """Tell whether the book is there but cannot be written, or nothing can be written beside it.

    Beside it, because every change first lays a journal there.
    """
    book = folder / NAME
    return book.exists() and not (os.access(book, os.W_OK) and os.access(folder, os.W_OK | os.X_OK))
