"""Two pages of one person in words: how they are alike, where they differ, what moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from boutique.domain.duplicates.likeness import Likeness
from boutique.domain.duplicates.merging import Choices, MergePlan
from boutique.domain.duplicates.views import PageFacts
from boutique.wording.clients.reaching import channel_name
from boutique.wording.kernel.dates import day, day_month
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _, languages, n_, p_


def likeness_words(how: Likeness) -> str:
    """Return 'The same phone, almost the same name'."""
    return capital(", ".join(_(reason) for reason in how.reasons))


def question_name(question: str) -> str:
    """Return what is asked of both pages, such as 'Phone'."""
    names: dict[str, Callable[[], str]] = {
        "name": lambda: _("Name"),
        "title": lambda: _("Mr or Ms"),
        "address_as": lambda: _("How to address them"),
        "phone": lambda: _("Phone"),
        "email": lambda: _("E-mail"),
        "city": lambda: _("City"),
        "birthday": lambda: _("Birthday"),
        "language": lambda: _("Language of letters"),
        "channel": lambda: _("Prefers"),
        "best_hours": lambda: _("Best hours"),
        "served_by": lambda: _("Served by"),
        "household": lambda: _("Household"),
        "referred_by": lambda: _("Sent to us by"),
    }
    return names[question]()


def answer(page: PageFacts, question: str) -> str:
    """Return what a page answers, as one reads it; nothing when it does not say."""
    tellers: Mapping[str, Callable[[PageFacts], str]] = {
        "name": lambda page: page.name,
        "title": _title,
        "birthday": _birthday,
        "language": lambda page: languages().get(str(page.values["language"]), ""),
        "channel": lambda page: channel_name(str(page.values["channel"])),
    }
    if question in tellers:
        return tellers[question](page)
    return str(page.names.get(question) or page.values.get(question) or "")


def _title(page: PageFacts) -> str:
    return {"dl": p_("title", "Mr"), "dna": p_("title", "Ms")}.get(str(page.values["title"]), "")


def _birthday(page: PageFacts) -> str:
    year, month, of_month = (page.values[f"birth_{part}"] for part in ("year", "month", "day"))
    if not (isinstance(month, int) and isinstance(of_month, int)):
        return ""
    return day(date(year, month, of_month)) if isinstance(year, int) else day_month(month, of_month)


def left_over_words(plan: MergePlan, choices: Choices) -> str:
    """Return what is not kept on the page, for the note that keeps it; nothing if everything is."""
    left = plan.left_over(choices)
    if not left:
        return ""
    facts = "; ".join(f"{question_name(question)}: {answer(page, question)}" for question, page in left)
    return _("When the pages {one} and {other} were merged, one of them also said: {facts}").format(
        one=plan.keep.no, other=plan.other.no, facts=facts
    )


def moves_words(rows: Mapping[str, int]) -> list[str]:
    """Return '3 comenzi', '2 convorbiri' and so on for what belongs to a page, the weightiest first."""
    counted = _counted()
    said = [counted[table](rows[table]) for table in counted if rows.get(table)]
    rest = sum(count for table, count in rows.items() if table not in counted and table not in _WITHIN)
    return [*said, n_("{n} other entry", "{n} other entries", rest)] if rest else said


_WITHIN = frozenset(
    {
        *("order_item", "order_item_option", "order_item_measure"),
        *("offer_item", "offer_item_option"),
        *("item_stage", "wait", "amendment", "alteration", "free_time"),
        *("measurement", "garment_measurement", "not_same"),
    }
)
"""What goes along with something that is counted already, or is no fact about the person."""


def _counted() -> dict[str, Callable[[int], str]]:
    return {
        "orders": lambda n: n_("{n} order", "{n} orders", n),
        "offer": lambda n: n_("{n} offer", "{n} offers", n),
        "payment": lambda n: n_("{n} payment", "{n} payments", n),
        "talk": lambda n: n_("{n} talk", "{n} talks", n),
        "measurement_session": lambda n: n_("{n} measuring session", "{n} measuring sessions", n),
        "garment_session": lambda n: n_("{n} measured garment", "{n} measured garments", n),
        "ease": lambda n: n_("{n} ease value", "{n} ease values", n),
        "fitting": lambda n: n_("{n} fitting", "{n} fittings", n),
        "preference": lambda n: n_("{n} preference", "{n} preferences", n),
        "owned_piece": lambda n: n_("{n} thing owned", "{n} things owned", n),
        "usual_size": lambda n: n_("{n} usual size", "{n} usual sizes", n),
        "waitlist_entry": lambda n: n_("{n} cloth waited for", "{n} cloths waited for", n),
        "promise": lambda n: n_("{n} promise", "{n} promises", n),
        "complaint": lambda n: n_("{n} complaint", "{n} complaints", n),
        "opinion": lambda n: n_("{n} opinion", "{n} opinions", n),
        "gesture": lambda n: n_("{n} gesture", "{n} gestures", n),
        "lookbook": lambda n: n_("{n} printed lookbook", "{n} printed lookbooks", n),
        "note": lambda n: n_("{n} note", "{n} notes", n),
        "client_paper": lambda n: n_("{n} photograph or paper", "{n} photographs and papers", n),
        "client_event": lambda n: n_("{n} event", "{n} events", n),
        "relation": lambda n: n_("{n} relative or friend", "{n} relatives and friends", n),
        "consent": lambda n: n_("{n} consent", "{n} consents", n),
        "client": lambda n: n_("{n} person they sent us", "{n} people they sent us", n),
    }
