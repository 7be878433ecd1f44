"""What is written down of people: who they are, whom they belong to, what they allow."""

from __future__ import annotations

from datetime import timedelta

from boutique.domain.calls.leads import LeadDraft
from boutique.domain.calls.talks import Because
from boutique.domain.clients.household import Kinship
from boutique.domain.clients.notes import Privacy
from boutique.domain.clients.occasions import Occasion
from boutique.domain.consent.rules import Channel, How, Purpose
from boutique.domain.kernel.actor import Actor
from boutique.domain.staff.model import Right
from boutique.services import consent, staff
from boutique.services.calls import leads
from boutique.services.clients import book as client_book
from boutique.services.clients import days, family, notes
from boutique.services.clients.correct import correct_client
from boutique.services.duplicates import distinct as duplicates
from boutique.services.duplicates import merge as merge_clients
from boutique.services.shop import changes as shop
from tests.counter import PHONES, TODAY, Counter
from tests.deeds.frame import NAMES, NOW, Deeds, deed


@deed
def register(deeds: Deeds) -> None:
    Counter(deeds.book).client(deeds.of(NAMES), phone=deeds.of(["", "0721555018", "0722111222"]))


@deed
def hire(deeds: Deeds) -> None:
    staff.add_staff(deeds.uow(), deeds.of(NAMES))


@deed
def grant(deeds: Deeds) -> None:
    granted = deeds.chance.random() < 0.5
    by = deeds.maybe("staff")
    staff.grant_right(deeds.uow(Actor(by)), deeds.any("staff"), Right.SENSITIVE_NOTES, granted=granted)


@deed
def meet(deeds: Deeds) -> None:
    known = deeds.maybe("client")
    draft = LeadDraft(
        client_id=known,
        name="" if known else f"Ana {deeds.of(NAMES)}",
        because=deeds.of(Because),
        words="A cerut un palton.",
        cloth_id=deeds.maybe("cloth"),
        again_on=deeds.of([None, TODAY + timedelta(days=3)]),
    )
    leads.record_visit(deeds.uow(Actor(deeds.maybe("staff"))), draft, PHONES, now=NOW)


@deed
def correct(deeds: Deeds) -> None:
    who, said = deeds.who, {"city": deeds.of(["", "Cluj", "Iași"])}
    draft = deeds.book.queries().client_page(who).draft
    correct_client(deeds.uow(), who, {"city": draft.city}, said, PHONES, today=TODAY)


@deed
def put_away(deeds: Deeds) -> None:
    client_book.archive_client(deeds.uow(), deeds.who)


@deed
def write_note(deeds: Deeds) -> None:
    privacy, staff = deeds.of(Privacy), deeds.maybe("staff")
    words = deeds.of(["Vine cu fiica.", "Plătește în avans."])
    notes.write_note(deeds.uow(Actor(staff)), deeds.who, words, privacy=privacy, now=NOW)


@deed
def correct_note(deeds: Deeds) -> None:
    note = deeds.any("note")
    version = deeds.version("note", note)
    notes.correct_note(deeds.uow(Actor(deeds.maybe("staff"))), note, version, "Vine singur.")


@deed
def strike_note(deeds: Deeds) -> None:
    notes.strike_note(deeds.uow(Actor(deeds.maybe("staff"))), deeds.any("note"))


@deed
def relate(deeds: Deeds) -> None:
    together = deeds.chance.random() < 0.5
    family.relate(deeds.uow(), deeds.who, deeds.who, deeds.of(Kinship), together=together)


@deed
def share_household(deeds: Deeds) -> None:
    family.share_household(deeds.uow(), deeds.who, deeds.who)


@deed
def leave_household(deeds: Deeds) -> None:
    family.leave_household(deeds.uow(), deeds.who)


@deed
def part(deeds: Deeds) -> None:
    family.part(deeds.uow(), deeds.who, deeds.who)


@deed
def refer(deeds: Deeds) -> None:
    family.refer(deeds.uow(), deeds.who, deeds.maybe("client"))


@deed
def give_leave(deeds: Deeds) -> None:
    channel, purpose = deeds.of([*Channel, "all"]), deeds.of([*Purpose, "all"])
    words = {"how": deeds.of(How), "words": "Da, sunați-mă."}
    consent.give_leave(deeds.uow(), deeds.who, channel, purpose, today=TODAY, **words)


@deed
def withdraw_leave(deeds: Deeds) -> None:
    channel, purpose = deeds.of([*Channel, "all"]), deeds.of([*Purpose, "all"])
    how = deeds.of(How)
    consent.withdraw_leave(
        deeds.uow(Actor(deeds.maybe("staff"))), deeds.who, channel, purpose, how=how, today=TODAY
    )


@deed
def note_day(deeds: Deeds) -> None:
    when = deeds.of([(2027, 5, 1), (None, 2, 29)])
    days.note_day(deeds.uow(), deeds.who, deeds.of(Occasion), when, yearly=when[0] is None, today=TODAY)


@deed
def strike_day(deeds: Deeds) -> None:
    days.strike_day(deeds.uow(), deeds.any("client_event"))


@deed
def tell_apart(deeds: Deeds) -> None:
    duplicates.tell_apart(deeds.uow(), deeds.who, deeds.who, today=TODAY)


@deed
def merge(deeds: Deeds) -> None:
    merge_clients.merge_clients(deeds.uow(), deeds.who, deeds.who, now=NOW)


@deed
def take_apart(deeds: Deeds) -> None:
    said = "action = 'Two pages merged'"
    shop.undo_change(deeds.uow(), deeds.any(f"(SELECT id FROM history WHERE {said})"))
