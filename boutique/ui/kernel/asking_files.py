"""Asking for files and folders: each kind where it was asked for last, at first among the documents."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

from boutique.ui.kernel.documents_folder import documents


class FileKind(StrEnum):
    """What is asked for; what is of one kind lies in one place."""

    PIECES = "pieces"  # printed pages and lookbooks
    CLIENTS = "clients"  # tables and address books
    MEASURES = "measures"
    PICTURES = "pictures"
    COPIES = "copies"


_last: Final[dict[FileKind, Path]] = {}


def asked_place(
    parent: QWidget, kind: FileKind, title: str, name: str, kinds: str, endings: tuple[str, ...]
) -> Path | None:
    """Ask where to write a file, `name` proposed; a name without one of the endings gets the first."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(_begin(kind) / name), kinds)
    out = _remembered(kind, chosen)
    if out is None or out.suffix.lower() in endings:
        return out
    return out.with_name(out.name + endings[0])


def asked_file(parent: QWidget, kind: FileKind, title: str, kinds: str) -> Path | None:
    """Ask for a file to read."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(_begin(kind)), kinds)
    return _remembered(kind, chosen)


def asked_files(parent: QWidget, kind: FileKind, title: str, kinds: str) -> list[Path]:
    """Ask for some files to read."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, str(_begin(kind)), kinds)
    return [place for each in chosen if (place := _remembered(kind, each)) is not None]


def asked_folder(parent: QWidget, kind: FileKind, title: str) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(_begin(kind)))
    if chosen:
        _last[kind] = Path(chosen)
    return Path(chosen) if chosen else None


def _begin(kind: FileKind) -> Path:
    last = _last.get(kind)
    return last if last is not None and last.is_dir() else documents()


def _remembered(kind: FileKind, chosen: str) -> Path | None:
    if not chosen:
        return None
    _last[kind] = Path(chosen).parent
    return Path(chosen)
