"""Open a picture: what it is, whether it is too much, and what is said of one that cannot be read."""

from __future__ import annotations

import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.paths import is_open_book

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES: Final = 250_000_000
MOST_PIXELS: Final = {"WEBP": 50_000_000, "HEIF": 50_000_000}
MOST_PIXELS_ELSE: Final = 100_000_000
"""WebP and HEIC are unpacked whole and twice over; the others line by line, JPEG smaller if wished."""

_FORMATS: Final[tuple[str, ...]] = ("JPEG", "PNG", "WEBP", "TIFF")
_HEIF_BRANDS: Final = (b"hei", b"hev", b"mif1", b"msf1")
NO_PICTURE: Final = N_(
    "“{file}” is not a picture that can be kept. Choose a JPEG, PNG, WebP, TIFF or HEIC file."
)
DAMAGED: Final = N_("“{file}” is damaged or incomplete. Copy it from the camera again.")


def judge_file(path: Path) -> None:
    """Refuse what is no plain file before it is opened: a pipe would never end, a link leads elsewhere."""
    known = path.lstat()
    if stat.S_ISLNK(known.st_mode):
        raise Refused(
            N_("“{file}” is only a link to another file. Choose that file instead."), file=path.name
        )
    if not stat.S_ISREG(known.st_mode) or is_open_book(path):
        raise Refused(NO_PICTURE, file=path.name)
    if known.st_size > MOST_BYTES:
        raise Refused(
            N_("“{file}” is {megabytes} MB; at most {most} MB can be kept. Save a smaller version."),
            file=path.name,
            megabytes=round(known.st_size / 1_000_000),
            most=MOST_BYTES // 1_000_000,
        )


def is_pdf(stream: BinaryIO) -> bool:
    """Tell a PDF by its first words, whatever its name says."""
    head = stream.read(1024)
    stream.seek(0)
    return b"%PDF-" in head


def open_picture(stream: BinaryIO, name: str) -> Image.Image:
    """Open a picture without unpacking it. Refused when it is none, moves, or has too many pixels."""
    from PIL import Image

    formats = _FORMATS
    if _is_heif(stream):
        import pi_heif

        pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
        formats = ("HEIF",)
    image = Image.open(stream, formats=formats)
    judge_size(image, name)
    if image.format in ("PNG", "WEBP") and getattr(image, "is_animated", False):
        raise Refused(N_("“{file}” is an animation. Choose a still picture."), file=name)
    return image


def _is_heif(stream: BinaryIO) -> bool:
    head = stream.read(12)
    stream.seek(0)
    return head[4:8] == b"ftyp" and head[8:12].startswith(_HEIF_BRANDS)


def judge_size(image: Image.Image, name: str) -> None:
    """Refuse a picture, or a page of one, that would fill the memory."""
    most = MOST_PIXELS.get(image.format or "", MOST_PIXELS_ELSE)
    pixels = image.width * image.height
    if pixels > most:
        raise Refused(
            N_("“{file}” has {megapixels} megapixels; at most {most} can be kept. Save a smaller version."),
            file=name,
            megapixels=round(pixels / 1_000_000),
            most=most // 1_000_000,
        )


def too_large(name: str) -> Refused:
    """Return what is said of a picture too large to be measured."""
    return Refused(
        N_("“{file}” has more than the {most} megapixels that can be kept. Save a smaller version."),
        file=name,
        most=MOST_PIXELS_ELSE // 1_000_000,
    )


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """What a decoder complains of is the file's fault; what the disk complains of is not."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # What a decoder only murmurs about helps nobody; sizes are judged by the house's own limit.
            warnings.simplefilter("ignore")
            yield
    except BoutiqueError:
        raise
    except (Image.DecompressionBombError, MemoryError):
        raise too_large(name) from None
    except UnidentifiedImageError:
        raise Refused(NO_PICTURE, file=name) from None
    except OSError as error:
        if error.errno:
            raise
        raise Refused(DAMAGED, file=name) from error
    except Exception as error:  # a decoder led astray by a file raises whatever it stumbled on
        raise Refused(DAMAGED, file=name) from error
