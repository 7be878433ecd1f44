"""A file that cannot be imported says why, and what to do."""

from __future__ import annotations

import os
import random
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.kernel.errors import BoutiqueError, Refused, Unavailable
from boutique.exchange.clients import read_clients
from boutique.exchange.files import TEXT_LIMIT
from boutique.exchange.orders import read_orders
from boutique.wording import explain

File = Callable[..., Path]

_NO_TABLES = {
    "a.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
    "a.png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "a.jpg": (b"\xff\xd8\xff\xe0" + bytes(100), "picture"),
    "a.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Excel file"),
    "a.gz": (b"\x1f\x8b\x08" + bytes(100), "packed archive"),
    "a.html": (b"\xef\xbb\xbf  <HTML><table>", "web page"),
    "a.xml": (b'<?xml version="1.0"?>', "web page or XML"),
    "a.db": (b"SQLite format 3\x00" + bytes(100), "no table"),
    "a.bin": (random.Random(7).randbytes(5000), "no table"),
    "a.csv": (b"x" * 70_000, "far too long"),
    "b.csv": (b"", "is empty"),
    "c.csv": (b"\xef\xbb\xbf\r\n \r\n", "is empty"),
    "d.csv": (b"Nume;Prenume;Telefon\r\n", "no rows below"),
    "e.csv": (b"rosu;verde\n1;2\n", "No column with names"),
    "letter.csv": ("Stimată doamnă,\nvă scriu despre rochie.\n".encode(), "No column with names"),
    "a.xlsx": (b"PK\x03\x04" + bytes(100), "damaged"),
    "empty.vcf": (b"BEGIN:VCARD", "no column"),
}


def _read(path: Path, today: date) -> BoutiqueError:
    with pytest.raises(BoutiqueError) as caught:
        list(read_clients(path, None, today).rows)
    return caught.value


@pytest.mark.parametrize("name", sorted(set(_NO_TABLES) - {"empty.vcf"}))
def test_what_is_no_list_of_clients_is_refused_with_advice(file: File, today: date, name: str) -> None:
    content, sentence = _NO_TABLES[name]
    error = _read(file(content, name), today)
    assert isinstance(error, Refused)
    assert sentence in str(error)
    assert explain(error) != str(error)


def test_two_gigabytes_are_refused_before_they_are_read(tmp_path: Path, today: date) -> None:
    path = tmp_path / "mare.csv"
    with path.open("wb") as stream:
        stream.write(b"Nume;Telefon\nPop;0721123456\n")
        os.truncate(stream.fileno(), 2 * 1024**3)
    error = _read(path, today)
    assert error.params == {"size": 2048, "limit": TEXT_LIMIT // 1024**2}
    assert "Împarte" in explain(error)


@pytest.mark.parametrize(
    ("inside", "sentence"), [("content.xml", "LibreOffice"), ("a.txt", "packed archive")]
)
def test_other_packed_files_are_told_apart(tmp_path: Path, today: date, inside: str, sentence: str) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(inside, "x")
    assert sentence in str(_read(path, today))


def test_a_file_that_is_not_there_is_unavailable(tmp_path: Path, today: date) -> None:
    error = _read(tmp_path / "nu-i.csv", today)
    assert isinstance(error, Unavailable)
    assert "nu-i.csv" in explain(error)


def test_a_folder_is_not_a_file(tmp_path: Path, today: date) -> None:
    assert "is a folder" in str(_read(tmp_path, today))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_is_unavailable(file: File, today: date) -> None:
    path = file("Nume\nPop\n")
    path.chmod(0)
    assert "cannot be read" in str(_read(path, today))


def test_a_drive_that_fails_while_reading_is_unavailable(
    file: File, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file("Nume\nPop\n")

    def fail(*_args: object, **_settings: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert "from its drive" in str(_read(path, today))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("Nume;Suma\nPop;5\n", "date of the order"), ("Data;Suma\n2025-01-01;5\n", "says who the client is")],
)
def test_a_history_without_its_columns_says_which_are_missing(
    file: File, today: date, text: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        read_orders(file(text), None, today)
