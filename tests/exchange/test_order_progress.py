"""How far a thing has come is read from its words, in Romanian and English first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.progress import Progress
from boutique.exchange.order_progress import is_altered, kind_of, method_of, progress_of

_WORDS = {
    Progress.TAKEN: [
        *(
            "luată",
            "Comandată",
            "preluată",
            "nouă",
            "neîncepută",
            "în așteptare",
            "înregistrată",
            "confirmată",
        ),
        *(
            "new",
            "New order",
            "taken",
            "ordered",
            "Confirmed",
            "on-hold",
            "unfulfilled",
            "Partially fulfilled",
        ),
        *("nu a fost ridicată", "not delivered", "de predat mâine, nepredată încă, de livrat"),
    ],
    Progress.WORK: [
        *(
            "în lucru",
            "IN LUCRU",
            "la probă",
            "La a doua probă",
            "croit",
            "la croit",
            "cusut",
            "în producție",
        ),
        *("in progress", "In production", "processing", "at fitting", "gata de probă", "ready for fitting"),
        *("nu e gata", "not ready yet", "being made"),
    ],
    Progress.READY: [
        "gata",
        "Gata de ridicat",
        "ready",
        "Ready for pickup",
        "ready for delivery",
        "terminată",
    ],
    Progress.DELIVERED: [
        *("ridicată", "predată", "livrată", "Finalizată", "încheiată", "predată clientului"),
        *("fulfilled", "delivered", "picked up", "Picked-up", "Completed", "collected", "handed over"),
    ],
    Progress.UNSAID: ["", "plătită", "paid", "habarnam", "Emisă", "12"],
}


@pytest.mark.parametrize(("progress", "text"), [(key, text) for key, some in _WORDS.items() for text in some])
def test_the_words_of_a_state_tell_how_far_a_thing_has_come(progress: Progress, text: str) -> None:
    assert progress_of([("Status", text)])[0] is progress


@given(
    st.sampled_from([(key, text) for key, some in _WORDS.items() for text in some]),
    st.sampled_from([str.upper, str.lower, str.title, lambda text: f"  {text} ", lambda text: f"{text}."]),
)
def test_capitals_and_dots_change_nothing(told: tuple[Progress, str], written: object) -> None:
    assert callable(written)
    assert progress_of([("Stadiu", written(told[1]))])[0] is told[0]


def test_what_a_column_of_money_says_is_no_state_of_the_work() -> None:
    for header in (
        "Financial Status",
        "Payment status",
        "Status plată",
        "Cancelled at",
        "Tip",
        "Motiv retur",
    ):
        assert progress_of([(header, "completed")])[0] is Progress.UNSAID


def test_a_column_of_the_work_goes_before_one_of_the_sale() -> None:
    told = [("Status", "completed"), ("Fulfillment Status", "unfulfilled")]
    assert progress_of(told) == (Progress.TAKEN, "unfulfilled", "")


def test_words_nobody_understands_are_handed_on_and_words_of_a_sale_are_not() -> None:
    assert progress_of([("Status", "habarnam")]) == (Progress.UNSAID, "", "habarnam")
    assert progress_of([("Status", "achitată integral")])[2] == "achitată integral"
    assert progress_of([("Status", "achitată"), ("Tip", "xyz")]) == (Progress.UNSAID, "", "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("pe măsură", "made_to_measure"),
        ("MTM", "made_to_measure"),
        ("bespoke", "bespoke"),
        ("retuș", "alteration"),
        ("Alteration", "alteration"),
        ("la comandă", "made_to_order"),
        ("gata făcut", "ready_to_wear"),
        ("confecții", "ready_to_wear"),
        ("altceva", ""),
    ],
)
def test_the_kind_of_a_garment_is_read(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_short_dress_is_not_an_alteration() -> None:
    assert is_altered("Retuș pantaloni")
    assert not is_altered("Rochie scurtă")


@pytest.mark.parametrize(
    ("text", "method"), [("numerar", "cash"), ("Card (POS)", "card"), ("OP", "transfer"), ("ramburs", "")]
)
def test_how_it_was_paid_is_read_and_never_guessed(text: str, method: str) -> None:
    assert method_of(text) == method
