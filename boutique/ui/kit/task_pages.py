"""Joins a long list on screen to questions asked in the reading thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.line import Row


class TaskPages:
    """A source of pages whose two questions are plain functions; `page` is given the number of a page."""

    def __init__(
        self,
        tasks: Tasks,
        owner: QObject,
        count: Callable[[], int],
        page: Callable[[int], Sequence[Row]],
    ) -> None:
        self._tasks, self._owner = tasks, owner
        self._count, self._page = count, page

    def count(self, deliver: Callable[[int], object]) -> None:
        """Count in the reading thread; a newer count replaces one under way."""
        self._tasks.run(self._owner, self._count, deliver, key="count")

    def page(self, number: int, deliver: Callable[[Sequence[Row]], object]) -> None:
        """Read one page in the reading thread."""
        self._tasks.run(self._owner, lambda: self._page(number), deliver)
