"""Pictures of what is known of a person's life: `python -m tests.shots.person DIR`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.domain.clients.household import Kinship
from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Privacy
from boutique.domain.clients.occasions import Occasion
from boutique.domain.consent.rules import Channel, How, Purpose
from boutique.domain.kernel.actor import Actor
from boutique.domain.staff.model import Right
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.clients.correct import correct_client
from boutique.services.clients.days import note_day
from boutique.services.clients.family import refer, relate
from boutique.services.clients.notes import write_note
from boutique.services.consent import give_leave, withdraw_leave
from boutique.services.staff import grant_right
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import ShopFloor
from boutique.ui.theme import Light, dress, switch
from boutique.wording.consent import words_of_leave
from tests.shots.rooms import Scenes, floor_of, settle
from tests.shots.small_book import NOW, TODAY, SmallShop, filled, services_over

SERBAN = "Șerban Văleanu"
_SIZES = (QSize(1366, 768),)


def lived(shop: SmallShop) -> SmallShop:
    """Give the first client of the small shop a family, days ahead, leave and notes."""
    who = shop.people[SERBAN]
    _family(shop, who)
    for occasion, when, words, yearly in (
        (Occasion.WEDDING, (2027, 1, 9), "nunta fiicei", False),
        (Occasion.ANNIVERSARY, (None, 12, 2), "nunta lor", True),
        (Occasion.BAPTISM, (2026, 5, 17), "botezul nepotului", False),
    ):
        note_day(shop.book.change(), who, occasion, when, words=words, yearly=yearly, today=TODAY)
    _leave(shop, who)
    _notes(shop, who)
    return shop


def _family(shop: SmallShop, who: UUID) -> None:
    maria = shop.person("Maria", "Văleanu", title="dna", phone="0721 555 018")
    ioana = shop.person("Ioana", "Văleanu", title="dna")
    shop.person("Andrei", "Văleanu", title="dl", phone="0721 555 018")
    relate(shop.book.change(Actor(shop.ana)), who, maria, Kinship.SPOUSE, together=True)
    relate(shop.book.change(Actor(shop.ana)), who, ioana, Kinship.CHILD)
    refer(shop.book.change(Actor(shop.ana)), who, shop.people["Matei Cârstea"])
    for name in ("Tudor Pîrvu", "Ilinca Țepeneag"):
        refer(shop.book.change(Actor(shop.ana)), shop.people[name], who)


def _leave(shop: SmallShop, who: UUID) -> None:
    def say(purpose: Purpose, channel: Channel, days: int, *, given: bool = True) -> None:
        words = words_of_leave(channel, purpose, "ro", given=given)
        deed = give_leave if given else withdraw_leave
        on = TODAY - timedelta(days=days)
        deed(shop.book.change(Actor(shop.ana)), who, channel, purpose, how=How.COUNTER, words=words, today=on)

    say(Purpose.SALES, Channel.PHONE, 600)
    say(Purpose.SERVICE, Channel.PHONE, 600)
    say(Purpose.SALES, Channel.EMAIL, 600)
    say(Purpose.SALES, Channel.EMAIL, 40, given=False)
    say(Purpose.SALES, Channel.POST, 40, given=False)


def _notes(shop: SmallShop, who: UUID) -> None:
    told = (
        ("Vine mereu cu soția; alege ea căptușeala.", Privacy.ORDINARY, 90),
        ("Îi place să vorbească despre vin.", Privacy.PRIVATE, 30),
        ("Trece printr-un divorț, nu întreba de soție.", Privacy.SENSITIVE, 3),
    )
    grant_right(shop.book.change(), shop.ana, Right.SENSITIVE_NOTES, granted=True)
    for words, privacy, ago in told:
        at: datetime = NOW - timedelta(days=ago)
        write_note(shop.book.change(Actor(shop.ana)), who, words, privacy=privacy, now=at)


def scenes(floor: ShopFloor, shop: SmallShop) -> Scenes:
    """Yield each thing worth looking at, with what brings it up."""
    act = floor.actions_live
    yield "overview", lambda: floor.go("clients", shop.people[SERBAN])
    yield "person", act["clients.person"].trigger
    yield "person-typing", lambda: _type(floor)
    yield "person-below", lambda: _scroll(floor)
    yield "details", act["clients.edit"].trigger
    yield "details-overtaken", lambda: _overtaken(floor, shop)
    yield "today-person", lambda: _today(floor, shop)


def _side(floor: ShopFloor):  # type: ignore[no-untyped-def] # the side, whose class the room loads lazily
    return floor.page("clients").detail.side("person")


def _type(floor: ShopFloor) -> None:
    side = _side(floor)
    side.days.text.setText("29 mai, absolvirea Ioanei")
    side.family.finder.search.setText("pir")
    side.notes.words.setText("Are un cod 1800101221144")
    side.notes.words.returnPressed.emit()


def _scroll(floor: ShopFloor) -> None:
    from boutique.ui.kit.split import Scroll

    side = _side(floor)
    side.leaves.matrix.setFocus()
    bar = side.findChild(Scroll).verticalScrollBar()
    bar.setValue(bar.maximum())


def _overtaken(floor: ShopFloor, shop: SmallShop) -> None:
    """Somebody else corrects the city while it is being corrected here."""
    form = floor.page("clients").desk.form
    form.fields.texts["city"].setText("Turda")
    here = form.fields.written("city")
    correct_client(
        shop.book.change(), shop.people[SERBAN], here, {"city": "Dej"}, DiallingPlan(), today=TODAY
    )
    form.saved.emit()


def _today(floor: ShopFloor, shop: SmallShop) -> None:
    floor.go("today")
    floor.page("today").people.choose(shop.people[SERBAN])


def _looks() -> Iterator[tuple[str, Light]]:
    for language in wording.languages():
        for light in (Light.LIGHT, Light.DARK):
            yield language, light


def main(folder: Path, only: str = "") -> None:
    """Write a PNG of every scene in both languages and both lights."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, Light.LIGHT)
    FocusRing(app)
    with tempfile.TemporaryDirectory() as place:
        shop = lived(filled(Path(place)))
        with shop.book.change() as uow:
            assert uow.get(Client, shop.people[SERBAN]).household_id is not None
        for language, light in _looks():
            wording.use(language)
            switch(app, light)
            name = f"{language}-{light}"
            if name.startswith(only):
                _shoot(app, folder, shop, name)
        shop.close()


def _shoot(app: QApplication, folder: Path, shop: SmallShop, name: str) -> None:
    with floor_of(app, services_over(shop.book, shop.ana), _SIZES[0]) as floor:
        for scene, bring_up in scenes(floor, shop):
            bring_up()
            settle(app, floor)
            floor.window().grab().save(str(folder / f"{scene}-{name}.png"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    main(asked.folder, asked.only)
