"""How people speak of what a style holds, so that a like can be found in it."""

from __future__ import annotations

_SPOKEN: dict[str, tuple[str, str]] = {
    "lapel=peak": ("revere ascuțite", "peak lapels"),
    "lapel=shawl": ("guler șal", "shawl collar"),
    "lapel=none": ("fără guler", "collarless"),
    "lapel_width=wide": ("revere late", "wide lapels"),
    "lapel_width=narrow": ("revere înguste", "narrow lapels"),
    "buttons=1": ("un nasture", "one button"),
    "buttons=2": ("doi nasturi", "two buttons"),
    "buttons=3": ("trei nasturi", "three buttons"),
    "breast=double": ("două rânduri", "double-breasted"),
    "pockets=patch": ("buzunare aplicate", "patch pockets"),
    "pockets=jetted": ("buzunare ascunse", "jetted pockets"),
    "waistcoat=yes": ("trei piese cu vestă", "three-piece with waistcoat"),
    "belt=yes": ("cordon", "belt"),
    "pleats=2": ("pense la pantaloni", "pleats"),
    "collar=button_down": ("guler cu nasturi", "button-down collar"),
    "collar=spread": ("guler deschis", "spread collar"),
    "collar=round": ("guler rotund", "round collar"),
    "collar=bow": ("fundă", "bow"),
    "cuffs=french": ("manșetă dublă", "French cuffs"),
    "cuffs=yes": ("manșetă la pantaloni", "turn-ups"),
    "neckline=v": ("decolteu în V", "V neck"),
    "neckline=boat": ("decolteu bărcuță", "boat neck"),
    "sleeves=none": ("fără mâneci", "sleeveless"),
    "sleeves=three_quarter": ("mânecă trei sferturi", "three-quarter sleeves"),
    "sleeves=long": ("mâneci lungi", "long sleeves"),
    "skirt=pencil": ("conică", "pencil"),
    "shape=pencil": ("conică", "pencil"),
    "length=knee": ("până la genunchi", "knee length"),
    "length=midi": ("până la jumătatea gambei", "midi"),
    "cut=wrap": ("petrecută", "wrap"),
}


def spoken(style: str) -> str:
    """Return a style with the words people use for what is in it."""
    said = (word for part in style.split() if part in _SPOKEN for word in _SPOKEN[part])
    return " ".join([style, *said])


def style_words(language: str) -> list[str]:
    """Return what people say of styles in a language, each once."""
    place = 0 if language == "ro" else 1
    return list(dict.fromkeys(said[place] for said in _SPOKEN.values()))
