"""How photographs and papers come onto a page: dragged there, pasted, or chosen from a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QGuiApplication

from boutique.domain.kernel.errors import N_, Refused
from boutique.ui.clients.documents.dropping import Source, sources_of
from boutique.ui.clients.documents.receiving import Receiving
from boutique.ui.clients.side import Side
from boutique.ui.kernel.asking_files import FileKind, asked_files, asked_folder
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import _


class Handing(Side):
    """A side onto which things can be handed over."""

    handed = Signal(object)  # sequence of Source: files, folders, pictures

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.receiving = Receiving(self, lambda: self.known is not None, self.give)
        self.frame = self.receiving.frame
        self.add_files = self._declare("files", self.choose_files)
        self.add_folder = self._declare("folder", self.choose_folder)
        self._declare("paste", self.paste)

    def _declare(self, id_: str, run: Callable[[], object]) -> QAction:
        return self.context.actions.add(self, DEEDS[f"papers.{id_}"].does(run, self._is_here))

    def _is_here(self) -> bool:
        """Somebody's side is there even while it is being made or another is being turned to."""
        return not self.isHidden()

    def give(self, handed: Sequence[Source]) -> None:
        """Take in what was let go here, or anywhere on the page of the same client."""
        if handed and self.known is not None:
            self.handed.emit(handed)

    def paste(self) -> None:
        """Take in what was copied: files, or a picture."""
        handed = sources_of(QGuiApplication.clipboard().mimeData())
        if handed:
            self.give(handed)
        else:
            self.context.notices.trouble(
                Refused(N_("What was copied is neither a file nor a picture. Copy it again, then paste it."))
            )

    def choose_files(self) -> None:
        """Ask for files."""
        kinds = _("Pictures and papers ({kinds})").format(
            kinds="*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.pdf"
        )
        every = _("All files (*)")
        title = _("Choose photographs and papers")
        self.give(asked_files(self, FileKind.PICTURES, title, f"{kinds};;{every}"))

    def choose_folder(self) -> None:
        """Ask for a folder."""
        if folder := asked_folder(self, FileKind.PICTURES, _("Choose a folder of photographs")):
            self.give([folder])
