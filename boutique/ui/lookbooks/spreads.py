"""Which pages lie open together: the cover alone, then two and two, as in the hand."""

from __future__ import annotations


def spread_of(page: int, count: int) -> tuple[int, ...]:
    """Return the pages, the first being 0, that are seen together with this one."""
    if count == 0:
        return ()
    page = min(max(page, 0), count - 1)
    if page == 0:
        return (0,)
    left = page if page % 2 else page - 1
    return (left, left + 1) if left + 1 < count else (left,)


def turned(page: int, count: int, by: int) -> int:
    """Return the first page of the spread so many turns away, never beyond either cover."""
    here = spread_of(page, count)
    if not here:
        return 0
    leaf = (here[0] + 1) // 2 + by
    last = (spread_of(count - 1, count)[0] + 1) // 2
    leaf = min(max(leaf, 0), last)
    return 0 if leaf == 0 else 2 * leaf - 1
