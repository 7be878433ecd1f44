"""A cloth, laid on the shelf or corrected in place, its cutting woven as one chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import ClothView, SwatchView
from boutique.domain.collections.offering import ClothDraft, next_code
from boutique.domain.ports import Queries, UnitOfWork
from boutique.domain.taste.colours_named import PALETTE
from boutique.drawing.cloth.look import Weave
from boutique.services.collections.offer import FIRST_CLOTH, Shelved, Written, add_cloth, edit_cloth
from boutique.ui.cloth.colouring import Colouring, Yarns
from boutique.ui.cloth.cutting import Cutting
from boutique.ui.cloth.metres import typed_metres
from boutique.ui.cloth.offer_form import OfferForm, Typed, Writing, line
from boutique.ui.cloth.typing_in import shown_day, shown_hundredths, shown_whole, typed_whole
from boutique.ui.cloth.weave_strip import WeaveStrip
from boutique.ui.kernel.typed import typed_day
from boutique.wording import _
from boutique.wording.kernel.phrases import example

_NAVY = next(each.lab for each in PALETTE if each.name == "navy")
_WORDS = ("name", "weave", "colour", "code", "mill", "composition")
_NOTHING = UUID(int=0)


class ClothForm(OfferForm):
    """A name, a weave and a colour are enough."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cloth: ClothView | None = None
        self.weave, self.colouring, self.cutting = WeaveStrip(), Colouring(), Cutting()
        self.colour = line(60, _("for example: navy"))
        name = self.put("name", _("Name"), line(120, _("for example: Navy linen")), (0, 0), across=2)
        self.put("weave", _("Weave"), self.weave, (1, 0), across=2)
        self.put("yarns", _("Colours"), self.colouring, (2, 0), across=2)
        self.put("colour", _("Colour, in words"), self.colour, (3, 0))
        self.put("code", _("Code"), line(40), (3, 1))
        self.put("mill", _("Mill"), line(120), (4, 0))
        self.put("composition", _("Composition"), line(200, _("for example: 100% wool")), (4, 1))
        self.put("weight_g", _("Weight, in grams"), line(6, example("280")), (5, 0), reads=typed_whole)
        stock = line(12, example(shown_hundredths(650)))
        self.put("stock_cm", _("In stock, in metres"), stock, (5, 1), reads=typed_metres)
        expected, day = line(20, example("24.11.2026")), lambda text: typed_day(text, today())
        self.put("expected_on", _("Expected on, if it is on its way"), expected, (6, 0), reads=day)
        self.lay_out(self.cutting)
        self.setFocusProxy(name)
        self.weave.changed.connect(lambda _weave: self._show_cutting())
        self.colouring.changed.connect(self._on_dyed)

    def open(self, cloth: ClothView | None, shelf: Sequence[ClothView] = ()) -> None:
        """Show a cloth, or an empty form with the next code for a new one."""
        self.cloth = cloth
        if cloth is None:
            self.head.set(_("New cloth"), _("A name, a weave and a colour are enough to begin with."))
            self.colouring.which.set_value("ground")
            code = next_code((each.code for each in shelf), FIRST_CLOTH)
            self.begin(_new(code, self.colouring))
        else:
            self.head.set(cloth.name, _("The details of the cloth"))
            self.begin(_typed(cloth))
        self._show_cutting()

    def show_typed(self, typed: Typed) -> None:
        super().show_typed(typed)
        self._show_cutting()

    def writing(self, today: date) -> tuple[Writing, str]:
        self.parsed("yarns", lambda _text: self.colouring.check())
        yarns = self._yarns()
        words: dict[str, Any] = {name: self.text(name) for name in _WORDS}
        draft = ClothDraft(
            **words,
            **yarns._asdict(),
            weight_g=self.parsed("weight_g", typed_whole),
            stock_cm=self.parsed("stock_cm", typed_metres),
            expected_on=self.parsed("expected_on", partial(typed_day, today=today)),
        )
        before = self.cloth
        if before is None:
            said = _("“{cloth}” is on the shelf.").format(cloth=draft.name.strip())
            return partial(add_cloth, draft=draft, on=today), said

        def write(uow: UnitOfWork) -> Written:
            seen = Shelved(before.stock_cm, before.expected_on)
            entry = edit_cloth(uow, before.cloth_id, before.version, draft, seen=seen, on=today)
            return Written(before.cloth_id, entry)

        return write, _("“{cloth}” is saved.").format(cloth=draft.name.strip())

    def read_again(self, queries: Queries) -> Callable[[], object]:
        return queries.cloths

    def take_in(self, fresh: object) -> None:
        assert isinstance(fresh, list)
        own = self.cloth.cloth_id if self.cloth else None
        for each in fresh:
            if each.cloth_id == own and each != self.cloth:
                self.cloth = each
                self.begin_anew(_typed(each))

    def _yarns(self) -> Yarns:
        yarns = self.colouring.value()
        assert isinstance(yarns, Yarns)
        return yarns

    def _on_dyed(self) -> None:
        """The word follows the colour, until somebody has written one of their own."""
        if not self.colour.isModified():
            self.colour.setText(self.colouring.named())
        self._show_cutting()

    def _show_cutting(self) -> None:
        weave = str(self.weave.value() or Weave.PLAIN)
        scale = self.cloth.swatch.scale_mm if self.cloth and self.cloth.weave == weave else 0.0
        swatch = SwatchView(
            cloth_id=_NOTHING,
            name=self.text("name"),
            weave=weave,
            colour="",
            scale_mm=scale,
            **self._yarns()._asdict(),
        )
        self.weave.dye(swatch)
        self.cutting.show_cloth(swatch)


def _new(code: str, colouring: Colouring) -> Typed:
    colouring.set_value(Yarns(_NAVY))
    empty = dict.fromkeys(("name", "mill", "composition", "weight_g", "stock_cm", "expected_on"), "")
    chosen = {"weave": Weave.TWILL.value, "yarns": Yarns(_NAVY)}
    return {**empty, **chosen, "colour": colouring.named(), "code": code}


def _typed(cloth: ClothView) -> Typed:
    swatch = cloth.swatch
    words = {
        name: getattr(cloth, name) for name in ("name", "weave", "colour", "code", "mill", "composition")
    }
    return {
        **words,
        "yarns": Yarns(swatch.ground, swatch.second, swatch.third),
        "weight_g": shown_whole(cloth.weight_g),
        "stock_cm": shown_hundredths(cloth.stock_cm),
        "expected_on": shown_day(cloth.expected_on),
    }
