"""`python run.py shots DIR`: every screen in both languages, lights and sizes, and every printed page."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

PARTS = (
    "rooms",
    "person",
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


def main() -> None:
    """Write the PNGs of all parts, or of those that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=PARTS, action="append")
    asked = parser.parse_args()
    for part in asked.only or PARTS:
        import_module(f"tests.shots.{part}").main(asked.folder)
        print(part, len(list(asked.folder.glob("*.png"))), flush=True)


if __name__ == "__main__":
    main()
