"""The cuts of jackets and coats: where shoulder, armhole, side and hem run, for the right half."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from boutique.drawing.paths import Place, Point, o

_SHOULDER: tuple[Place, ...] = ((78, 24), o(150, 50), o(206, 66), (224, 80))


@dataclass(frozen=True)
class Cut:
    """Places of the right half in mm, the neck at the top; `foot` closes the hem towards the front edge."""

    shoulder: tuple[Place, ...]
    side: tuple[Place, ...]
    foot: Callable[[float], tuple[Place, ...]]
    side_seam: tuple[Place, ...]
    dart: tuple[Place, ...]
    sleeve_out: tuple[Place, ...]
    sleeve_in: tuple[Place, ...]
    pocket: Point
    waist: Point
    cuff_buttons: int = 4
    welt: bool = True
    first_button: float = 0.0


def _cutaway(edge: float) -> tuple[Place, ...]:
    return o(edge + 104, 757), o(edge + 50, 726), o(edge + 13, 650), o(edge, 545)


def _square(edge: float) -> tuple[Place, ...]:
    return o(20, 758), (edge, 756)


def _coat_foot(edge: float) -> tuple[Place, ...]:
    return o(60, 1082), (edge, 1080)


def _short_cutaway(edge: float) -> tuple[Place, ...]:
    return o(edge + 96, 651), o(edge + 42, 628), o(edge + 12, 570), o(edge, 480)


_OUT: tuple[Place, ...] = ((222, 79), o(256, 99), o(284, 160), o(315, 290), o(344, 440), (372, 672))
_IN: tuple[Place, ...] = ((274, 690), o(252, 470), o(238, 360), (226, 262), o(206, 190))
_ARMHOLE: tuple[Place, ...] = (o(208, 160), o(212, 225), (228, 268))

SINGLE = Cut(
    shoulder=_SHOULDER,
    side=(*_ARMHOLE, o(218, 350), o(207, 430), o(224, 560), (245, 742), o(170, 756)),
    foot=_cutaway,
    side_seam=(o(209, 236), o(192, 330), o(184, 430), o(194, 560), o(202, 760)),
    dart=(o(122, 282), o(117, 430), (124, 534)),
    sleeve_out=_OUT,
    sleeve_in=_IN,
    pocket=(98, 527),
    waist=(207, 430),
)
DOUBLE = Cut(
    shoulder=_SHOULDER,
    side=SINGLE.side,
    foot=_square,
    side_seam=SINGLE.side_seam,
    dart=SINGLE.dart,
    sleeve_out=_OUT,
    sleeve_in=_IN,
    pocket=(98, 527),
    waist=SINGLE.waist,
)
OVERCOAT = Cut(
    shoulder=((78, 24), o(152, 50), o(212, 67), (232, 82)),
    side=(
        *(o(216, 165), o(220, 235), (238, 280)),
        *(o(230, 360), o(222, 450), o(240, 640), (276, 1064), o(180, 1080)),
    ),
    foot=_coat_foot,
    side_seam=(o(216, 246), o(200, 340), o(194, 450), o(206, 640), o(226, 1090)),
    dart=(o(126, 290), o(121, 440), (126, 560)),
    sleeve_out=((230, 81), o(268, 103), o(298, 168), o(330, 300), o(360, 450), (392, 704)),
    sleeve_in=((286, 724), o(262, 480), o(248, 370), (236, 274), o(214, 196)),
    pocket=(100, 556),
    waist=(222, 450),
    cuff_buttons=3,
)
LADY = Cut(
    shoulder=((76, 25), o(134, 47), o(180, 62), (196, 75)),
    side=(
        *(o(180, 150), o(186, 205), (200, 240)),
        *(o(186, 310), o(168, 385), o(186, 490), (224, 634), o(150, 650)),
    ),
    foot=_short_cutaway,
    side_seam=(o(182, 170), o(120, 262), o(101, 385), o(116, 490), o(136, 670)),
    dart=(),
    sleeve_out=((194, 74), o(226, 92), o(248, 148), o(272, 265), o(300, 410), (330, 618)),
    sleeve_in=((246, 635), o(222, 430), o(208, 325), (198, 236), o(178, 170)),
    pocket=(62, 486),
    waist=(168, 385),
    cuff_buttons=3,
    welt=False,
)
