"""List and detail where there is room for one of them: the list folds away, and a bar leads back to it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from boutique.ui.kit.button import Button, IconButton, Kind
from boutique.ui.kit.head import PageHead
from boutique.ui.kit.keycap import KeyCap
from boutique.ui.kit.lines import Hairline
from boutique.ui.kit.listing import RowList
from boutique.ui.kit.rows import ROW_ROLE
from boutique.ui.kit.split import SplitView, column, on_paper, row
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, space
from boutique.wording import _

_COUNTED: Final = 200  # rows among which a place is worth telling


class WayBack(QWidget):
    """The way back to the list, where one is in it, and the way to the next."""

    asked = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_paper(self)
        self.back = Button(_("Back to the list"), Kind.QUIET, icon_name="arrow-left", compact=True)
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.asked.emit)
        self.place = Text("", Style.BODY, "muted")
        self.up = IconButton("chevron-up", _("Go to the previous one"))
        self.down = IconButton("chevron-down", _("Go to the next one"))
        self.up.clicked.connect(lambda: self.stepped.emit(-1))
        self.down.clicked.connect(lambda: self.stepped.emit(1))
        for step in (self.up, self.down):
            step.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the keyboard do the same
        across = row(self.back, KeyCap("Esc"), margins=(space.M, space.XS, space.L, space.XS))
        across.addStretch(1)
        for part in (self.place, self.up, self.down):
            across.addWidget(part)
        whole = column(gap=0)
        whole.addLayout(across)
        whole.addWidget(Hairline())
        self.setLayout(whole)

    def tell(self, title: str, place: str) -> None:
        """Say where one came from and where in it one is."""
        self.back.setText(title.replace("&", "&&"))
        self.back.setAccessibleName(_("Back to the list: {title}").format(title=title))
        self.place.setText(place)


class FoldingView(SplitView):
    """A list and a detail side by side; in a narrow window one of them at a time.

    A folded list keeps the keyboard, so that its arrows lead on to the next while the detail is read.
    `folds` is the width of the window, in pixels, below which the list folds; `wide` that of the list,
    `narrow` where the rail is folded too.
    Where the left side `walks` through nothing, it is no list, and the bar leads back to it only.
    """

    turned = Signal(bool)  # whether the list is folded now

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        parent: QWidget | None = None,
        *,
        folds: int = space.LIST_FOLDS,
        wide: int = space.LIST,
        narrow: int = space.NARROW_LIST,
        walks: bool = True,
    ) -> None:
        self.bar = WayBack()
        holder = QWidget()
        holder.setLayout(column(self.bar, gap=0))
        inside = holder.layout()
        assert inside is not None
        inside.addWidget(right)
        super().__init__(left, holder, parent)
        self.bar.hide()
        self._left, self._right, self._folded, self._inside = left, holder, False, False
        self._tight, self._folds, self._wide, self._narrow = False, folds, wide, narrow
        self.setSizes([wide, 10_000])
        self.bar.asked.connect(self.open_list)
        self.bar.stepped.connect(self._step)
        found = left if isinstance(left, RowList) else left.findChild(RowList)
        self._list = found if walks else None
        for step in (self.bar.up, self.bar.down):
            step.setVisible(walks)
        if self._list is not None:
            self._list.clicked.connect(lambda _index: self.open_detail())
            self._list.entered_row.connect(lambda _row: self.open_detail())
            self._list.selectionModel().selectionChanged.connect(lambda *_what: self._tell())
            self._list.model().modelReset.connect(self._tell)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @property
    def folded(self) -> bool:
        """Whether there is room for one of the two only."""
        return self._folded

    def open_detail(self) -> None:
        """Show the detail; where both have room nothing changes."""
        self._inside = True
        self._stand()

    def open_list(self) -> None:
        """Show the list, and give it the keyboard."""
        self._inside = False
        self._stand()
        if self._folded:
            (self._list or self._left).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        folded = self.width() < self._folds - space.STRIP
        tight = self.width() < space.RAIL_FOLDS - space.STRIP
        if (folded, tight) != (self._folded, self._tight):
            self._folded, self._tight = folded, tight
            self.setHandleWidth(0 if folded else 1)
            for at in range(2):
                self.setCollapsible(at, folded)
            self._right.setMinimumWidth(1 if folded else space.DETAIL)
            self._stand()
            self.turned.emit(folded)
        super().resizeEvent(event)
        if folded:
            self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._folded and self._inside:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def _stand(self) -> None:
        self.bar.setVisible(self._folded and self._inside)
        self._tell()
        if self._folded:
            self._share()
        else:
            self.setSizes([min(self._wide, self._narrow) if self._tight else self._wide, 10_000])

    def _share(self) -> None:
        wide = max(1, self.width())
        self.setSizes([0, wide] if self._inside else [wide, 0])

    def _step(self, way: int) -> None:
        if self._list is None:
            return
        key = Qt.Key.Key_Down if way > 0 else Qt.Key.Key_Up
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(self._list, QKeyEvent(kind, key.value, Qt.KeyboardModifier.NoModifier))

    def _tell(self) -> None:
        if self.bar.isHidden():
            return
        head = self._left.findChild(PageHead)
        self.bar.tell(head.title.text() if head is not None else _("Back to the list"), self._place())

    def _place(self) -> str:
        if self._list is None:
            return ""
        model, here = self._list.model(), self._list.currentIndex()
        if not here.isValid() or model.rowCount(QModelIndex()) > _COUNTED:
            return ""
        rows = [at for at in range(model.rowCount()) if hasattr(model.index(at, 0).data(ROW_ROLE), "id")]
        if here.row() not in rows:
            return ""
        return _("{n} of {count}").format(n=rows.index(here.row()) + 1, count=len(rows))

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever takes the keyboard is what one wants to see; the rows alone are used unseen."""
        if not self._folded or now is None or not self.isVisible():
            return
        if self._right.isAncestorOf(now):
            self.open_detail()
        elif self._left.isAncestorOf(now) and now is not self._list:
            self.open_list_at(now)

    def open_list_at(self, part: QWidget) -> None:
        """Show the list with the keyboard in one part of it."""
        if self._inside:
            self._inside = False
            self._stand()
            part.setFocus(Qt.FocusReason.OtherFocusReason)
