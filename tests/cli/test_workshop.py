"""The workshop in the terminal: the board, stages of a garment, what it waits for, stages of the shop."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Answer


@pytest.fixture
def no(ask: Answer) -> str:
    """The number of an order of a suit and a shirt."""
    items = ("--item", "costum; words=Costum bleumarin", "--item", "shirt; wearer=Radu")
    taken = ask("order", "new", "tepeneag", "--promised", "2031-03-15", *items)
    return str(taken["no"])


def test_a_garment_goes_through_its_stages(ask: Answer, say: Answer, no: str) -> None:
    assert ask("stage", f"{no}.1")["state"] == "not_begun"
    begun = ask("stage", f"{no}.1", "start")
    assert (begun["state"], begun["at"]) == ("in_work", "Croit")
    done = ask("stage", f"{no}.1", "done", "--minutes", "200")
    assert (done["state"], done["at"], done["stages"][0]["minutes"]) == ("next", "Însăilat", 200)
    assert ask("stage", f"{no}.1", "undo")["at"] == "Croit"
    moved = ask("stage", f"{no}.1", "correct", "--stage", "croit", "--minutes", "90", "--to", "2031-01-02")
    assert (moved["stages"][0]["minutes"], moved["stages"][0]["planned_to"]) == (90, "2031-01-02")
    assert ask("stage", f"{no}.1", "done", "--stage", "6")["ready_on"]
    printed = say("stage", f"{no}.1")
    for told in ("Costum bleumarin", f"({no}.1)", "Croit", "Probă", "gata"):
        assert told in printed


def test_what_cannot_be_is_asked_back(say: Answer, no: str) -> None:
    assert "mai multe haine" in say("stage", no, code=1)
    for words in (
        ("stage", "abc"),
        ("stage", f"{no}.9"),
        ("stage", "9" * 30),
        ("stage", f"{no}.1", "start", "--stage", "Vrajă"),
        ("stage", f"{no}.1", "start", "--at", "mâine"),
        ("stage", f"{no}.1", "start", "--at", "2039-01-01"),
        ("stage", f"{no}.1", "start", "--by", "Nimeni"),
        ("stage", f"{no}.1", "undo"),
        ("stage", f"{no}.1", "correct"),
        ("stage", f"{no}.1", "done", "--minutes", "-5"),
        ("wait", f"{no}.1", "over"),
        ("stages", "umbrelă", "--usual"),
        ("stages", "--usual"),
        ("stages", "suit", "--line", "Croit"),
        ("stages", "suit", "--line", "Croit; culoare=roșu"),
        ("stages", "suit", "--line", "7"),
    ):
        assert say(*words, code=1).strip()


def test_a_garment_waits_until_it_goes_on(ask: Answer, say: Answer, no: str) -> None:
    waits = ask("wait", f"{no}.1", "cloth", "--words", "vine marți")
    assert (waits["state"], waits["waits"][0]["cause"]) == ("waiting", "cloth")
    (listed,) = ask("wait")["waits"]
    assert (str(listed["order_no"]), listed["line"], listed["words"]) == (no, 1, "vine marți")
    assert "așteaptă stofa" in say("wait")
    assert ask("wait", f"{no}.1", "over")["state"] == "not_begun"
    ask("wait", f"{no}.1", "answer")
    ask("stage", f"{no}.1", "start")
    assert ask("wait")["waits"] == []


def test_the_board_shows_what_is_late_first(ask: Answer, say: Answer, no: str) -> None:
    ask("stage", f"{no}.2", "start")
    board = ask("board")["garments"]
    assert [str(each["order_no"]) for each in board][-2:] == [no, no]
    assert [each["line"] for each in ask("board", "--stage", "croit")["garments"]] == [2]
    assert no not in [str(each["order_no"]) for each in ask("board", "--late")["garments"]]
    assert "promisă pentru" in say("board")


def test_the_stages_of_the_shop_are_its_own(ask: Answer, say: Answer) -> None:
    usual = ask("stages", "costum", "--usual")["stages"]
    assert [each["name"] for each in usual][:3] == ["Croit", "Însăilat", "Probă"]
    lines = ("--line", "2; name=Prins", "--line", "1", "--line", "Călcat; minutes=45; skill=plain")
    own = ask("stages", "costum", *lines)["stages"]
    assert [each["name"] for each in own] == ["Prins", "Croit", "Călcat"]
    assert [each["stage_id"] for each in own[:2]] == [usual[1]["stage_id"], usual[0]["stage_id"]]
    assert "45 min" in say("stages")
    all_others = ask("stages", "all", "--line", "Unu", "--line", "Doi", "--line", "Trei")["stages"]
    assert {each["garment"] for each in all_others} == {""}
