"""The words of a reason that the eye finds first are words of its sentence."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from boutique.domain.calls.facts import FACTS_OF, MissedFacts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.ui.calls.facts import weighty
from boutique.wording.calls.reasons import sentence
from tests.wording.calls.test_reasons import FACTS, TODAY


@pytest.mark.parametrize("kind", list(ReasonKind))
@given(data=st.data())
def test_what_stands_out_of_a_reason_stands_in_its_sentence(kind: ReasonKind, data: st.DataObject) -> None:
    facts = FACTS_OF[kind](**data.draw(st.fixed_dictionaries(FACTS[kind])))
    assume(not isinstance(facts, MissedFacts) or facts.since > 1)  # whom one misses was not here yesterday
    reason = Reason(kind=kind, client_id=UUID(int=1), facts=facts)

    assert weighty(reason, TODAY) in sentence(reason, TODAY)
