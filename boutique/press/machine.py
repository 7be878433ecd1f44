"""The machine that every printed piece goes through."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import Any

one_at_a_time = Lock()
"""reportlab keeps the faces of one document at a time."""


def new_canvas(draft: Path, size: tuple[float, float], language: str) -> Any:
    """Return an empty document with the faces of the house; the size of its pages is in points."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    from boutique.press.setting.faces import ALL, SERIF

    # ASCII85 in Python is what makes reportlab slow.
    rl_config.useA85 = 0
    for face in ALL:
        face.register()
    # Without a first face of ours each page would name Helvetica, which is not embedded.
    canvas = Canvas(
        str(draft), pagesize=size, invariant=1, pageCompression=1, lang=language, initialFontName=SERIF.name
    )
    canvas.setCreator("Boutique")
    return canvas
