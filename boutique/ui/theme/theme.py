"""The light the shop works in, chosen once and changed while it runs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from boutique.ui.theme.fonts import Style, font, load_fonts
from boutique.ui.theme.roles import Light, Roles, load_roles
from boutique.ui.theme.sheet import palette, style_sheet

_SCHEMES = {
    Light.SYSTEM: Qt.ColorScheme.Unknown,
    Light.LIGHT: Qt.ColorScheme.Light,
    Light.DARK: Qt.ColorScheme.Dark,
}
_roles: Roles | None = None
_chosen = Light.SYSTEM


def current_roles() -> Roles:
    """Return the colours in force; ask again at every painting, for they change at run time."""
    return _roles or load_roles("light")


@cache
def _color(value: str) -> QColor:
    return QColor(value)


def color(role: str) -> QColor:
    """Return one colour in force by the name of its role; do not change it."""
    return _color(getattr(current_roles(), role))


def dress(app: QApplication, light: Light = Light.SYSTEM) -> None:
    """Give the program its faces, colours and sheet; call it once, before the first window."""
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(font(Style.BODY))
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    switch(app, light)


def switch(app: QApplication, light: Light) -> None:
    """Change the light at run time; every window repaints itself."""
    global _chosen
    _chosen = light
    if app.styleHints().colorScheme() != _SCHEMES[light]:
        app.styleHints().setColorScheme(_SCHEMES[light])
    _put_on(app, _asked_for(app))


def chosen() -> Light:
    """Return what was asked for, which may be to follow the system."""
    return _chosen


def _asked_for(app: QApplication) -> Roles:
    if _chosen is not Light.SYSTEM:
        return load_roles(_chosen.value)
    dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return load_roles("dark" if dark else "light")


def _follow_system(app: QApplication) -> None:
    if _chosen is Light.SYSTEM:
        _put_on(app, _asked_for(app))


def _put_on(app: QApplication, wanted: Roles) -> None:
    global _roles
    if wanted == _roles:
        return
    _roles = wanted
    app.setPalette(palette(wanted))
    app.setStyleSheet(style_sheet(wanted))
