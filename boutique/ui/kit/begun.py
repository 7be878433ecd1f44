"""What stands typed and chosen in some editors, to be put aside and had back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from boutique.ui.kit.segmented import Segmented

Begun = tuple[object, ...]
_EDITORS = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox, Segmented)


def begun_in(editors: Iterable[QWidget]) -> Begun:
    """Return what stands in these editors, in their order."""
    return tuple(_read(editor) for editor in editors)


def put_back(editors: Sequence[QWidget], begun: Begun) -> None:
    """Put into these editors what stood there; a choice no longer offered is left as it is."""
    for editor, value in zip(editors, begun, strict=True):
        _show(editor, value)


def editors_below(widget: QWidget) -> list[QWidget]:
    """Return every editor of a form, in the order in which they were made."""
    return [each for each in widget.findChildren(QWidget) if isinstance(each, _EDITORS)]


def _read(editor: QWidget) -> object:
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, Segmented):
        return editor.value()
    raise TypeError(type(editor))


def _show(editor: QWidget, value: object) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(str(value))
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(str(value))
    elif isinstance(editor, QComboBox):
        at = editor.findData(value)
        editor.setCurrentIndex(at if at >= 0 else editor.currentIndex())
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, Segmented) and value in editor.values():
        editor.set_value(value)
