"""Reads measures through a real file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from boutique.exchange.seamly import Individual, read_individual
from tests.exchange.seamly.samples import smis


@pytest.fixture
def seamly(tmp_path: Path) -> Callable[..., Individual]:
    """Write measures to a file and read it."""

    def read(measures: dict[str, str], unit: str = "cm", **told: str) -> Individual:
        path = tmp_path / "ana.smis"
        path.write_text(smis(measures, unit, **told), "utf-8")
        return read_individual(path)

    return read
