"""Whatever is typed finds whom it means, in the order of the list."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.text import sort_key
from boutique.services.clients.book import archive_client
from tests.counter import Counter

SAME_BOOK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize(
    "typed",
    ["tepeneag", "ȚEPENEAG", "ţepeneag", "Țepe", "sandru", "şandru", "Ștef", "stefan", "țepeneag-șandru"],
)
def test_diacritics_cedillas_and_capitals_do_not_matter(typed: str, counter: Counter) -> None:
    counter.client("Țepeneag-Șandru", "Ștefania")
    counter.client("Popa", "Ion")

    assert counter.found(typed) == ["Ștefania Țepeneag-Șandru"]


@pytest.mark.parametrize(
    "typed",
    [
        *("0721555018", "0721 555 018", "0721.555.018", "0721-555-018", "0721/555018", "(0721) 555 018"),
        *("+40721555018", "+40 721 555 018", "0040721555018", "00 40 721 555 018", "40721555018"),
        *("+40 (0)721 555 018", "+400721555018", "0040 0721 555 018"),
        *("072", "555018", "5018", "018", "555", "21 55", "+40721", "0040 721", "+40 7", "40721", "00407"),
    ],
)
def test_any_piece_of_a_phone_finds_it_however_it_is_written(typed: str, counter: Counter) -> None:
    counter.client("Popa", phone="+40 721 555 018")
    counter.client("Ionescu", phone="0733111222")

    found = counter.found(typed)

    assert "Ana Popa" in found
    if len([sign for sign in typed if sign.isdigit()]) > 5 or typed in ("555", "5018", "018", "21 55"):
        assert found == ["Ana Popa"]


@pytest.mark.parametrize("typed", ["+49 30 901820", "0049 30 901", "4930901820", "901820", "3090"])
def test_a_phone_from_abroad_is_found_too(typed: str, counter: Counter) -> None:
    counter.client("Schmidt", phone="+49 30 901820")

    assert counter.found(typed) == ["Ana Schmidt"]


def test_a_whole_phone_finds_only_its_own(counter: Counter) -> None:
    for at in range(10, 20):
        counter.client(f"Client{at}", phone=f"07215550{at}")

    assert counter.found("0721555018") == ["Ana Client18"]


def test_a_long_name_finds_only_its_own(counter: Counter) -> None:
    counter.client("Constantin")
    counter.client("Constantinescu")

    assert counter.found("constantinescu") == ["Ana Constantinescu"]
    assert len(counter.found("constant")) == 2


def test_two_words_find_in_any_order_also_a_name_with_a_phone(counter: Counter) -> None:
    counter.client("Popescu", "Maria", phone="0721555018")
    counter.client("Popescu", "Ioana", phone="0733111222")
    counter.client("Marin", "Ana")

    assert counter.found("maria popescu") == ["Maria Popescu"]
    assert counter.found("pope mar") == ["Maria Popescu"]
    assert counter.found("popescu 0733") == ["Ioana Popescu"]
    assert counter.found("popescu vasile") == []


def test_a_number_finds_its_client(counter: Counter) -> None:
    for at in range(12):
        counter.client(f"Client{chr(97 + at)}")

    assert counter.found("12") == ["Ana Clientl"]
    assert {hit.no for hit in counter.book.queries().search("1")} == {1, 10, 11, 12}


def test_what_is_found_stands_in_the_order_of_the_list(counter: Counter) -> None:
    for family in ("Popa", "Pop", "Popescu", "Pîrvu", "Popa"):
        counter.client(family)

    assert counter.found("p") == ["Ana Pîrvu", "Ana Pop", "Ana Popa", "Ana Popa", "Ana Popescu"]
    assert [hit.no for hit in counter.book.queries().search("popa")] == [1, 5]


def test_a_family_name_typed_comes_before_those_who_bear_it_second(counter: Counter) -> None:
    counter.client("Amariei-Popescu")
    for _ in range(60):
        counter.client("Barbu", given="Popescu")
    counter.client("Popescu")

    found = counter.found("popescu")
    assert found[:2] == ["Ana Popescu", "Ana Amariei-Popescu"]
    assert len(found) == 50


def test_who_was_put_away_is_not_found_and_not_listed(counter: Counter) -> None:
    who = counter.client("Popa", phone="0721555018")
    archive_client(counter.book.change(), who)

    assert counter.found("popa") == counter.found("555") == []
    assert counter.book.queries().client_rows(None) == []
    assert counter.book.queries().count_clients() == 0


@SAME_BOOK
@given(text=st.text(max_size=60))
def test_nothing_that_can_be_typed_breaks_the_search(text: str, counter: Counter) -> None:
    counter.book.queries().search(text)
    with pytest.raises(Refused):
        counter.book.queries().find_client(text + "\ud800 nimeni")


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "''",
        "NEAR(a b)",
        "a AND",
        "*",
        "words:x",
        "^a",
        "-a",
        "{a}",
        "\x00",
        "a\x00b",
        "%",
        "_",
        "1 OR 1=1",
    ],
)
def test_nothing_typed_is_read_as_a_query(text: str, counter: Counter) -> None:
    counter.client("Popa")

    assert counter.found(text) in ([], ["Ana Popa"])


@SAME_BOOK
@given(family=st.text(min_size=1, max_size=30), typed=st.integers(1, 30))
def test_every_name_is_found_by_the_beginning_of_each_of_its_words(
    family: str, typed: int, counter: Counter
) -> None:
    with counter.book.change() as uow:
        client = Client(family_name=family)
        uow.add(client)
        uow.commit("Written down")

    words = [word for word in sort_key(family, "").split() if word.isascii() and word.isalnum()]
    for word in words:
        hits = counter.book.queries().search(word[:typed], 10_000)
        assert client.id in {hit.client_id for hit in hits}


def test_a_client_is_meant_by_id_number_or_a_name_only_they_have(counter: Counter) -> None:
    popa, other = counter.client("Popa", source_key="key|K-7"), counter.client("Popescu")
    find = counter.book.queries().find_client

    assert find(str(popa)) == find(popa.hex.upper()) == find("1") == find("popa") == find("K-7") == popa
    assert find("2") == other
    for nobody in ("zzz", "99999999999", "", "\udcff"):
        with pytest.raises(Refused):
            find(nobody)
    with pytest.raises(Refused, match="more than one"):
        find("pop")


@pytest.mark.parametrize("people", [0, 1, 4, 5, 12, 15])
def test_the_pages_of_the_list_show_everybody_once(people: int, counter: Counter) -> None:
    for at in range(people):
        counter.client(
            ["Popa", "Ilie", "Șerban", ""][at % 4], f"Ana{at % 3}", standing=["client", "lead"][at % 2]
        )
    queries = counter.book.queries()

    for leads_only in (False, True):
        anchors = queries.client_anchors(5, leads_only=leads_only)
        one = queries.client_anchors(5, leads_only=leads_only, most=1)
        further = queries.client_anchors(5, leads_only=leads_only, after=one[0]) if one else []
        assert one + further == anchors
        pages = [queries.client_rows(after, 5, leads_only=leads_only) for after in (None, *anchors)]
        shown = [hit for page in pages for hit in page]
        assert len(shown) == len({hit.no for hit in shown}) == queries.count_clients(leads_only=leads_only)
        assert all(pages) or len(pages) == 1
        keys = [(sort_key(hit.family_name, hit.given_name), hit.no) for hit in shown]
        assert keys == sorted(keys)
