"""Colours by role, in two lights."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from boutique.paths import resources


class Light(StrEnum):
    """The light the shop works in; `SYSTEM` follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Roles(NamedTuple):
    """What each colour is for; every value reads '#RRGGBB'."""

    paper: str
    sheet: str
    ink: str
    muted: str
    rule: str
    basting: str
    accent: str
    accent_fill: str
    accent_fill_hover: str
    accent_soft: str
    on_accent: str
    hover: str
    field_border: str
    warn: str
    warn_soft: str
    good: str
    good_soft: str
    bad: str
    bad_soft: str
    focus: str
    cover: str
    on_cover: str
    cover_link: str


@cache
def load_roles(name: str) -> Roles:
    """Return the roles of 'light' or 'dark'."""
    text = (resources() / "themes" / f"{name}.toml").read_text("utf-8")
    return Roles(**dict(_pairs(text)))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Read the plain `name = "value"` lines; tomllib would cost the first paint five milliseconds."""
    for line in text.splitlines():
        name, equals, value = line.partition(" = ")
        if equals:
            yield name, value.strip('"')
