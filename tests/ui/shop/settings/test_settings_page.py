"""The shop arranged: everything saved as one goes, everything taken back with one click."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.data.backups.keeper import Keeper
from boutique.domain.kernel.actor import Actor
from boutique.domain.staff.model import Right
from boutique.services.staff import add_staff, grant_right
from boutique.ui import kit
from boutique.ui.pages.settings_page import SettingsPage
from boutique.ui.shop.settings.backup_pane import BackupPane
from boutique.ui.shop.settings.history_pane import HistoryPane
from boutique.ui.shop.settings.shop_pane import ShopPane
from boutique.ui.shop.settings.speech_pane import SpeechPane
from boutique.ui.shop.settings.style_pane import StylePane
from boutique.ui.shop.settings.work_pane import WorkPane
from boutique.ui.staff.pane import PersonLine, StaffPane
from boutique.ui.theme import Light, chosen
from tests.services.shop.test_many_go import take_in
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop


class Reopening:
    """Remembers that the shop was furnished anew."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


@pytest.fixture
def reopening() -> Reopening:
    """What would furnish the shop anew."""
    return Reopening()


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop, reopening: Reopening) -> Opened:
    """The settings of the small shop."""
    return open_room(lambda context: SettingsPage(context, shop.services, Keeper(shop.folder), reopening))


def _part(opened: Opened, name: str) -> object:
    page = cast(SettingsPage, opened.page)
    page.arrive(name)
    opened.settle()
    return page.panes[name]


def _type(field: kit.Field, text: str) -> None:
    editor = cast(QLineEdit, field.editor)
    editor.setText(text)
    editor.editingFinished.emit()


def test_the_name_of_the_shop_is_kept_when_one_leaves_the_field_and_can_be_taken_back(
    opened: Opened, shop: SmallShop
) -> None:
    pane = cast(ShopPane, _part(opened, "shop"))

    _type(pane.fields["shop.name"], "Croitoria Nouă")
    opened.settle()
    assert shop.book.queries().settings()["shop.name"] == "Croitoria Nouă"

    opened.take_back()
    assert shop.book.queries().settings()["shop.name"] == "Atelier Văratec"
    assert cast(QLineEdit, pane.fields["shop.name"].editor).text() == "Atelier Văratec"


def test_a_shop_is_never_without_a_name(opened: Opened, shop: SmallShop) -> None:
    pane = cast(ShopPane, _part(opened, "shop"))

    _type(pane.fields["shop.name"], "  ")
    opened.settle()

    assert pane.fields["shop.name"].message.text()
    assert shop.book.queries().settings()["shop.name"] == "Atelier Văratec"


def test_somebody_new_serves_and_is_put_at_the_counter(opened: Opened, shop: SmallShop) -> None:
    pane = cast(StaffPane, _part(opened, "staff"))
    pane.newcomer.name.setText("Vasile Ionescu")

    pane.newcomer.add.click()
    opened.settle()
    pane.counter.setCurrentIndex(pane.counter.findText("Vasile Ionescu"))
    pane.counter.activated.emit(pane.counter.currentIndex())
    opened.settle()

    people = {person.name: person.staff_id for person in shop.book.queries().staff()}
    assert shop.book.queries().settings()["shop.staff"] == str(people["Vasile Ionescu"])


def test_a_nameless_person_is_refused_beside_the_field(opened: Opened, shop: SmallShop) -> None:
    pane = cast(StaffPane, _part(opened, "staff"))

    pane.newcomer.add.click()
    opened.settle()

    assert pane.newcomer.field.message.text()
    assert len(shop.book.queries().staff()) == 1


def test_a_name_that_lacks_is_told_as_one_leaves_the_field(opened: Opened, shop: SmallShop) -> None:
    pane = cast(StaffPane, _part(opened, "staff"))
    pane.newcomer.name.setFocus()
    pane.newcomer.phone.setFocus()
    assert not pane.newcomer.field.message.text()  # nobody yet
    pane.newcomer.phone.setText("0721 000 111")
    pane.counter.setFocus()
    assert pane.newcomer.field.message.text()
    (known,) = pane.lines.findChildren(PersonLine)
    known.name.clear()

    known.name.editingFinished.emit()  # as on leaving it

    assert known.field.message.text()
    opened.settle()
    assert shop.book.queries().staff()[0].name == known.person.name


def test_whoever_left_comes_back_with_undo(opened: Opened, shop: SmallShop) -> None:
    pane = cast(StaffPane, _part(opened, "staff"))

    pane.findChildren(PersonLine)[0].leave.click()
    opened.settle()
    assert shop.book.queries().staff() == []

    opened.take_back()
    assert [person.name for person in shop.book.queries().staff()] == ["Ana Mureșan"]


def test_who_reads_sensitive_notes_is_ticked_and_then_only_they_may_say_who_else(
    opened: Opened, shop: SmallShop
) -> None:
    pane = cast(StaffPane, _part(opened, "staff"))
    ilona = add_staff(shop.book.change(), "Ilona Kiss")
    grant_right(shop.book.change(), ilona, Right.SENSITIVE_NOTES, granted=True)
    pane.refresh()
    opened.settle()
    _line(pane, "Ana Mureșan").sensitive.click()
    opened.settle()
    assert _readers(shop) == ["Ilona Kiss"]
    assert not _line(pane, "Ana Mureșan").sensitive.isChecked()

    grant_right(shop.book.change(Actor(ilona)), ilona, Right.SENSITIVE_NOTES, granted=False)
    pane.refresh()
    opened.settle()
    _line(pane, "Ana Mureșan").sensitive.click()
    opened.settle()
    assert _readers(shop) == ["Ana Mureșan"]

    opened.take_back()
    assert _readers(shop) == []


def _line(pane: StaffPane, name: str) -> PersonLine:
    layout = pane.lines.layout()  # those just put there are shown a moment later
    assert layout is not None
    lines = [item.widget() for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    return next(each for each in lines if isinstance(each, PersonLine) and each.person.name == name)


def _readers(shop: SmallShop) -> list[str]:
    return [person.name for person in shop.book.queries().staff() if person.rights]


def test_another_light_is_seen_at_once_and_kept(opened: Opened, shop: SmallShop) -> None:
    pane = cast(SpeechPane, _part(opened, "speech"))

    pane.light.set_value("dark")
    opened.settle()

    assert chosen() is Light.DARK
    assert shop.book.queries().settings()["theme"] == "dark"


def test_another_language_is_kept_before_the_shop_is_furnished_anew(
    opened: Opened, shop: SmallShop, reopening: Reopening
) -> None:
    pane = cast(SpeechPane, _part(opened, "speech"))

    pane.language.set_value("en")
    opened.settle()

    assert reopening.times == 1
    assert wording.language() == "en"
    assert shop.book.queries().settings()["language"] == "en"


@pytest.mark.parametrize("typed", ["", "0", "multe", "5000"])
def test_an_impossible_number_of_calls_is_refused_and_stays_to_be_corrected(
    opened: Opened, shop: SmallShop, typed: str
) -> None:
    pane = cast(WorkPane, _part(opened, "work"))

    _type(pane.fields["calls.per_day"], typed)
    opened.settle()

    assert pane.fields["calls.per_day"].message.text()
    assert pane.editor("calls.per_day").text() == typed
    assert shop.book.queries().settings()["calls.per_day"] == 12


def test_what_can_be_chosen_is_written_as_lines_and_the_usual_comes_back(
    opened: Opened, shop: SmallShop
) -> None:
    pane = cast(StylePane, _part(opened, "options"))
    opened.settle()
    assert "Rever: clasic" in pane.lines.toPlainText()
    pane.lines.setPlainText("Rever: clasic\nrever: șal")
    pane.save_button.click()
    opened.settle()
    assert "de două ori" in pane.field.message.text()
    assert not shop.book.queries().style_options()
    pane.lines.setPlainText("Rever: clasic; șal +120")
    pane.save_button.click()
    opened.settle()
    (offered,) = shop.book.queries().style_options()["suit"]
    assert offered.values[1] == ("șal", 12_000)
    pane.usual_button.click()
    opened.settle()
    assert not shop.book.queries().style_options()
    assert "Nasturi" in pane.lines.toPlainText()


def test_the_unit_of_the_tape_is_the_shops_to_choose(opened: Opened, shop: SmallShop) -> None:
    pane = cast(WorkPane, _part(opened, "work"))
    opened.settle()
    pane.units.set_value("inch")
    opened.settle()

    assert shop.book.queries().settings()["measures.unit"] == "inch"


def test_a_copy_is_made_remembered_and_put_back_after_a_question(
    opened: Opened, shop: SmallShop, reopening: Reopening, tmp_path: Path
) -> None:
    pane = cast(BackupPane, _part(opened, "copies"))
    folder = tmp_path / "stick"
    folder.mkdir()

    pane.make_copy(folder)
    opened.settle()
    copy = next(folder.glob("*.zip"))
    assert str(copy) in str(shop.book.queries().settings()["backup.last"])

    pane.look_at_copy(copy)
    opened.settle()
    answers = [button for button in pane.restore.findChildren(kit.Button) if button.isVisibleTo(pane.restore)]
    assert reopening.times == 0

    answers[0].click()
    opened.settle()
    assert reopening.times == 1


def test_what_is_no_copy_is_refused_before_anything_is_asked(opened: Opened, tmp_path: Path) -> None:
    pane = cast(BackupPane, _part(opened, "copies"))
    false = tmp_path / "vacanță.zip"
    false.write_bytes(b"not a copy")

    pane.look_at_copy(false)
    opened.settle()

    assert "vacanță.zip" in pane.restore.text


def test_a_folder_that_cannot_be_written_is_said_below_the_button(
    opened: Opened, shop: SmallShop, tmp_path: Path
) -> None:
    pane = cast(BackupPane, _part(opened, "copies"))
    blocked = tmp_path / "fișier"
    blocked.write_text("")

    pane.make_copy(blocked / "dosar")
    opened.settle()

    assert pane.make.text
    assert shop.book.queries().settings()["backup.last"] == ""


def test_a_whole_book_is_said_to_be_whole(opened: Opened) -> None:
    pane = cast(BackupPane, _part(opened, "copies"))

    pane.check_button.click()
    opened.settle()

    assert pane.check.text == wording._("The book is sound.")


def test_a_change_is_taken_back_from_the_history(opened: Opened, shop: SmallShop) -> None:
    pane = cast(HistoryPane, _part(opened, "history"))
    latest = shop.book.queries().history(None, 1)[0]
    assert pane.list.choose(latest.entry_id)

    pane.take_back.click()
    opened.settle()

    entries = {entry.entry_id: entry for entry in shop.book.queries().history()}
    assert entries[latest.entry_id].undone
    assert pane.list.choose(latest.entry_id)
    assert not pane.take_back.isEnabled()


def test_the_history_asks_whether_so_many_are_meant_to_go(opened: Opened, shop: SmallShop) -> None:
    before = shop.book.queries().count_clients()
    entry = take_in(shop.book, "Popa", "Marin", "Dinu", "Ilie")
    pane = cast(HistoryPane, _part(opened, "history"))
    assert pane.list.choose(entry)

    pane.take_back.click()
    opened.settle()
    assert "Ana Popa" in pane.question.text
    assert shop.book.queries().count_clients() == before + 4
    _leave, go_on = pane.question.findChildren(kit.Button)[-2:]
    go_on.click()
    opened.settle()

    assert shop.book.queries().count_clients() == before


def test_the_import_is_one_click_away(opened: Opened, qtbot: QtBot) -> None:
    pane = _part(opened, "import")

    cast(kit.Button, pane.open).click()  # type: ignore[attr-defined]

    assert opened.gone == [("importing", None)]


def test_every_licence_can_be_read(opened: Opened) -> None:
    pane = _part(opened, "about")

    for name in ("EB Garamond", "Inter", "Lucide"):
        pane.which.set_value(name)  # type: ignore[attr-defined]
        assert len(pane.text.toPlainText()) > 500  # type: ignore[attr-defined]


def test_the_part_that_stands_open_is_known_so_that_it_can_be_opened_anew(opened: Opened) -> None:
    assert isinstance(opened.page, SettingsPage)
    opened.page.arrive("speech")
    opened.settle()

    assert opened.page.place() == "speech"


def test_one_tab_leads_from_the_list_into_the_part(opened: Opened) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    page.arrive("speech")
    opened.settle()
    opened.floor.activateWindow()
    page.list.setFocus()

    opened.floor.focusNextPrevChild(True)

    assert page.panes["speech"].isAncestorOf(QApplication.focusWidget())
