"""`python run.py bench [search typing sheet …]`: each figure beside the bare thing, in one run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from boutique import wording


def _paint() -> Iterator[str]:
    from tests.bench import painting

    yield from painting.report(100_000)


def _search() -> Iterator[str]:
    from tests.bench import searching

    yield from searching.report(100_000)
    yield from searching.report(1_000_000)


def _engines() -> Iterator[str]:
    from tests.bench import engines

    yield from engines.report(100_000)


def _typing() -> Iterator[str]:
    from tests.bench import typing

    yield from typing.report(1_000_000)


def _sheet() -> Iterator[str]:
    from tests.bench import calling

    yield from calling.report(100_000)


def _lists() -> Iterator[str]:
    from tests.bench import listing

    yield from listing.report(100_000)


def _workbook() -> Iterator[str]:
    from tests.bench import leaving

    yield from leaving.report(100_000)


def _lookbook() -> Iterator[str]:
    from tests.bench import printing

    yield from printing.report()


def _undo() -> Iterator[str]:
    from tests.bench import undoing

    yield from undoing.report(1_000, 1_000_000)


def _forecast() -> Iterator[str]:
    from tests.bench import foreseeing

    yield from foreseeing.report(10_000)


def _board() -> Iterator[str]:
    from tests.bench import boarding

    yield from boarding.report(10_000)


def _orders() -> Iterator[str]:
    from tests.bench import ordering

    yield from ordering.report(10_000)


PARTS: dict[str, Callable[[], Iterator[str]]] = {
    "paint": _paint,
    "search": _search,
    "engines": _engines,
    "typing": _typing,
    "sheet": _sheet,
    "lists": _lists,
    "undo": _undo,
    "forecast": _forecast,
    "board": _board,
    "orders": _orders,
    "workbook": _workbook,
    "lookbook": _lookbook,
}


def main(chosen: list[str]) -> int:
    """Run the parts named, or all; unknown names are wrong usage."""
    if set(chosen) - set(PARTS):
        print("parts:", *PARTS)
        return 2
    wording.use("ro")
    for name in chosen or PARTS:
        print(name)
        for text in PARTS[name]():
            print(text, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
