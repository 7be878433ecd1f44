"""Names in letters that we have no face for are told before printing; the others are printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.press.client.sheet import make_client_page
from boutique.press.lookbook import make_lookbook
from boutique.press.measure_sheet import make_measure_sheet
from boutique.press.setting import set_text
from boutique.press.style import BODY
from tests.lookbooks import SERBAN, book_for, client, likes
from tests.press import test_client_page, test_measure_sheet

STRANGE = ["최 유림", "فاطمة علي", "王 小明", "ბერიძე ნინო", "אברהם לוי", "अमिताभ", "🙂🙂"]
WRITTEN = ["Παπαδοπούλου Ελένη", "Иванова Мария", "Łukasz Żółć", "Nguyễn Thị Hồng", "Țuțuianu Ștefan"]


def lookbook(name: str, out: Path) -> str:
    family, _, given = name.partition(" ")
    book = book_for(client(given, family, preferences=likes(colour="bleumarin")))
    return "\n".join(make_lookbook(book, None, out).words)


def measures(name: str, out: Path) -> str:
    return "\n".join(make_measure_sheet(test_measure_sheet._sheet(client=name), out).words)


def client_page(name: str, out: Path) -> str:
    family, _, given = name.partition(" ")
    draft = replace(test_client_page.DRAFT, given_name=given, family_name=family)
    told = test_client_page.sheet(page=test_client_page.page(draft=draft))
    return "\n".join(make_client_page(told, out).words)


@pytest.mark.parametrize("printed", [lookbook, measures, client_page])
@pytest.mark.parametrize("name", STRANGE)
def test_a_name_that_cannot_be_set_is_told_and_nothing_is_printed(printed, name: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "tipar.pdf"
    with pytest.raises(Refused) as told:
        printed(name, out)

    assert name.split()[0] in str(told.value.params["words"])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("printed", [lookbook, measures, client_page])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_name_whose_letters_the_face_has_is_printed(printed, name: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    words = printed(name, tmp_path / "tipar.pdf")

    assert all(part in words for part in name.split())


def test_a_sign_without_a_drawing_leaves_no_box() -> None:
    [line] = set_text("Vine ⟿ vineri ⦿ seara", BODY[0], 1000)

    assert line.text == "Vine vineri seara"


def test_somebody_known_is_printed_as_before(tmp_path: Path) -> None:
    assert make_lookbook(book_for(SERBAN), None, tmp_path / "carte.pdf").pages
