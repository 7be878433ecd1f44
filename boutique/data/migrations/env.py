"""Run by alembic: the connection comes from the program, never from a file of settings."""

from alembic import context

from boutique.data.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
