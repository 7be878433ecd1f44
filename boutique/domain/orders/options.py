"""What is chosen for a garment, as people type it in one line: 'lapels: peak; lining: red +120'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Protocol

from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.drafts import OptionDraft

_EXTRA: Final = re.compile(r"\s*\+\s*([\d.,\s\u00a0]+)\s*\Z")


class Chosen(Protocol):
    """An option, as the book keeps it or as it is about to be written."""

    @property
    def key(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def extra_bani(self) -> int: ...


def typed_options(text: str) -> tuple[OptionDraft, ...]:
    """Return the options in a line, parted by semicolons; what costs more ends in + and the sum."""
    return tuple(_option(each) for each in text.split(";") if each.strip())


def _option(text: str) -> OptionDraft:
    said, extra = parted_extra(text)
    key, parted, value = said.partition(":")
    if not parted or not key.strip() or not value.strip():
        raise Misfilled("options", N_("Write what was chosen as: lapels: peak; lining: red +120."))
    return OptionDraft(key=key.strip(), value=value.strip(), extra_bani=extra)


def parted_extra(text: str) -> tuple[str, int]:
    """Return the words before a sum such as '+120' at the end, and that sum in minor units."""
    found = _EXTRA.search(text)
    return (text[: found.start()], typed_bani(found[1])) if found else (text, 0)


def options_as_typed(options: Iterable[Chosen]) -> str:
    """Return options as one would type them."""
    return "; ".join(map(_typed, options))


def _typed(option: Chosen) -> str:
    return f"{option.key}: {option.value}{amount_as_typed(option.extra_bani)}"


def amount_as_typed(extra_bani: int) -> str:
    """Return what something costs besides as one types it, nothing for nothing."""
    lei, bani = divmod(extra_bani, 100)
    return f" +{lei},{bani:02}" if bani else f" +{lei}" if lei else ""
