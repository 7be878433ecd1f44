"""A catalogue read sentence by sentence says what one read whole says."""

from __future__ import annotations

import gettext

import pytest

from boutique.paths import resources
from boutique.wording.compiled import Compiled

_RO = resources() / "i18n" / "ro" / "LC_MESSAGES" / "boutique.mo"


@pytest.fixture
def whole() -> gettext.GNUTranslations:
    with _RO.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def _known(whole: gettext.GNUTranslations) -> dict[object, str]:
    known: dict[object, str] = vars(whole)["_catalog"]
    return known


def test_every_sentence_is_found(whole: gettext.GNUTranslations) -> None:
    known, slowly = _known(whole), Compiled(_RO)
    said = {}
    for key in known:
        if isinstance(key, str):
            context, mark, text = key.rpartition("\x04")
            said[key] = slowly.pgettext(context, text) if mark else slowly.gettext(text)
    assert said == {key: text for key, text in known.items() if isinstance(key, str)}
    assert len(said) > 1_000


def test_every_counted_sentence_takes_the_form_of_its_number(whole: gettext.GNUTranslations) -> None:
    counted = [key[0] for key in _known(whole) if isinstance(key, tuple) and key[1] == 0]
    slowly = Compiled(_RO)
    assert counted
    for one in counted:
        for n in (0, 1, 2, 19, 20, 21, 100, 101, 119, 120):
            assert slowly.ngettext(one, "many", n) == whole.ngettext(one, "many", n)


def test_what_is_not_in_it_is_said_as_it_stands() -> None:
    catalogue = Compiled(_RO)
    assert catalogue.gettext("Nobody ever said this") == "Nobody ever said this"
    assert catalogue.pgettext("call", "Nobody ever said this") == "Nobody ever said this"
    assert catalogue.ngettext("{n} unsaid thing", "{n} unsaid things", 1) == "{n} unsaid thing"
    assert catalogue.ngettext("{n} unsaid thing", "{n} unsaid things", 2) == "{n} unsaid things"
