"""A page that was put together with another one takes nothing more: it is kept only to be taken apart."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, select

from boutique.data.tables import client
from boutique.domain.kernel.errors import N_, Refused

_LED_ON = N_("This page has since been merged with the page of {name}. Write it there.")


def led_on(connection: Connection, client_id: UUID) -> None:
    """Refused when somebody put this page together with another one, which is named."""
    kept = client.alias()
    found = connection.execute(
        select(kept.c.given_name, kept.c.family_name)
        .join(client, client.c.merged_into == kept.c.id)
        .where(client.c.id == client_id)
    ).first()
    if found is not None:
        raise Refused(_LED_ON, name=" ".join(part for part in found if part))


__all__ = ["led_on"]
