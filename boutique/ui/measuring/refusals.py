"""Figures that cannot be: each is told once, and no longer than it stands there."""

from __future__ import annotations

from boutique.ui.kit.messages import InlineMessage


class Refusals:
    """What is said below a table of figures, measure by measure."""

    def __init__(self, message: InlineMessage) -> None:
        self._message = message
        self._said: dict[str, str] = {}

    def refuse(self, code: str, sentence: str) -> None:
        """Say what to do about one figure, in place of what was said of it before; "" is about none."""
        self._said.pop(code, None)
        self._said[code] = sentence
        self._tell()

    def accept(self, code: str) -> None:
        """One figure is mended, or gone."""
        if self._said.pop(code, ""):
            self._tell()

    def clear(self) -> None:
        """Somebody else is measured."""
        self._said.clear()
        self._tell()

    def _tell(self) -> None:
        self._message.say("\n".join(dict.fromkeys(self._said.values())))
