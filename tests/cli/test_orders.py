"""An order is taken, corrected, moved, paid, handed over in parts and cancelled from the terminal."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Answer


@pytest.fixture
def no(ask: Answer) -> str:
    """The number of an order of a suit and two shirts."""
    taken = ask(
        *("order", "new", "tepeneag", "--promised", "2027-03-15", "--deposit", "1500", "--receipt", "0374"),
        *("--item", "costum; price=3990; words=Costum bleumarin; metres=3,3; rever=ascuțit +50"),
        *("--item", "shirt; quantity=2; price=450; wearer=Radu"),
    )
    assert taken["owed"] == {"currency": "RON", "bani": 344_000}
    return str(taken["no"])


def test_an_order_lives_in_the_terminal(ask: Answer, say: Answer, no: str) -> None:
    assert ask("order", "correct", no, "--item", "2; price=400", "--discount", "40")["total_bani"] == 480_000
    moved = ask("order", "move", no, "--to", "2027-03-20", "--why", "stofa", "--told", "--item", "1")
    assert [item["promised_on"] for item in moved["items"]] == ["2027-03-20", "2027-03-15"]
    assert ask("order", "ready", no, "--item", "2")["items"][1]["ready_on"]
    part = ask("order", "deliver", no, "--item", "2")
    assert [item["delivered_on"] is None for item in part["items"]] == [True, False]
    assert ask("order", "pay", no, "1000", "--method", "card")["owed"]["bani"] == 230_000
    assert ask("order", "void", no, "2", "--why", "altă comandă")["owed"]["bani"] == 330_000
    printed = say("order", "show", no).replace("\u00a0", " ")
    for told in ("Costum bleumarin", "2 × cămașă", "pentru Radu", "3,3 m", "bon 0374", "3.300 lei de plătit"):
        assert told in printed
    assert ask("order", "cancel", no)["total_bani"] == 76_000


def test_what_is_open_and_what_is_owed_is_listed(ask: Answer, say: Answer, no: str) -> None:
    assert int(no) in [order["no"] for order in ask("orders")["orders"]]
    owed = ask("orders", "--owed")
    assert [order["no"] for order in owed["orders"]] == [int(no)]
    assert owed["owed"] == [{"currency": "RON", "bani": 344_000}]
    assert "3.440 lei de plătit" in say("orders", "--owed").replace("\u00a0", " ")


def test_orders_are_listed_by_what_they_need_first(ask: Answer, say: Answer, no: str) -> None:
    def needs(*words: str) -> dict[str, list[int]]:
        groups = ask("orders", *words)["groups"]
        return {group["need"]: [order["no"] for order in group["orders"]] for group in groups}

    assert int(no) in needs()["later"]
    ask("order", "ready", no)
    assert int(no) in needs()["ready"]
    ask("order", "deliver", no)
    assert needs()["owed"] == [int(no)]
    assert needs("costum", "bleumarin")["owed"] == [int(no)]
    assert needs("zzz") == {}
    (group,) = (each for each in ask("orders", no)["groups"])
    assert (group["need"], group["owed"]) == ("owed", [{"currency": "RON", "bani": 344_000}])
    assert group["orders"][0]["holds"]["how"] == "gone"
    printed = say("orders").replace("\u00a0", " ")
    assert "De încasat  1  3.440 lei" in printed
    assert "predată la timp" in printed


def test_an_offer_becomes_an_order_or_lapses(ask: Answer, say: Answer) -> None:
    suit = ("--item", "costum; price=3990; words=Costum de mire; rever=șal +50")
    first = ask("order", "offer", "tepeneag", *suit, "--promised", "2027-03-15", "--until", "2027-01-10")
    assert (first["total_bani"], first["until"], first["no"]) == (404_000, "2027-01-10", 0)
    second = ask("order", "offer", "tepeneag", "--item", "cravată; price=190")
    assert len(ask("offers")["offers"]) == 2
    assert "Costum de mire" in say("offers")
    before = {order["no"] for order in ask("orders")["orders"]}
    taken = ask("order", "accept", str(first["sign"]))
    assert taken["no"] not in before
    assert taken["total_bani"] == 404_000
    assert not ask("order", "lapse", str(second["sign"]))["offers"]


def test_what_can_be_chosen_is_written_by_the_shop(ask: Answer, say: Answer) -> None:
    told = ask("options", "suit")["garments"]["suit"]
    assert not told["own"]
    told = ask("options", "suit", "--line", "Rever: clasic; șal +120", "--line", "Monogramă")["garments"]
    assert told["suit"]["own"]
    assert told["suit"]["options"][0]["values"][1] == {"value": "șal", "extra_bani": 12_000}
    assert "Rever: clasic; șal +120" in say("options", "suit")
    assert not ask("options", "suit", "--usual")["garments"]["suit"]["own"]
    assert "suit" in ask("options")["garments"]
