"""Labels at their real size, in black alone, read by a scanner off what a thermal head prints."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from boutique.domain.kernel.ids import new_id
from boutique.domain.pages.order_papers import GarmentLabel, LabelSize
from boutique.domain.workshop.codes import garment_code
from boutique.press.style import MM
from boutique.press.workshop.label import SIZES, label_page, make_labels
from boutique.wording import speaking
from tests.press.readback import codes_on, faces_of, outside, overlapping, sizes_of, words_of

ITEM = new_id()


def label(**other: Any) -> GarmentLabel:
    """Return a label, with what else is said."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "shop_phone": "0264 555 121",
        "number": "417.2",
        "client": "Horia Bălășescu",
        "wearer": "",
        "name": "sacou nisip cu carouri",
        "cloth": "Prince de Galles nisip",
        "promised_on": date(2027, 2, 12),
        "fitting_at": datetime(2027, 2, 4, 16, tzinfo=UTC),
        "code": garment_code(417, ITEM),
        "printed_on": date(2027, 1, 28),
        "language": "ro",
    }
    return GarmentLabel(**(told | other))


@pytest.mark.parametrize(("size", "mm"), [(LabelSize.ROLL, (62, 100)), (LabelSize.CARD, (74, 105))])
def test_it_has_its_own_size_and_a_code_that_is_read(
    size: LabelSize, mm: tuple[int, int], tmp_path: Path
) -> None:
    known = label()
    piece = make_labels((known,), size, tmp_path / "eticheta.pdf")
    assert sizes_of(piece.path) == [pytest.approx((mm[0] * MM, mm[1] * MM), abs=0.1)]
    assert codes_on(piece.path, dpi=203, black=True) == {known.code}
    words = " ".join(words_of(piece.path))
    for said in (
        "417.2",
        "Horia Bălășescu",
        "Sacou nisip",
        "vineri, 12 februarie",
        "probă 4 feb",
        known.code,
    ):
        assert said in words
    assert all(name[6:7] == "+" for name in faces_of(piece.path))


def test_each_garment_has_a_label_of_its_own(tmp_path: Path) -> None:
    both = (label(), label(number="417.3", name="vestă"))
    piece = make_labels(both, LabelSize.ROLL, tmp_path / "etichete.pdf")
    assert [("417.2" in words, "417.3" in words) for words in words_of(piece.path)] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize("size", list(LabelSize))
@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize(
    "other",
    [
        {},
        {"client": "Ștefan-Alexandru Brâncoveanu-Cantacuzino de Transilvania " * 3},
        {"name": "Redingotă lungă din stofă groasă " * 9, "wearer": "Maria " * 20},
        {"promised_on": None, "fitting_at": None, "cloth": "", "shop_phone": ""},
        {"number": "99999999.99", "shop": "Atelierul de croitorie fină " * 5, "cloth": "stofă " * 30},
    ],
)
def test_nothing_lies_on_another_thing_nor_off_the_label(
    other: dict[str, Any], language: str, size: LabelSize
) -> None:
    with speaking(language):
        page = label_page(label(**other), size)
    assert overlapping(page) == []
    assert outside(page, SIZES[size], 3 * MM) == []
