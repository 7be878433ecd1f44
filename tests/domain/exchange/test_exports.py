"""Who may go out in a file: a no on any channel is enough, and only a newer yes takes it back."""

from __future__ import annotations

from datetime import date

from boutique.domain.exchange.exports import ExportPurpose, Said, Withheld, withheld

MAY, JUNE, JULY = date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1)


def _no(channel: str = "phone", purpose: str = "sales") -> Said:
    return (channel, purpose, MAY, JUNE)


def _yes(channel: str = "phone", purpose: str = "sales", on: date = JULY) -> Said:
    return (channel, purpose, on, None)


def test_who_was_never_asked_goes_out() -> None:
    assert withheld([], ExportPurpose.SALES) is None


def test_who_refused_a_purpose_stays_in_for_it_and_goes_out_for_another() -> None:
    assert withheld([_no()], ExportPurpose.SALES) is Withheld.PURPOSE
    assert withheld([_no()], ExportPurpose.SERVICE) is None


def test_who_refused_everything_stays_in_for_every_purpose_but_our_own_records() -> None:
    said = [_no(purpose="all")]
    assert withheld(said, ExportPurpose.SALES) is Withheld.EVERYTHING
    assert withheld(said, ExportPurpose.SERVICE) is Withheld.EVERYTHING
    assert withheld(said, ExportPurpose.RECORDS) is None


def test_a_no_on_one_channel_is_enough() -> None:
    assert withheld([_no("email"), _yes("phone")], ExportPurpose.SALES) is Withheld.PURPOSE
    assert withheld([_no("all"), _yes("phone", on=MAY)], ExportPurpose.SALES) is Withheld.PURPOSE


def test_a_leave_given_again_takes_a_no_back() -> None:
    assert withheld([_no(), _yes()], ExportPurpose.SALES) is None
    assert withheld([_no(), _yes("all", "all")], ExportPurpose.SALES) is None
