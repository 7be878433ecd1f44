"""The XML of SeamlyMe and Valentina taken in, trusting nothing in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.files import MEGABYTE, reading

SIZE_LIMIT = 20 * MEGABYTE
"""Valentina keeps pictures in its files; nothing honest is larger."""
MOST_MEASURES = 1_000
_DEEPEST = 12
_MOST_ELEMENTS = 5_000
_LONGEST_TEXT = 50_000

_TOO_LARGE = N_("The file is {size} MB, and one person's measures fit in {limit} MB. Choose another file.")
_EMPTY = N_("The file “{name}” is empty. Save it again in SeamlyMe.")
_NOT_ONE = N_("This is not a SeamlyMe file with one person's measures (.smis or .vit). Choose another.")
_SIZES = N_("This is a table of sizes, not the measures of one person. Choose a .smis or .vit file.")
_INSTRUCTIONS = N_("The file defines things of its own (DOCTYPE), as SeamlyMe never does. It was not read.")
_DAMAGED = N_("The file is damaged at line {line}. Open it in SeamlyMe and save it again.")
_TOO_MUCH = N_("The file contains more than one person's measures can be. Choose another file.")

_PERSONAL = ("family-name", "given-name", "customer", "birth-date", "gender", "sex", "email")
_WANTED: dict[tuple[str, ...], str] = {
    (name,): name for name in ("version", "notes", "unit", "pm_system")
} | {("personal", name): name for name in _PERSONAL}


@dataclass(slots=True)
class Document:
    """What a file says, unjudged: texts by their element, and the attributes of each measure."""

    texts: dict[str, str] = field(default_factory=dict)
    measures: list[dict[str, str]] = field(default_factory=list)


def read_document(path: Path) -> Document:
    """Read a file; raises Refused for what is no individual file, Unavailable when the drive fails."""
    with reading(path), path.open("rb") as stream:
        content = stream.read(SIZE_LIMIT + 1)
        size = path.stat().st_size
    if len(content) > SIZE_LIMIT:
        raise Refused(_TOO_LARGE, size=-(-size // MEGABYTE), limit=SIZE_LIMIT // MEGABYTE)
    if not content.strip():
        raise Refused(_EMPTY, name=path.name)
    return _Gathering().of(content)


class _Gathering:
    """Listens to the parser and keeps what is wanted."""

    def __init__(self) -> None:
        self._document = Document()
        self._path: list[str] = []
        self._elements = 0
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._on_doctype
        self._parser.StartElementHandler = self._on_start
        self._parser.EndElementHandler = self._on_end
        self._parser.CharacterDataHandler = self._on_text

    def of(self, content: bytes) -> Document:
        try:
            self._parser.Parse(content, True)
        # An encoding that Python does not know, or expat cannot use, comes as one of the last two.
        except (expat.ExpatError, LookupError, ValueError) as error:
            if not self._elements:
                raise Refused(_NOT_ONE) from error
            raise Refused(_DAMAGED, line=self._parser.CurrentLineNumber) from error
        return self._document

    def _on_doctype(self, *_declared: object) -> None:
        raise Refused(_INSTRUCTIONS)

    def _on_start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._path and tag not in ("smis", "vit"):
            raise Refused(_SIZES if tag in ("smms", "vst") else _NOT_ONE)
        self._elements += 1
        if len(self._path) > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise Refused(_TOO_MUCH)
        self._path.append(tag)
        if self._path[1:] == ["body-measurements", "m"]:
            self._measure(attributes)

    def _measure(self, attributes: dict[str, str]) -> None:
        if len(self._document.measures) >= MOST_MEASURES:
            raise Refused(_TOO_MUCH)
        self._document.measures.append(attributes)

    def _on_end(self, _tag: str) -> None:
        self._path.pop()

    def _on_text(self, text: str) -> None:
        if wanted := _WANTED.get(tuple(self._path[1:])):
            whole = self._document.texts.get(wanted, "") + text
            if len(whole) > _LONGEST_TEXT:
                raise Refused(_TOO_MUCH)
            self._document.texts[wanted] = whole
