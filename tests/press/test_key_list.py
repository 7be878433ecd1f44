"""The keys on paper: every key there is stands on the sheet, whole groups together."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.printing.key_list import KeyGroup, KeyList
from boutique.press.key_list import make_key_list

_LINES = st.integers(1, 90)


def _group(at: int, count: int) -> KeyGroup:
    return KeyGroup(f"Camera {at}", tuple((f"Ctrl {at}.{key}", f"fapta {at}.{key}.") for key in range(count)))


@given(counts=st.lists(_LINES, min_size=1, max_size=8))
def test_no_key_is_left_out_however_many_there_are(
    tmp_path_factory: pytest.TempPathFactory, counts: list[int]
) -> None:
    groups = tuple(_group(at, count) for at, count in enumerate(counts))
    out = tmp_path_factory.mktemp("keys") / "keys.pdf"
    piece = make_key_list(KeyList(shop="Atelier", groups=groups, language="ro"), out)
    said = "\n".join(piece.words)
    assert all(words in said for group in groups for _keys, words in group.lines)


def test_the_keys_of_a_shop_stand_on_one_sheet_of_a5(tmp_path: Path) -> None:
    groups = tuple(_group(at, count) for at, count in enumerate((10, 20, 12, 8, 8, 6)))
    piece = make_key_list(KeyList(shop="Atelier", groups=groups, language="ro"), tmp_path / "k.pdf")
    document = pypdfium2.PdfDocument(piece.path)
    assert [tuple(map(round, page.get_size())) for page in document] == [(420, 595)]
    document.close()
