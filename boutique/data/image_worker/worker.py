"""A process of its own in which files are developed: what breaks a decoder breaks nothing else."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from boutique.data.image_worker.convert import Developed, develop
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused, Unavailable

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

PATIENCE_S: Final = 20.0
MOST_MEMORY: Final = 2_500_000_000
_GLANCE_S: Final = 0.1
_BROKE: Final = N_("“{file}” cannot be read: the program that opens pictures failed on it. Save it again.")
_NOT_BEGUN: Final = N_(
    "The program that opens pictures could not be started. Close other programs, then try again."
)
_ENDLESS: Final = N_("“{file}” takes too long to open. Save a smaller version.")


class _Trouble(NamedTuple):
    kind: type[BoutiqueError]
    msgid: str
    params: dict[str, object]


class Darkroom:
    """Opened by the first file and closed by `rest`; one file at a time, from any thread."""

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._child: SpawnProcess | None = None
        self._line: Connection | None = None

    def develop(
        self,
        source: Path,
        into: Path,
        *,
        papers: bool = True,
        older: bool = False,
        check: Callable[[], None] | None = None,
    ) -> Developed:
        """Make pictures of a file; `check` is asked again and again, and may stop the work by raising."""
        with self._lock:
            try:
                return self._answered((source, into, papers, older), check or (lambda: None))
            except BaseException as error:
                if not isinstance(error, Refused) or error.msgid in (_BROKE, _ENDLESS):
                    self._clear()
                raise

    def rest(self) -> None:
        """Close the room until the next file, and give its memory back."""
        with self._lock:
            self._clear()

    def _answered(self, asked: tuple[Path, Path, bool, bool], check: Callable[[], None]) -> Developed:
        line, until = self._open(), time.monotonic() + self._patience_s
        source = asked[0]
        try:
            line.send(asked)
            while not line.poll(_GLANCE_S):
                check()
                if time.monotonic() > until:
                    raise Refused(_ENDLESS, file=source.name)
            answer = line.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise Refused(_BROKE, file=source.name) from None
        if isinstance(answer, _Trouble):
            raise answer.kind(answer.msgid, **answer.params)
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, Developed)
        return answer

    def _open(self) -> Connection:
        if self._line is None:
            try:
                self._begin()
            except (OSError, EOFError) as error:
                raise Unavailable(_NOT_BEGUN) from error
        assert self._line is not None
        return self._line

    def _begin(self) -> None:
        """Start the process; one that ends before it is ready is not the fault of any file."""
        import multiprocessing

        spawning = multiprocessing.get_context("spawn")
        self._line, other = spawning.Pipe()
        try:
            child = spawning.Process(target=_serve, args=(other,), name="darkroom", daemon=True)
            child.start()
            self._child = child
        finally:
            other.close()
        if not self._line.poll(PATIENCE_S):
            raise EOFError
        self._line.recv()

    def _clear(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._child is not None:
            self._child.kill()
            self._child.join()
            self._child.close()
        self._line = self._child = None


def _serve(line: Connection) -> None:
    """Develop whatever is asked for, until nobody is at the other end."""
    _bound_memory()
    _hush()
    with suppress(EOFError, OSError):
        line.send(True)
        while True:
            source, into, papers, older = line.recv()
            line.send(_tried(source, into, papers=papers, older=older))


def _tried(source: Path, into: Path, *, papers: bool, older: bool) -> Developed | _Trouble | Exception:
    try:
        return develop(source, into, papers=papers, older=older)
    except BoutiqueError as error:
        return _Trouble(type(error), error.msgid, error.params)
    except Exception as error:  # raised again where the book is
        return error


def _hush() -> None:
    """Decoders in C write what they stumble over to the terminal; what matters is told as an answer."""
    with suppress(OSError):
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 2)
        os.close(silence)


def _bound_memory() -> None:
    """Where the system knows how, a greedy file ends in a refusal and not in a machine that stands still."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
