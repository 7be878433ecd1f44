"""Photographs and papers kept with a client."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.legible import legible

LONGEST_TITLE = 200
_CAMERA = re.compile(
    r"(?:img|dsc[fn]?|pxl|mvimg|gopr|dji|p|wa|image|photo|picture|scan|screenshot|whatsapp|signal"
    r"|copy|edited|hdr|at|am|pm|[\W\d_])+",
    re.IGNORECASE,
)
"""Names that a camera, a scanner or a messenger gave, which say nothing to anybody."""


class PaperKind(StrEnum):
    """What is kept: a photograph, or a paper that was scanned or printed."""

    PHOTOGRAPH = "photograph"
    PAPER = "paper"


@dataclass(eq=False, kw_only=True)
class ClientPaper:
    """One photograph or page, by the content hash of its picture beside the book.

    The pages of one paper share `paper_id`.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    kind: str = PaperKind.PHOTOGRAPH
    paper_id: UUID = field(default_factory=new_id)
    digest: str
    title: str = ""
    page: int = 1
    taken_on: date | None = None
    added_at: datetime
    order_id: UUID | None = None
    staff_id: UUID | None = None


class TakenIn(NamedTuple):
    """A file that was taken in: its pages lie beside the book, and nothing in it points to them yet."""

    name: str
    kind: PaperKind
    digests: tuple[str, ...]
    taken_on: date | None = None


def title_from(name: str) -> str:
    """Return the title a file's name gives; empty for the names of cameras and scanners."""
    name = legible(name)
    stem = name.rsplit(".", 1)[0] if "." in name.strip(".") else name
    title = " ".join(re.sub(r"[_\s]+", " ", stem).split())[:LONGEST_TITLE]
    return "" if _CAMERA.fullmatch(stem) or not any(sign.isalpha() for sign in title) else title
