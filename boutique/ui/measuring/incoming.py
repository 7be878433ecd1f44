"""What a file of measures holds, shown before anything of it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.measuring.file_doubts import doubts_about
from boutique.domain.measuring.files import FileMeasure, MeasureFile
from boutique.domain.measuring.tape import Latest
from boutique.ui import kit
from boutique.ui.kit import Row, Section, Tone
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import space
from boutique.wording import _, explain, n_
from boutique.wording.measuring.measures import difference, length, measure_name, unit_sign


class Incoming(QWidget):
    """Stands in the place of the tape until one takes the file or leaves it."""

    taken = Signal(object)  # MeasureFile
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file: MeasureFile | None = None
        self._asks = False
        self._head = kit.PageHead("", edge=space.CONTROL)
        self._warning = Slot()
        self.model = kit.RowsModel(self)
        self.list = kit.RowList(self.model, _("What the file holds"), lines=2)
        self.take = kit.Button("", kit.Kind.PRIMARY)
        self.leave = kit.Button(_("Set the file aside"), kit.Kind.QUIET)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self.left)
        whole = kit.column(self._head, gap=0)
        inset = (space.L, 0, space.L, 0)
        whole.addLayout(kit.column(self._warning, margins=(space.CONTROL, 0, space.CONTROL, space.M)))
        whole.addLayout(kit.column(self.list, margins=inset), 1)
        whole.addWidget(kit.ActionBar(self.take, self.leave))
        self.setLayout(whole)
        self.setFocusProxy(self.take)

    def show_file(self, path: Path, file: MeasureFile, client: str, known: Mapping[str, Latest]) -> None:
        """Show what would be written down for a client, and what not, with the reason."""
        self.file = file
        self._head.set(path.name, _summary(file))
        doubts = doubts_about(file, client, {code: latest.mm for code, latest in known.items()})
        self._asks = bool(doubts)
        told = "\n".join(explain(doubt.why) for doubt in doubts)
        self._warning.fill(*([kit.Notice(told, Tone.AMBER)] if doubts else []))
        lines: list[Row | Section] = []
        if file.measures:
            lines += [Section(_("Will be imported")), *(_line(each, file, known) for each in file.measures)]
        if file.left_out:
            lines.append(Section(_("Cannot be imported")))
            lines += [
                Row(f"{at} {each.name}", each.name, explain(each.trouble), each.text, tone=Tone.AMBER)
                for at, each in enumerate(file.left_out)
            ]
        self.model.show(lines)
        count = len(file.measures)
        self.take.setText(n_("Write down {n} measure", "Write down {n} measures", count))
        self.take.setEnabled(count > 0)

    def refuse(self, error: BoutiqueError) -> None:
        """Say why the file was not taken; it may be tried again."""
        self._warning.fill(kit.Notice(explain(error), Tone.RED))
        self.take.setEnabled(True)

    def _on_take(self) -> None:
        if self.file is None:
            return
        if self._asks:  # a doubt is answered by a second press, with the button saying what it will do
            self._asks = False
            self.take.setText(_("I am sure: write them down anyway"))
        else:
            self.take.setEnabled(False)
            self.taken.emit(self.file)


def _summary(file: MeasureFile) -> str:
    taken = n_("{n} measure can be imported", "{n} measures can be imported", len(file.measures))
    left = n_("{n} cannot", "{n} cannot", len(file.left_out)) if file.left_out else ""
    return " · ".join(part for part in (file.name, taken, left) if part)


def _line(measure: FileMeasure, file: MeasureFile, known: Mapping[str, Latest]) -> Row:
    value = f"{length(measure.mm, file.unit, measure.typed)} {unit_sign(file.unit)}"
    last = known.get(measure.code)
    before = _("not taken before")
    if last is not None:
        before = _("last {value}, difference {difference}").format(
            value=length(last.mm, file.unit, last.typed),
            difference=difference(measure.mm - last.mm, file.unit),
        )
    return Row(measure.code, measure_name(measure.code), before, value)
