"""A taking is written value by value: what was read out is in the book, and nothing is begun twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.takings import BodyTaking, GarmentTaking, going_on
from boutique.domain.measuring.tape import current_set
from boutique.domain.measuring.views import SessionView, TakenMeasure
from boutique.services.measuring.takings import (
    Taking,
    correct_taking,
    strike_measure,
    strike_taking,
    write_figure,
    write_measure,
)
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, new_book


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Somebody to be measured."""
    return counter.client("Văleanu", "Șerban", title="dl")


@pytest.fixture
def taking(who: UUID) -> BodyTaking:
    """A taking that has not begun."""
    return BodyTaking(client_id=who, taken_on=TODAY, over="shirt")


def _now() -> datetime:
    return datetime.now(UTC)


def _write(
    counter: Counter, taking: Taking, code: str, mm: int, typed: str = "", now: datetime | None = None
) -> UUID:
    taken = TakenMeasure(code, mm, typed)
    return write_measure(counter.book.change(), taking, taken, now=now or _now(), today=TODAY)


def _sessions(counter: Counter, who: UUID) -> tuple[SessionView, ...]:
    return counter.book.queries().measure_sessions(who)


def test_each_value_is_in_the_book_and_all_of_them_are_one_taking(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1025, "102,5 cm")
    assert len(_sessions(counter, who)[0].taken) == 1

    _write(counter, taking, "G07", 879, "34 5/8″")

    (session,) = _sessions(counter, who)
    assert session.session_id == taking.session_id
    assert session.taken == (("G04", 1025, "102,5 cm"), ("G07", 879, "34 5/8″"))
    assert session.over == "shirt"


def test_a_corrected_value_stays_one_and_the_history_knows_what_it_was(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1205)
    entry = _write(counter, taking, "G04", 1025)
    assert _sessions(counter, who)[0].taken == (("G04", 1025, ""),)

    undo_change(counter.book.change(), entry)

    assert _sessions(counter, who)[0].taken == (("G04", 1205, ""),)


def test_a_partial_taking_wipes_nothing(counter: Counter, who: UUID, taking: BodyTaking) -> None:
    earlier = replace(taking, session_id=BodyTaking(client_id=who, taken_on=TODAY).session_id)
    earlier = replace(earlier, taken_on=date(2026, 5, 14))
    _write(counter, earlier, "G04", 1010)
    _write(counter, earlier, "G07", 875)

    _write(counter, taking, "G04", 1025)

    known = current_set(_sessions(counter, who))
    assert (known["G04"].mm, known["G07"].mm) == (1025, 875)
    assert known["G07"].taken_on == date(2026, 5, 14)


def test_the_same_value_again_on_another_day_is_a_fact(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, BodyTaking(client_id=who, taken_on=date(2026, 5, 14)), "G04", 1025)
    _write(counter, taking, "G04", 1025)

    assert [each.taken[0].mm for each in _sessions(counter, who)] == [1025, 1025]


def test_another_window_goes_on_with_a_taking_of_the_hour(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1025)
    _write(counter, BodyTaking(client_id=who, taken_on=TODAY, over="shirt"), "G07", 880)

    assert len(_sessions(counter, who)) == 1
    assert going_on(_sessions(counter, who), TODAY, None, _now()) == taking.session_id


@pytest.mark.parametrize("apart", ["over something else", "an hour later", "finished", "on another day"])
def test_what_is_another_taking_begins_anew(
    counter: Counter, who: UUID, taking: BodyTaking, apart: str
) -> None:
    _write(counter, taking, "G04", 1025)
    other = {
        "over something else": BodyTaking(client_id=who, taken_on=TODAY, over="underwear"),
        "an hour later": BodyTaking(client_id=who, taken_on=TODAY, over="shirt"),
        "finished": BodyTaking(
            client_id=who, taken_on=TODAY, over="shirt", finished=frozenset({taking.session_id})
        ),
        "on another day": BodyTaking(client_id=who, taken_on=date(2026, 11, 20), over="shirt"),
    }[apart]

    _write(counter, other, "G04", 1030, now=_now() + timedelta(hours=2 if apart == "an hour later" else 0))

    assert len(_sessions(counter, who)) == 2


def test_a_day_to_come_is_refused(counter: Counter, who: UUID) -> None:
    with pytest.raises(Refused, match="in the future"):
        _write(counter, BodyTaking(client_id=who, taken_on=TODAY + timedelta(days=1)), "G04", 1025)

    assert not _sessions(counter, who)


@pytest.mark.parametrize(("code", "mm"), [("G04", 0), ("G04", 10_250), ("Z99", 100)])
def test_what_no_body_can_be_is_refused(
    counter: Counter, who: UUID, taking: BodyTaking, code: str, mm: int
) -> None:
    with pytest.raises(Refused, match="No body can have"):
        _write(counter, taking, code, mm)

    assert not _sessions(counter, who)


def test_a_struck_value_leaves_the_others_and_the_last_one_takes_the_taking_along(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1025)
    _write(counter, taking, "G07", 880)
    strike_measure(counter.book.change(), taking, "G04")
    assert [each.code for each in _sessions(counter, who)[0].taken] == ["G07"]

    entry = strike_measure(counter.book.change(), taking, "G07")
    assert not _sessions(counter, who)

    undo_change(counter.book.change(), entry)
    assert [each.code for each in _sessions(counter, who)[0].taken] == ["G07"]


def test_a_whole_taking_is_struck_out_and_comes_back_whole(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1025, "102,5 cm")
    _write(counter, taking, "G07", 880, "88 cm")
    write_figure(counter.book.change(), taking, "figure: stoop=0.5", now=_now(), today=TODAY)
    before = _sessions(counter, who)

    entry = strike_taking(counter.book.change(), taking)
    assert not _sessions(counter, who)

    undo_change(counter.book.change(), entry)
    assert _sessions(counter, who) == before


def test_circumstances_are_corrected_for_the_whole_taking(
    counter: Counter, who: UUID, taking: BodyTaking
) -> None:
    _write(counter, taking, "G04", 1025)
    corrected = replace(taking, over="heels", taken_on=date(2026, 11, 20))
    correct_taking(counter.book.change(), corrected, today=TODAY)

    (session,) = _sessions(counter, who)
    assert (session.over, session.taken_on) == ("heels", date(2026, 11, 20))


def test_a_garment_is_measured_like_a_body_and_never_mixed_with_it(counter: Counter, who: UUID) -> None:
    taking = GarmentTaking(client_id=who, taken_on=TODAY, garment="jacket", description="sacoul lui preferat")
    _write(counter, taking, "G04", 1135, "113,5 cm")
    _write(
        counter, replace(taking, session_id=BodyTaking(client_id=who, taken_on=TODAY).session_id), "L05", 640
    )

    (garment,) = counter.book.queries().garment_sessions(who)
    assert (garment.garment, garment.description) == ("jacket", "sacoul lui preferat")
    assert [each.code for each in garment.taken] == ["G04", "L05"]
    assert not _sessions(counter, who)


_TYPING = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID
from boutique.data.book import SqliteBook
from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.views import TakenMeasure
from boutique.services.measuring.takings import write_measure
with SqliteBook.open(Path(sys.argv[1])) as book:
    taking = BodyTaking(client_id=UUID(sys.argv[2]), taken_on=date(2026, 11, 21), over="shirt")
    for at, code in enumerate("G04 G07 G09 I07 I01 I08 H19 L05 L15 G02 N08 M02".split()):
        taken = TakenMeasure(code, 400 + at, f"{40 + at / 10:.1f} cm")
        write_measure(book.change(), taking, taken, now=datetime.now(UTC), today=taking.taken_on)
        print(code, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_power_cut_after_the_third_value_loses_none_of_the_three(tmp_path: Path) -> None:
    with new_book(tmp_path) as book:
        who = Counter(book).client("Văleanu")
    command = [sys.executable, "-c", _TYPING, str(tmp_path), str(who)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    ) as typing:
        assert typing.stdout is not None
        said = [next(typing.stdout).strip() for _ in range(3)]
        typing.send_signal(signal.SIGKILL)
        said += typing.stdout.read().split()

    with SqliteBook.open(tmp_path) as book:
        (session,) = book.queries().measure_sessions(who)
        assert [each.code for each in session.taken][: len(said)] == said
        assert going_on((session,), TODAY, None, _now()) == session.session_id
    assert not findings(tmp_path)
