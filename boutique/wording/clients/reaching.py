"""The ways of reaching somebody, in words."""

from __future__ import annotations

from boutique.wording.kernel.texts import p_


def channel_name(channel: str) -> str:
    """Return a way of reaching somebody: 'telefon'; empty for one nobody knows."""
    names = {
        "phone": p_("channel", "phone"),
        "whatsapp": p_("channel", "WhatsApp"),
        "sms": p_("channel", "text message"),
        "email": p_("channel", "e-mail"),
        "visit": p_("channel", "coming in"),
    }
    return names.get(channel, "")
