"""Keep the translations whole: extract, update, compile, check. A tool of the makers, not of the shop.

`python -m boutique.wording.catalogue update [UNIT …] | compile | check`; a unit is a room on whatever floor,
else a package below `boutique`, of the screens as `ui-kit`. One .po file per unit, one compiled catalogue.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from boutique.paths import resources

_KEYWORDS = {"_": None, "N_": None, "n_": (1, 2), "p_": ((1, "c"), 2)}
_PACKAGE = Path(__file__).parent.parent
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_FOLDER = resources() / "i18n" / "ro"


ROOMS = frozenset(each.name for each in (_PACKAGE / "domain").iterdir() if each.is_dir())
"""The rooms of the house are those of the domain; every floor has them by the same names."""


def units() -> dict[str, list[Path]]:
    """Return each unit with its source files."""
    found: dict[str, list[Path]] = {}
    for source in sorted(_PACKAGE.rglob("*.py")):
        parts = source.relative_to(_PACKAGE).parts
        found.setdefault(_unit_of(parts), []).append(source)
    return found


def _unit_of(parts: tuple[str, ...]) -> str:
    if len(parts) == 1:
        return "program"
    room = parts[1].removesuffix(".py")
    if room in ROOMS:
        return room
    if parts[0] == "ui":
        return f"ui-{parts[1]}" if len(parts) > 2 else "ui"
    return parts[0]


def extract(files: list[Path]) -> Catalog:
    """Return the sentences marked in these files."""
    catalogue = _empty()
    for source in files:
        place = source.relative_to(_PACKAGE.parent).as_posix()
        for _line, text, comments, context in extract_from_file("python", source, _KEYWORDS):
            catalogue.add(text, None, [(place, 0)], auto_comments=comments, context=context)
    return catalogue


def _empty() -> Catalog:
    """A catalogue whose header says nothing of the day, so that the same words give the same bytes."""
    return Catalog(
        locale="ro",
        domain="boutique",
        project="Boutique",
        charset="utf-8",
        creation_date=_NO_DAY,
        revision_date=_NO_DAY,
    )


def read(unit: str) -> Catalog:
    """Return the translations of a unit as they stand on disk."""
    path = _FOLDER / f"{unit}.po"
    if not path.exists():
        return _empty()
    with path.open("rb") as stream:
        return read_po(stream, locale="ro", domain="boutique")


def update(unit: str, files: list[Path], said: Mapping[object, Message]) -> None:
    """Bring a unit's .po in line with its sources; a sentence that moved takes its translation along."""
    wanted = extract(files)
    known = read(unit)
    known.update(wanted, no_fuzzy_matching=True)
    known.obsolete.clear()
    for message in known:
        if message.id and not _filled(message):
            moved = said.get(_key(message))
            message.string = moved.string if moved is not None else message.string
    path = _FOLDER / f"{unit}.po"
    if not len(wanted):
        path.unlink(missing_ok=True)
        return
    buffer = io.BytesIO()
    write_po(buffer, known, width=100, omit_header=False, sort_output=True, include_lineno=False)
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not _is_noise(line)), "utf-8", newline="\n")


def _filled(message: Message) -> bool:
    said = message.string
    return bool(said) and all(said if isinstance(said, tuple | list) else [said])


def said_anywhere() -> dict[object, Message]:
    """Return every translated sentence by what it says in English, whichever unit holds it."""
    whole = [message for path in sorted(_FOLDER.glob("*.po")) for message in read(path.stem)]
    return {_key(message): message for message in whole if message.id and _filled(message)}


def _key(message: Message) -> object:
    return message.id, message.context


def _is_noise(line: str) -> bool:
    return line.startswith(('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator'))


def compiled() -> bytes:
    """Return the one catalogue of all units, as gettext reads it."""
    whole = _empty()
    for unit in units():
        for message in read(unit):
            if message.id:
                whole.add(message.id, message.string, context=message.context)
    buffer = io.BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def mo_path() -> Path:
    """Return where the compiled catalogue lies."""
    return _FOLDER / "LC_MESSAGES" / "boutique.mo"


def troubles() -> Iterator[str]:
    """Yield every sentence that is missing, unfinished, left over, or said in two ways."""
    said: dict[object, tuple[str, object]] = {}
    yield from (f"{path.name}: no such unit" for path in _FOLDER.glob("*.po") if path.stem not in units())
    for unit, files in units().items():
        wanted, known = extract(files), read(unit)
        for message in wanted:
            if message.id:
                yield from _missing(unit, message, known.get(message.id, message.context))
        for message in known:
            if message.id and wanted.get(message.id, message.context) is None:
                yield f"{unit}: left over: {message.id!r}"
            earlier = said.setdefault(_key(message), (unit, message.string))
            if message.id and earlier[1] != message.string:
                yield f"{unit}: {message.id!r} is said otherwise in {earlier[0]}"
    if not mo_path().exists() or mo_path().read_bytes() != compiled():
        yield "boutique.mo is older than the .po files: run compile"


def _missing(unit: str, wanted: Message, known: Message | None) -> Iterator[str]:
    if known is None or known.fuzzy or not known.string:
        yield f"{unit}: unfinished: {wanted.id!r}"
    elif isinstance(known.string, tuple) and (len(known.string) != 3 or not all(known.string)):
        yield f"{unit}: wants three plural forms: {wanted.id!r}"


def main(arguments: list[str]) -> int:
    """Run the tool; returns 1 when the check finds anything."""
    verb, chosen = (arguments or ["check"])[0], arguments[1:]
    if verb == "update":
        said = said_anywhere()
        for unit, files in units().items():
            if not chosen or unit in chosen:
                update(unit, files, said)
        for path in _FOLDER.glob("*.po"):
            if path.stem not in units():
                path.unlink()
        return 0
    if verb == "compile":
        mo_path().parent.mkdir(parents=True, exist_ok=True)
        mo_path().write_bytes(compiled())
        return 0
    found = list(troubles())
    print("\n".join(found) or "every sentence stands in both languages")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
