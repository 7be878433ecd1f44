"""Garments as they stand inside a sentence."""

from __future__ import annotations

from functools import cache

from boutique.domain.orders.garments import GARMENTS, WEARABLES
from boutique.wording.kernel.phrases import listed
from boutique.wording.kernel.texts import _, language, languages, speaking


def garment(key: str) -> str:
    """Return what a garment is called; one nobody knows is a piece."""
    return _(GARMENTS.get(key, GARMENTS["other"]))


def wearable(key: str) -> str:
    """Return what a garment is called that may also have been bought elsewhere."""
    return _(WEARABLES.get(key, WEARABLES["other"]))


def garments(keys: str) -> str:
    """Return the garments of an order, from keys with commas: 'costum', 'rochie și fustă'."""
    return listed(list(dict.fromkeys(garment(key) for key in keys.split(","))))


@cache
def everywhere(key: str) -> str:
    """Return what a garment is called in every language there is; nothing for one nobody knows."""
    if key not in GARMENTS or key == "other":
        return ""
    names = []
    for code in languages():
        with speaking(code):
            names.append(garment(key))
    return " ".join(names)


def within(name: str) -> str:
    """Return a name as it stands inside a sentence; only a garment's own word loses its capital."""
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return name[:1].lower() + name[1:] if first.lower() in _common(language()) else name


@cache
def _common(_language: str) -> frozenset[str]:
    return frozenset(_(word).split(maxsplit=1)[0] for word in GARMENTS.values())
