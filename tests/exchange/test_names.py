"""Names are put in order the way a Romanian shopkeeper would."""

from __future__ import annotations

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.exchange.names import NameEvidence, PersonName, read_name, read_part, read_title


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Văleanu Șerban", "Șerban", "Văleanu"),
        ("Șerban Văleanu", "Șerban", "Văleanu"),
        ("POPESCU-ȚEPENEAG ana maria", "Ana Maria", "Popescu-Țepeneag"),
        ("Ana Maria Popescu Ionescu", "Ana Maria", "Popescu Ionescu"),
        ("Pop Ana-Maria", "Ana-Maria", "Pop"),
        ("Ștefan Maria", "Maria", "Ștefan"),
        ("Popescu, Ana", "Ana", "Popescu"),
        ("John Michael Smith", "John Michael", "Smith"),
        ("ludwig van beethoven", "Ludwig", "van Beethoven"),
        ("O'NEILL SINÉAD ANA", "Ana", "O'Neill Sinéad"),
        ("dr. Ana Pop", "Dr. Ana", "Pop"),
        ("Ana", "Ana", ""),
        ("Popescu", "", "Popescu"),
        ("SC Croitoria SRL", "", "SC Croitoria SRL"),
    ],
)
def test_given_and_family_names_are_told_apart(text: str, given: str, family: str) -> None:
    name = read_name(text, family_first=False)
    assert (name.given, name.family) == (given, family)


def test_a_doubtful_name_follows_its_column() -> None:
    families_first = NameEvidence(["Popescu Ana", "Văleanu Șerban", "Radu Mihai"])
    assert read_name("Radu Mihai", families_first.family_first("Nume")) == PersonName("Mihai", "Radu")
    given_first = NameEvidence(["Ana Popescu", "Radu Mihai"])
    assert read_name("Radu Mihai", given_first.family_first("Nume")) == PersonName("Radu", "Mihai")


def test_a_doubtful_column_follows_its_header() -> None:
    assert NameEvidence().family_first("Nume și prenume")
    assert not NameEvidence().family_first("Prenume și nume")
    assert not NameEvidence().family_first("Full name")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dl. Ion Pop", "dl"),
        ("D-na Ana Pop", "dna"),
        ("Pop Ana d-na", "dna"),
        ("Mrs Ana Pop", "dna"),
        ("Ana", ""),
    ],
)
def test_how_to_address_somebody_is_kept(text: str, title: str) -> None:
    assert read_name(text, family_first=False).title == title


@pytest.mark.parametrize(("text", "title"), [("D-na", "dna"), ("Dl.", "dl"), ("F", "dna"), ("Ing.", "")])
def test_a_column_of_titles_is_understood(text: str, title: str) -> None:
    assert read_title(text) == title


def test_a_name_as_long_as_a_letter_is_refused() -> None:
    with pytest.raises(Refused, match="too long"):
        read_name("Pop " * 60, family_first=False)


def test_what_stands_between_quotes_in_a_name_stays_as_written() -> None:
    assert read_part('ANA "q"')[0] == 'Ana "q"'
    assert read_part("„nana” popa")[0] == "„nana” Popa"
