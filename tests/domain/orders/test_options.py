"""What is chosen for a garment is typed in one line, and reads back as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import OptionDraft
from boutique.domain.orders.options import options_as_typed, typed_options

WORDS = st.from_regex(r"[a-zăâîșț]{1,8}( [a-zăâîșț]{1,8})?", fullmatch=True)


@given(chosen=st.lists(st.builds(OptionDraft, key=WORDS, value=WORDS, extra_bani=st.integers(0, 10**6))))
def test_options_read_back_as_they_were_typed(chosen: list[OptionDraft]) -> None:
    assert typed_options(options_as_typed(chosen)) == tuple(chosen)


@pytest.mark.parametrize("typed", ["rever", "rever:", ": ascuțit", "+120", "rever: +12"])
def test_what_names_no_choice_is_asked_back(typed: str) -> None:
    with pytest.raises(Refused):
        typed_options(typed)
