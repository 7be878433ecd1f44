"""In the terminal a shop is made only by a verb that says so, and a lost one is told with its way back."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.data.backups.daily import daily
from boutique.data.store.bookfile import NAME
from tests.cli.conftest import Answer

VERBS = [
    ["today"],
    ["search", "ana"],
    ["client", "1"],
    ["collections"],
    ["list"],
    ["days"],
    ["note", "1", "bine"],
    ["lead", "Vizitator"],
    ["duplicates"],
    ["merge", "1", "2"],
    ["measures", "1"],
    ["papers", "1"],
    ["collection", "add", "Toamna", "--opens", "2026-09-01"],
    ["lookbook", "--client", "1", "--collection", "Toamna", "--out", "x.pdf"],
    ["check"],
    ["backup", "."],
    ["history"],
    ["undo"],
    ["restore", "--back"],
    ["window"],
]


def _words(verb: list[str]) -> str:
    return " ".join(verb)


@pytest.mark.parametrize("verb", VERBS, ids=_words)
def test_a_mistyped_folder_is_an_error_and_nothing_is_made(
    verb: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert main(["--data", str(tmp_path / "atleier"), *verb]) == 1

    assert "registru" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_shop_is_made_by_begin_and_not_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin = ["begin", "Atelier Ana", "--who", "Ana", "--data", str(tmp_path / "nou")]

    assert main([*begin, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(tmp_path / "nou" / NAME)}
    assert main(["today", "--data", str(tmp_path / "nou")]) == 0
    assert main(begin) == 1
    assert "este deja un atelier" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[" ", "--who", "Ana"], ["Atelier", "--who", ""]])
def test_a_shop_without_a_name_is_not_made(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["begin", *words, "--data", str(tmp_path / "nou")]) == 1

    assert not list(tmp_path.iterdir())


def test_a_file_begins_a_shop_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, folder = tmp_path / "cliente.csv", tmp_path / "nou"
    table.write_text("nume;telefon\nAna Popa;0721555018\n", encoding="utf-8")
    words = ["import", "clients", str(table), "--data", str(folder)]

    assert main(words) == 1
    assert main([*words, "--begin", "--dry-run"]) == 1
    assert main(["import", "clients", str(tmp_path / "nimic.csv"), "--begin", "--data", str(folder)]) != 0
    assert not folder.exists()
    assert main([*words, "--begin"]) == 0
    assert main([*words, "--begin"]) == 0


@pytest.mark.sqlite
def test_a_lost_book_is_told_with_the_copy_that_brings_it_back(folder: Path, say: Answer) -> None:
    copy = daily(folder, datetime(2026, 11, 20, 9, 5).astimezone())
    (folder / NAME).unlink()

    told = say("today", code=1)

    assert "lipsește" in told
    assert "backups" in told
    assert "20 noiembrie 2026, 09:05" in told
    assert f'boutique restore "{copy}"' in told
    assert not (folder / NAME).exists()
    say("restore", str(copy))
    assert "Țepeneag" in say("search", "tepeneag")


@pytest.mark.sqlite
def test_a_lost_book_without_a_whole_copy_says_so(folder: Path, say: Answer) -> None:
    (folder / "backups").mkdir()
    (folder / "backups" / "boutique-2026-11-20.zip").write_bytes(b"x")
    (folder / NAME).write_bytes(bytes(40_960))

    assert "nicio copie întreagă" in say("check", code=1)


@pytest.mark.sqlite
def test_a_restore_that_makes_many_go_wants_to_hear_it_and_is_taken_back(
    folder: Path, say: Answer, ask: Answer, tmp_path: Path
) -> None:
    empty, copy = tmp_path / "gol", tmp_path / "gol.zip"
    assert main(["begin", "Gol", "--who", "Ana", "--data", str(empty)]) == 0
    assert main(["backup", str(copy), "--data", str(empty)]) == 0

    told = say("restore", str(copy), code=1)
    assert "Ar dispărea din registru" in told
    assert "Ștefan Țepeneag" in told
    assert "--yes" in told
    assert ask("search", "tepeneag")
    say("restore", str(copy), "--yes")
    assert not ask("search", "tepeneag")
    assert [each["clients"] for each in ask("restore", "--list")] == [3]
    say("restore", "--back")

    assert ask("search", "tepeneag")


@pytest.mark.sqlite
@pytest.mark.parametrize("words", [["restore"], ["restore", "x.zip", "--back"]])
def test_a_restore_names_one_copy(words: list[str], say: Callable[..., str]) -> None:
    assert "--back" in say(*words, code=1)


def test_an_import_is_taken_back_only_when_so_many_are_meant_to_go(
    say: Answer, ask: Answer, tmp_path: Path
) -> None:
    table = tmp_path / "clienți.csv"
    table.write_text("Nume,Prenume\n" + "".join(f"Popa{at},Ana\n" for at in range(6)), "utf-8")
    say("import", "clients", str(table))

    told = say("undo", code=1)

    assert "Ar dispărea din registru 6 clienți din 9" in told
    assert "Ana Popa0" in told
    assert "--yes" in told
    assert ask("search", "popa3")
    say("undo", "--yes")
    assert not ask("search", "popa3")
