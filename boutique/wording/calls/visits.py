"""Visits without a purchase, in words."""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.calls.outcomes import Because
from boutique.domain.kernel.errors import N_
from boutique.wording.kernel.texts import _, p_

_BECAUSE: Mapping[str, str] = {
    Because.SIZE: N_("we did not have the size"),
    Because.PRICE: N_("it seemed too expensive"),
    Because.STOCK: N_("we did not have it in stock"),
    Because.TIME: N_("it would have taken too long"),
    Because.LOOKING: N_("only looked around"),
}


def because_words(because: str) -> str:
    """Return why nothing was bought as it ends a sentence; empty when nobody said."""
    words = _BECAUSE.get(because)
    return _(words) if words else ""


def because_name(because: Because) -> str:
    """Return a reason not to buy in one word, as it is chosen."""
    names = {
        Because.SIZE: p_("did not buy because of", "size"),
        Because.PRICE: p_("did not buy because of", "price"),
        Because.STOCK: p_("did not buy because of", "stock"),
        Because.TIME: p_("did not buy because of", "time"),
        Because.LOOKING: p_("did not buy because of", "only looking"),
    }
    return names[because]


def visit_words(wanted: str, because: str) -> str:
    """Return 'Wanted a navy jacket, 52: we did not have the size.'; empty when nobody knows."""
    why, wanted = because_words(because), wanted.strip().rstrip(".")
    if wanted and why:
        return _("Wanted {wanted}: {because}.").format(wanted=wanted, because=why)
    if wanted:
        return _("Wanted {wanted}.").format(wanted=wanted)
    return _("Did not buy: {because}.").format(because=why) if why else ""
