"""Sample rooms for looking at the shell and the kit; the words are those of the mock-ups."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from boutique.ui import kit
from boutique.ui.kit import Chip, Prose, Row, RowList, RowsModel, Section, Text, Tone
from boutique.ui.shell import Page, Room, RoomContext
from boutique.ui.theme import Style, space

LINES: list[Row | Section] = [
    Section("Am promis"),
    Row(
        1,
        "Radu Dănciulescu",
        "A reclamat o cusătură desfăcută; așteaptă răspunsul tău",
        "",
        "de ieri",
        Tone.AMBER,
    ),
    Row(2, "Șerban Văleanu", "Stofa de in pe care o aștepta s-a întors pe stoc", "", "sosit azi", Tone.ROSE),
    Section("După livrare"),
    Row(3, "Ilinca Țepeneag", "Prima rochie la noi. Cum îi vine?", "3 zile"),
    Row(4, "Matei Cârstea", "Costumul de nuntă, livrat la timp", "4 zile"),
    Section("Colecția „Primăvară 2027”"),
    Row(5, "Horia Bălășescu", "Sună-l primul: 5 costume pe an, iubește flanelul gri", "1 din 20"),
    Row(6, "Smaranda Ghiță", "Trei piese în nuanțele ei, pe mărime", "2 din 20"),
    Section("Ne e dor de ei"),
    Row(7, "Tudor Pîrvu", "De obicei revine la 11 săptămâni", "19 săpt."),
]


def rooms() -> list[Room]:
    """Return rooms named as in the mock-up; only the first has something in it."""
    names = {"clients": "Clienți", "orders": "Comenzi", "collections": "Colecții", "lookbook": "Lookbook"}
    others = [Room(id_, lambda text=text: text, _empty) for id_, text in names.items()]
    return [Room("today", lambda: "Astăzi", SampleToday), *others]


def _empty(context: RoomContext) -> Page:
    page = Page()
    page.setLayout(kit.column(kit.EmptyState("Aici nu e nimic încă.", "Adaugă un client")))
    return page


class SampleToday(Page):
    """The Today screen of the mock-up, for comparison."""

    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        model = RowsModel(self)
        model.show(LINES)
        people = RowList(model, "Lista de sunat")
        people.choose(2)
        self.setFocusProxy(people)
        left, right = QWidget(), QWidget()
        head = kit.PageHead("Astăzi", "sâmbătă, 21 noiembrie · 9 persoane, cam 45 de minute")
        whole = QVBoxLayout(left)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(people, 1)
        _fill_card(right)
        self.setLayout(kit.column(kit.SplitView(left, right)))


def _fill_card(card: QWidget) -> None:
    whole = QVBoxLayout(card)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    words = "Client din 2021 · „domnule Văleanu” · preferă telefonul, după ora 17"
    phone = Text("0721 555 018", Style.PHONE)
    whole.addWidget(kit.PageHead("Șerban Văleanu", words, phone, edge=space.CONTROL))
    inner = QVBoxLayout()
    inner.setContentsMargins(space.CONTROL, 0, space.CONTROL, space.XL)
    inner.setSpacing(space.S)
    inner.addWidget(kit.section("De ce acum"))
    inner.addWidget(Prose("1. Inul „Solbiati 240 g”, cerut pe 8 octombrie, a sosit azi: 6,5 m."))
    inner.addWidget(Prose("2. I-ai trimis mostre pe 12 octombrie; a ales bleumarin."))
    inner.addSpacing(space.M)
    inner.addWidget(kit.section("Ce poți să-i spui"))
    words = "„A sosit inul pe care îl așteptați. V-am pus deoparte trei metri și jumătate până vineri.”"
    inner.addWidget(Prose(words, Style.VOICE))
    inner.addWidget(kit.DashedRule())
    inner.addWidget(Chip("proaspete", Tone.GREEN))
    inner.addStretch(1)
    whole.addLayout(inner, 1)
    keys = QWidget()
    keys.setLayout(
        kit.row(*(kit.KeyCap(key) for key in "1234"), kit.muted("căutare"), kit.KeyCap("Ctrl K"), gap=4)
    )
    texts = ("Nu răspunde", "Mai târziu…", "Nu e cazul")
    buttons = [kit.Button("Am vorbit", kit.Kind.PRIMARY), *(kit.Button(text) for text in texts)]
    whole.addWidget(kit.ActionBar(*buttons, right=keys))


def kit_page() -> QWidget:
    """Return a page with every widget of the kit on it."""
    page = QWidget()
    kit.on_sheet(page)
    across = QHBoxLayout(page)
    across.setContentsMargins(space.XXL, space.XXL, space.XXL, space.XXL)
    across.setSpacing(space.HUGE)
    for part in (_words(), _controls(), _forms()):
        part.addStretch(1)
        across.addLayout(part, 1)
    return page


def _words() -> QVBoxLayout:
    styles = [Text(f"{style.name.lower()} 0123456789", style) for style in Style]
    made = kit.column(*styles, kit.section("De ce acum"), kit.DashedRule(), kit.Hairline())
    chips = QWidget()
    flow = kit.FlowLayout(chips)
    for tone in Tone:
        flow.addWidget(Chip(tone.name.lower(), tone))
    made.addWidget(chips)
    made.addWidget(_thread())
    made.addWidget(_tape())
    return made


def _thread() -> kit.Thread:
    made, (done, waits, to_come) = kit.Thread(), (kit.Sewn.DONE, kit.Sewn.WAITS, kit.Sewn.TO_COME)
    made.show_knots(
        [
            kit.Knot("croit", "20 oct", done),
            kit.Knot("proba 1", "10 nov", done),
            kit.Knot("finisat", "așteaptă", waits),
            kit.Knot("gata", "5 dec", to_come),
        ]
    )
    return made


def _tape() -> kit.Tape:
    made, first = kit.Tape(), date(2026, 12, 14)
    after = (3, 4, 4, 7, 7, 8, 8, 8, 9, 9, 10, 14, 15, 15, 16, 21, 22, 25, 29, 35)
    made.show_days(
        kit.TapeDays(
            first=first,
            last=date(2027, 1, 18),
            closed=frozenset(first + timedelta(days=day) for day in (6, 11, 12, 13, 18, 19, 20, 23, 24, 27)),
            marks=(date(2026, 12, 23), date(2027, 1, 12)),
            dots=tuple(first + timedelta(days=day) for day in after),
            chosen=date(2027, 1, 4),
            wall=date(2027, 1, 7),
            wall_name="gala",
        )
    )
    return made


def _controls() -> QVBoxLayout:
    made = kit.column(gap=space.M)
    for kind in (kit.Kind.PRIMARY, kit.Kind.PLAIN, kit.Kind.QUIET):
        off = kit.Button("Nu se poate", kind)
        off.setEnabled(False)
        with_icon = kit.Button("Sună", kind, icon_name="phone")
        made.addLayout(
            kit.row(kit.Button("Am vorbit" if kind == "primary" else "Amână", kind), with_icon, off)
        )
    made.addLayout(kit.row(kit.IconButton("settings", "Setări"), kit.KeyCap("1"), kit.KeyCap("Ctrl K")))
    made.addWidget(kit.Segmented("Unități", [("cm", "cm"), ("in", "in"), ("x", "toate")]))
    made.addWidget(kit.Notice("Bustul a crescut cu 1,5 cm din mai. Verifică încă o dată înainte de tăiat."))
    progress = kit.ProgressInPlace()
    progress.begin("Se citesc clienții")
    progress.advance(3, 8)
    progress.show()
    made.addWidget(progress)
    made.addWidget(kit.Banner("Discul este aproape plin.", Tone.RED, "Fă loc"))
    made.addWidget(kit.EmptyState("Încă nu e niciun client.", "Adaugă primul client"))
    return made


def _forms() -> QVBoxLayout:
    name = kit.Field("Nume", QLineEdit("Văleanu"))
    phone = kit.Field("Telefon", QLineEdit("07 zero doi"))
    phone.refuse("Scrie numărul cu cifre, de exemplu 0721 555 018.")
    choice = kit.Choice()
    choice.addItems(["Română", "English"])
    off = QLineEdit("nu se schimbă")
    off.setEnabled(False)
    notes = QPlainTextEdit("Revere late, doi nasturi.")
    notes.setFixedHeight(90)
    fields = [
        kit.Field("Limbă", choice),
        kit.Field("Cod", off, hint="Se dă la salvare."),
        kit.Field("Note", notes),
    ]
    search = kit.SearchField("Caută un client")
    made = kit.column(search, name, phone, *fields, *kit_checks(), gap=space.L)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made


def kit_checks() -> list[QWidget]:
    """Return boxes to tick, on and off."""
    on, off = kit.Check("Vrea să fie sunat"), kit.Check("Vrea lookbook pe hârtie")
    on.setChecked(True)
    return [on, off]
