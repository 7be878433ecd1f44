"""Leave to contact somebody: the newest word about a channel and a purpose decides."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.contact_pause import refusals
from boutique.domain.consent.model import Consent
from boutique.domain.consent.rules import (
    ALL,
    Channel,
    ConsentState,
    How,
    Purpose,
    current_consent,
    needs_refusal,
    stands_under,
)
from boutique.domain.kernel.ids import new_id

FIRST = date(2026, 1, 5)
WIDE = st.sampled_from((*Channel, ALL))
WHAT_FOR = st.sampled_from((*Purpose, ALL))
DEEDS = st.lists(st.tuples(st.booleans(), WIDE, WHAT_FOR, st.integers(0, 2)), max_size=12)
WHO = new_id()


def _said(deeds: list[tuple[bool, str, str, int]]) -> tuple[list[Consent], dict[tuple[str, str], bool]]:
    """Return what is written down, and the last word about each channel and purpose."""
    known: list[Consent] = []
    last: dict[tuple[str, str], bool] = {}
    on = FIRST
    for given_leave, channel, purpose, later in deeds:
        on += timedelta(days=later)
        (_give if given_leave else _withdraw)(known, channel, purpose, on)
        for each in Channel if channel == ALL else [channel]:
            for about in Purpose if purpose == ALL else [purpose]:
                last[each, about] = given_leave
    return known, last


def _give(known: list[Consent], channel: str, purpose: str, on: date) -> None:
    known.append(Consent(client_id=WHO, channel=channel, purpose=purpose, given_on=on, how=How.FORM))


def _withdraw(known: list[Consent], channel: str, purpose: str, on: date) -> None:
    ended = stands_under(known, channel, purpose)
    for each in ended:
        each.withdrawn_on, each.withdrawn_how = on, How.PHONE
    if needs_refusal(known, ended, channel, purpose):
        refusal = Consent(client_id=WHO, channel=channel, purpose=purpose, given_on=on, withdrawn_on=on)
        refusal.withdrawn_how = How.PHONE
        known.append(refusal)


@given(deeds=DEEDS)
def test_the_last_word_decides_however_wide_it_was(deeds: list[tuple[bool, str, str, int]]) -> None:
    known, last = _said(deeds)

    for channel in Channel:
        for purpose in Purpose:
            stands = current_consent(known, channel, purpose).state
            said = last.get((channel, purpose))
            expected = {None: (ConsentState.NEVER_ASKED,), True: (ConsentState.GIVEN,)}.get(
                said, (ConsentState.WITHDRAWN, ConsentState.REFUSED)
            )
            assert stands in expected


@given(deeds=DEEDS)
def test_the_call_sheet_hears_the_same_word(deeds: list[tuple[bool, str, str, int]]) -> None:
    known, _last = _said(deeds)
    phone = [
        (each.purpose, each.given_on, each.withdrawn_on)
        for each in known
        if each.channel in (Channel.PHONE, ALL)
    ]
    no = (ConsentState.WITHDRAWN, ConsentState.REFUSED)

    assert refusals(phone) == (
        current_consent(known, Channel.PHONE, Purpose.SERVICE).state in no,
        current_consent(known, Channel.PHONE, Purpose.SALES).state in no,
    )


def test_who_says_no_before_being_asked_has_refused() -> None:
    known: list[Consent] = []
    _withdraw(known, Channel.PHONE, Purpose.SALES, FIRST)

    assert current_consent(known, Channel.PHONE, Purpose.SALES) == (ConsentState.REFUSED, FIRST)
    assert current_consent(known, Channel.PHONE, Purpose.SERVICE).state is ConsentState.NEVER_ASKED
