"""Where the program's own resources lie, and where a shop keeps its book."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder with fonts, icons, themes and translations."""
    if hasattr(sys, "_MEIPASS"):
        return Path(sys._MEIPASS) / "resources"
    packed = Path(__file__).parent / "_resources"
    return packed if packed.is_dir() else Path(__file__).parent.parent / "resources"


def default_shop() -> Path:
    """Return the folder of the shop: BOUTIQUE_DATA, or the user's own data folder."""
    named = os.environ.get("BOUTIQUE_DATA")
    return Path(named) if named else _user_data() / "shop"


def demo_shop() -> Path:
    """Return the folder of the demo shop, apart from the user's own."""
    return _user_data() / "demo"


def _user_data() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("Boutique", appauthor=False))
