"""Ivory paper, ink, one oxblood accent: colours by role, type by ratio, distances on a grid."""

from typing import TYPE_CHECKING

from boutique.ui.kernel.lazy_exports import lazy_exports

if TYPE_CHECKING:
    from boutique.ui.theme import space
    from boutique.ui.theme.fonts import Style, font, load_fonts
    from boutique.ui.theme.roles import Light, Roles
    from boutique.ui.theme.theme import chosen, color, current_roles, dress, switch

_HOMES = {
    "fonts": "Style font load_fonts",
    "roles": "Light Roles",
    "theme": "chosen color current_roles dress switch",
}
__getattr__ = lazy_exports(__name__, _HOMES)

__all__ = [
    "Light",
    "Roles",
    "Style",
    "chosen",
    "color",
    "current_roles",
    "dress",
    "font",
    "load_fonts",
    "space",
    "switch",
]
