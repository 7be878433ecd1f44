"""A printed file appears whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from boutique.domain.errors import N_, Unavailable

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """Give a file to write beside `out`, and put it in its place when all went well."""
    draft: Path | None = None
    try:
        handle, name = mkstemp(prefix=f".{out.stem[:40]}-", suffix=".part", dir=out.parent)
        os.close(handle)
        draft = Path(name)
        yield draft
        _settle(draft, out)
    except OSError as error:
        raise _told(error, out) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _settle(draft: Path, out: Path) -> None:
    with draft.open("rb+") as stream:
        os.fsync(stream.fileno())
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        draft.chmod(0o666 & ~mask)
    draft.replace(out)


def _told(error: OSError, out: Path) -> Unavailable:
    if error.errno in _FULL:
        return Unavailable(
            N_("The disk is full, so “{file}” was not written. Free some space, or choose another disk."),
            file=out,
        )
    if isinstance(error, FileNotFoundError):
        return Unavailable(
            N_("The folder “{folder}” is not there. Choose another place for the file."), folder=out.parent
        )
    if isinstance(error, PermissionError):
        return Unavailable(
            N_("“{file}” cannot be written: it may be open in another program, or the folder is protected."),
            file=out,
        )
    return Unavailable(
        N_("“{file}” cannot be written: {reason}. Choose another place."),
        file=out,
        reason=error.strerror or str(error),
    )
