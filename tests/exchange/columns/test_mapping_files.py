"""A mapping is kept in a file and used again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.exchange.columns import FIELDS, ColumnMap, ImportKind
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.exchange.clients import read_clients
from boutique.exchange.columns.mapping_files import read_mapping, write_mapping

_HEADERS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@given(st.dictionaries(st.sampled_from(FIELDS[ImportKind.CLIENTS]), _HEADERS, min_size=1))
@pytest.mark.parametrize("name", ["map.toml", "map.json"])
def test_a_mapping_comes_back_as_it_was_kept(
    tmp_path_factory: pytest.TempPathFactory, name: str, columns: dict[str, str]
) -> None:
    path = tmp_path_factory.mktemp("map") / name
    write_mapping(path, ColumnMap(columns))
    assert read_mapping(path, ImportKind.CLIENTS) == ColumnMap(columns)


def test_columns_nobody_could_guess_are_read_by_a_mapping(file: Callable[..., Path], today: date) -> None:
    table = file("Raport intern\nX1;X2;X3\nPop;Ana;0721123456\n")
    mapping = read_mapping(
        file('family_name = "X1"\ngiven_name = "x2"\nphone = "X3"\n', "map.toml"), ImportKind.CLIENTS
    )
    (row,) = read_clients(table, mapping, today).rows
    assert (row.family_name, row.given_name, row.line) == ("Pop", "Ana", 3)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "does not map"),
        ("nume ->> Nume", "does not map"),
        ('{"phone": ', "does not map"),
        ('shoe_size = "Pantof"', "not a field"),
        ("phone = 3", "quotation marks"),
    ],
)
def test_a_mapping_that_says_nothing_is_refused(file: Callable[..., Path], text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_mapping(file(text, "map.toml"), ImportKind.CLIENTS)


def test_a_mapping_of_columns_that_are_not_there_names_those_that_are(
    file: Callable[..., Path], today: date
) -> None:
    with pytest.raises(Refused, match="Nume, Telefon"):
        read_clients(file("Nume;Telefon\nPop;\n"), ColumnMap({"name": "Numele mare"}), today)


def test_a_field_of_orders_does_not_belong_to_clients(file: Callable[..., Path], today: date) -> None:
    with pytest.raises(Refused, match="not a field"):
        read_clients(file("Nume;Telefon\nPop;\n"), ColumnMap({"placed_on": "Nume"}), today)


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="Choose another place"):
        write_mapping(tmp_path / "nowhere" / "map.toml", ColumnMap({"phone": "Tel"}))
