"""A book in the client's language while the screens speak the shop's."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from boutique import wording
from boutique.wording import _, day_month, language, n_, speaking
from boutique.wording.kernel.phrases import quoted


def test_another_language_is_spoken_in_one_thread_only() -> None:
    inside, done = Event(), Event()
    heard: list[str] = []

    def write_a_book() -> None:
        with speaking("en"):
            inside.set()
            done.wait(5)
            heard.append(f"{language()} {day_month(5, 14)}")

    writer = Thread(target=write_a_book)
    writer.start()
    assert inside.wait(5)
    assert (language(), day_month(5, 14)) == ("ro", "14 mai")
    done.set()
    writer.join()

    assert heard == ["en 14 May"]


def test_the_shops_language_returns_after_the_book() -> None:
    with speaking("en"):
        assert _("Your order") == "Your order"
    assert _("Your order") == "Comanda dumneavoastră"


@pytest.mark.parametrize(("code", "said"), [("ro", "100.000 de comenzi"), ("en", "100,000 orders")])
def test_a_large_count_is_grouped_as_the_language_does(code: str, said: str) -> None:
    with speaking(code):
        assert n_("{n} order", "{n} orders", 100_000) == said


@pytest.mark.parametrize(
    ("code", "said"), [("ro", "„«Nu e pe stoc.» A așteptat.”"), ("en", "“‘Nu e pe stoc.’ A așteptat.”")]
)
def test_words_quoted_within_words_have_marks_of_their_own(code: str, said: str) -> None:
    with speaking(code):
        assert quoted("„Nu e pe stoc.” A așteptat.") == said


def test_a_language_asked_for_wins_over_the_shops_own() -> None:
    with wording.asked_for("en"):
        wording.use("ro")
        assert wording.language() == "en"
    wording.use("ro")
    assert wording.language() == "ro"


def test_a_language_chosen_for_the_shop_ends_what_was_asked_for() -> None:
    with wording.asked_for("en"):
        wording.use("en")
        wording.choose("ro")
        assert wording.language() == "ro"
        wording.use("ro")
        assert wording.language() == "ro"


def test_where_no_language_was_asked_for_the_shops_own_is_spoken() -> None:
    with wording.asked_for(None):
        wording.use("en")
        assert wording.language() == "en"
