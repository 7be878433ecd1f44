"""How a piece will look: its photograph, or the drawing while it has none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import Pictures
from boutique.ui import kit
from boutique.ui.cloth.preview import SMALL, Preview
from boutique.ui.cloth.typing_in import Holding
from boutique.ui.collections.gallery import Gallery
from boutique.ui.collections.giving import Giving
from boutique.ui.collections.piece_picture import PiecePicture
from boutique.ui.kernel.asking_files import FileKind, asked_file
from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.kit.line import Tone
from boutique.ui.theme import space
from boutique.wording import _

_TALL: Final = 24
"""So much taller than wide is the picture."""


class PhotoChoice(Preview):
    """A photograph is taken in as soon as it is given, so that what is wrong with it is said at once."""

    changed = Signal()

    def __init__(self, tasks: Tasks, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._pictures = tasks, pictures
        self.digest: str | None = None
        self.setFixedWidth(SMALL)
        self.picture = PiecePicture(Gallery(tasks, pictures, self))
        self.add = kit.Button(_("Add a photograph…"), icon_name="image-plus", compact=True)
        self.drop = kit.Button(_("Without a photograph"), kit.Kind.QUIET, compact=True)
        self.trouble = kit.InlineMessage()
        self.setLayout(kit.column(self.picture, self.trouble, self.add, self.drop, gap=space.S))
        self.add.clicked.connect(self._on_add)
        self.drop.clicked.connect(lambda: self._take(None))
        self.picture.dropped.connect(self.give)
        self.drop.hide()

    def set_side(self, side: int) -> None:
        super().set_side(max(side, self.add.sizeHint().width()))
        self.picture.setFixedHeight(side + _TALL)

    def holding(self) -> Holding:
        """Return how the photograph is read and shown, as a field of a form."""
        return Holding(lambda: self.digest, lambda digest: self._show(str(digest) if digest else None))

    def show_piece(self, piece: PieceView) -> None:
        """Show the piece as it is being written."""
        self.picture.show_piece(piece)

    def give(self, paths: Sequence[Path]) -> None:
        """Take in a photograph, the first that can be."""
        self.trouble.say("")
        giving = Giving[str](paths)

        def taken(digest: str) -> None:
            self._take(digest)
            self.trouble.say(giving.told(), Tone.AMBER)

        def refused(_error: BoutiqueError) -> None:
            self.trouble.say(giving.told())

        self._tasks.run(self, lambda: giving.take(self._pictures.keep), taken, refused, lane=Lane.WRITE)

    def _take(self, digest: str | None) -> None:
        self._show(digest)
        self.changed.emit()

    def _show(self, digest: str | None) -> None:
        self.digest = digest
        self.trouble.say("")
        self.add.setText(_("Change the photograph…") if digest else _("Add a photograph…"))
        self.drop.setVisible(digest is not None)

    def _on_add(self) -> None:
        kinds = _("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif);;All files (*)")
        if chosen := asked_file(self, FileKind.PICTURES, _("Choose a photograph"), kinds):
            self.give([chosen])
