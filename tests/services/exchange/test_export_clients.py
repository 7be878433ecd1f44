"""Clients out of the house: who said no stays in, and the history keeps that it was done."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.clients.model import Client
from boutique.domain.consent.model import Consent
from boutique.domain.exchange.exports import ExportOrder, ExportPurpose, ExportReport
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.exchange.clients import read_clients
from boutique.exchange.export.client_files import ClientFileWriter
from boutique.services.clients.book import archive_client
from boutique.services.exchange.export_clients import export_clients, exported, forecast
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, new_book

SALES, RECORDS = ExportPurpose.SALES, ExportPurpose.RECORDS


def _refuse(book: SqliteBook, who: UUID, purpose: str = "sales") -> None:
    said = Consent(
        client_id=who, channel="phone", purpose=purpose, given_on=date(2026, 1, 1), withdrawn_on=TODAY
    )
    with book.change() as uow:
        uow.add(said)
        uow.commit("Consent withdrawn", who)


def _export(
    book: SqliteBook, out: Path, purpose: ExportPurpose = RECORDS, only: tuple[UUID, ...] | None = None
) -> ExportReport:
    order = ExportOrder(out=out, purpose=purpose, only=only)
    return exported(export_clients(book.queries(), ClientFileWriter(), book.change, order))


def _names(path: Path) -> list[str]:
    rows = read_clients(path, None, TODAY).rows
    return [row.family_name for row in rows if isinstance(row, ClientRow)]


@pytest.fixture
def three(counter: Counter) -> dict[str, UUID]:
    """One who refused offers, one who refused everything, one who said nothing."""
    people = {name: counter.client(name) for name in ("Albu", "Barbu", "Codrea")}
    _refuse(counter.book, people["Albu"])
    _refuse(counter.book, people["Barbu"], "all")
    return people


def test_who_refused_the_purpose_is_left_out_and_counted(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    out = tmp_path / "oferte.csv"
    report = _export(book, out, SALES)
    assert _names(out) == ["Codrea"]
    assert (report.written, report.left_out) == (1, 2)
    assert (report.refused, report.refused_everything) == (1, 1)


def test_our_own_records_leave_nobody_out(book: SqliteBook, three: dict[str, UUID], tmp_path: Path) -> None:
    assert _export(book, tmp_path / "toti.xlsx").written == 3
    assert _names(tmp_path / "toti.xlsx") == ["Albu", "Barbu", "Codrea"]


def test_what_is_foretold_is_what_is_done(book: SqliteBook, three: dict[str, UUID], tmp_path: Path) -> None:
    archive_client(book.change(), three["Codrea"])
    for only in (None, tuple(three.values())):
        for purpose in ExportPurpose:
            order = ExportOrder(out=tmp_path / "a.vcf", purpose=purpose, put_away=True, only=only)
            done = exported(export_clients(book.queries(), ClientFileWriter(), book.change, order))
            told = forecast(book.queries(), order)
            assert (told.written, told.left_out) == (done.written, done.left_out)
            assert len(_names(order.out)) == done.written


def test_who_is_put_away_stays_in_unless_asked_for(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    archive_client(book.change(), three["Codrea"])
    report = _export(book, tmp_path / "toti.csv")
    assert (report.written, report.put_away) == (2, 1)
    with pytest.raises(Refused, match="Nobody may be exported"):
        _export(book, tmp_path / "oferte.csv", SALES)
    assert not (tmp_path / "oferte.csv").exists()


def test_only_those_named_go_out_in_the_order_in_which_they_are_named(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    named = (three["Codrea"], three["Albu"], three["Codrea"])
    assert _export(book, tmp_path / "doi.csv", only=named).written == 2
    assert _names(tmp_path / "doi.csv") == ["Codrea", "Albu"]
    assert _export(book, tmp_path / "unu.csv", SALES, named).left_out == 1


def test_of_two_pages_of_one_person_only_the_kept_one_goes_out(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    with book.change() as uow:
        uow.get(Client, three["Albu"]).merged_into = three["Codrea"]
        uow.commit("Merged")
    order = ExportOrder(out=tmp_path / "toti.csv", purpose=RECORDS, put_away=True)
    exported(export_clients(book.queries(), ClientFileWriter(), book.change, order))
    assert _names(order.out) == ["Barbu", "Codrea"]


def test_the_history_keeps_who_let_how_many_out_and_what_for(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    report = _export(book, tmp_path / "oferte.csv", SALES)
    latest = book.queries().history()[0]
    assert latest.entry_id == report.entry
    assert latest.fact == {
        "purpose": "sales",
        "written": 1,
        "left_out": 2,
        "put_away": 0,
        "file": "oferte.csv",
    }


def test_undo_passes_over_what_only_went_out(
    book: SqliteBook, counter: Counter, three: dict[str, UUID], tmp_path: Path
) -> None:
    archived = archive_client(book.change(), three["Codrea"])
    report = _export(book, tmp_path / "toti.csv")
    assert undo_change(book.change()) == archived
    with pytest.raises(Refused, match="outside the book"):
        undo_change(book.change(), report.entry)


def test_an_export_stopped_in_the_middle_leaves_neither_file_nor_entry(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    before = book.queries().history()[0].entry_id
    folder = tmp_path / "out"
    folder.mkdir()
    order = ExportOrder(out=folder / "toti.xlsx", purpose=RECORDS)
    work = export_clients(book.queries(), ClientFileWriter(), book.change, order)
    assert next(work).total == 3
    work.close()
    assert not list(folder.iterdir())
    assert book.queries().history()[0].entry_id == before


def test_a_folder_that_is_not_there_is_told_and_keeps_no_entry(
    book: SqliteBook, three: dict[str, UUID], tmp_path: Path
) -> None:
    before = book.queries().history()[0].entry_id
    with pytest.raises(Unavailable):
        _export(book, tmp_path / "nowhere" / "toti.csv")
    assert book.queries().history()[0].entry_id == before


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
def test_an_export_taken_into_an_empty_book_gives_the_same_people(
    book: SqliteBook, counter: Counter, tmp_path: Path, kind: str
) -> None:
    counter.client("Țepeneag", "Ștefan", title="dl", phone="0721 555 018", city="Iași", note='=1+1; "x"\nșa')
    counter.client("Popescu", "Ana", title="dna", birth_month=2, birth_day=29, email="ana@exemplu.ro")
    out = tmp_path / f"toti.{kind}"
    _export(book, out)
    with new_book(tmp_path / "other") as other:
        report = import_clients(other.change(), read_clients(out, None, TODAY).rows, today=TODAY)
        assert (report.added, report.refused) == (2, ())
        fields = ("family_name", "given_name", "title", "phone_e164", "city", "email", "note", "birth_day")
        assert _people(other, fields) == _people(book, fields)


def _people(book: SqliteBook, fields: tuple[str, ...]) -> list[str]:
    with book.change() as uow:
        return sorted(repr(row[1:]) for row in uow.keys(Client, *fields))


def test_our_own_file_read_again_adds_nobody_and_says_what_was_mended_in_it(
    book: SqliteBook, counter: Counter, tmp_path: Path
) -> None:
    rows = [ClientRow(line=2, source_key="17", family_name="Rus", given_name="Ion", city="Cluj")]
    import_clients(book.change(), rows, today=TODAY)
    out = tmp_path / "toti.csv"
    _export(book, out)
    out.write_text(out.read_text("utf-8-sig").replace("Cluj", "Turda"), "utf-8-sig")
    report = import_clients(book.change(), read_clients(out, None, TODAY).rows, today=TODAY)
    assert (report.added, report.updated) == (0, 1)
    assert _people(book, ("city", "source_key")) == ["('Turda', 'key|17')"]


@pytest.mark.parametrize("kind", ["csv", "xlsx", "vcf"])
def test_a_disk_that_fills_up_leaves_neither_file_nor_entry(
    book: SqliteBook, counter: Counter, tmp_path: Path, kind: str
) -> None:
    chance = Random(7)
    for number in range(30):  # words that no packing makes small
        counter.client(f"Client{number}", note=f"{chance.getrandbits(9_000):x}")
    before = book.queries().history()[0].entry_id
    folder = tmp_path / "out"
    folder.mkdir()
    with _room_for(20_000), pytest.raises(Unavailable):
        _export(book, folder / f"toti.{kind}")
    assert not list(folder.iterdir())
    assert book.queries().history()[0].entry_id == before


@contextmanager
def _room_for(octets: int) -> Iterator[None]:
    """Let no file grow beyond so many octets, as on a disk that has no more."""
    resource = pytest.importorskip("resource")
    kept = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, kept[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, kept)
        signal.signal(signal.SIGXFSZ, ignored)
