"""`python -m tests.faults.server`: a process that has loaded everything tries each verb in a fork of itself.

It reads a job a line from its input and answers in a line: {"verb", "number", "first", "last", "under"}.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from boutique.cli import main
from tests.faults.disk import Plan
from tests.faults.site import lay_out, left, prepare, state, troubles
from tests.faults.verbs import Site, words_of


def _forked(job: Callable[[], Any], told: Path) -> Any:
    """Run a job in a process of its own and return what it returned; its words go into a file."""
    answer = told.with_suffix(".json")
    if not (child := os.fork()):
        code = 1
        try:
            with told.open("wb", buffering=0) as stream:
                os.dup2(stream.fileno(), 1)
                os.dup2(stream.fileno(), 2)
            answer.write_text(json.dumps(job()), "utf-8")
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(told.read_text("utf-8", "replace"))
    return json.loads(answer.read_text("utf-8"))


class Server:
    """Where verbs are tried, one after the other."""

    def __init__(self, home: Path, plan: Plan, verbs: Sequence[str]) -> None:
        self._site, self._plan = Site(home / "disk", home / "given"), plan
        self._told = home / "told"
        self._site.given.mkdir()
        self._site.disk.mkdir()
        (self._site.disk / "tmp").mkdir()
        _forked(lambda: prepare(self._site), self._told)
        self._load(verbs)

    def answer(self, job: dict[str, Any]) -> dict[str, Any]:
        """Try a verb and look the shop over afterwards."""
        lay_out(self._site)
        self._plan.fail(job["number"], job["first"], job["last"], self._site.disk / job["under"])
        code = _forked(lambda: self._run(job["verb"]), self._told)
        seen = self._plan.rest()
        said = self._told.read_text("utf-8", "replace")
        found = _forked(lambda: [state(self._site), troubles(self._site), left(self._site)], self._told)
        kept = dict(zip(("state", "troubles", "left"), found, strict=True))
        return {"code": code, "said": said, "seen": seen, **kept}

    def _load(self, verbs: Sequence[str]) -> None:
        """Load what the verbs load, once: a fork then begins where its deed does."""
        for verb in verbs:
            for name in _forked(lambda verb=verb: self._loaded_by(verb), self._told):
                with suppress(ImportError):
                    import_module(name)

    def _loaded_by(self, verb: str) -> list[str]:
        lay_out(self._site)
        self._run(verb)
        state(self._site)
        troubles(self._site)
        return [name for name in sys.modules if not name.startswith(("__", "tests."))]

    def _run(self, verb: str) -> int:
        try:
            return main(words_of(verb, self._site))
        except SystemExit as end:
            return int(end.code or 0)


def _serve(home: Path, verbs: Sequence[str]) -> None:
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    with closing(Plan(Path(os.environ["FAULTY_DISK"]))) as plan:
        server = Server(home, plan, verbs)
        print("ready", file=answers, flush=True)
        for line in sys.stdin:
            print(json.dumps(server.answer(json.loads(line))), file=answers, flush=True)


if __name__ == "__main__":
    _serve(Path(sys.argv[1]), sys.argv[2:])
