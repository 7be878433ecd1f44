"""A hurried hand wrote two of the made-up clients down twice, so that there is something to put together."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.clients.model import Client, Standing
from boutique.domain.kernel.text import fold


def write_twice(crowd: Sequence[Client]) -> None:
    """Give two pages of passers-by to people who have a page of their own already."""
    known = [each for each in crowd if each.served_by is not None and each.email]
    passing = [each for each in crowd if each.served_by is None and each.standing == Standing.CLIENT]
    for regular, plain in zip(known[:2], (True, False), strict=False):
        page = next((each for each in reversed(passing) if each.title == regular.title), None)
        if page is not None:
            passing.remove(page)
            _give(page, regular, plain=plain)


def _give(page: Client, regular: Client, *, plain: bool) -> None:
    """Once without diacritics, once with the names turned round."""
    page.phone, page.phone_e164 = regular.phone, regular.phone_e164
    page.address_as, page.email, page.city = "", "", regular.city
    page.birth_year = page.birth_month = page.birth_day = None
    if plain:
        page.given_name, page.family_name = (
            fold(name).title() for name in (regular.given_name, regular.family_name)
        )
    else:
        page.given_name, page.family_name = regular.family_name, regular.given_name
