"""A report of an unforeseen error that names places in the program and nothing of anybody's."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path


def report(error: BaseException, *parts: str) -> str:
    """Return where the program failed, without messages or values, which may name a client.

    `parts` are names and versions of what else was at work.
    """
    from boutique import __version__

    at_work = [f"Boutique {__version__}", f"Python {platform.python_version()}", *parts, platform.platform()]
    lines = [", ".join(at_work)]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__qualname__)
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def _short(filename: str) -> str:
    """Leave out the folders above the package: they often carry the user's name."""
    parts = Path(filename).parts
    for package in ("boutique", "site-packages"):
        if package in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(package) - 1 :])
    return parts[-1] if parts else filename
