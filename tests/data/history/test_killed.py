"""A program killed at any moment loses nothing it called saved: neither rows, nor pictures, nor copies."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.data.backups.rotation import FEWER
from boutique.data.book import SqliteBook
from tests.counter import new_book
from tests.remembered import held, remembered
from tests.snapshots import derived, rebuilt

_BUSY = """
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from random import Random
from boutique.data.book import SqliteBook
from boutique.data.backups.daily import daily
from boutique.data.backups.picture_care import sweep
from tests.deeds import DEEDS, Deeds
shop, chance = Path(sys.argv[1]), Random(int(sys.argv[2]))
day = datetime(2026, 11, 1, tzinfo=timezone.utc) + timedelta(days=chance.randrange(9_000))
often = [*DEEDS, *["register", "keep_paper", "merge", "order"] * 3]
with SqliteBook.open(shop) as book:
    deeds = Deeds(book, chance)
    print("begun", flush=True)
    for at in range(100_000):
        if at % 20 == 7:
            daily(shop, day + timedelta(days=at))
            sweep(shop)
        if (entry := deeds.do(chance.choice(often))) is not None:
            print(entry, flush=True)
"""
_ROOT = Path(__file__).parents[3]


def _killed(shop: Path, chance: Random) -> Iterator[UUID]:
    """Let a program be busy for a while, kill it, and yield what it had called saved."""
    command = [sys.executable, "-c", _BUSY, str(shop), str(chance.randrange(10**9))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=_ROOT) as busy:
        assert busy.stdout is not None
        assert next(busy.stdout) == "begun\n"
        for _deed in range(chance.randrange(40)):
            yield UUID(next(busy.stdout).strip())
        time.sleep(chance.random() * 0.03)  # somewhere within what it is doing now
        busy.kill()
        yield from (UUID(line) for line in busy.stdout.read().split("\n")[:-1])


def _try(shop: Path, kills: int, seed: int) -> None:
    chance, told = Random(seed), set[UUID]()
    new_book(shop).close()
    for _kill in range(kills):
        told.update(_killed(shop, chance))
        with SqliteBook.open(shop) as book:
            assert told <= {entry.entry_id for entry in book.queries().history(limit=1_000_000)}
            says = remembered(book)
            assert says == held(book, says)
            assert derived(book) == rebuilt(book)
        # Merging and taking back leave fewer clients than a copy has: that is said, and no loss.
        assert [each for each in findings(shop) if each[0] != FEWER] == []


def test_a_killed_program_loses_nothing_it_called_saved(tmp_path: Path) -> None:
    _try(tmp_path, kills=3, seed=1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2, 12))
def test_a_program_killed_again_and_again_loses_nothing_it_called_saved(seed: int, tmp_path: Path) -> None:
    """The same for long: pytest -m slow tests/data/history/test_killed.py."""
    _try(tmp_path, kills=20, seed=seed)
