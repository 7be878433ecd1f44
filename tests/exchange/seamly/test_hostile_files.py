"""A hostile or torn file is refused at once with a sentence, and does no harm."""

from __future__ import annotations

import os
import random
import time
import tracemalloc
from pathlib import Path

import pytest

from boutique.domain.kernel.errors import BoutiqueError, Refused, Unavailable
from boutique.exchange.seamly import read_individual
from boutique.exchange.seamly.documents import MOST_MEASURES
from boutique.wording import explain
from tests.exchange.seamly.samples import smis

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
OUTSIDE = '<!DOCTYPE smis [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'

HOSTILE = {
    "bomb": (f'<!DOCTYPE smis [<!ENTITY l0 "ha">{LAUGHS}]><smis>&l11;</smis>', "DOCTYPE"),
    "outside": (f"{OUTSIDE}<smis><notes>&secret;</notes></smis>", "DOCTYPE"),
    "dtd": ('<!DOCTYPE smis SYSTEM "http://exemplu.ro/a.dtd"><smis/>', "DOCTYPE"),
    "deep": ("<smis>" + "<a>" * 100_000, "more than one person's measures"),
    "wide": ("<smis>" + "<a/>" * 100_000 + "</smis>", "more than one person's measures"),
    "many": (smis({f"@m{n}": "1" for n in range(MOST_MEASURES + 1)}), "more than one person's measures"),
    "notes": (f"<smis><notes>{'x' * 100_000}</notes></smis>", "more than one person's measures"),
    "torn": (smis({"bust_circ": "96"})[:-40], "damaged at line"),
    "undefined": ("<smis><notes>&nothing;</notes></smis>", "damaged at line 1"),
    "old": (smis({}, version="0.2.0", root="vit"), "before 2016"),
    "unit": (smis({}, unit="px"), "in cm, mm or inches"),
    "no unit": ("<smis><version>0.3.4</version></smis>", "in cm, mm or inches"),
    "sizes": ("<smms/>", "table of sizes"),
    "page": ("<html><body/></html>", "not a SeamlyMe file"),
    "table": ("Nume;Prenume\nPop;Ana\n", "not a SeamlyMe file"),
    "encoding": ('<?xml version="1.0" encoding="nobody-knows"?><smis/>', "not a SeamlyMe file"),
    "empty": (" \n", "is empty"),
}


def _refusal(path: Path) -> BoutiqueError:
    with pytest.raises(BoutiqueError) as caught:
        read_individual(path)
    assert explain(caught.value) != str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_honest_one_is_refused_with_advice(tmp_path: Path, name: str) -> None:
    content, sentence = HOSTILE[name]
    path = tmp_path / "a.smis"
    path.write_text(content, "utf-8")
    start = time.process_time()
    error = _refusal(path)
    assert isinstance(error, Refused)
    assert sentence in str(error)
    assert time.process_time() - start < 2


def test_a_hundred_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a.smis"
    with path.open("wb") as stream:
        stream.write(b"<smis>")
        os.truncate(stream.fileno(), 100 * 1024**2)
    tracemalloc.start()
    error = _refusal(path)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert error.params == {"size": 100, "limit": 20}
    assert most < 45 * 1024**2


@pytest.mark.parametrize("formula", ["1+" * 500_000 + "1", "(" * 10_000 + "1" + ")" * 10_000])
def test_a_monstrous_formula_costs_only_its_own_measure(tmp_path: Path, formula: str) -> None:
    path = tmp_path / "a.smis"
    path.write_text(smis({"bust_circ": formula, "height": "170"}), "utf-8")
    individual = read_individual(path)
    assert [value.name for value in individual.values] == ["height"]
    assert [refused.name for refused in individual.refused] == ["bust_circ"]
    assert len(individual.refused[0].formula) < 300


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = smis({"bust_circ": "96", "waist_circ": "bust_circ - 20"}).encode()
    chance = random.Random(3)
    path = tmp_path / "a.smis"
    for _round in range(60):
        torn = bytearray(whole[: chance.randrange(len(whole) - 10)])
        for _byte in range(chance.randrange(4)):
            torn.insert(chance.randrange(len(torn) + 1), chance.randrange(256))
        path.write_bytes(bytes(torn))
        with pytest.raises(BoutiqueError):
            read_individual(path)


def test_a_file_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    assert isinstance(_refusal(tmp_path / "nu-i.smis"), Unavailable)


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert "is a folder" in str(_refusal(tmp_path))
