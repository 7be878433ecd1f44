"""SQLAlchemy's engine over a database on a server: the writer and its transactions."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Engine, create_engine, event

from boutique.data.store.place import Server
from boutique.data.store.server_connection import connect

_ONE_WRITES: Final = 0x426F7571
"""'Bouq': the advisory lock that whoever changes the book of a database holds until it is durable."""


def writing_engine(server: Server) -> Engine:
    """Return the engine of a counter: each transaction takes the writer's lock as it begins.

    So counters write one after the other, as windows do on a file: nobody derives from what another is
    just changing, numbers have no gaps, and the history's order is that in which it became durable.
    """
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect(server),
        paramstyle="numeric_dollar",
        hide_parameters=True,  # what was to be written names clients, and an error may be printed
        pool_size=2,
        max_overflow=4,
        pool_pre_ping=True,  # a server that was started anew in the night is no trouble of anybody's
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ONE_WRITES})")

    return engine
