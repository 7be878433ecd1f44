"""Marks one who promises in made-up workshops, beside the goals and a rule of thumb tuned in hindsight.

python -m tests.bench.promises [--policy tests.bench.promise_policy:Policy] [--workshops N] [--years Y]
    [--seed S] [--only-done] [--usual TIMES] [--jobs J] [--oracle EVERY] [--crowd OPEN] [--keep FILE]
"""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from tests.bench.promising.calls import call_marks
from tests.bench.promising.fixed_leads import Hindsight, in_hindsight, lead_marks
from tests.bench.promising.marks import lines
from tests.bench.promising.oracle import Probing, oracle_marks
from tests.bench.promising.quarters import quarter_marks
from tests.bench.promising.shares import reliability, said_and_kept
from tests.bench.promising.speed import crowded, times
from tests.bench.workshop.book import Maker
from tests.bench.workshop.making import LOADS, make_shop
from tests.bench.workshop.running import Run, Runner
from tests.bench.workshop.shop import Pressing, Shop

POLICY = "tests.bench.promise_policy:Policy"
LARGEST = 6


@dataclass(frozen=True)
class Asked:
    """One workshop to be run: who promises, its number among the seeds, and what kind of shop it is."""

    policy: str
    number: int
    days: int
    usual: float
    only_done: bool
    oracle: int = 0

    def shop(self) -> Shop:
        """Return the workshop: tailors and loads go round, so that all meet all."""
        tailors, load = 1 + self.number % LARGEST, LOADS[(self.number + self.number // LARGEST) % len(LOADS)]
        pressing = Pressing(only_done=self.only_done)
        return make_shop(self.number, tailors, load, usual=self.usual, pressing=pressing)


def maker_of(policy: str) -> Maker:
    """Return the class named `module:Class`."""
    module, _, name = policy.partition(":")
    return cast(Maker, getattr(import_module(module), name))


def mark_one(asked: Asked) -> tuple[Run, Hindsight]:
    """Run one workshop, and again with its best fixed lead times."""
    shop = asked.shop()
    maker = maker_of(asked.policy)
    probing = asked.oracle and Probing(shop, maker, asked.number, asked.oracle)
    run = (probing or Runner(shop, maker, asked.number)).through(asked.days)
    return run, in_hindsight(shop, asked.days)


def report(marked: list[tuple[Run, Hindsight]]) -> Iterator[str]:
    """Return the table of marks."""
    runs, rivals = [run for run, _ in marked], [rival for _, rival in marked]
    quotes, taken = sum(len(run.answers) for run in runs), sum(len(run.taken) for run in runs)
    yield f"\n{len(runs)} workshops, {quotes} quotes, {taken} taken; intervals: 95 %, workshops drawn anew"
    yield "\nQ1 what was said beside what was kept, at the level taken"
    yield from lines(list(said_and_kept(runs)))
    yield from reliability(runs)
    yield "\n   the same of fixed lead times, tuned in hindsight"
    yield from lines(list(said_and_kept([rival.run for rival in rivals]))[:3])
    yield "\nQ2 quarters, 80 and 95 % mixed"
    yield from lines(list(quarter_marks(runs)))
    yield from (f"{line}  (fixed)" for line in lines(list(quarter_marks([rival.run for rival in rivals]))))
    yield "\nQ3 loss beside one who knows the true workshop"
    yield from lines(list(oracle_marks(runs)))
    yield "\nQ4 days told beside fixed lead times kept as often"
    yield from lines(list(lead_marks(runs, rivals)))
    yield "\nW calls, promises of a week or more"
    yield from lines(list(call_marks(runs)))
    yield "\nT processor time"
    yield from times(runs)


def gather(asked: list[Asked], jobs: int) -> Iterator[tuple[Run, Hindsight]]:
    """Run the workshops, on so many cores, in order."""
    if jobs == 1:
        yield from map(mark_one, asked)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(mark_one, asked)


def _kept(path: Path | None) -> list[tuple[Run, Hindsight]]:
    if path is None or not path.exists():
        return []
    return cast("list[tuple[Run, Hindsight]]", pickle.loads(path.read_bytes()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.promises", description=__doc__)
    parser.add_argument("--policy", default=POLICY, help="module:Class")
    parser.add_argument("--workshops", type=int, default=18)
    parser.add_argument("--years", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0, help="number of the first workshop")
    parser.add_argument("--usual", type=float, default=1.0, help="true hours beside the usual ones, 2 or 0.5")
    parser.add_argument("--only-done", action="store_true", help="nothing but finished garments is recorded")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--oracle", type=int, default=0, help="ask the oracle at every so many orders; slow")
    parser.add_argument("--crowd", type=int, default=300, help="open garments at which time is taken, 0 not")
    parser.add_argument("--keep", type=Path, help="add these runs to those kept in a file, and mark them all")
    return parser.parse_args()


def main() -> None:
    """Run, mark and print."""
    asked = _arguments()
    days = round(365 * asked.years)
    shops = [
        Asked(asked.policy, asked.seed + number, days, asked.usual, asked.only_done, asked.oracle)
        for number in range(asked.workshops)
    ]
    marked = _kept(asked.keep)
    for run, rival in gather(shops, asked.jobs):
        marked.append((run, rival))
        size = f"{len(run.shop.workers)} tailors at {run.shop.load:g}"
        print(f"workshop {run.shop.seed}: {size}, {len(run.taken)} taken", flush=True)
        if asked.keep:
            asked.keep.write_bytes(pickle.dumps(marked))
    for line in report(marked):
        print(line)
    if asked.crowd:
        for line in crowded(maker_of(asked.policy), asked.crowd, asked.seed):
            print(line)


if __name__ == "__main__":
    main()
