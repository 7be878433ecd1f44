"""What a file of clients or orders says, row by row, before anything enters the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from boutique.domain.exchange.columns import ColumnMap, ImportKind, MoneyColumn
from boutique.domain.exchange.lettering import Lettering
from boutique.domain.exchange.progress import Progress
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.lengths import CLIENT_KEY, ORDER_KEY, key_within
from boutique.domain.kernel.text import fold


class SaidConsent(NamedTuple):
    """A yes or no to being written to, in one channel, and the words of the file that say so."""

    channel: str
    yes: bool
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientRow:
    """One person as a file tells of them; what the file leaves out is empty.

    `aside` are lines for which the page has no field, as other numbers: they go into the note. A `phone`
    without `phone_e164` is kept as it was written and cannot be dialled.
    """

    line: int
    source_key: str | None = None
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    phone: str = ""
    phone_e164: str | None = None
    email: str = ""
    city: str = ""
    birth_year: int | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    language: str | None = None
    note: str = ""
    since: date | None = None
    aside: tuple[str, ...] = ()
    leaves: tuple[SaidConsent, ...] = ()

    @property
    def identity(self) -> str:
        """Return the key by which the same person is known when the same file comes again."""
        return key_within(self._identity, CLIENT_KEY)

    @property
    def _identity(self) -> str:
        if self.source_key:
            return f"key|{self.source_key}"
        name = fold(f"{self.family_name} {self.given_name}")
        if self.phone_e164:
            return f"phone|{self.phone_e164}|{name}"
        born = "-".join(str(part or "") for part in (self.birth_year, self.birth_month, self.birth_day))
        return f"name|{name}|{born.strip('-')}|{self.email.casefold()}"


class OrderState(StrEnum):
    """What became of an order, as a file says."""

    STANDS = "stands"
    CANCELLED = "cancelled"
    RETURNED = "returned"


class AmountOf(StrEnum):
    """What the amount of a row is: of the whole order, of its own line, or whichever the rows show."""

    ORDER = "order"
    LINE = "line"
    EITHER = "either"


class OrderLine(NamedTuple):
    """One thing of an order: what it is, how many, and what they cost together in hundredths, if told.

    `said` are the words about its state, `kind` one of `OrderKind`, empty where the file tells none. One
    that is `off` was cancelled or came back while the rest of its order stands.
    """

    description: str
    quantity: int = 1
    price_bani: int | None = None
    progress: Progress = Progress.UNSAID
    said: str = ""
    kind: str = ""
    due_on: date | None = None
    ready_on: date | None = None
    delivered_on: date | None = None
    off: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be handed over."""
        return self.progress.is_open and not self.off


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRow:
    """One order as a file tells of it, with whatever the file says of its client.

    `amount_bani` is in hundredths of `currency`; `occurrence` counts equal orders within one file, from 1.
    `refunded_bani` was given back of it. A row whose amount was below zero is a return: `gives_back`.
    `deposit_bani` is what was paid when it was ordered, `paid_bani` all that was paid until now,
    `balance_bani` what is still to pay. `unknown` are words about its state that nobody understands;
    `cells` the row as it stood, kept where its sums are still to be held against one another.
    """

    line: int
    placed_on: date
    amount_bani: int | None = None
    amount_of: AmountOf = AmountOf.EITHER
    refunded_bani: int = 0
    state: OrderState = OrderState.STANDS
    gives_back: bool = False
    items: tuple[OrderLine, ...] = ()
    currency: str = "RON"
    client_key: str | None = None
    client_name: str | None = None
    client_given_name: str = ""
    client_family_name: str = ""
    client_title: str = ""
    client_phone: str | None = None
    client_phone_e164: str | None = None
    client_email: str = ""
    order_key: str | None = None
    description: str | None = None
    occurrence: int = 1
    deposit_bani: int | None = None
    paid_bani: int | None = None
    balance_bani: int | None = None
    paid_on: date | None = None
    method: str = ""
    unknown: str = ""
    cells: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_open(self) -> bool:
        """Whether anything of it is still to be handed over."""
        return self.state is OrderState.STANDS and any(item.is_open for item in self.items)

    @property
    def paid_until_now(self) -> int | None:
        """Return what was paid as far as the file says, in hundredths."""
        return self.paid_bani if self.paid_bani is not None else self.deposit_bani

    @property
    def client_identity(self) -> str:
        """Return the key of the client, in the same terms as `ClientRow.identity`."""
        return ClientRow(
            line=self.line,
            source_key=self.client_key,
            given_name=self.client_given_name,
            family_name=self.client_family_name,
            phone_e164=self.client_phone_e164,
            email=self.client_email,
        ).identity

    @property
    def identity(self) -> str:
        """Return the key by which the same order is known when the same file comes again."""
        return key_within(self._identity, ORDER_KEY)

    @property
    def _identity(self) -> str:
        if self.order_key:
            return f"key|{self.order_key}|{self.occurrence}"
        amount = "" if self.amount_bani is None else self.amount_bani
        what = fold(self.description or "")
        return (
            f"{self.client_identity}|{self.placed_on.isoformat()}|{amount}|{self.currency}|{what}"
            f"|{self.occurrence}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row that could not be taken, with its line, its column and what to do.

    `column` is the header as the file has it, empty when the whole row is at fault; `cells` is the row as
    it stood, or the whole card for an address book.
    """

    line: int
    column: str
    value: str
    msgid: str
    params: Mapping[str, object]
    cells: tuple[str, ...]

    @property
    def trouble(self) -> Refused:
        """Return the reason as a refusal, ready to be explained in any language."""
        return Refused(self.msgid, **self.params)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or on a dry run would do; `entry` is its place in the history, if it wrote.

    `notes` counts what had no field of its own and went into notes, `unringable` phones kept as written,
    `cancelled` and `returned` the orders kept and not counted, `stray_returns` the lines of returns whose
    sale nobody knows, `alike` new pages that may be of somebody known. Of orders: how many are `open`, days
    `promised`, `payments`, garments put `at_stage`, in work at a stage that is `stage_unsaid`; kept as handed
    over although no state (`unsaid`) or no day (`undated`) is told; `days_noted` and `sums_noted` went into
    the note of the order, for the book has no truer place for them; `unknown` are states nobody understands,
    and `otherwise` known orders that are over in the file and open in the book, or the other way round.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: tuple[RefusedRow, ...] = ()
    entry: UUID | None = None
    notes: int = 0
    unringable: int = 0
    leaves_given: int = 0
    leaves_refused: int = 0
    cancelled: int = 0
    returned: int = 0
    stray_returns: tuple[int, ...] = ()
    alike: int = 0
    open: int = 0
    promised: int = 0
    payments: int = 0
    at_stage: int = 0
    stage_unsaid: int = 0
    unsaid: int = 0
    undated: int = 0
    days_noted: int = 0
    sums_noted: int = 0
    otherwise: int = 0
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One of the first rows of a file as it stands, and why it would be refused, if it would be."""

    cells: tuple[str, ...]
    refused: RefusedRow | None = None


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a file with what it seems to bring and what its columns seem to mean.

    `letters` is nothing where a file says itself how they are written, as a workbook does.
    """

    kind: ImportKind
    header: tuple[str, ...]
    rows: tuple[SampleRow, ...]
    columns: ColumnMap
    letters: Lettering | None = None
    money: tuple[MoneyColumn, ...] = ()
