"""A lookbook of 24 pages with photographs of 12 megapixels, against the pictures alone and against none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image

from boutique.data.pictures.folder import PictureFolder
from boutique.data.queries import SqlQueries
from boutique.domain.lookbooks.book import Host, Lookbook
from boutique.domain.lookbooks.compose import compose
from boutique.press.lookbook import make_lookbook
from tests.bench import books
from tests.bench.kept import kept
from tests.bench.measuring import cpu, line, percentile

_PRINTED = (3579, 2684)
_ROUNDS = 9
_COLD_ROUNDS = 3


def report() -> Iterator[str]:
    """Yield printing from ready derivatives, drawn, and the whole way from the camera's files.

    In time of the processor, two threads together, taken in turns: others may be at work on the machine.
    """
    plain = _book()
    count = len(plain.looks)
    folder = kept(f"photographs-{count}", partial(_photographs, count=count), "tests/bench/printing.py")
    sources = _photographs(folder, count)
    store = folder / "store"
    keeping, decoding = [], []
    for _ in range(_COLD_ROUNDS):
        shutil.rmtree(store, ignore_errors=True)
        keeping.append(cpu(lambda: _keep(store, sources)))
        decoding.append(cpu(lambda: _decode(sources)))
    book = _with_photographs(plain, _keep(store, sources))
    out = folder / "book.pdf"
    pages = make_lookbook(plain, None, out).pages
    ours, drawn, floor = [], [], []
    for _ in range(_ROUNDS):
        ours.append(cpu(lambda: make_lookbook(book, PictureFolder(store), out)))
        drawn.append(cpu(lambda: make_lookbook(plain, None, out)))
        floor.append(cpu(lambda: _without_pictures(plain, out)))
    warm, bare = percentile(ours, 0.5), percentile(floor, 0.5)
    yield line(f"{pages} pages, {len(sources)} photographs, from derivatives", warm, bare, "ms", "2")
    cold, alone = percentile(keeping, 0.5) + warm, percentile(decoding, 0.5)
    yield line("the same, cold: taken in, then printed", cold, alone, "ms", "1.25")
    yield line(f"{pages} pages with drawn garments instead", percentile(drawn, 0.5), bare, "ms", "2")


def _book() -> Lookbook:
    """The longest book of the demo shop's first guest."""
    queries = SqlQueries(books.path(books.demo(300)))
    collection = queries.collections()[0]
    guest = queries.invitations(collection.collection_id)[0]
    today = date.today()
    page = queries.client_page(guest.client_id)
    host = Host(name="Ana Mureșan", phone="0264 555 121", dial="+40264555121")
    book = compose(
        page, queries.pieces(collection.collection_id), collection, queries.settings(), host, today
    )
    queries.close()
    return book


def _photographs(folder: Path, count: int) -> list[Path]:
    """Photographs as a camera makes them: 4000 by 3000, with grain, so that nothing compresses away."""
    chance = np.random.default_rng(3)
    made = []
    for number in range(count):
        path = folder / f"camera-{number}.jpg"
        if not path.exists():
            coarse = chance.integers(0, 255, (75, 100, 3), dtype=np.uint8)
            image = Image.fromarray(coarse).resize((4000, 3000), Image.Resampling.BICUBIC)
            grain = chance.integers(-12, 12, (3000, 4000, 1), dtype=np.int16)
            pixels = np.clip(np.asarray(image, dtype=np.int16) + grain, 0, 255).astype(np.uint8)
            Image.fromarray(pixels).save(path, quality=92)
        made.append(path)
    return made


def _keep(store: Path, sources: list[Path]) -> list[str]:
    pictures = PictureFolder(store)
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(pictures.keep, sources))


def _decode(sources: list[Path]) -> None:
    """Decoding, scaling and encoding the print size and nothing else, two at a time."""

    def one(path: Path) -> None:
        with Image.open(path) as image:
            image.draft("RGB", _PRINTED)
            smaller = image.resize(_PRINTED, Image.Resampling.BICUBIC, reducing_gap=2.0)
            smaller.save(path.with_suffix(".bare"), "JPEG", quality=86)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, sources))


def _with_photographs(book: Lookbook, digests: list[str]) -> Lookbook:
    looks = tuple(
        replace(look, piece=replace(look.piece, photo=digest))
        for look, digest in zip(book.looks, digests, strict=True)
    )
    return replace(book, looks=looks)


def _without_pictures(book: Lookbook, out: Path) -> None:
    """The same pages of words, every picture left white: the floor that reportlab itself sets."""
    from boutique.press.painting import Painter

    painted = {name: getattr(Painter, name) for name in ("_picture", "_cloth", "_pinked")}
    try:
        for name in painted:
            setattr(Painter, name, lambda *_: None)
        make_lookbook(book, None, out)
    finally:
        for name, method in painted.items():
            setattr(Painter, name, method)
