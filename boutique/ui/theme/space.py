"""The grid: every distance on screen is one of these, in pixels."""

from __future__ import annotations

from typing import Final

XS: Final = 4
S: Final = 8
M: Final = 12
L: Final = 16
XL: Final = 24
XXL: Final = 32
HUGE: Final = 48

CONTROL: Final = 40
COMPACT: Final = 32
TOUCH: Final = 48
RADIUS: Final = 5
RING: Final = 2

RAIL: Final = 184
STRIP: Final = 72  # the rail folded
NARROW_DETAIL: Final = 660
LOW: Final = 660  # a window less high than this has no height to spare
LIST_FOLDS: Final = 960  # in a window narrower than this list or detail is seen
RAIL_FOLDS: Final = 1100  # in a window narrower than this
LIST: Final = 399
NARROW_LIST: Final = 320  # beside a folded rail
NARROWEST_LIST: Final = 252
DETAIL: Final = 456  # the least a detail can be used in: with rail and list, a small laptop that magnifies
