"""The sizes in which a picture is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

# 300 dots an inch over an A4 page with its bleed.
SIZES: Final = {"print": (2551, 3579), "thumb": (480, 640)}
QUALITY: Final = {"print": 86, "thumb": 80}
_LONGEST: Final = {"print": 12_000, "thumb": 2_000}
"""A measuring tape photographed from end to end covers the box and may still not run on for ever."""


def reduced(image: Image.Image, size: str) -> Image.Image:
    """Return a picture that just covers the box of a size; it is never larger than the photograph."""
    from PIL import Image

    box = SIZES[size]
    wide, high = box if image.height >= image.width else box[::-1]
    cover = max(wide / image.width, high / image.height)
    scale = min(1.0, cover, _LONGEST[size] / max(image.size))
    target = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if target == image.size:
        return image
    return image.resize(target, Image.Resampling.BICUBIC, reducing_gap=2.0)
