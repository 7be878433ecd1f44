"""Any file of 50 MB takes at most 30 s of processor and 600 MB of memory, or is refused.

Run by command with -m slow. Each is read in a process of its own, through the terminal's own trial, so that
what is measured is what a shop waits for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlsxwriter

pytestmark = pytest.mark.slow

_SIZE = 50 * 1024 * 1024
_SECONDS, _MEMORY = 30, 600
_ROWS = 99_990
"""So many rows are taken; a file of more is refused early, and shows nothing."""
_TRIAL = """
import json, resource, subprocess, sys
asked = [sys.executable, "-m", "boutique", "--language", "en", *sys.argv[1:]]
done = subprocess.run(asked, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
said = (done.stdout + done.stderr).decode()
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode, said]))
"""


def _phone(at: int) -> str:
    return f"07{22 + at % 50}{at % 1_000_000:06}"


def _client(at: int) -> str:
    born = f"{1 + at % 28:02}.{1 + at % 12:02}.{1950 + at % 50}"
    return f"Țepeș{at % 997};Șerban;{_phone(at)};a{at}@exemplu.ro;{born}\n"


def _order(at: int) -> str:
    day = f"{1 + at % 28:02}.{1 + at % 12:02}.{2010 + at % 15}"
    return f"{at};{day};Șerban Țepeș{at % 997};{_phone(at // 3)};{at % 3000},50;sacou bleumarin;Finalizată\n"


def _bad(at: int) -> str:
    return f"Pop Ana;{at % 7 + 1}{at:07}99{'x' * (at % 3 == 0)} / {at} 12 +4{at}\n"


def _card(at: int) -> str:
    name = f"N:Țepeș{at};Șerban;;;\nTEL;TYPE=CELL:{_phone(at)}\nBDAY:{1950 + at % 50}-05-14"
    return f"BEGIN:VCARD\nVERSION:3.0\n{name}\nEND:VCARD\n"


def _quoted(at: int) -> str:
    note = "=C8=99=C8=9B=C4=83=20=\n" * 6
    coded = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    return f"BEGIN:VCARD\nVERSION:2.1\nN{coded}=C8=9A{at};=C8=98\nNOTE{coded}{note}ok\nEND:VCARD\n"


def _full(at: int) -> str:
    """Twenty-five columns, each filled."""
    days = f"{1 + at % 28:02}.{1 + at % 12:02}.{1950 + at % 50};ro;croială dreaptă, fișa {at}"
    more = f"SC Exemplu {at % 500} SRL;director;https://exemplu{at}.ro;da;nu;bleumarin;sacou din flanelă {at}"
    reach = f"{_phone(at)};{_phone(at + 1)};021{2_000_000 + at % 7_000_000};a{at}@exemplu.ro;b{at}@firma.ro"
    place = f"Brașov;Strada Lungă nr. {at % 200}, bl. {at % 30};5{at % 100_000:05};România"
    return f"C{at:06};Țepeș{at % 997};Șerban;dl;{reach};021 310 {at % 9_000 + 1_000};{place};{days};{more};\n"


_FULL = (
    "Cod client;Nume;Prenume;Titlu;Telefon;Telefon 2;Telefon birou;E-mail;E-mail 2;Fax;Oraș;Adresă;Cod;"
    "Țara;Data nașterii;Limba;Notă;Firma;Funcția;Site;Newsletter;SMS;Culoare;Observații;Etichete\n"
)
_CLIENTS = "Nume;Prenume;Telefon;E-mail;Data nașterii\n"
_ORDERS = "Nr;Data;Client;Telefon;Total;Produs;Status\n"
_NUMBERS = ";".join("+4420794600" + f"{at:02}" for at in range(14))
_TEXTS: dict[str, tuple[str, str, str, Callable[[int], str]]] = {
    "clients": ("clients", "a.csv", _CLIENTS, _client),
    "full rows": ("clients", "a.csv", _FULL, _full),
    "orders": ("orders", "a.csv", _ORDERS, _order),
    "bad phones": ("clients", "a.csv", "Nume;Telefon\n", _bad),
    "many phones": (
        "clients",
        "a.csv",
        "Nume;Telefon\n",
        lambda at: f"Pop{at} Ana;{_NUMBERS};+4420{at:07}\n",
    ),
    "cards": ("clients", "a.vcf", "", _card),
    "quoted cards": ("clients", "a.vcf", "", _quoted),
    "small cards": ("clients", "a.vcf", "", lambda at: f"BEGIN:VCARD\nFN:A{at}\nEND:VCARD\n"),
    "one card": ("clients", "a.vcf", "BEGIN:VCARD\nFN:A\n", lambda at: f"TEL:{_phone(at)}\n"),
    "notes": ("clients", "a.csv", "Nume;Nota\n", lambda at: f"Pop{at};{'croială, ' * 60}\n"),
    "blanks": ("clients", "a.csv", "Nume;Firma\n", lambda at: f"Pop{at};a{' ' * 20_000}b\n"),
}


def _lines(begin: str, line: Callable[[int], str], size: int, most: int) -> Iterator[str]:
    written, at = len(begin.encode()), 0
    yield begin
    while written < size and at < most:
        said = line(at)
        yield said
        written, at = written + len(said.encode()), at + 1


def _tried(folder: Path, kind: str, path: Path) -> None:
    shop = str(folder / "shop")
    begin = [sys.executable, "-m", "boutique", "--data", shop, "begin", "Atelier", "--who", "Ion"]
    subprocess.run(begin, check=True, capture_output=True)
    asked = ["--data", shop, "import", kind, str(path), "--dry-run"]
    told = subprocess.run([sys.executable, "-c", _TRIAL, *asked], check=True, capture_output=True)
    seconds, memory, code, said = json.loads(told.stdout)
    print(f"{path.name}: {seconds:.1f} s, {memory:.0f} MB, {said.strip().splitlines()[-1][:100]}")
    assert "Traceback" not in said
    ways_out = ("plit it into parts", "xport the contacts again")
    assert code == 0 or any(way in said for way in ways_out), said
    assert (seconds <= _SECONDS, memory <= _MEMORY) == (True, True)


@pytest.mark.parametrize("size", [_SIZE, _SIZE // 10])
@pytest.mark.parametrize("what", sorted(_TEXTS))
def test_a_file_of_text_is_read_or_refused_in_time(tmp_path: Path, what: str, size: int) -> None:
    kind, name, begin, line = _TEXTS[what]
    with (tmp_path / name).open("w", encoding="utf-8") as stream:
        stream.writelines(_lines(begin, line, size, _ROWS if what == "full rows" else size))
    _tried(tmp_path, kind, tmp_path / name)


@pytest.mark.parametrize("rows", [1_000_000, 100_000])
def test_a_workbook_is_read_or_refused_in_time(tmp_path: Path, rows: int) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, _CLIENTS.strip().split(";"))
    for at in range(1, rows):
        sheet.write_row(at, 0, _client(at).strip().split(";"))
    book.close()
    _tried(tmp_path, "clients", tmp_path / "a.xlsx")
