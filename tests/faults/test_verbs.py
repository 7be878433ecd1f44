"""Whatever call to the disk fails, and however: a deed is done and said done, or not done and said why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.faults.disk import EVER
from tests.faults.trials import Trials, trials, wrong
from tests.faults.verbs import VERBS

ERRORS = ("ENOSPC", "EDQUOT", "EIO", "EROFS")
_SHORT = ("note", "import", "export")
"""Verbs of which every run of the tests tries some points."""


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    """All verbs on a disk that fails."""
    with trials(tmp_path_factory.mktemp("faults")) as server:
        yield server


def _tried(server: Trials, verb: str, error: str, points: list[int] | None = None) -> list[str]:
    """Return what went wrong at which of some points, or at every one."""
    before, after = server.ask("orders")["state"], server.ask(verb)["state"]
    calls = server.ask(verb, error, EVER)["seen"]
    found = []
    for at in points or range(1, calls + 1):
        answer = server.ask(verb, error, at)
        if trouble := wrong(verb, error, answer, before, after):
            found.append(f"{verb} {error} {at}/{calls}: {trouble}: {answer['said'][-300:]}")
    return found


def test_a_disk_that_fails_is_told_as_what_it_is_and_nothing_is_half_done(tmp_path: Path) -> None:
    chance = Random(20261128)
    with trials(tmp_path, (*_SHORT, "orders")) as server:
        for verb in _SHORT:
            calls = server.ask(verb, "ENOSPC", EVER)["seen"]
            some = {"ENOSPC": [1, chance.randrange(2, calls), calls]}
            some[chance.choice(ERRORS[1:])] = [chance.randrange(1, calls // 2)]
            for error, points in some.items():
                assert _tried(server, verb, error, points) == []


@pytest.mark.slow
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("verb", VERBS)
def test_at_every_call_a_disk_that_fails_is_told_as_what_it_is(verb: str, error: str, every: Trials) -> None:
    """pytest -m slow -n0 tests/faults; the disk goes on failing, as one that is full does."""
    assert _tried(every, verb, error) == []
