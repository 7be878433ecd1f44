"""Promises in the terminal: what was promised, what became of it, and a promise to ring moved or broken."""

from __future__ import annotations

from datetime import date, timedelta

from tests.cli.conftest import Answer

SOON = (date.today() + timedelta(days=30)).isoformat()


def test_the_ledger_tells_what_became_of_every_day(ask: Answer, say: Answer) -> None:
    no = str(ask("order", "new", "tepeneag", "--promised", SOON, "--item", "costum; words=Costum gri")["no"])
    ask("order", "move", no, "--to", "2039-01-05", "--why", "stofa", "--told")
    told = ask("promises", "--from", SOON)
    assert [each["fate"] for each in told["promises"]] == ["moved", "open"]
    assert (told["ledger"]["moved"], told["ledger"]["untold"], told["ledger"]["kept_share"]) == (1, 0, None)
    assert sorted(told["months"]) == [SOON[:7], "2039-01"]
    assert told["garments"]["suit"]["moved"] == 1
    assert told["stages"] == told["causes"] == {"": {"missed": 1, "untold": 0}}
    assert [each["due_on"] for each in ask("promises", "--open", "--from", SOON)["promises"]] == [
        "2039-01-05"
    ]
    assert ask("promises", "--untold", "--from", SOON)["promises"] == []
    assert len(ask("promises", "--client", "vizan")["promises"]) == 0
    printed = say("promises", "--from", SOON)
    assert "Costum gri, Ștefan Țepeneag" in printed
    assert "mutată pe 5 ian 2039: stofa" in printed
    assert "Nicio așteptare scrisă: 1 neținută" in printed


def test_a_promise_to_ring_is_moved_and_broken(ask: Answer, say: Answer) -> None:
    ask("call", "vizan", "--outcome", "later", "--again", SOON, "--words", "despre palton")
    (made,) = [each for each in ask("promises")["promises"] if each["kind"] == "call"]
    moved = ask("promises", made["sign"], "move", "--to", "2039-01-05", "--why", "e plecat")
    sign = next(each["sign"] for each in moved["promises"] if each["due_on"] == "2039-01-05")
    assert say("promises", sign, "broken", code=1)
    assert say("promises", sign, "move", "--why", "x", code=1)
    assert say("promises", sign, code=1)
    assert say("promises", "zzz", "kept", code=1)
    broken = ask("promises", sign, "broken", "--why", "nu mai vrea", "--told")["promises"]
    assert [each["fate"] for each in broken if each["kind"] == "call"] == ["moved", "broken"]
