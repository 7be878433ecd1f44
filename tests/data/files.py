"""Files as cameras, phones, scanners and bad luck make them."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

from PIL import Image

ORIENTATION, CHANGED, DETAILS, TAKEN, GPS = 0x0112, 0x0132, 0x8769, 0x9003, 0x8825


def noise(size: tuple[int, int], seed: int = 1) -> Image.Image:
    """Return a picture no encoder can make small."""
    return Image.frombytes("RGB", size, random.Random(seed).randbytes(size[0] * size[1] * 3))


def two_halves(size: tuple[int, int] = (600, 400)) -> Image.Image:
    """Return a picture red on the left and blue on the right."""
    picture = Image.new("RGB", size, "red")
    picture.paste((0, 0, 255), (0, 0, size[0] // 2, size[1]))
    return picture


def camera_notes(held: int = 6, taken: str = "2026:05:14 18:30:00") -> Image.Exif:
    """Return what a camera notes: how it was held, when, by which camera, and where."""
    notes = Image.Exif()
    notes[ORIENTATION] = held
    notes[0x010F] = "TrădătorCamera"
    notes.get_ifd(DETAILS)[TAKEN] = taken
    notes.get_ifd(GPS)[1] = "N"
    notes.get_ifd(GPS)[2] = (46.0, 46.0, 12.0)
    return notes


def pdf(path: Path, pages: int = 2, size: tuple[float, float] = (298, 420)) -> Path:
    """Write a paper of several pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    for _page in range(pages):
        document.new_page(*size)
    document.save(path)
    document.close()
    return path


def locked_pdf(path: Path) -> Path:
    """Write a paper that asks for a password."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", ownerPassword="alt", strength=128))
    canvas.drawString(50, 50, "Factura")
    canvas.save()
    return path


def bomb(path: Path, side: int) -> Path:
    """Write a PNG of a few kilobytes that says it is immense."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(200_000), 9)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")
    )
    return path


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
