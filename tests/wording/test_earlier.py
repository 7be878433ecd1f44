"""A book of an earlier program tells its history in the words of today."""

from __future__ import annotations

import gettext

import pytest

from boutique.paths import resources
from boutique.wording import speaking
from boutique.wording.exchange.exports import entry_words
from boutique.wording.kernel import earlier


@pytest.mark.parametrize("before", sorted(earlier._NOW))
def test_a_deed_of_an_old_book_is_told_in_both_languages(before: str) -> None:
    words = gettext.translation("boutique", resources() / "i18n", ["ro"])
    now = earlier.called_now(before)
    assert words.gettext(now) != now, "its new name is not translated"
    with speaking("en"):
        assert entry_words(before, None) == now != before
    with speaking("ro"):
        assert entry_words(before, None) == words.gettext(now)


def test_an_old_entry_keeps_its_counts() -> None:
    before = "Clients exported for offers and news: {written} exported, {left_out} left out"
    with speaking("en"):
        assert entry_words(before, {"written": 1200, "left_out": 3}) == (
            "Clients exported for offers and news: 1,200 exported, 3 left out"
        )
