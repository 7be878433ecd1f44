"""How a photograph or paper is spoken of."""

from __future__ import annotations

from datetime import date

from boutique.domain.clients.documents import PaperKind
from boutique.domain.clients.views import PaperView
from boutique.domain.kernel.clock import local_day
from boutique.domain.orders.views import OrderView
from boutique.wording import _, day_short, n_
from boutique.wording.orders import garments


def name_of(paper: PaperView) -> str:
    """Return the title, or what it is where nobody gave one."""
    if paper.title:
        return paper.title
    return _("Paper") if paper.kind == PaperKind.PAPER else _("Photograph")


def day_of(paper: PaperView) -> date:
    """Return the day it was taken, or the day it was kept when nobody knows."""
    return paper.taken_on or local_day(paper.added_at)


def about(paper: PaperView, today: date) -> str:
    """Return the day, how many pages, and the order it belongs to."""
    pages = n_("{n} page", "{n} pages", len(paper.digests)) if len(paper.digests) > 1 else ""
    order = _("order {no}").format(no=paper.order_no) if paper.order_no is not None else ""
    return " · ".join(part for part in (day_short(day_of(paper), today), pages, order) if part)


def order_words(order: OrderView, today: date) -> str:
    """Return an order as one line of a choice."""
    what = garments(",".join(dict.fromkeys(item.garment for item in order.items)))
    head = _("Order {no}").format(no=order.no)
    return " · ".join(part for part in (head, day_short(order.placed_on, today), what) if part)
