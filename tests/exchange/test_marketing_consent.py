"""A no to being written to is read in whatever words it is said, and a yes only where it is one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow, SaidConsent
from boutique.exchange.clients import read_clients
from boutique.exchange.marketing_consent import read_leave

File = Callable[..., Path]


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        *((text, True) for text in ("da", "DA", "1", "x", "yes", "opt-in", "Subscribed", "ja", "igen")),
        *((text, False) for text in ("nu", "0", "no", "nein", "nem", "opt-out", "Opted out", "refuz")),
        *((text, False) for text in ("Nu dorește", "nu, mulțumesc", "unsubscribed 2024-01-02", "dezabonat")),
        *((text, False) for text in ("do not contact", "never subscribed", "a refuzat", "nicht erwünscht")),
        *((text, False) for text in ("désabonnée", "leiratkozott", "withdrawn", "opt_out", "not subscribed")),
        *((text, None) for text in ("", "?", "poate", "pending", "nume", "nota", "Norbert")),
    ],
)
def test_a_yes_and_a_no_are_read_in_the_words_of_the_files(text: str, yes: bool | None) -> None:
    assert read_leave(text) is yes


def _leaves(file: File, today: date, header: str, *cells: str) -> tuple[SaidConsent, ...]:
    values = ";".join(cells)
    (row,) = read_clients(file(f"Nume;Telefon;{header}\nAna Pop;0722 100 200;{values}\n"), None, today).rows
    assert isinstance(row, ClientRow)
    return row.leaves


@pytest.mark.parametrize(
    ("header", "channel"),
    [
        ("Opt-out", "all"),
        ("Do not contact", "all"),
        ("Unsubscribed", "all"),
        ("Dezabonat", "all"),
        ("Nu dorește mesaje", "message"),
        ("Email opt out", "email"),
        ("Do Not Email", "email"),
        ("SMS Opt-Out", "message"),
        ("Fără newsletter", "email"),
        ("Keine Werbung", "all"),
    ],
)
@pytest.mark.parametrize("cell", ["da", "yes", "1", "TRUE", "2024-01-02"])
def test_a_yes_to_not_being_written_to_is_a_refusal(
    file: File, today: date, header: str, channel: str, cell: str
) -> None:
    assert _leaves(file, today, header, cell) == (SaidConsent(channel, False, f"{header}: {cell}"),)


@pytest.mark.parametrize("cell", ["nu", "no", "0", "FALSE", "", "-"])
def test_who_did_not_opt_out_has_not_agreed_either(file: File, today: date, cell: str) -> None:
    assert _leaves(file, today, "Opt-out", cell) == ()


def test_a_no_in_one_column_goes_before_a_yes_in_another(file: File, today: date) -> None:
    (said,) = _leaves(file, today, "Acord marketing;Opt-out", "da", "da")
    assert not said.yes
