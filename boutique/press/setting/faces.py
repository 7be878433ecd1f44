"""The faces of the house: measured with HarfBuzz, embedded by reportlab, kerned, never with ligatures.

Ligatures destroy text that is copied or searched. Old-style and tabular figures are the face's own drawings,
put in the place of the plain ones in a second copy of the face, so that the text stays plain digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, NamedTuple
from unicodedata import category

from boutique.paths import resources

_OFF = {"liga": False, "clig": False, "dlig": False, "calt": False, "rlig": False}
_DIGITS = "0123456789"


def is_letter(sign: str) -> bool:
    """Tell whether a sign is writing: a letter, a figure, or a mark on one."""
    return category(sign)[0] in "LNM"


class Shape(NamedTuple):
    """One sign as set: how far the pen moves and how wide its drawing is, in thousandths of the size."""

    advance: float
    width: float


@dataclass(frozen=True)
class Face:
    """A face with its figures; the name is the one in the PDF."""

    name: str
    file: str
    features: tuple[str, ...] = ()

    @cached_property
    def _drawn(self) -> Any:
        import uharfbuzz

        path = resources() / "fonts" / self.file
        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))

    def _glyphs(self, text: str) -> Any:
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._drawn, buffer, {**_OFF, **dict.fromkeys(self.features, True)})
        return buffer

    @lru_cache(maxsize=4096)  # noqa: B019 - a handful of faces, alive as long as the program
    def shapes(self, text: str) -> tuple[Shape, ...]:
        """Return each sign of a text as set, kerned."""
        buffer, font = self._glyphs(text), self._drawn
        scale = 1000 / font.face.upem
        found = [
            Shape(place.x_advance * scale, font.get_glyph_h_advance(info.codepoint) * scale)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]
        if len(found) == len(text):
            return tuple(found)
        return tuple(
            shape for sign in text for shape in (self.shapes(sign) if len(text) > 1 else (found[0],))
        )

    @lru_cache(maxsize=4096)  # noqa: B019 - a handful of faces, alive as long as the program
    def draws(self, sign: str) -> bool:
        """Tell whether the face has a drawing for a sign."""
        return self._drawn.get_nominal_glyph(ord(sign)) is not None

    def register(self) -> None:
        """Make the face known to reportlab, once."""
        from reportlab.pdfbase import pdfmetrics

        if self.name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(self._embedded())

    def _embedded(self) -> Any:
        from reportlab.pdfbase.ttfonts import TTFont

        font = TTFont(self.name, str(resources() / "fonts" / self.file), asciiReadable=False)
        # reportlab names the embedded parts by the face, so each copy needs a name of its own.
        font.face.name = self.name.encode()
        for digit in _DIGITS if self.features else "":
            glyph = self._glyphs(digit).glyph_infos[0].codepoint
            font.face.charToGlyph[ord(digit)] = glyph
            font.face.charWidths[ord(digit)] = round(self.shapes(digit)[0].width)
        return font


SERIF = Face("BoutiqueSerif", "EBGaramond-Regular.ttf", ("onum", "pnum"))
SERIF_ITALIC = Face("BoutiqueSerif-Italic", "EBGaramond-Italic.ttf", ("onum", "pnum"))
SERIF_LINING = Face("BoutiqueSerif-Lining", "EBGaramond-Regular.ttf", ("lnum", "pnum"))
SERIF_ITALIC_LINING = Face("BoutiqueSerif-ItalicLining", "EBGaramond-Italic.ttf", ("lnum", "pnum"))
SANS = Face("BoutiqueSans", "Inter-Regular.ttf")
SANS_MEDIUM = Face("BoutiqueSans-Medium", "Inter-Medium.ttf")
SANS_TABULAR = Face("BoutiqueSans-Tabular", "Inter-Regular.ttf", ("tnum",))

ALL = (
    SERIF,
    SERIF_ITALIC,
    SERIF_LINING,
    SERIF_ITALIC_LINING,
    SANS,
    SANS_MEDIUM,
    SANS_TABULAR,
)
