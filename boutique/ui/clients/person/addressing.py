"""How one speaks to a person, and of them."""

from __future__ import annotations

from boutique.domain.clients.model import ClientDraft, Title
from boutique.domain.pages.client import ClientPage
from boutique.wording import _, p_
from boutique.wording.clients.addressing import spoken_to
from boutique.wording.kernel.phrases import quoted

CHANNELS = ("phone", "whatsapp", "sms", "email", "visit")


def channel(key: str) -> str:
    """Return a way of reaching somebody, as in 'prefers …'."""
    words = {
        "phone": p_("prefers", "the phone"),
        "whatsapp": p_("prefers", "WhatsApp"),
        "sms": p_("prefers", "a text message"),
        "email": p_("prefers", "e-mail"),
        "visit": p_("prefers", "to come in"),
    }
    return words.get(key, key)


def how_to_reach(draft: ClientDraft) -> str:
    """Return 'preferă telefonul, după ora 17'; empty when there is nothing to heed."""
    if draft.channel == "phone" and not draft.best_hours:
        return ""
    preferred = _("prefers {channel}").format(channel=channel(draft.channel))
    return f"{preferred}, {draft.best_hours}" if draft.best_hours else preferred


def acquaintance(page: ClientPage) -> str:
    """Return since when we know them: 'Client din 2021'."""
    if page.draft.standing == "lead":
        return _("Not a client yet")
    return _("Client since {year}").format(year=page.draft.since.year) if page.draft.since else ""


def mood(glad: bool, title: str) -> str:
    """Return how a person was left, in the form that fits them."""
    if title == Title.MRS:
        return p_("she", "happy") if glad else p_("she", "not happy")
    return p_("he", "happy") if glad else p_("he", "not happy")


def under_the_name(page: ClientPage) -> str:
    """Return the quiet line below a name on the call card."""
    draft = page.draft
    called = spoken_to(draft.title, draft.family_name, draft.address_as)
    parts = (acquaintance(page), quoted(called) if called else "", how_to_reach(draft))
    return " · ".join(part for part in parts if part)
