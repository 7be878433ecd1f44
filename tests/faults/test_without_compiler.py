"""The same where nothing can be loaded before the C library: what Python itself asks of a disk fails."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from boutique.cli import main
from tests.faults.site import lay_out, left, prepare, state, troubles
from tests.faults.verbs import Site, words_of


class _FullDisk:
    """Lets whatever needs room under a folder fail from one call on."""

    def __init__(self, disk: Path) -> None:
        self._disk, self._first, self.seen = str(disk), 0, 0

    def begin(self, first: int) -> None:
        self._first, self.seen = first, 0

    def watch(self, call: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(call)
        def watched(*given: Any, **named: Any) -> Any:
            if self._first and self._needs_room(call.__name__, *given):
                self.seen += 1
                if self.seen >= self._first:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*given, **named)

        return watched

    def _needs_room(self, name: str, *given: Any) -> bool:
        if name == "fsync":
            return True
        if name == "open" and not (len(given) > 1 and "w" in str(given[1])):
            return False
        return str(given[-1] if name in ("replace", "rename") else given[0]).startswith(self._disk)


@pytest.mark.skipif(os.name == "nt", reason="there a name is held for a moment, and tried again")
@pytest.mark.parametrize("verb", ["export", "backup"])
def test_what_python_writes_on_a_full_disk_is_whole_or_not_there(
    verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = Site(tmp_path / "disk", tmp_path / "given")
    site.given.mkdir()
    prepare(site)
    disk = _FullDisk(site.disk)
    for module, name in ((os, "fsync"), (os, "replace"), (os, "mkdir"), (io, "open")):
        monkeypatch.setattr(module, name, disk.watch(getattr(module, name)))
    at, code = 0, 3
    while code == 3:
        disk.begin(0)
        lay_out(site)
        before = state(site)
        capsys.readouterr()
        disk.begin(at := at + 1)
        code = main(words_of(verb, site))
        disk.begin(0)
        said = capsys.readouterr().err
        assert code in (0, 3)
        assert troubles(site) + left(site) == []
        if code == 3:
            assert "disk is full" in said
            assert state(site).keys() == before.keys()
            assert verb == "export" or state(site) == before  # a list is kept in the book before it is there
    assert at > 2
