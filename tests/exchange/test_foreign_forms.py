"""Files of other kinds are refused by their name, whatever they are called, with what to do instead."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.errors import Refused
from boutique.exchange.clients import read_clients
from boutique.wording import explain

File = Callable[..., Path]
_LDIF = "dn: cn=Ana Popa,mail=ana@example.com\ngivenName: Ana\nsn: Popa\nmobile: 0722100101\n"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_TEXTS: dict[str, tuple[bytes, str]] = {
    "ldif": (_LDIF.encode(), "LDIF"),
    "ldif with a version": (f"version: 1\n\n{_LDIF}".encode(), "LDIF"),
    "ldif with a remark": (f"# exported\n{_LDIF}".encode(), "LDIF"),
    "ldif of Windows": (_LDIF.replace("\n", "\r\n").encode("utf-8-sig"), "LDIF"),
    "ldif in base64": (b"dn:: Y249QW5h\nsn: Popa\n", "LDIF"),
    "calendar": (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "calendar"),
    "calendar in small letters": (b"begin:vcalendar\nend:vcalendar\n", "calendar"),
    "json list": (b'[{"name": "Ana", "phone": "0722"}]', "JSON"),
    "json object": (b'{\n  "clients": [{"name": "Ana"}]\n}', "JSON"),
    "json lines": (b'{"name": "Ana"}\n{"name": "Ion"}\n', "JSON"),
    "letter": (b"Return-Path: <a@b.ro>\nReceived: from x\nSubject: lista\n\nAna\n", "e-mail"),
    "letter begun by whom": (b"From: Ana <a@b.ro>\nTo: b@b.ro\nSubject: lista\n\nAna\n", "e-mail"),
    "web page": (b"<html><body><table><tr><td>Nume</td></tr></table></body></html>", "web page"),
    "web page with a remark": (b"<!-- saved from -->\n<html><table><tr><td>x</td></tr></table>", "web page"),
    "web page of Excel": (b'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', "web page"),
    "web page in two bytes a letter": ("\ufeff<html><table><tr><td>Ana</td>".encode("utf-16-le"), "web page"),
    "workbook as XML": (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas">', "web page or XML"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "PDF"),
    "pdf after blanks": (b"\r\n%PDF-1.4\n1 0 obj", "PDF"),
    "old Excel": (_OLE, "old Excel file"),
    "very old Excel": (b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(200), "old Excel file"),
}
_PACKED = {
    "ods": (("content.xml", "mimetype"), "LibreOffice"),
    "numbers": (("Index/Document.iwa", "Metadata/Properties.plist"), "Numbers"),
    "docx": (("word/document.xml", "[Content_Types].xml"), "no table"),
    "xlsb": (("xl/workbook.bin", "[Content_Types].xml"), "binary"),
    "zip": (("clienti.csv",), "packed archive"),
}


@pytest.mark.parametrize("name", ["lista.csv", "lista.xls", "lista.vcf", "lista"])
@pytest.mark.parametrize("kind", sorted(_TEXTS))
def test_a_file_of_another_kind_is_refused_by_its_name(file: File, today: date, kind: str, name: str) -> None:
    content, said = _TEXTS[kind]
    with pytest.raises(Refused, match=said) as caught:
        read_clients(file(content, name), None, today)
    assert "recognised among" not in str(caught.value)
    assert explain(caught.value) != str(caught.value)


@pytest.mark.parametrize("kind", sorted(_PACKED))
def test_a_packed_file_of_another_kind_is_refused_by_its_name(tmp_path: Path, today: date, kind: str) -> None:
    parts, said = _PACKED[kind]
    with zipfile.ZipFile(tmp_path / "lista.xlsx", "w") as packed:
        for part in parts:
            packed.writestr(part, "x")
    with pytest.raises(Refused, match=said) as caught:
        read_clients(tmp_path / "lista.xlsx", None, today)
    assert explain(caught.value) != str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "dn;Nume\n1;Pop Ana\n",
        "From;Nume\nCluj;Pop Ana\n",
        "Received;Nume\nda;Pop Ana\n",
        "[id];Nume\n1;Pop Ana\n",
        '"{id}";Nume\n1;Pop Ana\n',
        "<nr>;Nume\n1;Pop Ana\n",
        "Nume\nPop Ana\n",
    ],
)
def test_a_table_that_only_begins_like_another_kind_is_read(file: File, today: date, text: str) -> None:
    (row,) = read_clients(file(text), None, today).rows
    assert isinstance(row, ClientRow)
    assert row.family_name == "Pop"
