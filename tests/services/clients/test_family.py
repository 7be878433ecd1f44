"""Who belongs with whom, and who sent whom to the shop."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.domain.clients.household import Household, Kinship, seen_from_there
from boutique.domain.clients.life import CompanyView
from boutique.domain.clients.model import Client
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.family import leave_household, part, refer, relate, share_household
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter


def _company(counter: Counter, who: UUID) -> CompanyView:
    return counter.book.queries().company(who)


def _households(counter: Counter) -> int:
    with counter.book.change() as uow:
        return len(uow.keys(Household))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kinship=st.sampled_from(list(Kinship)), turned=st.booleans())
def test_a_relation_is_written_once_and_seen_from_both_sides(
    counter: Counter, kinship: Kinship, turned: bool
) -> None:
    one, other = counter.client("Popescu", "Ion"), counter.client("Popescu", "Maria")
    relate(counter.book.change(), one, other, Kinship.FRIEND)
    if turned:
        relate(counter.book.change(), other, one, seen_from_there(kinship))
    else:
        relate(counter.book.change(), one, other, kinship)

    (there,), (here,) = _company(counter, one).kin, _company(counter, other).kin
    assert (there.client_id, there.kinship) == (other, kinship)
    assert (here.client_id, here.kinship) == (one, seen_from_there(kinship))


def test_a_spouse_shares_the_household_and_undo_takes_both_out_of_it(counter: Counter) -> None:
    one, other = counter.client("Popescu", "Ion"), counter.client("Popescu", "Maria")
    entry = relate(counter.book.change(), one, other, Kinship.SPOUSE, together=True)
    assert _company(counter, one).kin[0].together
    assert _households(counter) == 1

    undo_change(counter.book.change(), entry)

    assert (
        _company(counter, one)
        == _company(counter, other)
        == CompanyView(same_phone=(), brought=(), referred_by=None)
    )
    assert _households(counter) == 0


def test_who_lives_with_one_lives_with_all_of_the_household(counter: Counter) -> None:
    ion, maria, ana = (counter.client("Popescu", name) for name in ("Ion", "Maria", "Ana"))
    relate(counter.book.change(), ion, maria, Kinship.SPOUSE, together=True)
    share_household(counter.book.change(), ana, ion)

    assert {kin.name for kin in _company(counter, ana).kin} == {"Ion Popescu", "Maria Popescu"}
    assert all(kin.together for kin in _company(counter, ana).kin)


def test_a_household_of_one_is_none_and_undo_brings_it_back(counter: Counter) -> None:
    ion, maria = counter.client("Popescu", "Ion"), counter.client("Popescu", "Maria")
    share_household(counter.book.change(), ion, maria)
    entry = leave_household(counter.book.change(), ion)
    assert _households(counter) == 0

    undo_change(counter.book.change(), entry)

    assert [kin.name for kin in _company(counter, maria).kin] == ["Ion Popescu"]


def test_who_moves_to_another_household_leaves_the_first(counter: Counter) -> None:
    ion, maria, dan, ana = (counter.client("Popescu", name) for name in ("Ion", "Maria", "Dan", "Ana"))
    share_household(counter.book.change(), ion, maria)
    share_household(counter.book.change(), dan, ana)
    share_household(counter.book.change(), ion, dan)

    assert {kin.name for kin in _company(counter, ion).kin} == {"Dan Popescu", "Ana Popescu"}
    assert _company(counter, maria).kin == ()
    assert _households(counter) == 1


def test_struck_out_they_are_nothing_to_one_another_until_undo(counter: Counter) -> None:
    ion, maria = counter.client("Popescu", "Ion"), counter.client("Popescu", "Maria")
    relate(counter.book.change(), ion, maria, Kinship.SPOUSE, together=True)
    entry = part(counter.book.change(), maria, ion)
    assert _company(counter, ion).kin == ()

    undo_change(counter.book.change(), entry)

    (kin,) = _company(counter, ion).kin
    assert (kin.kinship, kin.together) == (Kinship.SPOUSE, True)


def test_nobody_is_their_own_family_nor_sent_by_themselves(counter: Counter) -> None:
    who = counter.client()
    for deed in (
        lambda: relate(counter.book.change(), who, who, Kinship.FRIEND),
        lambda: share_household(counter.book.change(), who, who),
        lambda: refer(counter.book.change(), who, who),
    ):
        with pytest.raises(Refused, match="same person"):
            deed()


def test_who_sent_them_is_seen_from_both_sides(counter: Counter) -> None:
    matei, ana = counter.client("Cârstea", "Matei"), counter.client("Pop", "Ana")
    refer(counter.book.change(), ana, matei)
    refer(counter.book.change(), matei, ana)  # people do send one another round

    sent = _company(counter, ana).referred_by
    assert sent is not None
    assert sent.name == "Matei Cârstea"
    assert [each.name for each in _company(counter, ana).brought] == ["Matei Cârstea"]
    refer(counter.book.change(), ana, None)
    assert _company(counter, matei).brought == ()


def test_one_phone_may_serve_a_family_and_is_offered_until_they_share_a_household(counter: Counter) -> None:
    ion = counter.client("Popescu", "Ion", phone="0721 555 018")
    maria = counter.client("Popescu", "Maria", phone="+40 721 555 018")
    assert [each.client_id for each in _company(counter, ion).same_phone] == [maria]

    share_household(counter.book.change(), ion, maria)

    assert _company(counter, ion).same_phone == ()


def test_a_file_may_bring_a_family_with_one_phone(counter: Counter) -> None:
    rows = [
        ClientRow(
            line=at, given_name=name, family_name="Popescu", phone="0721555018", phone_e164="+40721555018"
        )
        for at, name in enumerate(("Ion", "Maria"), 2)
    ]
    report = import_clients(counter.book.change(), rows, today=TODAY)

    assert report.added == 2
    who = counter.book.queries().find_client("Ion Popescu")
    assert [each.name for each in _company(counter, who).same_phone] == ["Maria Popescu"]


def test_who_is_put_away_is_not_shown_as_family(counter: Counter) -> None:
    ion, maria = counter.client("Popescu", "Ion"), counter.client("Popescu", "Maria")
    relate(counter.book.change(), ion, maria, Kinship.SPOUSE)
    with counter.book.change() as uow:
        uow.get(Client, maria).archived_at = uow.get(Client, maria).created_at
        uow.commit("Client archived", maria)

    assert _company(counter, ion).kin == ()
