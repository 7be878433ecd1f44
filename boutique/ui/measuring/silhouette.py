"""Where the figure notes are written: shoulders, stance, and a few words; the figure follows at once."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import LengthUnit, read_length
from boutique.domain.measuring.silhouette import Silhouette
from boutique.drawing.figure import Posture
from boutique.ui import kit
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, p_
from boutique.wording.measuring.measures import length

_DEGREES = (0.0, 0.5, 1.0)


class SilhouetteForm(QWidget):
    """Says when something changed, and when it is settled; lays nothing down by itself."""

    changed = Signal()
    settled = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = LengthUnit.CM
        self.left = kit.Field(p_("shoulder lower by", "left"), QLineEdit())
        self.right = kit.Field(p_("shoulder lower by", "right"), QLineEdit())
        self.degrees = {
            "stoop": _degree(p_("figure notes", "Stoop")),
            "sway_back": _degree(p_("figure notes", "Hollow back")),
            "prominent_blades": _degree(p_("figure notes", "Shoulder blades")),
            "forward_shoulders": _degree(p_("figure notes", "Shoulders forward")),
            "belly": _degree(p_("figure notes", "Belly")),
        }
        self.words = kit.Field(_("In words"), QLineEdit())
        self.done = kit.Button(_("Close"), kit.Kind.QUIET, compact=True)
        self._lay_out()
        for field in (self.left, self.right, self.words):
            _line(field).textEdited.connect(lambda _text: self.changed.emit())
            _line(field).editingFinished.connect(self.settled)
        for field in (self.left, self.right):
            field.checked_by(partial(self._read, field))
        for _name, choice in self.degrees.values():
            choice.changed.connect(lambda _value: self.changed.emit())
            choice.changed.connect(lambda _value: self.settled.emit())
        self.done.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        whole = kit.column(kit.section(_("Figure")), kit.muted(_("A shoulder lower by")), gap=space.S)
        whole.addLayout(kit.row(self.left, self.right))
        for name, choice in self.degrees.values():
            whole.addWidget(kit.Text(name, Style.SMALL_STRONG, "muted"))
            whole.addWidget(choice)
        whole.addWidget(self.words)
        whole.addWidget(self.done)
        self.setLayout(whole)
        self.setFocusProxy(self.left.editor)

    def open(self, seen: Silhouette, unit: LengthUnit) -> None:
        """Begin with what was noted last."""
        self.unit = unit
        stance = seen.posture
        for field, mm in ((self.left, stance.left_shoulder_mm), (self.right, stance.right_shoulder_mm)):
            _line(field).setText(length(mm, unit) if mm else "")
            field.accept()
        for name, (_word, choice) in self.degrees.items():
            choice.blockSignals(True)
            choice.set_value(_nearest(getattr(stance, name)))
            choice.blockSignals(False)
        _line(self.words).setText(seen.words)

    def silhouette(self, *, quietly: bool = False) -> Silhouette | None:
        """Return what was noted; None after marking the shoulder that is no length, unless `quietly`."""
        lower = [self._shoulder(field, quietly=quietly) for field in (self.left, self.right)]
        if None in lower:
            return None
        left, right = (mm or 0 for mm in lower)
        degrees = {name: float(str(choice.value())) for name, (_word, choice) in self.degrees.items()}
        posture = Posture(left_shoulder_mm=left, right_shoulder_mm=right, **degrees)
        return Silhouette(posture, _line(self.words).text().strip())

    def _shoulder(self, field: kit.Field, *, quietly: bool) -> int | None:
        try:
            return self._read(field)
        except Refused as refused:
            if not quietly:
                field.refuse(explain(refused))
            return None

    def _read(self, field: kit.Field) -> int:
        text = _line(field).text().strip()
        return read_length(text, self.unit).mm if text else 0


def _degree(name: str) -> tuple[str, kit.Segmented]:
    words = (p_("degree", "no"), p_("degree", "slightly"), p_("degree", "very"))
    options: list[tuple[Hashable, str]] = list(zip(_DEGREES, words, strict=True))
    return name, kit.Segmented(name, options)


def _line(field: kit.Field) -> QLineEdit:
    assert isinstance(field.editor, QLineEdit)
    return field.editor


def _nearest(degree: float) -> float:
    return min(_DEGREES, key=lambda each: abs(each - degree))
