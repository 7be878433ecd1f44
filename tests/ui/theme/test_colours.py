"""Colours can be read: 4.5 to 1 for text, 3 to 1 for the edge of a field, by day and by lamplight."""

from __future__ import annotations

import tomllib

import pytest

from boutique.paths import resources
from boutique.ui.kit.line import Tone
from boutique.ui.theme.roles import load_roles
from boutique.ui.theme.sheet import style_sheet

LIGHTS = ("light", "dark")
GROUNDS = ("paper", "sheet", "hover", "accent_soft")
INKS = ("ink", "muted", "accent", "warn", "good", "bad")
TEXTS = [
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *((tone.value[1], tone.value[0]) for tone in Tone),
    ("on_accent", "accent_fill"),
    ("on_accent", "accent_fill_hover"),
    ("on_cover", "cover"),
    ("cover_link", "cover"),
]


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 reckons it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_published() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_every_text_can_be_read_on_its_ground(light: str, ink: str, ground: str) -> None:
    roles = load_roles(light)
    assert contrast(getattr(roles, ink), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("edge", ["field_border", "focus", "accent"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_the_edge_of_a_field_and_the_ring_are_seen(light: str, edge: str, ground: str) -> None:
    roles = load_roles(light)
    assert contrast(getattr(roles, edge), getattr(roles, ground)) >= 3


@pytest.mark.parametrize("light", LIGHTS)
def test_a_theme_is_plain_toml_and_read_as_such(light: str) -> None:
    text = (resources() / "themes" / f"{light}.toml").read_text("utf-8")
    assert load_roles(light)._asdict() == tomllib.loads(text)


@pytest.mark.parametrize("light", LIGHTS)
def test_no_role_is_left_unfilled_in_the_sheet(light: str) -> None:
    assert "$" not in style_sheet(load_roles(light)).replace("${roles}", "")


def test_no_widget_names_a_colour_of_its_own() -> None:
    from pathlib import Path

    import boutique.ui

    sources = Path(boutique.ui.__file__).parent.rglob("*.py")
    named = [str(path) for path in sources if 'QColor("#' in path.read_text("utf-8")]
    assert named == []
