"""How one speaks to a person."""

from __future__ import annotations

from boutique.domain.clients.model import Title
from boutique.wording.kernel.texts import p_


def spoken_to(title: str, family_name: str, address_as: str) -> str:
    """Return 'domnule Văleanu', or what they asked to be called; empty when nobody knows."""
    if address_as:
        return address_as
    calls = {Title.MR: p_("spoken to", "Mr {name}"), Title.MRS: p_("spoken to", "Ms {name}")}
    template = calls.get(Title(title)) if title in tuple(Title) else None
    return template.format(name=family_name) if template and family_name else ""
