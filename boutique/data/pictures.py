"""Photographs of pieces, kept beside the book at the size of print and as thumbnails, by content.

What the camera knows of place and time is not kept. The original stays where it was.
"""

from __future__ import annotations

import hashlib
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, BinaryIO

from boutique.data.troubles import told
from boutique.domain.errors import N_, Refused

if TYPE_CHECKING:
    from PIL import Image

FOLDER = "photos"
MOST_PIXELS = 100_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
# 300 dots an inch over an A4 page with its bleed.
_SIZES = {"print": (2551, 3579), "thumb": (480, 640)}
_QUALITY = {"print": 86, "thumb": 80}
_NO_PICTURE = N_("“{file}” is not a picture that can be printed. Choose a JPEG, PNG, WebP or TIFF file.")


class PictureFolder:
    """The photographs of one shop."""

    def __init__(self, shop: Path) -> None:
        self._folder = shop / FOLDER

    def keep(self, source: Path) -> str:
        """Take in a photograph, turned upright and without its camera's data; returns its hash.

        Refused when it is no picture, is damaged, or has over a hundred megapixels.
        """
        with told(), source.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            if self.path(digest).exists():
                return digest
            stream.seek(0)
            upright = _upright(stream, source.name)
        with told():
            printed = _reduced(upright, _SIZES["print"])
            self._write(_reduced(printed, _SIZES["thumb"]), digest, "thumb")
            self._write(printed, digest, "print")
        return digest

    def path(self, digest: str, size: str = "print") -> Path:
        """Return the file of a derivative: 'print' or 'thumb'."""
        if not re.fullmatch(r"[0-9a-f]{64}", digest) or size not in _SIZES:
            raise ValueError(f"no photograph is called {digest!r} ({size})")
        return self._folder / digest[:2] / f"{digest}.{size}.jpg"

    def _write(self, image: Image.Image, digest: str, size: str) -> None:
        """Write one derivative whole or not at all; it is never larger than the photograph."""
        place = self.path(digest, size)
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".", suffix=".part", dir=place.parent)
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                image.save(stream, "JPEG", quality=_QUALITY[size])
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(place)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _upright(stream: BinaryIO, name: str) -> Image.Image:
    """Decode a photograph at no more than it needs, upright, in the colours of screens."""
    from PIL import ImageOps

    with _refusing(name):
        image = _opened(stream)
        _check_size(image, name)
        longest = max(_SIZES["print"])
        image.draft("RGB", (longest, longest))
        turned = ImageOps.exif_transpose(image)
        return _in_plain_colours(turned)


def _opened(stream: BinaryIO) -> Image.Image:
    from PIL import Image

    with warnings.catch_warnings():
        # The size is judged below, by the house's own limit.
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(stream, formats=_FORMATS)


def _check_size(image: Image.Image, name: str) -> None:
    pixels = image.width * image.height
    if pixels > MOST_PIXELS:
        raise Refused(
            N_("“{file}” has {megapixels} megapixels, more than the 100 that can be kept. Save it smaller."),
            file=name,
            megapixels=round(pixels / 1_000_000),
        )


def _in_plain_colours(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB on white, without anything but its pixels."""
    from PIL import Image

    profile = image.info.get("icc_profile")
    if "A" in image.getbands() or "transparency" in image.info:
        seen = image.convert("RGBA")
        sheet = Image.new("RGB", seen.size, "white")
        sheet.paste(seen, mask=seen.getchannel("A"))
        return sheet
    if profile and image.mode in ("RGB", "CMYK"):
        return _converted(image, profile)
    return image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    from io import BytesIO

    from PIL import ImageCms

    try:
        own, plain = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        found = ImageCms.profileToProfile(image, own, plain, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        found = None  # a damaged profile costs a shade, not the photograph
    return found if found is not None else image.convert("RGB")


def _reduced(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    from PIL import Image

    wide, high = box if image.height >= image.width else box[::-1]
    scale = min(1.0, max(wide / image.width, high / image.height))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    smaller = image if size == image.size else image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    clean = Image.new("RGB", smaller.size)
    clean.paste(smaller)
    return clean


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """What a decoder complains of is the file's fault, not the disk's."""
    from PIL import Image, UnidentifiedImageError

    try:
        yield
    except Refused:
        raise
    except Image.DecompressionBombError:
        raise Refused(
            N_("“{file}” has more than the 100 megapixels that can be kept. Save it smaller."), file=name
        ) from None
    except UnidentifiedImageError:
        raise Refused(_NO_PICTURE, file=name) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError) as error:
        raise Refused(
            N_("“{file}” is damaged or incomplete. Copy it from the camera again."), file=name
        ) from error
