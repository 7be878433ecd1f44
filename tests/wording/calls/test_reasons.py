"""Every reason to call is a whole sentence in both languages, whatever its facts are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique import wording
from boutique.domain.calls.facts import FACTS_OF, BirthdayFacts
from boutique.domain.calls.reasons import Group, Reason, ReasonKind
from boutique.domain.calls.talks import Because
from boutique.domain.clients.occasions import Occasion
from boutique.domain.lists.conditions import kept
from boutique.domain.promises.risk import CauseKind
from boutique.wording.calls.reason_lines import chip, short
from boutique.wording.calls.reasons import group_title, sentence
from boutique.wording.calls.spoken import opening
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.orders import garments
from tests.domain.lists.test_conditions import conditions

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
WORDS = st.one_of(
    st.just(""), st.sampled_from(["Îmi place {nimic}", "100% lână", "„ghilimele”"]), st.text(max_size=20)
)
GARMENTS = st.lists(st.sampled_from(["suit", "shirt", "suit", "other", "cape"]), min_size=1).map(",".join)
COUNT = st.sampled_from([1, 2, 5, 19, 20, 101])
GAPS = st.integers(0, 2_000)
RHYTHM: dict[str, st.SearchStrategy[Any]] = {
    "gap": st.one_of(st.none(), GAPS), "since": GAPS, "last": DAYS, "orders": COUNT,
    "came_back": st.one_of(st.none(), COUNT), "came_back_of": st.one_of(st.none(), COUNT),
    "came_back_days": st.one_of(st.none(), GAPS),
}  # fmt: skip
COMPLAINT: dict[str, st.SearchStrategy[Any]] = {"words": WORDS, "opened": DAYS, "reply_by": DAYS}
GARMENT: dict[str, st.SearchStrategy[Any]] = {"number": COUNT, "garments": GARMENTS}
PROMISE = GARMENT | {"promised": DAYS, "told": st.none() | DAYS}
AWAITED = GARMENT | {"since": DAYS, "words": WORDS}
READY = GARMENT | {"ready": DAYS, "told": st.none() | DAYS}
FACTS: dict[ReasonKind, dict[str, st.SearchStrategy[Any]]] = {
    ReasonKind.COMPLAINT_REPLY: COMPLAINT,
    ReasonKind.COMPLAINT_AFTER: {"since": GAPS, "solution": WORDS, "put_right_by": st.none() | DAYS},
    ReasonKind.PROMISE_LATE: PROMISE,
    ReasonKind.PROMISE_NEAR: PROMISE,
    ReasonKind.LATE_AHEAD: GARMENT | {
        "promised": DAYS, "chance": st.integers(60, 95), "late": COUNT,
        "cause": st.sampled_from(["", *(cause.value for cause in CauseKind)]),
    },
    ReasonKind.DAY_MOVED: GARMENT | {"was": DAYS, "now": DAYS, "why": WORDS},
    ReasonKind.ANSWER_AWAITED: AWAITED,
    ReasonKind.FITTING_AWAITED: AWAITED,
    ReasonKind.FITTING_MISSED: GARMENT | {"on": DAYS, "at": st.times()},
    ReasonKind.FITTING_UNCONFIRMED: GARMENT | {"on": DAYS, "at": st.times()},
    ReasonKind.CLOTH_DELAYED: {"cloth": WORDS, "asked": DAYS, "due": DAYS, "now": st.none() | DAYS},
    ReasonKind.READY: READY,
    ReasonKind.NOT_FETCHED: READY,
    ReasonKind.CLOTH_ARRIVED: {
        "cloth": WORDS, "stock_cm": GAPS, "asked": DAYS, "metres_cm": GAPS, "arrived": DAYS,
        "swatches_sent": st.one_of(st.none(), DAYS), "chosen": WORDS,
    },
    ReasonKind.FOLLOW_UP: {"about": WORDS, "due": DAYS},
    ReasonKind.AFTER_DELIVERY: {
        "delivered": DAYS, "on_time": st.booleans(), "garments": GARMENTS, "first": st.booleans(),
        "since": GAPS,
    },
    ReasonKind.NEW_COLLECTION: {
        "pieces": COUNT, "suits": COUNT, "place": COUNT,
        "of": COUNT,
        "likes": st.lists(st.tuples(st.just("colour"), WORDS), max_size=3).map(tuple),
        "collection": WORDS, "opens": DAYS,
    },
    ReasonKind.BIRTHDAY: {
        "month": st.just(2), "day": st.sampled_from([1, 28, 29]), "year": st.sampled_from([None, 1980]),
        "ago": st.integers(0, 2),
    },
    ReasonKind.DRESS_DAY: {
        "occasion": st.sampled_from(list(Occasion)), "words": WORDS, "on": DAYS, "yearly": st.booleans(),
        "year": st.sampled_from([None, 1998]),
    },
    ReasonKind.LISTED: {
        "name": WORDS, "conditions": conditions().map(lambda said: kept([said])), "last": st.none() | DAYS,
        "staff": st.just({"0" * 32: "Ana"}),
    },
    ReasonKind.LEAD: {
        "words": WORDS, "came": DAYS, "since": GAPS, "wanted": WORDS,
        "because": st.sampled_from(["", *Because]),
    },
    ReasonKind.DRIFTING: RHYTHM,
    ReasonKind.DUE: RHYTHM,
    ReasonKind.LAPSED: RHYTHM,
}  # fmt: skip


_KEYS = {"garments", "conditions"}


def _plain(facts: dict[str, Any]) -> dict[str, Any]:
    """The same facts with words that hold no brace and belong to no language."""
    plain = {name: "x7" for name, value in facts.items() if isinstance(value, str) and name not in _KEYS}
    likes = {"likes": tuple(("colour", "x7") for _like in facts["likes"])} if "likes" in facts else {}
    return facts | plain | likes


def _said(reason: Reason) -> list[str]:
    return [sentence(reason, TODAY), short(reason, TODAY), chip(reason, TODAY), opening(reason, TODAY, TODAY)]


def test_every_kind_of_reason_is_known_here() -> None:
    assert set(FACTS) == set(FACTS_OF) == set(ReasonKind)
    for kind, told in FACTS.items():
        assert set(told) == set(FACTS_OF[kind]._fields), kind


@pytest.mark.parametrize("kind", list(ReasonKind))
@given(data=st.data())
def test_every_reason_is_a_whole_sentence_in_both_languages(kind: ReasonKind, data: st.DataObject) -> None:
    facts = data.draw(st.fixed_dictionaries(FACTS[kind]))
    reason = Reason(kind=kind, client_id=UUID(int=1), facts=FACTS_OF[kind](**facts))
    _said(reason)  # whatever people said, nothing breaks
    reason = reason._replace(facts=FACTS_OF[kind](**_plain(facts)))
    romanian = _said(reason)
    with wording.speaking("en"):
        english = _said(reason)

    for said, other in zip(romanian, english, strict=True):
        assert said
        assert not set("{}") & set(said + other)
        assert "  " not in said + other
        assert not said.startswith((".", ","))
    for whole in (romanian[0], romanian[3], english[0], english[3]):
        assert whole == capital(whole)
    assert romanian[0] != english[0]
    assert romanian[3] != english[3]


@pytest.mark.parametrize("group", list(Group))
def test_every_part_of_the_sheet_has_a_heading_in_both_languages(group: Group) -> None:
    romanian = group_title(group, "Primăvară")
    with wording.speaking("en"):
        english = group_title(group, "Primăvară")

    assert romanian != english
    assert "{" not in romanian + english


def test_things_are_listed_as_one_speaks() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a și b",
        "a, b și c",
    ]
    assert garments("suit,shirt,suit") == "costum și cămașă"
    with wording.speaking("en"):
        assert garments("suit,cape") == "suit and piece"


def test_a_birthday_tells_the_age_only_on_the_day_and_only_if_the_year_is_known() -> None:
    def told(year: int | None, ago: int) -> str:
        day = TODAY - timedelta(days=ago)
        facts = BirthdayFacts(day.month, day.day, year, ago)
        return sentence(Reason(kind=ReasonKind.BIRTHDAY, client_id=UUID(int=1), facts=facts), TODAY)

    assert "46" in told(1980, 0)
    assert "46" not in told(1980, 1) + told(None, 0)
