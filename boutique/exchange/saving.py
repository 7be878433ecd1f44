"""Puts a whole file in place at once, so that a full disk never leaves half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from boutique.domain.errors import N_, Unavailable

_NOT_WRITTEN = N_(
    "“{name}” could not be written. Check that the folder may be written to and the disk has room."
)


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Give an empty file beside a place, and move it there when all went well; raises Unavailable."""
    draft: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        os.close(handle)
        draft = Path(name)
        yield draft
        draft.replace(path)
    except OSError as error:
        raise Unavailable(_NOT_WRITTEN, name=path.name) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def settle(draft: Path) -> None:
    """Make sure that the disk itself has what was written."""
    with draft.open("rb+") as stream:
        os.fsync(stream.fileno())


def save(path: Path, content: bytes) -> None:
    """Write the file beside its place and move it there when it is whole; raises Unavailable."""
    with drafted(path) as draft:
        draft.write_bytes(content)
        settle(draft)
