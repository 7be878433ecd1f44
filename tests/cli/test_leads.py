"""boutique lead: somebody came in and did not buy."""

from __future__ import annotations

from tests.cli.conftest import Answer


def test_a_lead_is_written_down_and_can_be_taken_back(ask: Answer) -> None:
    met = ask("lead", "Maria", "Popescu", "--because", "stock", "--wanted", "sacou", "--words", "Revin.")
    assert (met["name"], met["standing"]) == ("Maria Popescu", "lead")
    (visit,) = ask("client", str(met["no"]))["story"]
    assert visit["text"] == "Voia sacou: n-am avut pe stoc. „Revin.”"

    ask("undo", met["entry_id"])

    assert not ask("search", "Maria Popescu")


def test_somebody_known_is_named_and_may_be_meant(ask: Answer, say: Answer) -> None:
    assert [each["name"] for each in ask("lead", "Țepeneag")["known_already"]] == ["Ștefan Țepeneag"]

    met = ask("lead", "--client", "1", "--because", "time")

    assert met["name"] == "Ștefan Țepeneag"
    assert "N-a cumpărat: ar fi durat prea mult." in say("client", "1")


def test_nobody_in_particular_is_refused(say: Answer) -> None:
    assert "Scrie un nume" in say("lead", code=1)
