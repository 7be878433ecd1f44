"""Puts a whole file in place at once, so that a full disk never leaves half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from boutique.domain.errors import N_, Unavailable

_NOT_WRITTEN = N_(
    "“{name}” could not be written. Check that the folder may be written to and the disk has room."
)


def save(path: Path, content: bytes) -> None:
    """Write the file beside its place and move it there when it is whole; raises Unavailable."""
    draft: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as stream:
            draft = Path(stream.name)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise Unavailable(_NOT_WRITTEN, name=path.name) from error
