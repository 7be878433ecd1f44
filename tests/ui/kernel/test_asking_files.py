"""Where somebody is asked for a file: among their documents, then where they were last, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kernel import asking_files
from boutique.ui.kernel.asking_files import FileKind, asked_file, asked_files, asked_folder, asked_place

_UI = Path(asking_files.__file__).parents[1]


class _Dialog:
    """Stands for the system's own dialog, and remembers where it began."""

    def __init__(self) -> None:
        self.began: list[Path] = []
        self.answer: Path | None = None

    def ask(self, _parent: QWidget, _title: str, begin: str, *_kinds: str) -> tuple[str, str]:
        self.began.append(Path(begin))
        return str(self.answer or ""), ""

    def ask_some(self, *asked: object) -> tuple[list[str], str]:
        self.began.append(Path(str(asked[2])))
        return [str(self.answer)] if self.answer else [], ""

    def ask_folder(self, _parent: QWidget, _title: str, begin: str) -> str:
        self.began.append(Path(begin))
        return str(self.answer or "")


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[_Dialog]:
    """The dialog, the documents in a folder of their own, nothing asked before."""
    made = _Dialog()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", made.ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", made.ask)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", made.ask_some)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", made.ask_folder)
    documents = tmp_path / "Documente"
    documents.mkdir()
    monkeypatch.setattr(asking_files, "documents", lambda: documents)
    monkeypatch.setattr(asking_files, "_last", {})
    return made


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Who asks."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _ask(parent: QWidget, kind: FileKind) -> Path | None:
    return asked_place(parent, kind, "Unde", "Ana.pdf", "PDF (*.pdf)", (".pdf",))


def test_every_dialog_begins_among_the_documents(dialog: _Dialog, parent: QWidget, tmp_path: Path) -> None:
    _ask(parent, FileKind.PIECES)
    asked_file(parent, FileKind.CLIENTS, "Alege", "*")
    asked_files(parent, FileKind.PICTURES, "Alege", "*")
    asked_folder(parent, FileKind.COPIES, "Alege")
    there = tmp_path / "Documente"
    assert dialog.began == [there / "Ana.pdf", there, there, there]


def test_the_next_of_its_kind_begins_where_the_last_was(
    dialog: _Dialog, parent: QWidget, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    dialog.answer = stick / "Ana.pdf"
    assert _ask(parent, FileKind.PIECES) == stick / "Ana.pdf"
    _ask(parent, FileKind.PIECES)
    _ask(parent, FileKind.CLIENTS)
    assert dialog.began[1:] == [stick / "Ana.pdf", tmp_path / "Documente" / "Ana.pdf"]


def test_a_folder_that_is_gone_is_not_asked_for_again(
    dialog: _Dialog, parent: QWidget, tmp_path: Path
) -> None:
    dialog.answer = tmp_path / "gone" / "Ana.pdf"
    _ask(parent, FileKind.PIECES)
    _ask(parent, FileKind.PIECES)
    assert dialog.began[1] == tmp_path / "Documente" / "Ana.pdf"


def test_whoever_calls_it_off_stays_where_they_were(dialog: _Dialog, parent: QWidget) -> None:
    assert _ask(parent, FileKind.PIECES) is None
    assert not asking_files._last


def test_a_name_without_its_ending_gets_it(dialog: _Dialog, parent: QWidget, tmp_path: Path) -> None:
    dialog.answer = tmp_path / "Ana v. 2"
    assert _ask(parent, FileKind.PIECES) == tmp_path / "Ana v. 2.pdf"


def test_nobody_else_opens_a_dialog_for_files() -> None:
    others = [path for path in _UI.rglob("*.py") if path.name != "asking_files.py"]
    assert not [path.name for path in others if "QFileDialog" in path.read_text("utf-8")]
