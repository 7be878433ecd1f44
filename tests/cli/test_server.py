"""A shop whose book is on a server, named by its address; its password is read from nowhere we write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from boutique.cli import main
from boutique.data.store.place import Server
from tests import servers

pytestmark = pytest.mark.skipif(bool(servers.why_not()), reason=servers.why_not())

SECRET = "s3cret"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Server:
    """An empty database, and a computer on which no shop was opened yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return servers.make_database("counter")


def _run(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    capsys.readouterr()
    assert main(list(words)) == code
    said = capsys.readouterr()
    return said.out + said.err


def test_a_shop_is_begun_and_opened_by_its_address(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _run(capsys, "--data", server.url, "begin", "Atelier Ana", "--who", "Ana")
    assert "localhost/counter" in told
    assert str(servers.running()) not in told

    _run(capsys, "lead", "Ion Pop", "--because", "size", "--wanted", "sacou", "--data", server.url)
    assert "Ion Pop" in _run(capsys, "--data", server.url, "search", "pop")
    _run(capsys, "check", "--data", server.url)


def test_another_computer_finds_the_same_book(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(capsys, "--data", server.url, "begin", "Atelier Ana", "--who", "Ana")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other"))
    monkeypatch.setenv("BOUTIQUE_DATA", server.url)

    history: list[dict[str, Any]] = json.loads(_run(capsys, "history", "--json"))
    assert history[0]["staff"] == "Ana"
    _run(capsys, "begin", "Alt atelier", "--who", "Dan", code=1)


def test_an_empty_database_is_no_shop(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert "boutique begin" in _run(capsys, "--data", server.url, "today", code=1)


def test_copies_of_a_server_are_made_on_the_server(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _run(capsys, "--data", server.url, "begin", "Atelier Ana", "--who", "Ana")

    assert "pg_dump" in _run(capsys, "--data", server.url, "backup", str(tmp_path / "copy.zip"), code=1)
    assert "pg_dump" in _run(capsys, "--data", server.url, "restore", "--list", code=1)
    assert not (tmp_path / "copy.zip").exists()


def test_a_password_is_written_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = _run(capsys, "--data", f"postgresql://ana:{SECRET}@db.example/shop", "today", code=1)

    assert SECRET not in told
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and SECRET in path.read_text()]
