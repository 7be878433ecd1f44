"""The shelf from the terminal: what is free, what came and went, what mills say, a count, and who waits."""

from __future__ import annotations

from datetime import date, timedelta

from tests.cli.conftest import Answer


def test_the_shelf_lives_in_the_terminal(ask: Answer, say: Answer) -> None:
    assert [each["free_cm"] for each in ask("stock")["cloths"]] == [0]
    soon, later = (str(date.today() + timedelta(days=days)) for days in (10, 20))
    assert ask("stock", "expect", "S1", soon, "--metres", "20")["expected_on"] == soon
    assert ask("stock", "expect", "S1", later)["coming"][0]["sayings"][1]["from_on"] == soon
    assert "spus pe" in say("stock", "show", "S1")
    came = ask("stock", "receive", "S1", "6,5", "--words", "factura 12")
    assert (came["stock_cm"], came["coming"], came["movements"][0]["words"]) == (650, [], "factura 12")
    assert ask("stock", "sell", "S1", "0,5")["stock_cm"] == 600
    assert ask("stock", "return", "S1", "1", "--to-mill")["stock_cm"] == 500
    counted = ask("stock", "count", "S1=4,8", "--words", "mostre")["counted"]
    assert [each["difference_cm"] for each in counted] == [-20]
    printed = say("stock", "show", "S1").replace("\u00a0", " ")
    for told in ("4,8 m liberi", "−0,2 m", "Numărată", "mostre", "Trimisă înapoi la țesătorie", "+6,5 m"):
        assert told in printed
    assert ask("stock", "mills")["mills"] == []
    assert "nu se așteaptă nimic" in say("stock", "called-off", "S1", code=1)
    assert "numără" in say("stock", "sell", "S1", "40", code=1)


def test_a_part_of_a_delivery_is_told_with_its_rest(ask: Answer, say: Answer) -> None:
    soon, later = (str(date.today() + timedelta(days=days)) for days in (10, 20))
    ask("stock", "expect", "S1", soon, "--metres", "20")
    assert "cât mai vine" in say("stock", "receive", "S1", "12", code=1)
    part = ask("stock", "receive", "S1", "12", "--rest", "8", "--rest-on", later)
    assert (part["stock_cm"], part["expected_cm"], part["expected_on"]) == (1_200, 800, later)
    assert ask("stock", "receive", "S1", "8")["coming"] == []


def test_metres_are_kept_for_a_client_and_written_off(ask: Answer, say: Answer) -> None:
    ask("stock", "receive", "S1", "5")
    kept = ask("stock", "set-aside", "S1", "tepeneag", "3,5", "--words", "până vineri")
    assert (kept["free_cm"], [each["cm"] for each in kept["aside"]]) == (150, [350])
    assert "nicio comandă încă" in say("stock", "show", "S1")
    assert "Țepeneag" in say("stock", "write-off", "S1", "2", "--words", "molii", code=1)
    assert "de ce" in say("stock", "write-off", "S1", "1", code=1)
    assert ask("stock", "write-off", "S1", "1", "--words", "molii")["stock_cm"] == 400
    assert ask("stock", "let-go", "S1", "tepeneag", "--metres", "1,5")["reserved_cm"] == 200
    assert ask("stock", "let-go", "S1", "tepeneag")["reserved_cm"] == 0


def test_an_order_takes_its_cloth_in_the_terminal(ask: Answer, say: Answer) -> None:
    ask("stock", "receive", "S1", "5")
    suit = ("--item", "costum; price=3990; cloth=S1; metres=3,3")
    taken = ask("order", "new", "tepeneag", *suit)
    assert ask("stock", "list")["cloths"][0]["reserved_cm"] == 330
    said = say("order", "new", "tepeneag", *suit, code=1).replace("\u00a0", " ")
    assert "sunt liberi 1,7 m; lipsesc 1,6 m" in said
    ask("order", "new", "tepeneag", *suit, "--short")
    printed = say("stock").replace("\u00a0", " ")
    assert "lipsesc 1,6 m" in printed
    no = str(taken["no"])
    assert ask("order", "cut", no, "--metres", "3,4")["items"][0]["cloth_cm"] == 340
    assert ask("order", "back", no, "1", "0,2")["items"][0]["cloth_cm"] == 320
    shown = ask("stock", "show", "S1")
    assert (shown["stock_cm"], shown["reserved_cm"]) == (180, 330)
    assert [each["short_cm"] for each in shown["aside"]] == [150]


def test_a_waiting_list_is_kept_in_the_terminal(ask: Answer) -> None:
    ask("stock", "wait", "S1", "tepeneag", "--metres", "3")
    ask("stock", "wait", "S1", "vizan", "--metres", "2")
    assert [each["place"] for each in ask("stock", "rank", "S1", "vizan", "1")["waits"]] == [1, 2]
    assert ask("stock", "promise", "S1", "vizan", "2,5")["waits"][0]["promised_cm"] == 250
    assert [each["suffices"] for each in ask("stock", "receive", "S1", "4")["waits"]] == [True, False]
    assert len(ask("stock", "give-up", "S1", "vizan")["waits"]) == 1
