"""The papers of orders of the demo shop, in both languages, for the pictures of all that is printed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from boutique.app.lazy_adapters import Sheets
from boutique.data.book import SqliteBook
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.late_ahead import late_ahead
from boutique.domain.pages.order_papers import LabelSize
from boutique.services.workshop.binders import compose_binder
from boutique.services.workshop.job_tickets import compose_job_tickets
from boutique.services.workshop.morning_sheets import compose_morning_sheet
from boutique.services.workshop.order_papers import compose_labels, compose_order_copy
from boutique.wording import speaking

_ORDERS = 3


def papers_of(book: SqliteBook, today: date) -> Iterator[Path]:
    """Print the papers of a few open orders, those of most garments first, the morning and the binder."""
    queries, sheets = book.queries(), Sheets()
    some = sorted(queries.open_orders(), key=lambda order: -len(order.waiting))[:_ORDERS]
    late = late_ahead(foresee(queries.workshop_facts(today)))
    for language in ("ro", "en"):
        with speaking(language):
            for order in some:
                out = book.folder / f"ticket-{order.no}-{language}.pdf"
                yield sheets.job_tickets(compose_job_tickets(queries, order.no, today, language), out).path
                out = book.folder / f"copy-{order.no}-{language}.pdf"
                yield sheets.order_copy(compose_order_copy(queries, order.no, today, language), out).path
                for size in LabelSize:
                    out = book.folder / f"label-{size}-{order.no}-{language}.pdf"
                    labels = compose_labels(queries, order.no, None, today, language)
                    yield sheets.labels(labels, size, out).path
            morning = compose_morning_sheet(queries, today, late, datetime.now(UTC), language)
            yield sheets.morning_sheet(morning, book.folder / f"morning-{language}.pdf").path
            binder = compose_binder(queries, today, language)
            yield sheets.binder(binder, book.folder / f"binder-{language}.pdf").path
