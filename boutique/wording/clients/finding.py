"""By what somebody was found, said in few words."""

from __future__ import annotations

from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.wording.kernel.texts import _


def found_by(hit: ClientHit) -> str:
    """Return what answered to the words typed, as 'order 1042'; empty for a name, a phone or a number."""
    if hit.found_by is FoundBy.ORDER:
        return _("order {no}").format(no=hit.words)
    if hit.found_by is FoundBy.ORDERED:
        return _("ordered: {words}").format(words=hit.words)
    if hit.found_by is FoundBy.NOTE:
        return _("note: {words}").format(words=hit.words) if hit.words else _("in a note")
    if hit.found_by is FoundBy.SLIP:
        return _("perhaps {name}").format(name=hit.words)
    return "" if hit.found_by is FoundBy.NAME else hit.words
