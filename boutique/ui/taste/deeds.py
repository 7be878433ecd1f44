"""What can be done with what stands on the side: strike it out, or put it off and on again."""

from __future__ import annotations

from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import OwnedView, SizeView
from boutique.services.taste.preferences import strike_preference
from boutique.services.taste.wardrobe import strike_owned, strike_size, wears_again, wears_no_longer
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.taste.size_table import what
from boutique.ui.taste.wardrobe_list import spoken
from boutique.wording import _
from boutique.wording.taste.likes import said_value


class Deeds:
    """Each is told in the toast, with a way back."""

    def __init__(self, shop: ShopServices, changes: Changes) -> None:
        self._shop, self._changes = shop, changes

    def strike_like(self, each: PreferenceView) -> None:
        """Strike out a like that was written down by mistake."""
        self._changes.make(
            lambda uow: strike_preference(uow, each.preference_id),
            _("Deleted: {value}.").format(value=said_value(each.facet, each.value)),
        )

    def put_off(self, piece: OwnedView) -> None:
        """Note that a piece is worn no longer."""
        today = self._shop.today()
        self._changes.make(
            lambda uow: wears_no_longer(uow, piece.piece_id, today=today),
            _("No longer worn: {what}.").format(what=spoken(piece)),
        )

    def put_on(self, piece: OwnedView) -> None:
        """Note that a piece is worn after all."""
        self._changes.make(
            lambda uow: wears_again(uow, piece.piece_id),
            _("Worn again: {what}.").format(what=spoken(piece)),
        )

    def strike_piece(self, piece: OwnedView) -> None:
        """Strike out a piece that was written down by mistake."""
        self._changes.make(
            lambda uow: strike_owned(uow, piece.piece_id),
            _("Deleted: {value}.").format(value=spoken(piece)),
        )

    def strike_size(self, size: SizeView) -> None:
        """Strike out a size that was written down by mistake."""
        self._changes.make(
            lambda uow: strike_size(uow, size.size_id),
            _("Deleted: {value}.").format(value=f"{what(size)}, {size.size}"),
        )
