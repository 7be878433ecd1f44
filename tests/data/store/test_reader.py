"""Ids are read as everybody else reads them, and what is none is told as damage."""

from __future__ import annotations

import copy
import pickle
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.data.store.reader import uid
from boutique.domain.kernel.errors import Unavailable


@given(st.uuids(), st.sampled_from(["hex", "urn", "__str__"]))
def test_an_id_is_the_same_however_it_was_read(known: UUID, way: str) -> None:
    written = getattr(known, way)
    read = uid(written() if callable(written) else written)
    assert type(read) is UUID
    assert (read, hash(read), str(read), read.hex, read.is_safe) == (
        *(known, hash(known), str(known), known.hex, known.is_safe),
    )
    assert pickle.loads(pickle.dumps(read)) == copy.deepcopy(read) == known


@given(st.text(max_size=36) | st.text("0123456789abcdefxyz-_+ ", min_size=32, max_size=32))
def test_what_is_no_id_is_damage_and_nothing_else_is(text: str) -> None:
    try:
        known = UUID(text)
    except ValueError:
        with pytest.raises(Unavailable):
            uid(text)
    else:
        assert uid(text) == known


def test_no_id_stays_none() -> None:
    assert uid(None) is None


@pytest.mark.parametrize("odd", [7, 1.5, b"0" * 32])
def test_what_is_not_even_text_is_damage(odd: object) -> None:
    with pytest.raises(Unavailable):
        uid(odd)  # type: ignore[arg-type]
