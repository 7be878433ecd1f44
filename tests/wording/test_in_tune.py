"""What the program has a word for it says in the language being spoken; what the shop typed stays typed."""

from __future__ import annotations

import argparse
import ast
import inspect
from datetime import date

import pytest

from boutique import wording
from boutique.cli import argparse_words
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.lookbooks.book import Cause, CauseKind
from boutique.domain.taste.colours_named import NAMES
from boutique.domain.taste.house_words import HOUSE_WORDS, house_word
from boutique.ui.taste.vocabulary import vocabulary
from boutique.wording.clients.occasions import to_wear_for
from boutique.wording.lists.sentences import list_sentence
from boutique.wording.lookbooks import looks
from boutique.wording.taste.likes import said_value, said_word
from tests.lookbooks import book_for, client, likes

_MAKERS_OWN = (
    "__call__",
    "conflict",
    "mutually exclusive",
    "group",
    "callable",
    "dest=",
    "subparser",
    "mode",
)
"""What argparse says to whoever writes a program, and never to who runs it."""


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_with_a_name_is_said_in_both_languages(name: str) -> None:
    with wording.speaking("ro"):
        ro = wording._(name)
        assert said_value("colour", name) == ro
    with wording.speaking("en"):
        assert said_value("colour", ro) == name


@pytest.mark.parametrize("code", ["ro", "en"])
def test_every_word_offered_while_typing_is_understood_in_the_other_language(code: str) -> None:
    with wording.speaking(code):
        offered = vocabulary()
    for each in offered:
        word = house_word(each.facet, each.word)
        assert word is not None, each
        with wording.speaking("en" if code == "ro" else "ro"):
            assert said_value(each.facet, each.word) in word


def test_the_same_words_are_offered_in_both_languages() -> None:
    offered = []
    for code in ("ro", "en"):
        with wording.speaking(code):
            offered.append({house_word(each.facet, each.word) for each in vocabulary()})
    assert offered[0] == offered[1]


@pytest.mark.parametrize(
    ("facet", "earlier", "now"),
    [
        ("occasion", "the office", "birou"),
        ("occasion", "journey", "călătorie"),
        ("style", "no collar", "fără guler"),
    ],
)
def test_what_an_earlier_program_offered_is_still_understood(facet: str, earlier: str, now: str) -> None:
    with wording.speaking("ro"):
        assert said_value(facet, earlier) == now


@pytest.mark.parametrize("word", HOUSE_WORDS["occasion"])
def test_a_book_says_for_which_occasion_in_its_own_language(word: tuple[str, str]) -> None:
    en, ro = word
    (look, *_) = book_for(client("Ana", "Popa", "dna")).looks
    for kind in (CauseKind.OCCASION, CauseKind.LIKED_OCCASION):
        for typed in (en, ro, ro.capitalize()):
            cause = Cause(kind=kind, words=(typed,))
            with wording.speaking("en"):
                assert looks._CAUSES[kind](cause, look, date(2026, 11, 21)).startswith(
                    f"For {to_wear_for(en)}"
                )
            with wording.speaking("ro"):
                said = looks._CAUSES[kind](cause, look, date(2026, 11, 21))
                assert en == ro or f" {en}" not in said
    with wording.speaking("en"):
        assert to_wear_for("Crăciun la bunici") == "crăciun la bunici"


@pytest.mark.parametrize("fact", [Fact.LIKES, Fact.DISLIKES, Fact.OWNS])
@pytest.mark.parametrize("negated", [False, True])
def test_a_list_quotes_the_words_of_the_program_in_the_language_spoken(fact: Fact, negated: bool) -> None:
    wanted = Condition(fact, choice=("suit",) if fact is Fact.OWNS else (), words="lână", negated=negated)
    typed = Condition(
        fact, choice=("suit",) if fact is Fact.OWNS else (), words="lâna bunicii", negated=negated
    )
    with wording.speaking("en"):
        assert "“wool”" in list_sentence([wanted])
        assert "“lâna bunicii”" in list_sentence([typed])
    with wording.speaking("ro"):
        assert "„lână”" in list_sentence([wanted])


def test_a_word_of_the_program_is_found_whatever_it_is_about() -> None:
    with wording.speaking("en"):
        assert [said_word(word) for word in ("bleumarin", "spic", "Umăr moale", "nuntă", "Zegna")] == [
            "navy",
            "herringbone",
            "Soft shoulder",
            "wedding",
            "Zegna",
        ]


def test_a_book_in_english_has_no_word_of_ours_in_romanian() -> None:
    known = likes(colour="bleumarin", cloth="lână", occasion="birou", style="revere late", garment="sacou")
    page = client("Ana", "Popa", preferences=known)
    book = book_for(page)
    with wording.speaking("en"):
        said = " ".join(looks.why(look, book.made_on) for look in book.looks)
    ours = {word.ro for words in HOUSE_WORDS.values() for word in words if word.ro not in _english()}
    assert not [
        word for word in ours if f" {word.lower()} " in said.lower().replace(",", " ").replace(".", " ")
    ]


def _english() -> set[str]:
    return {
        part for words in HOUSE_WORDS.values() for word in words for part in (word.en, *word.en.split())
    } | {"in"}


def test_whatever_argparse_may_say_is_said_in_both_languages() -> None:
    asked = {
        node.args[0].value
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    ours = {text for text in asked if not any(word in text for word in _MAKERS_OWN)} - _NEVER
    assert ours <= set(argparse_words.SAID)


_NEVER = {
    "'required' is an invalid argument for positionals",
    "can't open '%(filename)s': %(error)s",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "not allowed with argument %s",
    "one of the arguments %s is required",
    "unexpected option string: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
}
"""Of kinds of arguments that no command of ours has."""
