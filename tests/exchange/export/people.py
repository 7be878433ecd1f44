"""People as they may be in the book, hostile ones among them."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from boutique.domain.exchange.exports import PersonOut
from boutique.domain.kernel.ids import new_id

_NAMES = ("Țăndărică", "Ștefănescu-Pop", "D'Artagnan", "Ölçer", "=Ion", "@Ana", "+Vlad", "-Radu", "Ana Ioana")
_HOSTILE = st.text(alphabet="=+-@|%'\" \t\n\r,;\\:ășț🧵aZ09", min_size=1, max_size=60)
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=80),
    _HOSTILE,
    st.sampled_from(('=HYPERLINK("http://x";"y")', "+cmd|' /C calc'!A0", "BEGIN:VCARD", "\t=1+1", "ș" * 200)),
)
BORN = st.one_of(
    st.just((None, None, None)),
    st.just((None, 2, 29)),
    st.just((1984, 2, 29)),
    st.dates(date(1908, 1, 1), date(2020, 1, 1)).map(lambda day: (day.year, day.month, day.day)),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: (None, day.month, day.day)),
)
PHONES = st.sampled_from(
    (
        ("", None),
        ("+40721234567", "+40721234567"),
        ("0040 722 111 222", "+40722111222"),
        ("021 312 3456", "+40213123456"),
        ("+49 170 1234567", "+491701234567"),
    )
)


def person(**said: Any) -> PersonOut:
    """Return somebody of whom only what matters here is said."""
    told: dict[str, Any] = {
        "client_id": new_id(),
        "no": 1,
        "standing": "client",
        "title": "dna",
        "given_name": "Ana",
        "family_name": "Pop",
        "address_as": "",
        "phone": "",
        "phone_e164": None,
        "email": "",
        "city": "",
        "language": "ro",
        "birth_year": None,
        "birth_month": None,
        "birth_day": None,
        "best_hours": "",
        "since": None,
        "note": "",
        "put_away": False,
    }
    return PersonOut(**(told | said))


@st.composite
def people(draw: st.DrawFn) -> PersonOut:
    """Somebody with anything at all written of them."""
    year, month, day = draw(BORN)
    phone, e164 = draw(PHONES)
    return person(
        title=draw(st.sampled_from(("", "dl", "dna"))),
        given_name=draw(st.sampled_from(("", *_NAMES))),
        family_name=draw(st.sampled_from(_NAMES)),
        address_as=draw(TEXTS),
        phone=phone,
        phone_e164=e164,
        email=draw(st.sampled_from(("", "ana@exemplu.ro"))),
        city=draw(st.sampled_from(("", "Târgu Mureș", "=Iași", "Cluj; lângă gară"))),
        language=draw(st.sampled_from(("ro", "en", "hu"))),
        birth_year=year,
        birth_month=month,
        birth_day=day,
        since=draw(st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2026, 11, 1)))),
        note=draw(TEXTS),
    )
