"""Colours as adjectives; Romanian bends them to what they stand beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from boutique.wording.texts import p_

MASCULINE, FEMININE, SEVERAL = "masculine", "feminine", "several"


def colour(key: str, form: str = MASCULINE) -> str:
    """Return a colour's word beside a thing of this form; '' for no colour."""
    return _FORMS[form]()[key] if key else ""


def _masculine() -> Mapping[str, str]:
    return {
        "black": p_("masculine", "black"),
        "charcoal": p_("masculine", "charcoal"),
        "grey": p_("masculine", "grey"),
        "white": p_("masculine", "white"),
        "ecru": p_("masculine", "ecru"),
        "beige": p_("masculine", "beige"),
        "camel": p_("masculine", "camel"),
        "brown": p_("masculine", "brown"),
        "navy": p_("masculine", "navy"),
        "blue": p_("masculine", "blue"),
        "light blue": p_("masculine", "light blue"),
        "green": p_("masculine", "green"),
        "olive": p_("masculine", "olive"),
        "burgundy": p_("masculine", "burgundy"),
        "red": p_("masculine", "red"),
        "pink": p_("masculine", "pink"),
        "purple": p_("masculine", "purple"),
        "yellow": p_("masculine", "yellow"),
        "orange": p_("masculine", "orange"),
    }


def _feminine() -> Mapping[str, str]:
    return {
        **_masculine(),
        "black": p_("feminine", "black"),
        "white": p_("feminine", "white"),
        "blue": p_("feminine", "blue"),
        "red": p_("feminine", "red"),
        "yellow": p_("feminine", "yellow"),
        "orange": p_("feminine", "orange"),
    }


def _several() -> Mapping[str, str]:
    return {
        **_masculine(),
        "black": p_("several", "black"),
        "white": p_("several", "white"),
        "blue": p_("several", "blue"),
        "green": p_("several", "green"),
        "red": p_("several", "red"),
        "yellow": p_("several", "yellow"),
        "orange": p_("several", "orange"),
    }


_FORMS: Mapping[str, Callable[[], Mapping[str, str]]] = {
    MASCULINE: _masculine,
    FEMININE: _feminine,
    SEVERAL: _several,
}
