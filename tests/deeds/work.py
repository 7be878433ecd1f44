"""What is done for people: orders, fittings, measures, care, clothes, papers, lists."""

from __future__ import annotations

from datetime import timedelta

from PIL import Image

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.actor import Actor
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.measuring.takings import BodyTaking, GarmentTaking
from boutique.domain.measuring.views import TakenMeasure
from boutique.domain.workshop.fittings import FittingKind
from boutique.services import lists
from boutique.services.calls.record import CallReport, record_call
from boutique.services.care import complaints as care
from boutique.services.care import opinions
from boutique.services.clients import documents as papers
from boutique.services.cloth import movements, waiting
from boutique.services.measuring import ease, measures, takings
from boutique.services.measuring import sets as measure_sets
from boutique.services.shop import changes as shop
from boutique.services.taste import preferences, wardrobe
from boutique.services.workshop import fittings
from tests.counter import TODAY, Counter
from tests.deeds.frame import NOW, Deeds, deed


@deed
def like(deeds: Deeds) -> None:
    value, likes = deeds.of(["bleumarin", "gri"]), deeds.chance.random() < 0.5
    preferences.note_preference(deeds.uow(), deeds.who, "colour", value, likes=likes, today=TODAY)


@deed
def strike_like(deeds: Deeds) -> None:
    preferences.strike_preference(deeds.uow(), deeds.any("preference"))


@deed
def own(deeds: Deeds) -> None:
    draft = wardrobe.PieceDraft(garment="jacket", brand="Zegna", bought_year=deeds.of([None, 2020]))
    wardrobe.note_owned(deeds.uow(), deeds.who, draft, today=TODAY)


@deed
def wear_no_longer(deeds: Deeds) -> None:
    wardrobe.wears_no_longer(deeds.uow(), deeds.any("owned_piece"), today=TODAY)


@deed
def wear_again(deeds: Deeds) -> None:
    wardrobe.wears_again(deeds.uow(), deeds.any("owned_piece"))


@deed
def strike_owned(deeds: Deeds) -> None:
    wardrobe.strike_owned(deeds.uow(), deeds.any("owned_piece"))


@deed
def size(deeds: Deeds) -> None:
    wardrobe.note_size(deeds.uow(), deeds.who, "jacket", deeds.of(["50", "52"]), today=TODAY)


@deed
def strike_size(deeds: Deeds) -> None:
    wardrobe.strike_size(deeds.uow(), deeds.any("usual_size"))


@deed
def order(deeds: Deeds) -> None:
    Counter(deeds.book).order(deeds.who, days_ago=deeds.chance.randrange(400), promised=2)


@deed
def deliver(deeds: Deeds) -> None:
    Counter(deeds.book).deliver(deeds.any("orders"))


@deed
def shelve(deeds: Deeds) -> None:
    Counter(deeds.book).cloth(f"S{deeds.chance.randrange(10**9)}")


@deed
def wait(deeds: Deeds) -> None:
    waiting.wait_for_cloth(deeds.uow(), deeds.who, deeds.any("cloth"), on=TODAY, metres_cm=350)


@deed
def receive(deeds: Deeds) -> None:
    movements.receive_cloth(deeds.uow(), deeds.any("cloth"), 1_000, on=TODAY)


@deed
def fit(deeds: Deeds) -> None:
    draft = fittings.FittingDraft(
        client_id=deeds.who, kind=deeds.of(FittingKind), order_id=deeds.maybe("orders"), words="Mâneca."
    )
    fittings.note_fitting(deeds.uow(Actor(deeds.maybe("staff"))), draft, now=NOW)


@deed
def call(deeds: Deeds) -> None:
    later = TODAY + timedelta(days=7)
    report = CallReport(client_id=deeds.who, outcome=deeds.of(CallOutcome), later_on=later)
    record_call(deeds.uow(Actor(deeds.maybe("staff"))), report, now=NOW)


@deed
def complain(deeds: Deeds) -> None:
    owner, about = deeds.maybe("staff"), deeds.maybe("orders")
    care.open_complaint(
        deeds.uow(), deeds.who, "Mâneca e scurtă.", owner_id=owner, order_id=about, today=TODAY
    )


@deed
def answer(deeds: Deeds) -> None:
    care.answer_complaint(deeds.uow(), deeds.any("complaint"), "O lungim.", by=TODAY, today=TODAY)


@deed
def settle(deeds: Deeds) -> None:
    care.close_complaint(deeds.uow(), deeds.any("complaint"), today=TODAY)


@deed
def opine(deeds: Deeds) -> None:
    opinions.note_opinion(deeds.uow(), deeds.who, "Îi place.", glad=deeds.of([None, True]), today=TODAY)


@deed
def gesture(deeds: Deeds) -> None:
    opinions.note_gesture(deeds.uow(), deeds.who, "Flori", cost_bani=5_000, today=TODAY)


@deed
def measure(deeds: Deeds) -> None:
    values = {"G04": deeds.chance.randrange(700, 1200), "G07": 900}
    measures.take_measurements(deeds.uow(), deeds.who, values, taken_on=TODAY)


def _taking(deeds: Deeds, sessions: str) -> BodyTaking | GarmentTaking:
    """A taking that was begun, or a new one."""
    session, who, staff = deeds.maybe(sessions), deeds.who, deeds.maybe("staff")
    known = {"session_id": session} if session is not None else {}
    if session is not None:
        who = deeds.any(f"(SELECT client_id AS id FROM {sessions} WHERE id = '{session.hex}')")
    if sessions == "measurement_session":
        return BodyTaking(client_id=who, taken_on=TODAY, staff_id=staff, **known)
    return GarmentTaking(client_id=who, taken_on=TODAY, staff_id=staff, garment="jacket", **known)


_SESSIONS = ("measurement_session", "garment_session")


@deed
def write_measure(deeds: Deeds) -> None:
    code, sessions = deeds.of([("G04", _SESSIONS[0]), ("L05", _SESSIONS[1])])
    taken = TakenMeasure(code, deeds.chance.randrange(600, 700), "60")
    takings.write_measure(deeds.uow(), _taking(deeds, sessions), taken, now=NOW, today=TODAY)


@deed
def strike_measure(deeds: Deeds) -> None:
    taking = _taking(deeds, deeds.of(_SESSIONS))
    takings.strike_measure(deeds.uow(), taking, deeds.of(["G04", "G07", "L05"]))


@deed
def strike_taking(deeds: Deeds) -> None:
    takings.strike_taking(deeds.uow(), _taking(deeds, deeds.of(_SESSIONS)))


@deed
def correct_taking(deeds: Deeds) -> None:
    takings.correct_taking(deeds.uow(), _taking(deeds, deeds.of(_SESSIONS)), today=TODAY)


@deed
def write_figure(deeds: Deeds) -> None:
    taking = _taking(deeds, _SESSIONS[0])
    assert isinstance(taking, BodyTaking)
    takings.write_figure(deeds.uow(), taking, "stooped", now=NOW, today=TODAY)


@deed
def set_ease(deeds: Deeds) -> None:
    ease.set_ease(deeds.uow(), deeds.who, "jacket", "G04", deeds.chance.randrange(80), today=TODAY)


@deed
def strike_ease(deeds: Deeds) -> None:
    ease.strike_ease(deeds.uow(), deeds.any("ease"))


@deed
def make_set(deeds: Deeds) -> None:
    measure_sets.make_set(deeds.uow(), deeds.of(["Frac", "Vestă"]), ["G04", "G07"])


@deed
def correct_set(deeds: Deeds) -> None:
    known = deeds.any("measure_set")
    version = deeds.version("measure_set", known)
    measure_sets.correct_set(deeds.uow(), known, version, deeds.of(["Frac", "Sacou"]), ["G04"])


@deed
def strike_set(deeds: Deeds) -> None:
    measure_sets.strike_set(deeds.uow(), deeds.any("measure_set"))


@deed
def keep_paper(deeds: Deeds) -> None:
    """A picture is taken in as a file of the camera is; chance gives a few of them again and again."""
    source = deeds.book.folder / "camera.png"
    shade = deeds.chance.randrange(12)
    Image.new("RGB", (40, 30), (shade * 20, 90, 120)).save(source)
    taken = deeds.pictures.take_in(source)
    papers.keep_papers(deeds.uow(), deeds.who, [taken], now=NOW, order_id=deeds.maybe("orders"))


@deed
def rename_paper(deeds: Deeds) -> None:
    papers.rename_paper(deeds.uow(), deeds.any("client_paper", "paper_id"), deeds.of(["Probă", "Desen"]))


@deed
def link_paper(deeds: Deeds) -> None:
    papers.link_paper(deeds.uow(), deeds.any("client_paper", "paper_id"), deeds.maybe("orders"))


@deed
def strike_paper(deeds: Deeds) -> None:
    papers.strike_paper(deeds.uow(), deeds.any("client_paper", "paper_id"))


_CONDITIONS = [Condition(Fact.CITY, words="Cluj")]


@deed
def keep_list(deeds: Deeds) -> None:
    lists.keep_list(deeds.uow(), deeds.of(["Clujeni", "Iarna"]), _CONDITIONS, now=NOW)


@deed
def correct_list(deeds: Deeds) -> None:
    known = deeds.any("saved_list")
    version = deeds.version("saved_list", known)
    lists.correct_list(deeds.uow(), known, version, deeds.of(["Clujeni", "Vara"]), _CONDITIONS)


@deed
def strike_list(deeds: Deeds) -> None:
    lists.strike_list(deeds.uow(), deeds.any("saved_list"))


@deed
def call_from_list(deeds: Deeds) -> None:
    lists.call_from_list(deeds.uow(), deeds.maybe("saved_list"))


@deed
def take_back(deeds: Deeds) -> None:
    shop.undo_change(deeds.uow())


@deed
def take_back_any(deeds: Deeds) -> None:
    """Two pages put together are taken apart by a deed of its own."""
    merged = """SELECT seq FROM history_change WHERE table_name = 'client' AND "after" LIKE '%merged_into%'"""
    plain = f"seq NOT IN ({merged} AND op = 'update')"
    shop.undo_change(deeds.uow(), deeds.any(f"(SELECT id FROM history WHERE {plain})"))
