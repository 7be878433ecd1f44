"""Our own address book, read again, says nothing new; names keep the signs they are written with."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.domain.exchange.exports import ExportPurpose
from boutique.exchange.clients import read_clients
from boutique.exchange.export.cards import card_of
from boutique.services.exchange.import_clients import import_clients
from tests.counter import TODAY, Counter


@pytest.mark.parametrize("given", ["Ana", 'Ana "q"', "„Nana” Ana", "Ana; Maria, \\ x", "Ana-Maria"])
def test_our_own_card_read_again_is_unchanged(counter: Counter, tmp_path: Path, given: str) -> None:
    who = counter.client(
        "Popa",
        given,
        phone="0722 100 301",
        email="ana@popa.ro",
        city="Iași",
        note="Firma: Casa\nvine sâmbăta",
    )
    people = counter.book.queries().people_named([who])
    path = tmp_path / "own.vcf"
    path.write_bytes(b"".join(card_of(each, ExportPurpose.RECORDS) for each in people))

    (row,) = read_clients(path, None, TODAY).rows
    report = import_clients(counter.book.change(), [row], today=TODAY)

    assert (report.added, report.updated, report.unchanged) == (0, 0, 1)
    page = counter.book.queries().client_page(who)
    assert (page.draft.given_name, page.draft.phone) == (given, "0722 100 301")
