"""Whatever somebody is called, the file offered for them is one every disk takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.wording.kernel.filenames import file_name

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('SC "Elena" SRL: comenzi/2026', "SC Elena SRL comenzi 2026.vcf"),
        ("Ana Văleanu", "Ana Văleanu.vcf"),
        ("Con", "_Con.vcf"),
        ("aux.2026", "_aux.2026.vcf"),
        ("COM1", "_COM1.vcf"),
        ("Contele", "Contele.vcf"),
        ("Ion jr. ", "Ion jr.vcf"),
        ("..", "Boutique.vcf"),
        ("", "Boutique.vcf"),
        ("../../etc/passwd", "etc passwd.vcf"),
        ("Ana\u202efdp.exe", "Anafdp.exe.vcf"),
        ("Ana\r\nPop", "Ana Pop.vcf"),
    ],
)
def test_a_name_is_offered_as_a_disk_takes_it(words: str, name: str) -> None:
    assert file_name(words, ".vcf") == name


@given(st.text(max_size=400))
def test_no_words_make_a_name_a_disk_refuses(words: str) -> None:
    name = file_name(words, ".pdf")
    stem = name.removesuffix(".pdf")
    assert name.endswith(".pdf")
    assert not _FORBIDDEN.search(name)
    assert stem == stem.strip(" .")
    assert stem
    assert len(name.encode()) <= 255 - len(" (99)")
    assert stem.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}


def test_a_long_name_is_not_cut_within_a_letter_and_its_marks() -> None:
    letter = "q\u0323\u0307"  # no single sign has both
    stem = file_name(letter * 100, ".pdf").removesuffix(".pdf")
    assert stem == letter * (len(stem) // 3)
