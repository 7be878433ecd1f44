"""Whatever is done in a shop, in whatever order, can all be taken back; what is derived is always true."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.exchange.imports import ClientRow, OrderRow
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.book import archive_client
from boutique.services.clients.correct import correct_client
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.services.measuring.measures import take_measurements
from boutique.services.shop.changes import change_settings, undo_change
from boutique.services.staff import add_staff, edit_staff, retire_staff
from boutique.services.taste.preferences import note_preference, strike_preference
from tests.counter import PHONES, TODAY, Counter, new_book
from tests.deeds import DEEDS, Deeds
from tests.snapshots import contents, derived, rebuilt

NAMES = st.sampled_from(["Popa", "Țepeneag", "Șandru-Pop", "Ionescu", "Îngeru"])
DAYS = st.integers(0, 400)
PHONE = st.sampled_from(["", "0721555018", "+40 722 111 222", "0213123456"])


class AnyDay(RuleBasedStateMachine):
    """A shop in which anything may happen."""

    people = Bundle("people")
    orders = Bundle("orders")
    cloths = Bundle("cloths")

    @initialize()
    def open_shop(self) -> None:
        """Open a new book."""
        self.folder = Path(tempfile.mkdtemp(prefix="boutique-any-day-"))
        self.book = new_book(self.folder)
        self.counter = Counter(self.book)
        self.empty = contents(self.book)
        self.entries: list[Any] = []
        self.apart = False

    def _try(self, verb: Any, *arguments: Any, **said: Any) -> None:
        before = contents(self.book)
        try:
            verb(self.book.change(), *arguments, **said)
        except Refused:
            assert contents(self.book) == before

    @rule(target=people, family=NAMES, phone=PHONE, lead=st.booleans())
    def register(self, family: str, phone: str, lead: bool) -> UUID:
        return self.counter.client(family, phone=phone, standing="lead" if lead else "client")

    @rule(who=people, family=NAMES, city=st.sampled_from(["", "Cluj"]))
    def edit(self, who: UUID, family: str, city: str) -> None:
        said = {"family_name": family, "city": city}
        try:
            draft = self.book.queries().client_page(who).draft
        except Refused:
            return
        before = {name: getattr(draft, name) for name in said}
        self._try(correct_client, who, before, said, PHONES, today=TODAY)

    @rule(who=people)
    def archive(self, who: UUID) -> None:
        self._try(archive_client, who)

    @rule(who=people, likes=st.booleans())
    def like(self, who: UUID, likes: bool) -> None:
        self._try(note_preference, who, "colour", "bleumarin", likes=likes, today=TODAY)

    @rule(who=people)
    def strike(self, who: UUID) -> None:
        try:
            liked = self.book.queries().client_page(who).preferences
        except Refused:
            return
        for preference in liked[:1]:
            self._try(strike_preference, preference.preference_id)

    @rule(who=people, mm=st.integers(1, 2000))
    def measure(self, who: UUID, mm: int) -> None:
        self._try(take_measurements, who, {"G04": mm, "G07": 900}, taken_on=TODAY)

    @rule(target=orders, who=people, days=DAYS)
    def order(self, who: UUID, days: int) -> UUID | None:
        try:
            return self.counter.order(who, days_ago=days, promised=2)
        except Refused:
            return None

    @rule(order=consumes(orders))
    def deliver(self, order: UUID | None) -> None:
        try:
            if order is not None:
                self.counter.deliver(order)
        except Refused:
            return

    @rule(who=people, outcome=st.sampled_from(list(CallOutcome)), days=st.integers(0, 100))
    def call(self, who: UUID, outcome: str, days: int) -> None:
        later = TODAY + timedelta(days=7) if outcome == CallOutcome.LATER else None
        try:
            self.counter.call(who, outcome, days_ago=days, later_on=later)
        except Refused:
            return

    @rule(who=people)
    def complain(self, who: UUID) -> None:
        try:
            self.counter.complain(who)
        except Refused:
            return

    @rule(target=cloths, code=st.integers(1, 10**9))
    def shelve(self, code: int) -> UUID:
        return self.counter.cloth(f"S{code}-{len(self.book.queries().history(limit=10_000))}")

    @rule(cloth=cloths, who=people)
    def wait(self, cloth: UUID, who: UUID) -> None:
        self._try(wait_for_cloth, who, cloth, on=TODAY, metres_cm=350)

    @rule(cloth=cloths)
    def receive(self, cloth: UUID) -> None:
        self._try(receive_cloth, cloth, 1_000, on=TODAY)

    @rule(keys=st.lists(st.integers(1, 8), max_size=5), city=st.sampled_from(["", "Iași", "Cluj"]))
    def import_people(self, keys: list[int], city: str) -> None:
        rows = [
            ClientRow(line=at, source_key=str(key), family_name=f"Client{key}", city=city)
            for at, key in enumerate(keys)
        ]
        self._try(import_clients, rows, today=TODAY)

    @rule(keys=st.lists(st.integers(1, 8), max_size=5), days=DAYS)
    def import_purchases(self, keys: list[int], days: int) -> None:
        placed = TODAY - timedelta(days=days)
        rows = [
            OrderRow(line=at, placed_on=placed, amount_bani=5_000, client_key=str(key))
            for at, key in enumerate(keys)
        ]
        self._try(import_orders, rows)

    @rule(per_day=st.integers(0, 40), theme=st.sampled_from(["light", "dark"]))
    def arrange(self, per_day: int, theme: str) -> None:
        self._try(change_settings, {"calls.per_day": per_day, "theme": theme})

    @rule(name=NAMES)
    def hire(self, name: str) -> None:
        add_staff(self.book.change(), name)

    @rule(leave=st.booleans())
    def change_staff(self, leave: bool) -> None:
        for person in self.book.queries().staff()[:1]:
            if leave:
                self._try(retire_staff, person.staff_id)
            else:
                self._try(edit_staff, person.staff_id, person.version, "Ana", "0722")

    @rule(name=st.sampled_from(sorted(DEEDS)), chance=st.randoms(use_true_random=False))
    def do_anything_else(self, name: str, chance: Random) -> None:
        """Deeds that are refused leave everything as it was."""
        before = contents(self.book)
        self.apart = self.apart or name == "take_apart"
        if Deeds(self.book, chance).do(name) is None:
            assert contents(self.book) == before

    @rule()
    def come_back_tomorrow(self) -> None:
        self.book.close()
        self.book = SqliteBook.open(self.folder)
        self.counter = Counter(self.book)

    @invariant()
    def history_only_grows(self) -> None:
        """No entry is ever changed or lost."""
        entries = self.book.queries().reader.all(
            "SELECT h.*, c.* FROM history h LEFT JOIN history_change c ON c.seq = h.seq ORDER BY h.seq, c.pos"
        )
        assert entries[: len(self.entries)] == self.entries
        self.entries = entries

    @invariant()
    def what_is_derived_is_true(self) -> None:
        """Search and summaries are what they would be if made from scratch, and nothing points nowhere."""
        assert derived(self.book) == rebuilt(self.book)
        assert not self.book.queries().reader.all("PRAGMA foreign_key_check")

    def teardown(self) -> None:
        """Take everything back: the book is as on its first day.

        Taken apart out of turn, two pages keep what was changed since; then a client may be held in the
        book by what can only be struck out. And a name that was given to another since stays theirs.
        """
        if not hasattr(self, "book"):
            return
        said = self._take_all_back()
        assert derived(self.book) == rebuilt(self.book)
        assert not findings(self.folder)
        if not self.apart and "name or code" not in said:
            assert "nothing to undo" in said
            assert contents(self.book) == self.empty
        self.book.close()
        shutil.rmtree(self.folder)

    def _take_all_back(self) -> str:
        said = ""
        while not said:
            said = self._take_one_back()
        return said

    def _take_one_back(self) -> str:
        """Take the latest change back, whoever may; returns what nobody could be talked out of."""
        said = ""
        for (staff,) in [(None,), *self.book.queries().reader.all("SELECT id FROM staff")]:
            try:
                undo_change(self.book.change(Actor(UUID(staff) if staff else None)), meant=True)
            except Refused as refusal:
                said = said or str(refusal)
            else:
                return ""
        return said


class ManyDays(AnyDay):
    """The same for hours: pytest -m slow tests/data/history/test_any_day.py."""


def _at_most(days: int, deeds: int) -> settings:
    quiet = [HealthCheck.too_slow]
    return settings(max_examples=days, stateful_step_count=deeds, deadline=None, suppress_health_check=quiet)


AnyDay.TestCase.settings = _at_most(10, 20)
ManyDays.TestCase.settings = _at_most(300, 80)
TestAnyDay = AnyDay.TestCase
TestManyDays = pytest.mark.slow(ManyDays.TestCase)
