"""The language asked for wins, whatever the shop's own is: in every verb, in its help, in what it prints."""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from boutique.cli import main
from boutique.cli.parser import build_parser
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.taste.model import Preference
from boutique.services.taste import wardrobe
from tests.cli.conftest import Answer
from tests.counter import TODAY, Counter, new_book
from tests.untranslated import missing

_OWN = re.compile("[ăâîșțĂÂÎȘȚ„]")
_LIKES = {
    "colour": "cărămiziu",
    "cloth": "lână",
    "pattern": "dungă fină",
    "style": "buzunare aplicate",
    "fit": "strâns în talie",
    "garment": "cămașă",
    "occasion": "nuntă",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A Romanian shop whose own names are written without a mark, so that each mark seen is ours."""
    with new_book(tmp_path / "shop") as book:
        counter = Counter(book)
        who = counter.client("Popa", phone="0721 555 018", city="Cluj", title="dna", language="ro")
        likes = [
            Preference(client_id=who, facet=facet, value=said, said_on=TODAY)
            for facet, said in _LIKES.items()
        ]
        counter.write(*likes)
        owned = wardrobe.PieceDraft(garment="jacket", colour="cărămiziu", brand="Zegna")
        wardrobe.note_owned(book.change(), who, owned, today=TODAY)
        wardrobe.note_size(book.change(), who, "shirt", "40", today=TODAY)
        counter.deliver(counter.order(who, days_ago=200), days_ago=150)
        counter.order(who, promised=1)
        counter.complain(who, words="Too short.")
        counter.call(who, days_ago=3, words="Fine.")
        counter.lead("Rus", days_ago=5)
        cloth = counter.cloth(name="Cloth", stock_cm=500)
        season = SeasonCollection(name="Season", opens_on=TODAY)
        piece = Piece(
            collection_id=season.id,
            code="S1",
            name="Piece",
            garment="jacket",
            cloth_id=cloth,
            occasion="nuntă",
        )
        counter.write(season)
        counter.write(piece)
    return tmp_path / "shop"


def _verbs(out: Path) -> Iterator[tuple[str, ...]]:
    yield from (("today", "--on", TODAY.isoformat()), ("today",), ("search", "Popa"), ("search", "Nobody"))
    yield from (
        ("client", "Popa"),
        ("client", "Nobody"),
        ("measures", "Popa"),
        ("history",),
        ("history", "Popa"),
    )
    yield from (
        ("duplicates",),
        ("check",),
        ("collections",),
        ("days",),
        ("list",),
        ("list", "Nothing"),
        ("call",),
    )
    yield from (
        ("papers", "Popa"),
        ("note", "Popa", "Likes", "tea"),
        ("undo",),
        ("undo", "nonsense"),
        ("undo",),
    )
    yield from (
        ("lead", "Dana"),
        ("backup", str(out / "a.zip")),
        ("backup", str(out / "a.zip")),
        ("restore", "--list"),
    )
    yield from (
        ("export", "clients", "--purpose", "records", str(out / f"list.{kind}"))
        for kind in ("csv", "xlsx", "vcf", "odd")
    )
    yield from (_book(out / "x.pdf", "Nothing"), _book(out / "x.pdf"))
    yield ("import", "clients", str(out / "list.csv"), "--dry-run")


def _book(out: Path, collection: str = "Season") -> tuple[str, ...]:
    return ("lookbook", "--client", "Popa", "--collection", collection, "--out", str(out))


def _commands() -> list[str]:
    actions = build_parser()._actions
    return sorted(next(each.choices for each in actions if isinstance(each, argparse._SubParsersAction)))


def test_every_verb_speaks_the_language_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heard = {}
    for words in _verbs(tmp_path):
        main([*words, "--language", "en", "--data", str(folder)])
        told = capsys.readouterr()
        heard[words] = told.out + told.err
    assert not {words: said for words, said in heard.items() if _OWN.search(said)}
    assert "wool" in heard["client", "Popa"]


def test_every_verb_has_all_its_words_in_romanian(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with missing("ro") as heard:
        for words in _verbs(tmp_path):
            main([*words, "--language", "ro", "--data", str(folder)])
    assert heard <= {"Written down"}, "what the counter of these tests did"


@pytest.mark.parametrize("asked", [["--language", "en"], ["--language=en"], ["--lang", "en"], ["--la=en"]])
def test_help_and_its_troubles_are_in_the_language_asked_for(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (
        ["--help"],
        *([verb, "--help"] for verb in _commands()),
        ["today", "--limit"],
        ["nonsense"],
    ):
        with pytest.raises(SystemExit):
            main([*asked, *words])
        told = capsys.readouterr()
        assert not _OWN.search(told.out + told.err), words


def test_help_is_all_in_romanian(capsys: pytest.CaptureFixture[str]) -> None:
    with missing("ro") as heard:
        for words in (["--help"], *([verb, "--help"] for verb in _commands()), ["papers", "x", "--add"]):
            with pytest.raises(SystemExit):
                main(["--language", "ro", *words])
    assert not heard


def test_a_printed_book_is_in_the_language_asked_for(folder: Path, tmp_path: Path, say: Answer) -> None:
    for name, asked in {"own": [], "asked": ["--language", "en"]}.items():
        say(*_book(tmp_path / f"{name}.pdf"), *asked)
    own, english = _text(tmp_path / "own.pdf"), _text(tmp_path / "asked.pdf")
    assert "Pentru o nuntă" in own
    assert "For a wedding" in english
    assert not _OWN.search(english)


def test_answers_for_programs_are_the_same_in_every_language(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("client", "Popa"), ("collections",), ("history",), ("search", "Popa")):
        answers = []
        for code in ("ro", "en"):
            main([*words, "--json", "--language", code, "--data", str(folder)])
            answers.append(json.loads(capsys.readouterr().out, object_hook=_unspoken))
        assert answers[0] == answers[1]


def _unspoken(said: dict[str, object]) -> dict[str, object]:
    """An event of the story has its sentence beside its facts, in the language being spoken."""
    return {key: value for key, value in said.items() if key != "text"}


def _text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
