"""Woven pictures as JPEGs that go into a document as they are."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader


class Jpeg(ImageReader):  # type: ignore[misc]
    """A picture told from others by its compressed bytes; reportlab would unpack it for that, and keep it."""

    _dataA = None  # noqa: N815 - what reportlab calls a picture's transparency

    def getRGBData(self) -> bytes:
        """Return what tells it from others."""
        return bytes(self.fp.getbuffer())


def jpeg(pixels: Any, **how: Any) -> Jpeg:
    """Return pixels, uint8 (h, w, 3), as a JPEG; how it is compressed is said in Pillow's words."""
    kept = BytesIO()
    Image.fromarray(pixels).save(kept, "JPEG", **how)
    return Jpeg(kept)
