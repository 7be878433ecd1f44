"""A way of setting text: face, size, leading, and what is done to the words."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.press.setting.faces import Face


@dataclass(frozen=True)
class TextStyle:
    """Sizes in points. `tracking` in thousandths of the size; `balanced` evens out the lines of a title."""

    face: Face
    size: float
    leading: float
    ink: str = "ink"
    tracking: float = 0.0
    capitals: bool = False
    balanced: bool = False
    hyphenate: bool = False
