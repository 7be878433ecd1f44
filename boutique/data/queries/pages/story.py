"""Everything that happened between one client and the shop, in one query."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from boutique.data.queries.measuring.answered import more_than_an_answer
from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.pages.story import StoryEvent, StoryKind

_LONGEST: Final = 5_000
_KINDS: Final = {kind.value: kind for kind in StoryKind}
_RANK: Final = {kind: rank for rank, kind in enumerate(StoryKind)}
_FIRST: Final = datetime.min

_COLUMNS: Final = (
    "kind", "id", "at", "words", "what", "detail", "staff", "channel", "outbound", "glad", "due", "number",
    "bani", "currency", "open",
)  # fmt: skip
_NOTHING: Final = {
    **dict.fromkeys(("words", "what", "detail", "staff", "channel"), "''"),
    **dict.fromkeys(("number", "bani"), "0"),
    **dict.fromkeys(("outbound", "open"), "false"),
    "glad": "CAST(NULL AS boolean)",
    "due": "CAST(NULL AS date)",
    "currency": "'RON'",
}


def _part(kind: str, source: str, at: str, where: str = "", *, by: str = "", **said: str) -> str:
    """Return the query of one kind of event; `said` fills the columns which the kind has."""
    known = _NOTHING | {"kind": f"'{kind}'" if kind.islower() else kind, "id": "x.id"} | said
    known["at"] = f"CAST({at} AS text)"
    joined = f" LEFT JOIN staff f ON f.id = x.{by}" if by else ""
    known["staff"] = "f.name" if by else "''"
    columns = ", ".join(f"{known[name]} AS {name}" for name in _COLUMNS)
    return f"SELECT {columns} FROM {source} x{joined} WHERE x.client_id = ?1{where}"


def _items(column: str, separator: str, which: str = "true") -> str:
    each = f"string_agg({column}, {separator} ORDER BY i.pos, i.id)"
    return f"(SELECT {each} FROM order_item i WHERE i.order_id = x.{{of}} AND {which})"


def _order(of: str, which: str = "true") -> dict[str, str]:
    """Return what is told of an order with the garments of which `which` is true; `of` names its id."""
    return {
        "what": _items("i.description", "'\n'", which).format(of=of),
        "detail": _items("i.garment", "','", which).format(of=of),
    }


_DUE: Final = (
    "(SELECT min(i.promised_on) FROM order_item i WHERE i.order_id = x.id AND i.promised_on IS NOT NULL{})"
)
_SUM: Final = {"number": "x.no", "bani": "x.total_bani", "currency": "x.currency"}
_WHOLE: Final = {**_order("id"), **_SUM, "due": _DUE.format("")}
_AWAITED: Final = " AND i.delivered_on IS NULL AND i.cancelled_on IS NULL"
_HANDED: Final = (
    "(SELECT i.client_id, i.order_id, i.delivered_on, o.no, max(i.promised_on) AS promised_on, "
    "sum(i.price_bani * i.quantity) AS bani, o.currency FROM order_item i JOIN orders o ON o.id = i.order_id "
    "WHERE i.client_id = ?1 AND i.delivered_on IS NOT NULL "
    "GROUP BY i.client_id, i.order_id, i.delivered_on, o.no, o.currency)"
)
_CLOTH: Final = {"what": "(SELECT name FROM cloth k WHERE k.id = x.cloth_id)"}
_ITS_ORDER: Final = "(SELECT no FROM orders o WHERE o.id = x.order_id)"
_UNSETTLED: Final = "x.resolved_on IS NULL"
_AMENDED: Final = (
    "(SELECT string_agg(a.place || '|' || coalesce(CAST(a.mm AS text), '') || '|' || "
    "replace(a.words, '\n', ' '), '\n' ORDER BY a.id) FROM amendment a WHERE a.fitting_id = x.id)"
)
"""Place, millimetres and words of what was to be altered, one to a line."""

_PARTS: Final = (
    _part(
        "CASE WHEN x.channel = 'visit' THEN 'visit' ELSE 'talk' END", "talk", "x.at", by="staff_id",
        words="x.words", what="x.wanted", channel="x.channel", outbound="x.outbound", glad="x.glad",
        detail="CASE WHEN x.channel = 'visit' THEN x.because ELSE x.outcome END",
    ),
    _part(
        "follow_up", "promise", "coalesce(x.kept_on, x.broken_on, x.due_on)",
        " AND x.kind = 'call' AND x.moved_to IS NULL",
        words="x.words", due="x.due_on", open="x.kept_on IS NULL AND x.broken_on IS NULL",
    ),
    _part(
        "ordered", "orders", "x.placed_on",
        **_WHOLE, open=f"x.cancelled_on IS NULL AND {_DUE.format(_AWAITED)} IS NOT NULL",
    ),
    _part(
        "delivered", _HANDED, "x.delivered_on", id="x.order_id",
        **_order("order_id", "i.delivered_on = x.delivered_on"),
        number="x.no", bani="x.bani", currency="x.currency", due="x.promised_on",
    ),
    _part("cancelled", "orders", "x.cancelled_on", " AND x.cancelled_on IS NOT NULL", **_WHOLE),
    _part(
        "fitting", "fitting", "x.at", " AND x.outcome NOT IN ('', 'moved', 'called_off')", by="staff_id",
        words="x.words", what=_AMENDED, detail="x.kind", channel="x.outcome", glad="x.glad",
        number=_ITS_ORDER,
    ),
    _part("complaint", "complaint", "x.opened_on", by="owner_id", words="x.words", open=_UNSETTLED,
          due="CASE WHEN x.replied_on IS NULL THEN x.reply_by ELSE x.put_right_by END",
          number=_ITS_ORDER, detail="CAST(x.replied_on AS text)"),
    _part("answered", "complaint", "x.replied_on", " AND x.replied_on IS NOT NULL", by="owner_id",
          words="x.solution", open=_UNSETTLED, due="x.put_right_by"),
    _part("settled", "complaint", "x.resolved_on", " AND x.resolved_on IS NOT NULL", what="x.words"),
    _part("opinion", "opinion", "x.said_on", by="staff_id", words="x.words", glad="x.glad",
          number=_ITS_ORDER),
    _part("gesture", "gesture", "x.done_on", by="staff_id",
          words="x.what", detail="x.occasion", bani="x.cost_bani"),
    _part("lookbook", "lookbook", "x.made_at", by="staff_id", detail="x.code", words="x.content",
          what="(SELECT name FROM season_collection k WHERE k.id = x.collection_id)"),
    _part("waiting", "waitlist_entry", "x.asked_on", **_CLOTH, number="x.metres_cm",
          open="x.told_on IS NULL AND x.given_up_on IS NULL"),
    _part("swatches", "waitlist_entry", "x.swatches_sent_on", " AND x.swatches_sent_on IS NOT NULL",
          **_CLOTH, detail="x.chosen"),
    _part("measured", "measurement_session", "x.taken_on", f" AND {more_than_an_answer('x')}",
          by="staff_id", what="x.over",
          number="(SELECT count(*) FROM measurement m WHERE m.session_id = x.id)"),
    _part("note", "note", "x.at", " AND x.privacy = 'ordinary'", by="staff_id", words="x.words"),
    _part("paper", "client_paper", "x.added_at", " AND x.page = 1", by="staff_id",
          what="x.title", detail="x.kind"),
)  # fmt: skip
_STORY: Final = f"SELECT * FROM ({' UNION ALL '.join(_PARTS)}) e ORDER BY at DESC, kind, id LIMIT ?2"


class StoryQueries:
    """One client's story."""

    reader: Reader

    def story(self, client_id: UUID, limit: int = _LONGEST) -> tuple[StoryEvent, ...]:
        """Return what happened, the newest first; of notes only those that everybody may read."""
        rows = self.reader.all(_STORY, client_id.hex, limit)
        return tuple(sorted((_event(row) for row in rows), key=_newest_first, reverse=True))


def _event(row: Sequence[Any]) -> StoryEvent:
    kind, subject, at, words, what, detail, staff, channel, outbound, glad, due, number, *money, waits = row
    instant = moment(at) if len(at) > 10 else None
    return StoryEvent(
        kind=_KINDS[kind],
        id=uid(subject),
        on=instant.astimezone().date() if instant is not None else day(at),
        at=instant,
        words=_only(words) if kind == StoryKind.LOOKBOOK else words or "",
        what=what or "",
        detail=detail or "",
        staff=staff or "",
        channel=channel or "",
        outbound=bool(outbound),
        glad=None if glad is None else bool(glad),
        due=day(due),
        number=number or 0,
        bani=money[0] or 0,
        currency=money[1],
        open=bool(waits),
    )


def _only(content: str) -> str:
    from boutique.domain.lookbooks.printed_record import only_in  # the first picture needs no books

    return only_in(content)


def _newest_first(event: StoryEvent) -> tuple[object, ...]:
    at = event.at.replace(tzinfo=None) if event.at is not None else _FIRST
    return event.on, at, _RANK[event.kind]
