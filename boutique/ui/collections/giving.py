"""Several files let go on a piece, which shows one photograph: which was taken, and what of the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from boutique.domain.kernel.errors import BoutiqueError
from boutique.wording import _, explain, n_
from boutique.wording.kernel.phrases import listed

T = TypeVar("T")


@dataclass
class Giving(Generic[T]):
    """Takes the first that can be; `left` were not looked at."""

    paths: Sequence[Path]
    taken: Path | None = None
    left: Sequence[Path] = ()
    refused: list[BoutiqueError] = field(default_factory=list)

    def take(self, keep: Callable[[Path], T]) -> T:
        """Return what keeping the first good one answers. Refused when none is, as the last one was."""
        for at, path in enumerate(self.paths):
            try:
                kept = keep(path)
            except BoutiqueError as error:
                self.refused.append(error)
                continue
            self.taken, self.left = path, self.paths[at + 1 :]
            return kept
        raise self.refused[-1]

    def told(self) -> str:
        """Return what to say of all of them; nothing for the one that was taken alone."""
        said = [explain(error) for error in self.refused]
        if self.taken is not None and len(self.paths) > 1:
            said.insert(0, _("The photograph of the piece is now {name}.").format(name=self.taken.name))
        if self.left:
            names = listed([path.name for path in self.left])
            text = n_(
                "A piece shows only one. Drop {names} on the piece it belongs to, or on this one to "
                "change it.",
                "A piece shows only one. Drop {names} each on the piece it belongs to.",
                len(self.left),
                names=names,
            )
            said.append(text)
        return " ".join(said)
