"""What one person wrote for themselves leaves the book by no way that is open to others."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import UUID
from zipfile import ZipFile

import pypdfium2
import pytest

from boutique.data.book import SqlBook
from boutique.data.books import open_book
from boutique.domain.clients.model import ClientDraft
from boutique.domain.clients.notes import Privacy
from boutique.domain.kernel.actor import Actor
from boutique.domain.staff.model import Right
from boutique.services.clients.notes import correct_note, strike_note, write_note
from boutique.services.duplicates.merge import plan_merge
from boutique.services.shop.changes import change_settings, undo_change
from boutique.services.staff import add_staff, grant_right
from tests.cli.conftest import Answer
from tests.counter import PHONES, TODAY, Counter, at

WHO, DOUBLE = "1", "4"
SECRETS = ("pensionează", "divorțează", "hipertensiv", "cardiolog", "falimentar", "insolvență")
"""Words of private and sensitive notes: as they stand, as they stood, and on the page of a double."""
EVERYBODYS = "labrador"


@pytest.fixture
def kept(folder: Path) -> UUID:
    """Notes of every kind, written, corrected, struck out and brought back; now another serves."""
    with open_book(folder) as book:
        counter, who = Counter(book), book.queries().find_client(WHO)
        ana, vasile = (add_staff(book.change(), name) for name in ("Ana", "Vasile"))
        grant_right(book.change(), ana, Right.SENSITIVE_NOTES, granted=True)
        double = counter.client("Tepeneag", "Stefan", phone="0721555018")
        for client, privacy, before, words in (
            (who, Privacy.ORDINARY, "are câine", EVERYBODYS),
            (who, Privacy.PRIVATE, *SECRETS[:2]),
            (who, Privacy.SENSITIVE, *SECRETS[2:4]),
            (double, Privacy.PRIVATE, *SECRETS[4:]),
        ):
            _live_through(book, client, privacy, before, words, ana)
        change_settings(book.change(), {"shop.staff": str(vasile)})
        return who


def _live_through(
    book: SqlBook, client: UUID, privacy: Privacy, before: str, words: str, staff: UUID
) -> None:
    write_note(book.change(Actor(staff)), client, before, privacy=privacy, now=at(TODAY))
    note = next(each for each in book.queries().notes(client, staff).notes if each.words == before)
    correct_note(book.change(Actor(staff)), note.note_id, note.version, words)
    struck = strike_note(book.change(Actor(staff)), note.note_id)
    undo_change(book.change(Actor(staff)), struck)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    "command",
    [
        ("client", WHO),
        ("history",),
        ("history", WHO),
        ("search", "tepeneag"),
        ("search", EVERYBODYS),
        ("today",),
        ("list",),
        ("days",),
        ("papers", WHO),
        ("measures", WHO),
        ("duplicates",),
        ("merge", WHO, DOUBLE, "--dry-run"),
        ("merge", WHO, DOUBLE),
        ("check",),
    ],
)
def test_no_command_tells_a_secret_to_programs_or_to_people(
    command: tuple[str, ...], ask: Answer, say: Answer
) -> None:
    told = say(*command) if command[0] != "merge" else ""
    answered = ask(*command)

    assert _secrets_in(told + json.dumps(answered, ensure_ascii=False)) == []


@pytest.mark.usefixtures("kept")
def test_what_everybody_may_read_is_told(ask: Answer) -> None:
    assert EVERYBODYS in json.dumps(ask("client", WHO))
    assert [each["no"] for each in ask("search", EVERYBODYS)] == [int(WHO)]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("secret", SECRETS)
def test_nobody_is_found_by_a_secret(secret: str, ask: Answer) -> None:
    ask("merge", WHO, DOUBLE)

    for asked in (secret, secret[:6], secret[1:7], f"tepeneag {secret}"):
        assert ask("search", asked) == []


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("name", ["toti.csv", "toti.xlsx", "toti.vcf"])
def test_no_file_takes_a_secret_out_of_the_shop(name: str, ask: Answer, tmp_path: Path) -> None:
    ask("merge", WHO, DOUBLE)
    out = tmp_path / name
    ask("export", "clients", str(out), "--purpose", "records", "--put-away")

    assert "epeneag" in _read(out)
    assert _secrets_in(_read(out)) == []


@pytest.mark.usefixtures("kept")
def test_the_printed_page_holds_no_secret(ask: Answer, tmp_path: Path) -> None:
    ask("merge", WHO, DOUBLE)
    out = tmp_path / "fisa.pdf"
    ask("client", WHO, "--sheet", str(out))

    printed = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(out))
    assert EVERYBODYS in printed
    assert _secrets_in(printed) == []


def test_no_screen_reads_a_secret_for_somebody_without_the_right(kept: UUID, folder: Path) -> None:
    with open_book(folder) as book:
        queries = book.queries()
        other = queries.find_client(DOUBLE)
        vasile = next(each.staff_id for each in queries.staff() if each.name == "Vasile")
        draft = ClientDraft(given_name="Stefan", family_name="Tepeneag", phone="0721 555 018")
        read = [
            queries.client_page(kept),
            queries.story(kept),
            queries.notes(kept, vasile),
            queries.notes(other, vasile),
            queries.company(kept),
            queries.call_sheet(TODAY),
            queries.like_this(draft, PHONES.dialled(draft.phone)),
            queries.duplicate_pairs(),
            queries.page_facts(other),
            plan_merge(queries, kept, other),
            queries.recent_clients(),
            queries.client_rows(None),
            queries.history(),
        ]

    assert EVERYBODYS in repr(read)
    assert _secrets_in(repr(read)) == []


def _secrets_in(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def _read(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text("utf-8-sig")
    with ZipFile(path) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist())
