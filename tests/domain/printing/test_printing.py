"""Pages as people name them, and sheets that are not a piece's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.printing.model import Printer, pages_asked, pages_told
from boutique.domain.printing.paper_sizes import (
    A3,
    A4,
    A5,
    A6,
    KNOWN,
    LETTER,
    Edges,
    PaperSize,
    known_size,
    sheet_for,
)


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", ()),
        (" ", ()),
        ("1-8", ()),
        ("3", (3,)),
        ("1-3, 7", (1, 2, 3, 7)),
        ("7,1–2", (1, 2, 7)),
        ("6-", (6, 7, 8)),
        ("2; 2; 3", (2, 3)),
    ],
)
def test_pages_are_named_as_people_write_them(text: str, pages: tuple[int, ...]) -> None:
    assert pages_asked(text, 8) == pages


@pytest.mark.parametrize("text", ["0", "9", "3-9", "5-2", "x", "1,,2", "-3", "1-2-3", "٣-٤x"])
def test_what_names_no_page_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refused):
        pages_asked(text, 8)


@given(st.text(max_size=12), st.integers(1, 40))
def test_whatever_is_typed_names_pages_that_are_there_or_is_refused(text: str, count: int) -> None:
    try:
        pages = pages_asked(text, count)
    except Refused:
        return
    assert all(1 <= page <= count for page in pages)
    assert list(pages) == sorted(set(pages))
    assert not pages or pages_asked(pages_told(pages), count) == pages


def test_a_piece_goes_out_on_its_own_paper_where_the_printer_has_it() -> None:
    assert sheet_for(A5, (A4, A5, LETTER), A4) == A5
    assert sheet_for(A5, (), None) == A5


def test_where_its_own_is_missing_the_usual_sheet_is_taken_if_it_is_large_enough() -> None:
    assert sheet_for(A5, (A3, A4), A4) == A4
    assert sheet_for(A4, (LETTER, A3), LETTER) == A3
    assert sheet_for(A4, (LETTER, A6), LETTER) == LETTER


sizes = st.builds(PaperSize, st.integers(50, 400), st.integers(50, 600)) | st.sampled_from(KNOWN)


@given(sizes, st.lists(sizes, max_size=5), st.none() | sizes)
def test_a_piece_lies_whole_on_its_sheet_and_is_never_made_larger(
    piece: PaperSize, offered: list[PaperSize], usual: PaperSize | None
) -> None:
    sheet = sheet_for(piece, offered, usual)
    share = piece.share_on(sheet)
    assert 0 < share <= 1
    if not piece.same(sheet):
        assert piece.width * share <= sheet.width + 1e-6
        assert piece.height * share <= sheet.height + 1e-6


def test_sizes_that_differ_by_rounding_are_the_same_sheet() -> None:
    assert known_size(209.9, 297.04) == A4
    assert known_size(297, 210) == A4
    assert known_size(215.9, 279.4) == LETTER
    assert known_size(216, 303).name == "216 × 303 mm"


edges = st.builds(Edges, *[st.floats(0, 20)] * 4)


@given(sizes, sizes, edges)
def test_a_fitted_page_lies_where_the_printer_reaches(
    piece: PaperSize, sheet: PaperSize, edges: Edges
) -> None:
    share = piece.share_on(sheet, edges)
    assert 0 < share <= piece.share_on(sheet)
    if piece.same(sheet):
        assert share == 1.0  # it has margins of its own
    elif share > 0.1:
        assert piece.width * share <= sheet.width - edges.left - edges.right + 1e-6
        assert piece.height * share <= sheet.height - edges.top - edges.bottom + 1e-6


LABEL = PaperSize(62, 100)


def test_a_printer_of_labels_cuts_a_piece_of_its_own_size_off_its_roll() -> None:
    labels = Printer(
        name="QL", title="QL", sizes=(PaperSize(29, 90), PaperSize(62, 29)), roll=PaperSize(62, 1000)
    )
    assert sheet_for(LABEL, labels.sizes_for(LABEL), labels.sizes[0]) == LABEL
    assert labels.sizes_for(A6) == labels.sizes, "it is wider than the roll"


def test_a_printer_of_sheets_prints_a_label_on_what_lies_in_it() -> None:
    office = Printer(name="HP", title="HP", sizes=(A4, A5), usual=A4)
    assert sheet_for(LABEL, office.sizes_for(LABEL), office.usual) == A4
