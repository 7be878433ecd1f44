"""What a garment is called; apart from the orders, for the first picture needs no more."""

from __future__ import annotations

from boutique.domain.kernel.errors import N_

GARMENTS: dict[str, str] = {
    "suit": N_("suit"),
    "jacket": N_("jacket"),
    "trousers": N_("trousers"),
    "waistcoat": N_("waistcoat"),
    "overcoat": N_("overcoat"),
    "shirt": N_("shirt"),
    "dress": N_("dress"),
    "skirt": N_("skirt"),
    "blouse": N_("blouse"),
    "womens_jacket": N_("women's jacket"),
    "tie": N_("tie"),
    "other": N_("piece"),
}
"""Garment key to the word on screen."""

_ELSEWHERE = {
    "shoes": N_("shoes"),
    "knitwear": N_("knitwear"),
    "belt": N_("belt"),
    "hat": N_("hat"),
    "gloves": N_("gloves"),
}
WEARABLES: dict[str, str] = {
    **{key: word for key, word in GARMENTS.items() if key != "other"},
    **_ELSEWHERE,
    "other": GARMENTS["other"],
}
"""Garments of the shop and what one buys elsewhere, key to the word on screen."""
