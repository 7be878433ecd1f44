"""Type as it is set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.press import style
from boutique.press.escape import printable
from boutique.press.setting import set_text, width_of
from boutique.press.setting.styles import TextStyle

BODY = style.BODY[0]
WORDS = st.lists(st.text("aăâeiîoștrncplm-.,„”", min_size=1, max_size=30), min_size=1, max_size=40).map(
    " ".join
)


@given(WORDS, st.floats(60, 400))
def test_no_line_is_wider_than_its_measure_and_no_sign_is_lost(words: str, measure: float) -> None:
    lines = set_text(words, BODY, measure)

    assert all(line.width <= measure + 0.5 for line in lines)
    signs = "".join(words.split()).replace("-", "")
    assert "".join(line.text for line in lines).replace(" ", "").replace("-", "") == signs


def test_a_paragraph_does_not_end_in_one_short_word() -> None:
    text = (
        "Am trecut prin colecția de primăvară și am pus deoparte cinci piese pentru dumneavoastră și un in."
    )
    for measure in range(200, 420, 20):
        lines = set_text(text, BODY, measure)
        assert lines[-1].width > 0.1 * measure


def test_figures_of_the_text_are_old_style_and_those_of_a_table_tabular() -> None:
    heights = {width_of(digit, BODY) for digit in "0123456789"}
    columns = {round(width_of(digit, style.FIGURES), 3) for digit in "0123456789"}

    assert len(heights) > 3
    assert len(columns) == 1


def test_pairs_are_kerned() -> None:
    plain = TextStyle(BODY.face, 1000, 1000)

    assert width_of("To", plain) < width_of("T", plain) + width_of("o", plain)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<b>Ion</b> & Fiii", "<b>Ion</b> & Fiii"),
        ("  doi\n\n rânduri\t", "doi rânduri"),
        ("Ştefan Ţuţu", "Ștefan Țuțu"),
        ("s\u0326ir", "șir"),
        ("abc\u202edef\u200b\x00", "abcdef"),
        ("inimă \U0001f496", "inimă"),
    ],
)
def test_what_was_typed_is_printed_and_nothing_hidden(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@given(st.text())
def test_any_text_can_be_set(text: str) -> None:
    lines = set_text(text, BODY, 200)

    assert all(line.width <= 200.5 for line in lines)
    assert printable(printable(text)) == printable(text)
