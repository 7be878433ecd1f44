"""When the program is at fault, the report says where, and nothing about any client."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique import __version__
from boutique.bug_report import report
from boutique.ui.kit import Button
from boutique.ui.shell.crash import CrashDialog, watch_for_bugs


def _fault() -> BaseException:
    client = "Văleanu 0721 555 018"
    try:
        try:
            raise KeyError(client)
        except KeyError as first:
            raise ValueError(f"no such client: {client}") from first
    except ValueError as error:
        return error


def test_the_report_names_the_place_and_no_client() -> None:
    text = report(_fault())
    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert __version__ in text
    assert "Văleanu" not in text
    assert "0721" not in text


def test_the_report_does_not_tell_whose_computer_it_is() -> None:
    import boutique.ui.kernel.tasks

    code = compile("1 / 0", boutique.ui.kernel.tasks.__file__, "exec")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(code)
    assert "  boutique/ui/kernel/tasks.py:1 <module>" in report(caught.value).splitlines()


def test_the_report_can_be_copied(dressed: QApplication, qtbot: QtBot) -> None:
    dialog = CrashDialog(_fault())
    qtbot.addWidget(dialog)
    copy = dialog.findChildren(Button)[0]
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report


def test_an_exception_nobody_caught_reaches_the_dialog(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[BaseException] = []
    watch_for_bugs(shown.append)
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert shown == [fault]
