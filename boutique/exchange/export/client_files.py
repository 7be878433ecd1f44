"""Where files of clients are written, each in the form its name asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import MappingProxyType

from boutique.domain.exchange.exports import ExportPurpose
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import PeopleFile
from boutique.exchange.export.cards import card_book
from boutique.exchange.export.tables import csv_sheet, excel_sheet
from boutique.files import settle, whole_file

_UNKNOWN = N_("The name “{name}” does not say what kind of file it is. End it in .csv, .xlsx or .vcf.")

Opening = Callable[[Path, ExportPurpose], AbstractContextManager[PeopleFile]]

_FORMS: MappingProxyType[str, Opening] = MappingProxyType(
    {".csv": csv_sheet, ".xlsx": excel_sheet, ".vcf": card_book}
)


class ClientFileWriter:
    """Writes lists of clients as CSV, Excel or vCard."""

    def check(self, out: Path) -> None:
        """Refused when a file with such an ending cannot be written."""
        if out.suffix.lower() not in _FORMS:
            raise Refused(_UNKNOWN, name=out.name)

    @contextmanager
    def begin(self, out: Path, purpose: ExportPurpose) -> Iterator[PeopleFile]:
        """Begin a file beside its place; it is put there only if it was finished.

        Refused for an ending nobody knows, Unavailable when the file cannot be written.
        """
        self.check(out)
        form = _FORMS[out.suffix.lower()]
        with whole_file(out, settled=True) as draft, form(draft, purpose) as sheet:
            _not_held(out)
            yield _Settled(sheet, draft)


class _Settled:
    """Once it is finished the disk has all of it: what is written into the book after that is true."""

    def __init__(self, sheet: PeopleFile, draft: Path) -> None:
        self._sheet, self._draft = sheet, draft
        self.add = sheet.add

    def finish(self) -> None:
        """Make the file whole."""
        self._sheet.finish()
        settle(self._draft)


def _not_held(out: Path) -> None:
    """A file that Excel holds open could not be replaced in the end, after everything was written."""
    if out.exists():
        out.open("r+b").close()
