"""A calendar file is read back as it was meant, whatever the names, and whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.workshop.fitting_views import FittingView
from boutique.wording.workshop.icalendar import calendar_text

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def _fitting(client: str = "Dan Sabău", at: datetime = NOW, **said: Any) -> FittingView:
    known: dict[str, Any] = {
        "fitting_id": UUID(int=2),
        "version": 1,
        "client_id": UUID(int=3),
        "minutes": 45,
        "kind": "final",
        "outcome": "",
        "words": "",
        "staff_id": None,
        "staff": "Vasile",
        "confirmed_at": None,
        "confirmed_by": "",
        "item_id": UUID(int=4),
        "garment": "jacket",
        "description": "sacou antracit",
        "wearer": "",
        "order_id": UUID(int=5),
        "order_no": 67,
        "order_version": 1,
        "promised_on": None,
        "first_id": UUID(int=1),
    }
    return FittingView(client=client, at=at, **{**known, **said})


def _read(text: str) -> list[dict[str, str]]:
    """Read a calendar as RFC 5545 says: unfold, part name and value, undo what was escaped."""
    assert text.endswith("\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _colon, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = _plain(value)
    return events


def _plain(value: str) -> str:
    out, at = "", 0
    while at < len(value):
        if value[at] == "\\":
            out += {"n": "\n"}.get(value[at + 1], value[at + 1])
            at += 2
        else:
            out += value[at]
            at += 1
    return out


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=90))
def test_any_name_is_read_back_and_no_line_is_too_long(client: str) -> None:
    text = calendar_text(
        [_fitting(client)], now=NOW, shop="Boutique", address="Str. Lungă, 3; et. 1", names=True
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (event,) = _read(text)
    assert event["SUMMARY"].startswith(f"{client}: ")
    assert event["LOCATION"] == "Str. Lungă, 3; et. 1"


def test_moments_are_in_utc_before_and_after_the_clocks_change() -> None:
    """10:00 in Romania is 07:00 in UTC before the clocks go back, and 08:00 after."""
    before = datetime.fromisoformat("2026-10-24T10:00:00+03:00")
    after = datetime.fromisoformat("2026-10-26T10:00:00+02:00")
    text = calendar_text([_fitting(at=before), _fitting(at=after)], now=NOW, shop="B", names=False)
    first, second = _read(text)
    assert (first["DTSTART"], first["DTEND"]) == ("20261024T070000Z", "20261024T074500Z")
    assert second["DTSTART"] == "20261026T080000Z"


def test_a_moved_fitting_bears_the_sign_of_the_first_and_a_later_number() -> None:
    one, other = (
        _read(calendar_text([each], now=NOW, shop="B", names=False))[0]
        for each in (_fitting(), _fitting(attempt=3, confirmed_at=NOW))
    )
    assert one["UID"] == other["UID"]
    assert (one["SEQUENCE"], other["SEQUENCE"]) == ("0", "2")
    assert (one["STATUS"], other["STATUS"]) == ("TENTATIVE", "CONFIRMED")


def test_the_clients_own_calendar_names_the_shop_and_not_the_client() -> None:
    text = calendar_text([_fitting()], now=NOW, shop="Boutique Ana", names=False)
    assert "Sabău" not in text
    assert _read(text)[0]["SUMMARY"].startswith("Boutique Ana: Sacou antracit")
