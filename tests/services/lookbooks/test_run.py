"""A run of lookbooks that is killed leaves no book without its record, and no record without its book."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from boutique.data.book import SqlBook
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.kernel.errors import N_, Unavailable
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.press.lookbook import HousePress
from boutique.services.lookbooks.compose import plan_lookbook
from boutique.services.lookbooks.run import Drafted, LookbookRun, recovered
from tests.counter import TODAY, Counter

_RUN = """
import os, signal, sys
from pathlib import Path
from tests.services.lookbooks import test_run as here
from boutique.data.books import open_book
from boutique.services.lookbooks import run as lookbook_run
from boutique.services.lookbooks.run import LookbookRun
folder, out, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
def die(*_said, **_more):
    os.kill(os.getpid(), signal.SIGKILL)
with open_book(folder) as book:
    run = LookbookRun(here.collection_of(book), out)
    drafts = here.drafted(book, run, out)
    if moment == "composed":
        die()
    if moment == "recorded":
        lookbook_run._put = die
    if moment == "half placed":
        put, count = lookbook_run._put, []
        lookbook_run._put = lambda *said: (die if count else put)(*said) or count.append(1)
    if moment == "placed":
        LookbookRun.give_up = die
    run.put_in_place(book.change, drafts)
"""


@pytest.fixture
def shop(book: SqlBook) -> SqlBook:
    """A shop with two clients and a piece."""
    with book.change() as uow:
        season = SeasonCollection(name="Toamna", opens_on=TODAY)
        cloth = Cloth(code="S1", name="Stofă", weave="twill", ground=(20.0, 1.5, -12.0))
        piece = Piece(
            collection_id=season.id,
            code="P-1",
            name="Sacou",
            garment="jacket",
            cloth_id=cloth.id,
            price_bani=1,
        )
        for thing in (season, cloth, piece):
            uow.add(thing)
        uow.commit(N_("Collection opened"))
    for name in ("Popa", "Ionescu"):
        Counter(book).client(name)
    return book


def collection_of(book: SqlBook) -> UUID:
    """Return the only collection."""
    return book.queries().collections()[0].collection_id


def drafted(book: SqlBook, run: LookbookRun, out: Path) -> list[Drafted]:
    """Compose a book for each client, aside."""
    with book.change() as uow:
        clients = [each.id for each in uow.find(Client)]
    made = []
    for at, who in enumerate(clients):
        plan = plan_lookbook(
            book.queries(), DiallingPlan(), client_id=who, collection_id=collection_of(book), today=TODAY
        )
        printed = HousePress().lookbook(plan, run.aside / f"{at}.pdf")
        made.append(Drafted(plan, printed, out / f"{at}.pdf"))
    return made


def _recorded(book: SqlBook) -> int:
    return book.queries().reader.all("SELECT count(*) FROM lookbook")[0][0]


@pytest.mark.parametrize(
    ("moment", "made"), [("composed", 0), ("recorded", 2), ("half placed", 2), ("placed", 2)]
)
@pytest.mark.skipif(sys.platform == "win32", reason="a program is killed there in another way")
def test_killed_at_any_moment_records_and_books_agree_at_the_next_start(
    shop: SqlBook, tmp_path: Path, moment: str, made: int
) -> None:
    out = tmp_path / "cărți"
    out.mkdir()
    done = subprocess.run([sys.executable, "-c", _RUN, str(shop.folder), str(out), moment])
    assert done.returncode < 0

    (told,) = recovered(shop.queries())

    assert (told.folder, told.made) == (out, made)
    assert sorted(path.name for path in out.iterdir()) == ["0.pdf", "1.pdf"][:made]
    assert _recorded(shop) == made
    assert recovered(shop.queries()) == []  # told once


def test_a_run_ends_with_its_books_in_place_and_nothing_aside(shop: SqlBook, tmp_path: Path) -> None:
    run = LookbookRun(collection_of(shop), tmp_path)
    before = len(shop.queries().history())

    made = run.put_in_place(shop.change, drafted(shop, run, tmp_path))

    assert [each.path.name for each in made] == ["0.pdf", "1.pdf"]
    assert all(each.path.read_bytes().startswith(b"%PDF") for each in made)
    assert not list(tmp_path.glob(".boutique-*"))
    assert len(shop.queries().history()) == before + 1
    assert recovered(shop.queries()) == []


def test_what_cannot_be_put_in_place_is_not_recorded_either(shop: SqlBook, tmp_path: Path) -> None:
    run = LookbookRun(collection_of(shop), tmp_path)
    drafts = drafted(shop, run, tmp_path)
    (tmp_path / "1.pdf").write_text("al altcuiva")  # came to lie there meanwhile

    with pytest.raises(Unavailable):
        run.put_in_place(shop.change, drafts)

    assert _recorded(shop) == 0
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["1.pdf"]
    assert (tmp_path / "1.pdf").read_text() == "al altcuiva"
    assert not list(tmp_path.glob(".boutique-*"))


def test_a_run_of_a_program_that_lives_is_left_alone(shop: SqlBook, tmp_path: Path) -> None:
    run = LookbookRun(collection_of(shop), tmp_path)
    aside = run.aside

    assert recovered(shop.queries()) == []

    assert aside.is_dir()
    run.give_up()
    assert not aside.exists()
