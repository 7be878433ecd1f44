"""Where words are divided, rule by rule, and where they never are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.paths import resources
from boutique.press import style
from boutique.press.booklet import pages_of
from boutique.press.marks import Text
from boutique.press.setting import keeping_whole, set_text
from boutique.press.setting.hyphens import syllables
from boutique.wording import speaking
from tests.lookbooks import EVERYBODY, JAMES, book_for

BODY = style.BODY[0]


RULES = {
    "one consonant goes to the second vowel": "pan-ta-lo-nii mă-su-rile ze-chea mă-nușa bu-zu-na-rele",
    "e and i that soften c and g are no consonants": (
        "aceasta pi-cio-rul ro-chia ure-chea gheața chiu-veta re-giu-nea ve-chime în-che-ie-tura lun-gi-mea "
        "sand-vi-ciul triunghi ce-re-mo-nie"
    ),
    "ch and gh are one sound": "des-chis în-ghe-țat po-che-tul ra-cheta un-ghia oche-lari",
    "of two consonants one stays": "aș-tep-tați săp-tă-mâna punc-taj cus-tura man-șe-tele croi-to-rul",
    "l and r melt with the stop before": "du-blura li-tri-lor ne-grul co-dru-lui no-bila",
    "what goes to the second vowel could begin a word": (
        "sculp-tor somp-tuos punc-tul func-ție arc-tic jert-fele ast-mul mon-stru cen-trul as-prul "
        "post-be-lic part-ner ex-pli-ca-ție con-trast"
    ),
    "a last i is a syllable only after a group that needs it": (
        "noș-tri mi-niș-tri pan-tofi bă-ieți cin-stiți săr-bă-tori ajus-tări domni"
    ),
    "vowels side by side stay together": (
        "căp-tu-șeală bleu-ma-rin dum-nea-voas-tră cu-loare nea-gră iulie ca-ti-fea"
    ),
    "an i between vowels glides into the second": "cro-iala fe-meia tră-iască con-vo-iul bă-ia-tul",
    "what is put together is divided at its seam": (
        "alt-ceva alt-fel ast-fel nici-o-dată nici-cum drept-unghi bu-nă-sta-rea unt-de-lemn mia-ză-noapte "
        "cinci-spre-zece trei-spre-zece cinci-zeci bi-ne-în-țe-les"
    ),
    "prefixes before s and a stop stay apart": "ne-spus ne-știut re-strânge pre-schimbă trans-formă",
    "foreign words and capitals stay whole": "weekend business smoking worsted jersey Bleumarin SACOU tweed",
}


@pytest.mark.parametrize("rule", RULES)
def test_words_are_divided_by_the_rule(rule: str) -> None:
    words = RULES[rule].split()

    assert ["-".join(syllables(word.replace("-", ""))) for word in words] == words


def words_of_the_house() -> Iterator[str]:
    """Every word that the house says, in its sentences and in its demo shop."""
    for file in sorted((resources() / "i18n" / "ro").glob("*.po")):
        said = re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', file.read_text("utf-8"), re.MULTILINE)
        for text in said:
            yield from re.findall(r"[^\W\d_]+", re.sub(r'"\n"|\{[^}]*\}|\\n', " ", text))
    for file in sorted((resources() / "demo").glob("*.toml")):
        yield from re.findall(r"[^\W\d_]+", file.read_text("utf-8"))


def cuts(parts: Sequence[str]) -> set[int]:
    return set(accumulate(map(len, parts[:-1])))


def test_the_words_of_the_house_are_divided_as_others_divide_them() -> None:
    others = pyphen.Pyphen(lang="ro_RO")
    words = sorted({word for word in words_of_the_house() if word.islower() and len(word) >= 6})
    ours = agreed = theirs = 0
    for word in words:
        own = cuts(syllables(word))
        known = {place for place in others.positions(word) if 2 <= place <= len(word) - 3}
        ours, theirs, agreed = ours + len(own), theirs + len(known), agreed + len(own & known)

    assert len(words) > 1000
    assert agreed / ours >= 0.98
    assert agreed / theirs >= 0.85


LONG = ["pantalonilor", "căptușeala", "încheietura", "dumneavoastră", "neasemuit", "cu", "și"]


@given(st.lists(st.sampled_from(LONG), min_size=2, max_size=60), st.floats(130, 320))
def test_two_hyphens_in_a_row_are_the_most_and_the_last_word_is_whole(
    words: list[str], measure: float
) -> None:
    with speaking("ro"):
        lines = [line.text for line in set_text(" ".join(words), BODY, measure)]

    assert "---" not in "".join("-" if line.endswith("-") else " " for line in lines)
    assert lines[-1].split()[-1] == words[-1]


def test_a_name_is_never_divided() -> None:
    names = ["Flanelă mătăsoasă", "bleumarin neasemuit"]
    text = (
        "Vă așteptăm cu „Flanelă mătăsoasă”, cu bleumarin neasemuit, pentru domnul Constantinescu și alții."
    )
    with speaking("ro"), keeping_whole(names):
        for measure in range(130, 300, 4):
            lines = " ".join(line.text for line in set_text(text, BODY, measure)).split()
            assert {"mătăsoasă”,", "bleumarin", "neasemuit,", "Constantinescu"} <= set(lines)


def test_english_words_are_not_divided() -> None:
    with speaking("en"):
        texts = [mark for page in pages_of(book_for(JAMES)) for mark in page.marks if isinstance(mark, Text)]

    assert texts
    assert not any(mark.words.endswith("-") for mark in texts)


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_no_name_of_a_book_is_divided(who: str) -> None:
    book = book_for(EVERYBODY[who])
    with speaking(book.language):
        lines = [mark.words for page in pages_of(book) for mark in page.marks if isinstance(mark, Text)]
    cloths = [look.piece.cloth for look in book.looks]
    names = {word for cloth in cloths for word in f"{cloth.name} {cloth.mill}".split()}

    ends = {line.split()[-1].rstrip("-") for line in lines if line.endswith("-")}
    assert not any(name.startswith(end) for name in names for end in ends)
