"""Alembic run over the scripts of the book, whichever engine the connection belongs to."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

SCRIPTS: Final = Path(__file__).parents[1] / "migrations"
_one_at_a_time = threading.Lock()  # alembic keeps what it works on in one place for all threads


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run the migrations up to a revision within the transaction of a connection."""
    from alembic import command
    from alembic.config import Config

    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _one_at_a_time:
        command.upgrade(config, target)
