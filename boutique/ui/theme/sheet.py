"""The one style sheet and the palette, both cut from the same roles."""

from __future__ import annotations

from functools import cache
from string import Template

from PySide6.QtGui import QColor, QPalette

from boutique.paths import resources
from boutique.ui.theme.roles import Roles

_PART = QPalette.ColorRole
_COLOURS = {
    _PART.Window: "paper",
    _PART.WindowText: "ink",
    _PART.Base: "sheet",
    _PART.AlternateBase: "paper",
    _PART.Text: "ink",
    _PART.PlaceholderText: "muted",
    _PART.Button: "sheet",
    _PART.ButtonText: "ink",
    _PART.BrightText: "on_accent",
    _PART.Highlight: "accent_fill",
    _PART.HighlightedText: "on_accent",
    _PART.Accent: "accent",
    _PART.Link: "accent",
    _PART.LinkVisited: "accent",
    _PART.Light: "sheet",
    _PART.Midlight: "hover",
    _PART.Mid: "rule",
    _PART.Dark: "basting",
    _PART.Shadow: "muted",
    _PART.ToolTipBase: "cover",
    _PART.ToolTipText: "on_cover",
}
_GREYED = (_PART.WindowText, _PART.Text, _PART.ButtonText)


@cache
def style_sheet(roles: Roles) -> str:
    """Return the style sheet of the whole program in these colours."""
    text = (resources() / "themes" / "boutique.qss").read_text("utf-8")
    return Template(text).safe_substitute(roles._asdict())


def palette(roles: Roles) -> QPalette:
    """Return the palette for what Qt paints by itself."""
    made = QPalette()
    for part, name in _COLOURS.items():
        made.setColor(part, QColor(getattr(roles, name)))
    for part in _GREYED:
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(roles.muted))
    return made
