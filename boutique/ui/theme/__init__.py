"""Ivory paper, ink, one oxblood accent: colours by role, type by ratio, distances on a grid."""

from boutique.ui.theme import space
from boutique.ui.theme.fonts import Style, font
from boutique.ui.theme.roles import Light, Roles
from boutique.ui.theme.theme import chosen, color, dress, roles, switch

__all__ = ["Light", "Roles", "Style", "chosen", "color", "dress", "font", "roles", "space", "switch"]
