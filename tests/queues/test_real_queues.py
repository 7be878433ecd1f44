"""With a real print server: what was chosen comes out, and what a queue says is what we say.

Skipped with a line where CUPS is not installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.domain.printing.model import JobState, Printer, PrintJob, PrintOrder, Sides
from boutique.domain.printing.paper_sizes import A4, A5, LETTER
from boutique.exchange.printers.cups import CupsPrinters
from tests.queues.server import PrintServer, print_server, why_not
from tests.ui.printing.pages import made_pages

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "a print server can be started")


@pytest.fixture(scope="module")
def running() -> Iterator[PrintServer]:
    """One server for all; its queues are of every kind a shop meets."""
    with print_server() as server:
        server.queue("HP", "A4", "A5", duplex=True)
        server.queue("Litere", "Letter")
        server.queue("Simpla")
        server.queue("Inchisa", "A4")
        server.run("cupsreject", "-r", "Out for repair", "Inchisa")
        server.queue("Oprita", "A4")
        server.run("cupsdisable", "-r", "Paper jam", "Oprita")
        yield server


@pytest.fixture
def server(running: PrintServer, monkeypatch: pytest.MonkeyPatch) -> PrintServer:
    """The server, which our own program finds."""
    monkeypatch.setenv("CUPS_SERVER", str(running.socket))
    running.printer_does("")
    return running


def _known(name: str) -> Printer:
    return next(each for each in CupsPrinters().printers() if each.name == name)


def _hand_over(file: Path, printer: str, **more: object) -> PrintJob:
    order = PrintOrder(printer=printer, **{"paper": A4, "title": "Fișa – Șerban", **more})  # type: ignore[arg-type]
    return CupsPrinters().hand_over(file, order, lambda _done, _of: None)


def page_of(path: Path) -> tuple[int, int, str]:
    """Return the size of the first page in millimetres, and its words."""
    document = PdfDocument(path)
    try:
        width, height = document.get_page_size(0)
        return (
            round(width / 72 * 25.4),
            round(height / 72 * 25.4),
            document[0].get_textpage().get_text_bounded(),
        )
    finally:
        document.close()


def test_printers_say_what_papers_they_have_and_whether_they_turn_them(server: PrintServer) -> None:
    server.run("lpadmin", "-d", "HP")
    hp, letters, plain = _known("HP"), _known("Litere"), _known("Simpla")
    assert set(hp.sizes) == {A4, A5}
    assert (hp.usual, hp.two_sided, hp.chosen) == (A4, True, True)
    assert (letters.sizes, letters.two_sided, letters.chosen) == ((LETTER,), False, False)
    assert not plain.sizes


def test_our_own_file_comes_out_as_text_with_what_was_chosen(server: PrintServer, tmp_path: Path) -> None:
    file = made_pages(tmp_path / "fișă.pdf", 3, 148, 210)
    job = _hand_over(file, "HP", paper=A5, copies=2, sides=Sides.BOTH)
    out = server.came_out("HP", int(job.number))
    width, height, words = page_of(out)
    assert (width, height) == (148, 210)
    assert "pagina 1" in words
    copies, options = out.with_suffix(".how").read_text("utf-8").splitlines()[:2]
    assert copies == "2"
    assert "media=iso_a5_148x210mm" in options
    assert "sides=two-sided-long-edge" in options


def test_a_queue_without_a_description_gets_the_very_file(server: PrintServer, tmp_path: Path) -> None:
    file = made_pages(tmp_path / "fișă.pdf", 2)
    job = _hand_over(file, "Simpla")
    assert server.came_out("Simpla", int(job.number)).read_bytes() == file.read_bytes()


def test_a_job_that_is_out_is_done_and_cannot_be_called_off(server: PrintServer, tmp_path: Path) -> None:
    job = _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "HP")
    server.came_out("HP", int(job.number))
    server.wait(lambda: CupsPrinters().news(job).state is JobState.DONE)
    with pytest.raises(Refused, match="HP"):
        CupsPrinters().call_off(job)


def test_a_queue_that_takes_nothing_says_so_in_its_own_words(server: PrintServer, tmp_path: Path) -> None:
    shut = _known("Inchisa")
    assert (shut.taking, shut.words) == (False, "Out for repair")
    with pytest.raises(Unavailable, match=r"not accepting jobs.*Out for repair"):
        _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "Inchisa")


def test_a_halted_queue_keeps_the_job_until_it_is_called_off(server: PrintServer, tmp_path: Path) -> None:
    assert _known("Oprita").halted
    job = _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "Oprita")
    news = CupsPrinters().news(job)
    assert (news.state, news.words) == (JobState.HALTED, "Paper jam")
    CupsPrinters().call_off(job)
    assert CupsPrinters().news(job).state is JobState.CALLED_OFF
    assert not list(server.kept.glob("Oprita-*"))


def test_a_server_that_speaks_to_the_tools_only_is_asked_through_them(
    server: PrintServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def sealed(_question: bytes) -> object:
        raise ConnectionResetError

    monkeypatch.setattr("boutique.exchange.printers.server.asked", sealed)
    assert {"HP", "Oprita"} <= {each.name for each in CupsPrinters().printers()}
    job = _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "Oprita")
    assert CupsPrinters().news(job).state is JobState.UNDER_WAY
    CupsPrinters().call_off(job)
    assert CupsPrinters().news(job).state is JobState.DONE


def test_a_queue_that_is_gone_is_said(server: PrintServer, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="does not exist"):
        _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "Nimeni")


def test_a_job_the_printer_gives_up_has_failed(server: PrintServer, tmp_path: Path) -> None:
    server.run("lpadmin", "-p", "HP", "-o", "printer-error-policy=abort-job")
    server.printer_does("exit 1")
    job = _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "HP")
    server.wait(lambda: CupsPrinters().news(job).state is JobState.FAILED)


def test_a_stopped_job_of_a_slow_printer_leaves_nothing(server: PrintServer, tmp_path: Path) -> None:
    server.printer_does("while [ ! -e /nowhere/ever ]; do sleep 0.05; done")
    job = _hand_over(made_pages(tmp_path / "fișă.pdf", 24), "HP")
    CupsPrinters().call_off(job)
    server.wait(lambda: CupsPrinters().news(job).state is JobState.CALLED_OFF)
    assert not (server.kept / f"HP-{job.number}.out").exists()


def test_where_no_server_answers_there_is_no_printer(
    server: PrintServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))
    assert CupsPrinters().printers() == []
    with pytest.raises(Unavailable):
        _hand_over(made_pages(tmp_path / "fișă.pdf", 1), "HP")
