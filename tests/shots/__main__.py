"""`python run.py shots DIR`: every screen in both languages, lights and sizes, and every printed page."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

PARTS = (
    "rooms",
    "person",
    "orders",
    "workshop",
    "fittings",
    "papers",
    "finding",
    "cloths",
    "collections",
    "lookbooks",
    "importing",
    "merging",
    "lists",
    "settings",
    "welcome",
    "narrow",
    "pages",
)
_LONGEST = ("rooms", "narrow")


def main() -> None:
    """Write the PNGs of all parts, or of those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=PARTS, action="append")
    asked = parser.parse_args()
    if asked.only:
        for part in asked.only:
            import_module(f"tests.shots.{part}").main(asked.folder)
            print(part, len(list(asked.folder.glob("*.png"))), flush=True)
    else:
        _all_at_once(asked.folder)


def _all_at_once(folder: Path) -> None:
    """Each part is a process of its own, as many at once as there are processors, the longest first."""

    def take(part: str) -> int:
        command = [sys.executable, "-m", "tests.shots", str(folder), "--only", part]
        return subprocess.run(command, check=False).returncode

    with ThreadPoolExecutor(os.cpu_count()) as several:
        if any(list(several.map(take, sorted(PARTS, key=lambda part: part not in _LONGEST)))):
            raise SystemExit(1)


if __name__ == "__main__":
    main()
