"""Who is on a list, against its own statement on the bare driver, and the search while one is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Event, Thread

from boutique.data.queries import SqlQueries
from boutique.data.store.connection import connect
from boutique.domain.kernel.cancellation import Cancelled, cancellable
from boutique.domain.kernel.text import fold
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from tests.bench import books
from tests.bench.measuring import line, percentile, timed
from tests.bench.replaying import replay, statements

_TURNS = 5
_KEYS = 200
_LONG = Condition(Fact.OWNS, words="flanel gri", negated=True)
_ASKED = {
    "bought in two years": Condition(Fact.BOUGHT, span=Span(2, Unit.YEAR)),
    "spent 5,000 lei": Condition(Fact.SPENT, amount=500_000),
    "called in a year": Condition(Fact.CALLED, span=Span(1, Unit.YEAR)),
    "likes wool": Condition(Fact.LIKES, words="lana"),
    "owns no grey flannel": _LONG,
}


def report(clients: int) -> Iterator[str]:
    """Yield each kind of list, then what a key costs beside one and how soon one is given up."""
    folder, today = books.demo(clients), date.today()
    queries, bare = SqlQueries(books.path(folder)), connect(books.path(folder))
    bare.create_function("fold", 1, lambda text: fold(text or ""), deterministic=True)
    for what, condition in _ASKED.items():
        asked = statements(queries.reader.raw, lambda c=condition: queries.list_members([c], today))
        turns = [
            (
                timed(lambda c=condition: queries.list_members([c], today)),
                timed(lambda some=asked: replay(bare, some)),
            )
            for _ in range(_TURNS)
        ]
        ours, raw = (min(each) for each in zip(*turns, strict=True))
        yield line(f"{clients:,}: list, {what}", ours, raw, "ms")
    yield from _beside(queries, clients, today)
    bare.close()
    queries.close()


def _beside(queries: SqlQueries, clients: int, today: date) -> Iterator[str]:
    alone = [timed(lambda: queries.search("pop")) for _ in range(_KEYS)]
    over = Event()
    looking = Thread(target=_look, args=(queries, today, over))
    looking.start()
    beside = [timed(lambda: queries.search("pop")) for _ in range(_KEYS)]
    over.set()
    stopping = timed(looking.join)
    for part, name in ((0.5, "p50"), (0.99, "p99")):
        what = f"{clients:,}: a key while a list is looked for, {name}"
        yield line(what, percentile(beside, part), percentile(alone, part), "ms")
    yield f"  {f'{clients:,}: a list given up':<46} {stopping:>9.2f} ms"


def _look(queries: SqlQueries, today: date, over: Event) -> None:
    try:
        with cancellable(over.is_set):
            while True:
                queries.list_members([_LONG], today)
    except Cancelled:
        return
