"""The printed page of a client: what one may know of them, and nothing that only some may read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest

from boutique.domain.calls.views import RhythmView, TalkView
from boutique.domain.care.views import ComplaintView
from boutique.domain.clients.life import NoteView
from boutique.domain.clients.model import ClientDraft
from boutique.domain.kernel.errors import Unavailable
from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.tape import Latest
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.sheet import ClientSheet
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import OwnedView, SizeView, Wardrobe
from boutique.press.client.sheet import make_client_page

TODAY, MAY = date(2026, 11, 21), date(2026, 5, 14)
DRAFT = ClientDraft(
    given_name="Șerban",
    family_name="Văleanu",
    phone="0721 555 018",
    email="serban@exemplu.ro",
    city="Cluj-Napoca",
    birth_month=2,
    birth_day=29,
    since=date(2021, 3, 1),
    note="Poartă bretele.",
)


def page(**other: Any) -> ClientPage:
    """Return a page with as little on it as there can be, and what else is said."""
    nothing: dict[str, Any] = dict.fromkeys(
        ("preferences", "orders", "talks", "waits", "complaints", "consents", "measures", "lookbooks"), ()
    )
    told: dict[str, Any] = {
        "client_id": new_id(),
        "no": 12,
        "version": 1,
        "draft": DRAFT,
        "phone_e164": "+40721555018",
        "served_by_name": "Ana Mureșan",
        "archived": False,
        "rhythm": RhythmView(
            state="unknown",
            orders=0,
            first_order=None,
            last_order=None,
            typical_gap_days=None,
            due_on=None,
        ),
        "swatches": (),
    }
    return ClientPage(**(nothing | told | other))


def sheet(**other: Any) -> ClientSheet:
    """Return the sheet of that page."""
    told: dict[str, Any] = {
        "shop": "Atelier Văratec",
        "page": page(),
        "measures": (),
        "wardrobe": Wardrobe(),
        "notes": (),
        "unit": LengthUnit.CM,
        "printed_on": TODAY,
        "language": "ro",
    }
    return ClientSheet(**(told | other))


def like(value: str, *, likes: bool = True, facet: str = "colour", ground: Any = None) -> PreferenceView:
    return PreferenceView(
        preference_id=new_id(),
        facet=facet,
        value=value,
        likes=likes,
        observed=False,
        said_on=MAY,
        said_to="Ana",
        ground=ground,
    )


def order(no: int, what: str = "Costum de flanel") -> OrderView:
    item = ItemView(
        garment="suit", description=what, cloth_name="", price_bani=0, kind="bespoke", promised_on=TODAY
    )
    return OrderView(
        order_id=new_id(),
        no=no,
        placed_on=MAY,
        cancelled_on=None,
        total_bani=125_000,
        currency="RON",
        items=(item,),
    )


def _handed_over(taken: OrderView, on: date) -> OrderView:
    return replace(taken, items=tuple(replace(item, delivered_on=on) for item in taken.items))


def talk(words: str) -> TalkView:
    return TalkView(
        talk_id=new_id(),
        at=datetime(2026, 10, 12, 9, tzinfo=UTC),
        staff="Ana",
        channel="phone",
        outbound=True,
        outcome="spoke",
        reasons=(),
        words=words,
        glad=None,
    )


def much(language: str = "ro") -> ClientSheet:
    """Return the sheet of somebody of whom much is known."""
    complaint = ComplaintView(
        complaint_id=new_id(),
        opened_on=date(2026, 5, 1),
        words="Mâneca e scurtă.",
        reply_by=TODAY,
        owner="Ana",
        replied_on=None,
        solution="",
        resolved_on=None,
    )
    known = page(
        preferences=(
            *(like(f"nuanță rară {n}", ground=(20.0 + 3 * n, 2.0, -20.0)) for n in range(9)),
            like("in", facet="cloth"),
            like("negru", likes=False),
        ),
        orders=tuple(
            order(n, "Costum de flanel gri cu dungi fine și vestă la două rânduri") for n in range(30)
        ),
        talks=tuple(
            talk("„Bleumarinul” e acum costumul meu de toate zilele, îl port mereu.") for _ in range(12)
        ),
        complaints=(complaint,),
    )
    piece = OwnedView(
        piece_id=new_id(),
        garment="jacket",
        description="Sacou de tweed",
        brand="Casa veche",
        size="52",
        colour="verde",
        ground=(40.0, -12.0, 18.0),
        bought_year=2020,
        noted_on=MAY,
        observed=True,
        said_to="Ana",
        gone_on=None,
    )
    size = SizeView(
        size_id=new_id(),
        garment="shirt",
        brand="Casa nouă",
        size="41",
        remark="",
        said_on=MAY,
        observed=False,
        said_to="Ana",
    )
    shoes = replace(size, size_id=new_id(), garment="shoes", size="43")
    return sheet(
        page=known,
        measures=(("G04", Latest(1040, "104 cm", TODAY, "Ana")), ("G07", Latest(880, "", MAY, "Ana"))),
        wardrobe=Wardrobe(
            bought=(piece, replace(piece, piece_id=new_id(), gone_on=MAY)), sizes=(size, shoes)
        ),
        notes=(NoteView(new_id(), 1, datetime(2026, 9, 1, tzinfo=UTC), "Ana", "ordinary", "Vine cu fiul."),),
        language=language,
    )


def test_the_page_says_who_how_to_reach_them_what_they_like_and_what_is_open(tmp_path: Path) -> None:
    words = "\n".join(make_client_page(much(), tmp_path / "fisa.pdf").words)
    for said in (
        *("Șerban Văleanu", "clientul nr. 12 · client din 2021 · 30 de comenzi", "0721 555 018"),
        *("29 februarie", "nuanță rară 8", "negru", "Poartă bretele.", "Vine cu fiul.", "1.250\u00a0lei"),
        *(
            "„Mâneca e scurtă.”",
            "104,0",
            "88,0",
            "mai 2026",
            "Sacou de tweed",
            "Casa veche · 52 · verde · 2020",
        ),
        *(
            "Cămașă · Casa nouă",
            "41",
            "Pantofi · Casa nouă",
            "„«Bleumarinul» e acum",
            "și încă 14 în registru",
        ),
    ):
        assert said in words, said
    assert words.count("Sacou de tweed") == 1


def test_somebody_of_whom_next_to_nothing_is_known_has_one_calm_page(tmp_path: Path) -> None:
    bare = ClientDraft(family_name="Vizan")
    piece = make_client_page(sheet(page=page(draft=bare, served_by_name="")), tmp_path / "fisa.pdf")
    assert piece.pages == 1
    assert "Încă nu știm nimic" in piece.words[0]


@pytest.mark.parametrize("language", ["ro", "en"])
def test_much_runs_on_over_pages_and_nothing_runs_off_them(tmp_path: Path, language: str) -> None:
    piece = make_client_page(much(language), tmp_path / "fisa.pdf")
    assert piece.pages > 1
    document = pypdfium2.PdfDocument(piece.path)
    try:
        for at in range(piece.pages):
            picture = np.asarray(document[at].render(scale=1.0).to_numpy())
            inked = (picture[..., :3].min(axis=2) < 200).nonzero()
            assert inked[0].max() < picture.shape[0] - 36
            assert inked[1].min() > 40
            assert inked[1].max() < picture.shape[1] - 40
    finally:
        document.close()


def test_in_english_nothing_romanian_is_left(tmp_path: Path) -> None:
    words = "\n".join(make_client_page(sheet(language="en"), tmp_path / "page.pdf").words)
    assert "CLIENT PAGE" in words
    assert "client no. 12" in words
    assert "Telefon" not in words


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    wanted = much()
    first, again = (make_client_page(wanted, tmp_path / name).path for name in ("a.pdf", "b.pdf"))
    assert first.read_bytes() == again.read_bytes()


def test_hostile_words_are_printed_as_words(tmp_path: Path) -> None:
    draft = replace(DRAFT, note="<b>&amp;\x00\u202e" + "W" * 400, family_name="P" * 120)
    endless = (talk("vorbă lungă " * 320),)
    piece = make_client_page(sheet(page=page(draft=draft, talks=endless)), tmp_path / "fisa.pdf")
    assert piece.pages > 1
    assert "<b>&amp;" in piece.words[0]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        make_client_page(sheet(), tmp_path / "gone" / "fisa.pdf")


def test_every_face_on_the_page_is_in_the_file(tmp_path: Path) -> None:
    piece = make_client_page(sheet(), tmp_path / "fisa.pdf")

    assert b"Helvetica" not in piece.path.read_bytes()


@pytest.mark.parametrize("before", range(24))
def test_orders_go_on_under_their_title_and_never_after_a_single_row(tmp_path: Path, before: int) -> None:
    liked = tuple(like(f"Casa {at}", facet="brand") for at in range(1))
    told = page(
        preferences=liked,
        draft=replace(DRAFT, note="\n".join(f"Rândul {at}" for at in range(before))),
        orders=tuple(_handed_over(order(at, "Sacou de tweed"), MAY) for at in range(16)),
    )
    piece = make_client_page(sheet(page=told), tmp_path / "fisa.pdf")

    counts = [words.count("Sacou de tweed") for words in piece.words]
    titles = [words.splitlines().count("Comenzi") for words in piece.words]
    assert sum(counts) == 16
    assert all(bool(count) == bool(title) for count, title in zip(counts, titles, strict=True))
    assert not any(count == 1 for count in counts)
