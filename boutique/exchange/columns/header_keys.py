"""Headers as they are compared, whatever marks and capitals they have."""

from __future__ import annotations

import re
from functools import lru_cache

from boutique.domain.kernel.text import fold

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKS = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def header_key(text: str) -> str:
    """Return a header as it is compared: 'InvoiceDate', 'invoice_date' and 'Invoice date' are one."""
    return _MARKS.sub(" ", fold(_HUMP.sub(" ", text))).strip()
