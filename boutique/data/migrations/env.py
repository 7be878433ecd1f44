"""Run by alembic: the connection comes from the program, never from a file of settings."""

from typing import Any

from alembic import context

from boutique.data.tables import metadata


def _settle(ctx: Any, step: Any, heads: Any, run_args: Any) -> None:
    """Check the rows of a revision before the next one: PostgreSQL alters no table with rows unchecked."""
    if ctx.dialect.name == "postgresql":
        for when in ("IMMEDIATE", "DEFERRED"):
            ctx.connection.exec_driver_sql(f"SET CONSTRAINTS ALL {when}")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
    on_version_apply=_settle,
)
context.run_migrations()
