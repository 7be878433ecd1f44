"""What is tried on a disk that fails: each verb that writes, and one that only reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple


class Site(NamedTuple):
    """Where a trial takes place: everything in it is on the disk that fails but `given`."""

    disk: Path
    given: Path

    @property
    def shop(self) -> Path:
        """The folder of the shop."""
        return self.disk / "shop"

    @property
    def out(self) -> Path:
        """Where files are asked for."""
        return self.disk / "out"


VERBS: Final[dict[str, Sequence[str]]] = {
    "note": ("note", "1", "vrea revere late"),
    "lead": ("lead", "Ana Dinu", "--phone", "0722100999"),
    "order": ("order", "new", "1", "--item", "suit; price=4200", "--deposit", "1000"),
    "undo": ("undo",),
    "import": ("import", "clients", "{given}/a.csv"),
    "papers": ("papers", "1", "--add", "{given}/foto.png"),
    "lookbook": ("lookbook", "--client", "1", "--collection", "Primăvară", "--out", "{out}/carte.pdf"),
    "export": ("export", "clients", "{out}/lista.xlsx", "--purpose", "records"),
    "backup": ("backup", "{out}/copie.zip"),
    "restore": ("restore", "{given}/copie.zip", "--yes"),
    "begin": ("begin", "Atelier", "--data", "{out}/nou", "--who", "Ana"),
    "orders": ("orders",),
}


def words_of(verb: str, site: Site) -> list[str]:
    """Return the command line of a verb, in English."""
    said = [each.format(given=site.given, out=site.out) for each in VERBS[verb]]
    elsewhere = "--data" in said
    return ["--language", "en", *([] if elsewhere else ["--data", str(site.shop)]), *said]
