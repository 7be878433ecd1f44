"""A file is read right however its letters were written and its cells separated."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.columns import ImportKind
from boutique.exchange.clients import read_clients
from boutique.exchange.encodings.detection import encoding_of
from boutique.exchange.readings import preview

_ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250", "iso8859-2", "iso8859-16"]
_EIGHT_BIT = ["cp1250", "iso8859-2", "iso8859-16"]
_ROWS = [
    ["Nume", "Prenume", "Oraș", "Observații"],
    ["Văleanu", "Șerban", "Târgu Mureș", "croială îngustă"],
    ["Țepeneag", "Ștefania", "Iași", "mătase și in"],
    ["Lőrincz", "Ágnes", "Sfântu Gheorghe", "rochie, țesătură fină"],
]


def _written(encoding: str, rows: list[list[str]], delimiter: str) -> bytes:
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    if encoding in ("cp1250", "iso8859-2"):
        text = text.translate(str.maketrans("șțȘȚ", "şţŞŢ"))
    return text.encode(encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", _ENCODINGS)
def test_every_letter_arrives(file: Callable[..., Path], today: date, encoding: str, delimiter: str) -> None:
    path = file(_written(encoding, _ROWS, delimiter))
    reading = read_clients(path, None, today)
    assert reading.form.delimiter == delimiter
    found = [[row.family_name, row.given_name, row.city, row.note] for row in reading.rows]
    assert found == _ROWS[1:]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Nume;Observații\nPop;a zis „mâine” – sigur…\n", "cp1250"),
        ("Nume;Observații\nPop;a zis „mâine” la 50 €\n", "iso8859-16"),
        ("Nume;Localitate\nŽivković;Moldova Nouă și Bečej\nKovač;Miloš; Ruž\n", "iso8859-2"),
    ],
)
def test_the_three_of_central_europe_are_told_apart(
    file: Callable[..., Path], text: str, encoding: str
) -> None:
    cedillas = text if encoding == "iso8859-16" else text.replace("ș", "ş").replace("ț", "ţ")
    path = file(cedillas, encoding=encoding)
    assert encoding_of(path) == encoding
    shown = preview(path, ImportKind.CLIENTS)
    assert ";".join(shown.rows[0]) == text.splitlines()[1]


_SYLLABLES = st.builds(
    "".join,
    st.tuples(st.sampled_from("bcdfglmnprsștțvz"), st.sampled_from(["a", "e", "o", "u", "ă", "î", "â"])),
)
_NAMES = st.lists(_SYLLABLES, min_size=2, max_size=4).map(lambda parts: "".join(parts).capitalize())


@given(st.lists(_NAMES, min_size=1, max_size=6))
def test_any_romanian_word_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    rows = [["Nume", "Observații"], *(["Pop", word] for word in words)]
    expected = [" ".join(word.split(" ")).strip() for word in words]
    for encoding in [*_EIGHT_BIT, "utf-8"]:
        path = tmp_path_factory.mktemp("words") / "file.csv"
        path.write_bytes(_written(encoding, rows, ";"))
        found = [row.note for row in read_clients(path, None, date(2026, 11, 21)).rows]
        assert found == expected


def test_a_letter_cut_in_half_at_the_end_does_not_make_it_another_encoding(file: Callable[..., Path]) -> None:
    assert encoding_of(file("Nume\nȘerban ăâîșț".encode()[:-1])) == "utf-8"


def test_a_row_with_letters_nobody_can_read_is_refused(file: Callable[..., Path], today: date) -> None:
    good = "".join(f"Văleanu{n};Șerban\n" for n in "abcdefghijklmnopqrstuvwx")
    path = file(b"Nume;Prenume\n" + good.encode() + b"Pop;\xc8rban\n")
    *_, last = read_clients(path, None, today).rows
    assert "cannot be read" in last.msgid
    assert last.column == "Prenume"
