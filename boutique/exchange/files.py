"""Looks at a file before it is read: is it there, how large is it, and what is it really."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from errno import EINVAL
from pathlib import Path

from boutique.domain.kernel.errors import N_, BoutiqueError, Refused, Unavailable
from boutique.exchange.bounds import TOO_LONG
from boutique.exchange.encodings.detection import marked_or_wide
from boutique.paths import is_open_book

MEGABYTE = 1024 * 1024
TEXT_LIMIT = 200 * MEGABYTE
WORKBOOK_LIMIT = 50 * MEGABYTE
UNPACKED_LIMIT = 500 * MEGABYTE
BESIDE_LIMIT = 20 * MEGABYTE
"""Of what a workbook holds beside its sheets and texts, as its styles, which are read as a whole."""
_READ_WHOLE = ("xl/workbook", "xl/styles", "xl/theme", "xl/_rels", "[Content", "_rels", "docProps")
_HEAD = 65_536
_CONTROLS = frozenset(map(chr, range(1, 32))) - frozenset("\t\n\r\x0b\x0c\x1a")
_BLANK = b"\x00\r\n\t \xef\xbb\xbf\xfe"


class Kind(StrEnum):
    """The forms of file that can be read, told by what is in them and not by their names."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcf"


_MISSING = N_("The file “{name}” is not there. Choose it again, or plug in the drive it is on.")
_FOLDER = N_("“{name}” is a folder. Choose the file inside it.")
_FORBIDDEN = N_(
    "The file “{name}” cannot be read. Close it in other programs, or make a copy and choose that."
)
_UNREADABLE = N_(
    "The file “{name}” cannot be read from its drive. Copy it to this computer and choose the copy."
)
_EMPTY = N_("The file “{name}” is empty. Export it again from the other program.")
_TOO_LARGE = N_("The file is {size} MB, and at most {limit} MB can be read at once. Split it into parts.")
_BOMB = N_(
    "This workbook unpacks to {size} MB, and at most {limit} MB can be read. Save it in several parts."
)
_DAMAGED = N_(
    "The workbook is damaged or locked with a password. Open it, save it without one, and try again."
)
_ADVICE_PDF = N_("This is a PDF document, not a table. Export the list as CSV or Excel instead.")
_ADVICE_PICTURE = N_("This is a picture, not a table. Choose a CSV or Excel file, or an address book (.vcf).")
_ADVICE_PAGE = N_("This is a web page or XML, not a table. Open it in Excel and save it as .xlsx or CSV.")
_ADVICE_OLD = N_(
    "This is an old Excel file, or one locked with a password. Open it and save it as .xlsx or CSV."
)
_ADVICE_ODS = N_("This is a LibreOffice file. Open it and save it as .xlsx or CSV.")
_ADVICE_NUMBERS = N_("This is a Numbers file. Open it and export it as Excel (.xlsx) or CSV.")
_ADVICE_BINARY = N_("This is a binary Excel file. Open it and save it as .xlsx or CSV.")
_ADVICE_PACKED = N_("This is a packed archive, not a table. Unpack it and choose the file inside.")
_ADVICE_LDIF = N_(
    "This is a Thunderbird address book (LDIF), which cannot be read. Export it again as vCard (.vcf) or CSV."
)
_ADVICE_CALENDAR = N_(
    "This is a calendar, not a list of people. Export the contacts, as vCard (.vcf) or CSV."
)
_ADVICE_JSON = N_("This is a file for programs (JSON), not a table. Export the list as CSV or Excel instead.")
_ADVICE_LETTER = N_("This is an e-mail, not a table. Save its attachment, and choose that.")
_ADVICE_OUTLOOK = N_(
    "This is a data file of Outlook or Windows contacts."
    " Export the contacts from there as CSV or vCard (.vcf)."
)
_ADVICE_SYLK = N_("This is an old kind of table. Open it in a spreadsheet and save it as .xlsx or CSV.")
NO_TABLE = N_("This file contains no table. Choose a CSV or Excel file, or an address book (.vcf).")

_SIGNATURES = (
    (b"%PDF", _ADVICE_PDF),
    (b"\x89PNG", _ADVICE_PICTURE),
    (b"\xff\xd8\xff", _ADVICE_PICTURE),
    (b"GIF8", _ADVICE_PICTURE),
    (b"RIFF", _ADVICE_PICTURE),
    (b"\xd0\xcf\x11\xe0", _ADVICE_OLD),
    *((start, _ADVICE_OLD) for start in (b"\t\x08", b"\t\x04\x06\0", b"\t\x02\x06\0", b"\t\0\x04\0")),
    (b"\x1f\x8b", _ADVICE_PACKED),
    (b"Rar!", _ADVICE_PACKED),
    (b"7z\xbc\xaf", _ADVICE_PACKED),
    (b"!BDN", _ADVICE_OUTLOOK),
    (b"\x9c\xcb\xcb\x8d\x13\x75\xd2\x11", _ADVICE_OUTLOOK),
    (b"bplist0", NO_TABLE),
    (b"{\\rtf", NO_TABLE),
    (b"SQLite format 3", NO_TABLE),
)
_TEXTS = (
    (re.compile(rb"(?:version:\s*1\s+)?(?:#[^\n]*\n\s*)*(?:version:\s*1\s+)?dn::?\s*\S+"), _ADVICE_LDIF),
    (re.compile(rb"begin:v(?:calendar|event)"), _ADVICE_CALENDAR),
    (re.compile(rb"[\[{]\s*(?:[\[{]\s*)*\"[^\"\n]{1,80}\"\s*:|\[\s*(?:\{|\]|\[\s*\")"), _ADVICE_JSON),
    (re.compile(rb"table\r?\n0,1\r?\n|id;p(?:wxl|scalc3|calcooo32|mp)\b"), _ADVICE_SYLK),
    (
        re.compile(
            rb"(?:(?:--|/\*|#)[^\n]*\n\s*)*(?:insert\s+into|create\s+table|set\s+\w+\s*=|drop\s+table)\b"
        ),
        NO_TABLE,
    ),
    (re.compile(rb"[\x02\x03\x83\x8b\xf5].[\x01-\x0c][\x01-\x1f]", re.DOTALL), _ADVICE_SYLK),
    (re.compile(rb"(?:received|return-path|delivered-to|mime-version|message-id):\s"), _ADVICE_LETTER),
    (re.compile(rb"from \S+@\S+\s"), _ADVICE_LETTER),
    (
        re.compile(rb"(?:from|to|subject|date|x-[\w-]+):\s[^\n]*\n(?:[ \t][^\n]*\n)*[a-z][\w-]*:\s"),
        _ADVICE_LETTER,
    ),
)
_REMARKS = re.compile(rb"\A(?:<!--.*?-->\s*)+", re.DOTALL)
_AHEAD = 1024
_PAGES = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<meta")


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what a drive may do while a file is read into a sentence about that file."""
    if is_open_book(path):
        raise Refused(NO_TABLE)
    try:
        yield
    except FileNotFoundError as error:
        raise Unavailable(_MISSING, name=path.name) from error
    except IsADirectoryError as error:
        raise Refused(_FOLDER, name=path.name) from error
    except PermissionError as error:
        raise Unavailable(_FORBIDDEN, name=path.name) from error
    except OSError as error:
        raise Unavailable(_UNREADABLE, name=path.name) from error


@contextmanager
def unpacking(path: Path) -> Iterator[None]:
    """Turn whatever a damaged workbook does to its readers into one sentence."""
    with reading(path):
        try:
            yield
        except BoutiqueError:
            raise
        # openpyxl, zipfile and zlib raise nearly anything, even errors of a drive that did nothing wrong.
        except Exception as error:
            if isinstance(error, OSError) and error.errno not in (None, EINVAL):
                raise
            raise Refused(_DAMAGED) from error


def size_of(path: Path) -> int:
    """Return how many bytes a file has."""
    with reading(path):
        return path.stat().st_size


def kind_of(path: Path) -> Kind:
    """Return what a file is; refuses what is no table, too large or empty."""
    with reading(path):
        if path.is_dir():
            raise Refused(_FOLDER, name=path.name)
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return _workbook(path, size)
    _refuse_other_kinds(head)
    _refuse_above(size, TEXT_LIMIT)
    if not head.strip(_BLANK):
        raise Refused(_EMPTY, name=path.name)
    return _card_or_table(head)


def _refuse_above(size: int, limit: int) -> None:
    if size > limit:
        raise Refused(_TOO_LARGE, size=-(-size // MEGABYTE), limit=limit // MEGABYTE)


def _refuse_other_kinds(head: bytes) -> None:
    if wide := marked_or_wide(head):
        head = head.decode(wide, "ignore").encode("utf-8", "ignore")
    for signature, advice in _SIGNATURES:
        if head.startswith(signature) or head[:_AHEAD].lstrip().startswith(signature):
            raise Refused(advice)
    text = _REMARKS.sub(b"", head.removeprefix(b"\xef\xbb\xbf").lstrip().lower())
    if text.startswith(_PAGES):
        raise Refused(_ADVICE_PAGE)
    for pattern, advice in _TEXTS:
        if pattern.match(text):
            raise Refused(advice)


def _card_or_table(head: bytes) -> Kind:
    narrow = head.replace(b"\x00", b"")
    # The words alone may stand in anybody's note: only a file that begins with them is an address book.
    if narrow.lstrip(_BLANK + b"\xff")[:11].lower() == b"begin:vcard":
        return Kind.VCARD
    text = head.decode(marked_or_wide(head) or "latin-1", "replace")
    controls = sum(map(text.count, _CONTROLS))
    if controls > max(8, len(text) * 0.02) or text.count("\x00") > len(text) * 0.3:
        raise Refused(NO_TABLE)
    if len(head) == _HEAD and not (b"\n" in head or b"\r" in head):
        raise Refused(TOO_LONG)
    return Kind.CSV


def _workbook(path: Path, size: int) -> Kind:
    """Look into a packed file: only a workbook that unpacks to a sane size may pass."""
    with unpacking(path), zipfile.ZipFile(path) as packed:
        parts = {part.filename: part.file_size for part in packed.infolist()}
    if "content.xml" in parts:
        raise Refused(_ADVICE_ODS)
    if any(name.endswith((".iwa", "Index.zip")) for name in parts):
        raise Refused(_ADVICE_NUMBERS)
    if "xl/workbook.bin" in parts:
        raise Refused(_ADVICE_BINARY)
    if "xl/workbook.xml" not in parts:
        raise Refused(NO_TABLE if "word/document.xml" in parts else _ADVICE_PACKED)
    _refuse_above(size, WORKBOOK_LIMIT)
    beside = max((size for name, size in parts.items() if name.startswith(_READ_WHOLE)), default=0)
    unpacked = sum(parts.values())
    if unpacked > UNPACKED_LIMIT or beside > BESIDE_LIMIT:
        raise Refused(_BOMB, size=unpacked // MEGABYTE, limit=UNPACKED_LIMIT // MEGABYTE)
    return Kind.XLSX
