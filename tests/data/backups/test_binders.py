"""A binder a week beside the copies, for its owner alone, and none from before an erasure."""

from __future__ import annotations

import os
import stat
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from boutique.data.backups.binders import KEPT, binders, is_due, keep, throw_away
from boutique.domain.kernel.errors import N_, Unavailable

MONDAY = date(2026, 11, 23)


def _write(out: Path) -> None:
    out.write_bytes(b"%PDF-1.4 cele deschise")


def _full(_out: Path) -> None:
    raise Unavailable(N_("The disk is full. Free some space and try again; nothing was lost."))


def test_one_is_due_at_first_and_then_once_a_week(tmp_path: Path) -> None:
    assert is_due(tmp_path, MONDAY)
    keep(tmp_path, MONDAY, _write)
    assert not is_due(tmp_path, MONDAY)
    assert not is_due(tmp_path, MONDAY + timedelta(days=6))
    assert is_due(tmp_path, MONDAY + timedelta(days=7))


def test_the_oldest_go(tmp_path: Path) -> None:
    for week in range(KEPT + 3):
        keep(tmp_path, MONDAY + timedelta(weeks=week), _write)
    assert len(binders(tmp_path)) == KEPT
    assert binders(tmp_path)[-1].name == f"binder-{MONDAY + timedelta(weeks=KEPT + 2)}.pdf"


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder of the user is theirs alone")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        made = keep(tmp_path, MONDAY, _write)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_after_an_erasure_the_old_ones_go_and_a_new_one_is_due(tmp_path: Path) -> None:
    old = keep(tmp_path, MONDAY, _write)
    erased = datetime.now(UTC) + timedelta(seconds=5)
    assert is_due(tmp_path, MONDAY, erased)
    made = keep(tmp_path, MONDAY + timedelta(days=1), _write, erased)
    assert binders(tmp_path) == [made]
    assert not old.exists()
    throw_away(tmp_path, erased)
    assert binders(tmp_path) == []


def test_where_it_cannot_be_made_the_last_one_stays_unless_it_was_to_be_erased(tmp_path: Path) -> None:
    old = keep(tmp_path, MONDAY, _write)
    with pytest.raises(Unavailable):
        keep(tmp_path, MONDAY + timedelta(days=7), _full)
    assert binders(tmp_path) == [old]
    with pytest.raises(Unavailable):
        keep(tmp_path, MONDAY + timedelta(days=7), _full, datetime.now(UTC) + timedelta(seconds=5))
    assert binders(tmp_path) == []
