"""Everything about one piece: how it looks, what it is cut from, what it costs, who waits for its cloth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import WaitingView
from boutique.domain.collections.views import PieceView
from boutique.ui import kit
from boutique.ui.cloth.facts import ClothFacts
from boutique.ui.cloth.waiting_list import WaitingList
from boutique.ui.collections.gallery import Gallery
from boutique.ui.collections.piece_picture import PiecePicture
from boutique.ui.collections.words import garment, price, ready
from boutique.ui.kernel.asking_files import FileKind, asked_file
from boutique.ui.kit.line import Tone
from boutique.ui.kit.slot import Slot, group
from boutique.ui.theme import Style, space
from boutique.wording import _

_WIDE = 340
_NARROW = 272  # leaves three cards beside it on a small laptop that magnifies
_ROOMY = 880  # a room at least this wide, in pixels, has both cards and a wide detail


class PieceDetail(QWidget):
    """Stands beside the cards; the photograph comes by button or by dropping it on the picture."""

    photograph_given = Signal(object, object)  # PieceView, sequence of Path

    def __init__(self, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._piece: PieceView | None = None
        self.setFixedWidth(_WIDE)
        self.picture = PiecePicture(gallery)
        self.add = kit.Button("", kit.Kind.PLAIN, icon_name="image-plus", compact=True)
        self.trouble = kit.InlineMessage()
        self.facts, self.waiting = Slot(gap=space.M), WaitingList()
        content = QWidget()
        inside = kit.column(
            self.picture,
            self.add,
            self.trouble,
            self.facts,
            group(_("Who is waiting for this cloth"), self.waiting),
            gap=space.M,
            margins=(space.S, space.S, space.L, space.XL),
        )
        inside.addStretch(1)
        content.setLayout(inside)
        self.setLayout(kit.column(kit.Scroll(content)))
        self.add.clicked.connect(self._on_add)
        self.picture.dropped.connect(self._give)

    def fit(self, room: int) -> None:
        """Take what can be spared of a room, in pixels; in a low window the picture gives way."""
        self.setFixedWidth(_WIDE if room >= _ROOMY else _NARROW)
        self.picture.stand(low=self.window().height() < space.LOW)

    def show_piece(self, piece: PieceView, today: date) -> None:
        """Show another piece."""
        if self._piece is None or piece.piece_id != self._piece.piece_id:
            self.trouble.say("")
        self._piece = piece
        self.picture.show_piece(piece)
        self.add.setText(_("Change the photograph…") if piece.photo else _("Add a photograph…"))
        sold = " · ".join(part for part in (price(piece), ready(piece)) if part)
        parts: list[QWidget] = [
            kit.Text(f"{piece.code} · {garment(piece)}", Style.SMALL, "muted"),
            kit.Prose(piece.name, Style.SUBTITLE),
            kit.Prose(sold, Style.MEDIUM),
        ]
        if piece.story:
            parts.append(kit.Prose(piece.story))
        self.facts.fill(*parts, group(_("The cloth"), ClothFacts(piece.cloth, today)))

    def show_waiting(self, waits: Sequence[WaitingView], today: date) -> None:
        """Show who waits for the cloth of this piece."""
        self.waiting.show_waiting(waits, today)

    def tell(self, piece: PieceView, said: str, tone: Tone) -> None:
        """Say what became of the photographs of a piece, while it is shown."""
        if self._piece is not None and self._piece.piece_id == piece.piece_id:
            self.trouble.say(said, tone)

    def _on_add(self) -> None:
        kinds = _("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif);;All files (*)")
        if chosen := asked_file(self, FileKind.PICTURES, _("Choose a photograph"), kinds):
            self._give([chosen])

    def _give(self, paths: Sequence[Path]) -> None:
        if self._piece is not None:
            self.trouble.say("")
            self.photograph_given.emit(self._piece, paths)
