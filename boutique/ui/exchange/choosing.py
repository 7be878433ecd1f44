"""The first step: which file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_file
from boutique.ui.theme import Style, color, space
from boutique.wording import _, explain

_WIDE: Final = 640
_STITCH: Final = (3.0, 2.5)


class DropPlace(QWidget):
    """A basted frame into which a file is dropped, with a button for those who would rather look for it."""

    given = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setMaximumWidth(_WIDE)
        self._over = False
        self.sentence = kit.Prose(_("Drop the file with clients or orders here"), Style.SUBTITLE)
        self.choose = kit.Button(_("Choose the file…"), kit.Kind.PRIMARY, icon_name="folder-open")
        self.choose.clicked.connect(self._on_choose)
        forms = _(
            "CSV, Excel (.xlsx) or an address book (.vcf), as other programs export them. Nothing is written "
            "until you have seen what will be."
        )
        note = kit.Prose(forms, Style.SMALL, "muted", measure=64)
        for words in (self.sentence, note):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.trouble = kit.InlineMessage()
        inside = kit.column(gap=space.L, margins=(space.XXL, space.HUGE, space.XXL, space.HUGE))
        inside.addWidget(self.sentence)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(note)
        inside.addWidget(self.trouble)
        self.setLayout(inside)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what is wrong with the file and what to do."""
        self.trouble.say(explain(error))

    def _on_choose(self) -> None:
        kinds = _("Tables and address books (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)")
        if chosen := asked_file(self, FileKind.CLIENTS, _("Choose the file"), kinds):
            self.given.emit(chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(over=False)
        name = event.mimeData().urls()[0].toLocalFile()
        if name:
            event.acceptProposedAction()
            self.given.emit(Path(name))

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color("accent" if self._over else "basting"), 1.5)
        pen.setDashPattern(list(_STITCH))
        painter.setPen(pen)
        painter.setBrush(color("accent_soft" if self._over else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), space.RADIUS, space.RADIUS)
