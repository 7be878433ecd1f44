"""The conditions of a list as one sentence that a shopkeeper would say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from boutique.domain.kernel.money import HOUSE
from boutique.domain.lists.conditions import Condition, Fact
from boutique.wording.kernel.money import money
from boutique.wording.kernel.phrases import capital, listed, quoted
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.lists.names import Names, choice_name
from boutique.wording.lists.spans import ahead, lacking, past
from boutique.wording.taste.likes import said_word


def list_sentence(conditions: Iterable[Condition], staff: Names | None = None) -> str:
    """Return 'Those who bought a suit in the last 2 years and were not rung for 60 days.'"""
    clauses = [clause(each, staff) for each in conditions]
    if not clauses:
        return _("Everybody in the book.")
    return _("Those who {conditions}.").format(conditions=listed(clauses))


def clause(condition: Condition, staff: Names | None = None) -> str:
    """Return one condition as it stands in the sentence."""
    return " ".join(_CLAUSES[condition.fact](condition, staff or {}).split())


def _either(condition: Condition, staff: Names | None = None) -> str:
    return _one_of([choice_name(condition.fact, key, staff) for key in condition.choice])


def _one_of(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{some} or {last}").format(some=", ".join(names[:-1]), last=names[-1])


def _while(condition: Condition) -> str:
    """The stretch of time: what was done lies in it, what was not done lacks for so long."""
    if condition.span is None:
        return ""
    return lacking(condition.span) if condition.negated else past(condition.span)


def _within(condition: Condition) -> str:
    return past(condition.span) if condition.span else ""


def _bought(condition: Condition, _names: Names) -> str:
    what = _either(condition) or _("anything")
    text = _("have not bought {what} {time}") if condition.negated else _("bought {what} {time}")
    return text.format(what=what, time=_while(condition))


def _ordered(condition: Condition, _names: Names) -> str:
    few = n_(
        "have fewer than {n} order {time}",
        "have fewer than {n} orders {time}",
        condition.amount,
        time="{time}",
    )
    many = n_(
        "have at least {n} order {time}", "have at least {n} orders {time}", condition.amount, time="{time}"
    )
    return (few if condition.negated else many).format(time=_within(condition))


def _spent(condition: Condition, _names: Names) -> str:
    text = _("spent at least {money} {time}")
    if condition.negated:
        text = _("spent less than {money} {time}, and nothing in another currency")
    sums = [money(condition.amount, each) for each in condition.choice or (HOUSE,)]
    return text.format(money=_one_of(sums), time=_within(condition))


def _owns(condition: Condition, _names: Names) -> str:
    what = _either(condition) or ("" if condition.words else _("something of ours"))
    if condition.words:
        what = f"{what} {quoted(said_word(condition.words))}"
    text = _("do not wear {what}") if condition.negated else _("wear {what}")
    return text.format(what=what)


def _size(condition: Condition, _names: Names) -> str:
    text = _("do not wear size {size} {garments}") if condition.negated else _("wear size {size} {garments}")
    worn = _("in {garments}").format(garments=_either(condition)) if condition.choice else ""
    return text.format(size=quoted(condition.words), garments=worn)


def _likes(condition: Condition, _names: Names) -> str:
    text = _("did not say that they like {what}") if condition.negated else _("like {what}")
    return text.format(what=quoted(said_word(condition.words)))


def _dislikes(condition: Condition, _names: Names) -> str:
    text = _("have nothing against {what}") if condition.negated else _("do not want {what}")
    return text.format(what=quoted(said_word(condition.words)))


def _called(condition: Condition, _names: Names) -> str:
    if condition.negated and condition.span is None:
        return _("have never been called")
    text = _("have not been called {time}") if condition.negated else _("have been called {time}")
    return text.format(time=_while(condition))


def _came(condition: Condition, _names: Names) -> str:
    text = _("have not come in {time}") if condition.negated else _("came in {time}")
    return text.format(time=_while(condition))


def _declined(condition: Condition, _names: Names) -> str:
    why = _("because {reason}").format(reason=_either(condition)) if condition.choice else ""
    text = _("have not left without buying {why} {time}")
    if not condition.negated:
        text = _("came and did not buy {why} {time}")
    return text.format(why=why, time=_while(condition))


def _measured(condition: Condition, _names: Names) -> str:
    if condition.negated and condition.span is None:
        return _("have never been measured")
    text = _("have not been measured {time}") if condition.negated else _("have been measured {time}")
    return text.format(time=_while(condition))


def _rhythm(condition: Condition, _names: Names) -> str:
    text = _("are not {state}") if condition.negated else _("are {state}")
    return text.format(state=_either(condition))


def _birthday(condition: Condition, _names: Names) -> str:
    time = ahead(condition.span) if condition.span else ""
    text = _("have no birthday {time}") if condition.negated else _("have their birthday {time}")
    return text.format(time=time)


def _occasion(condition: Condition, _names: Names) -> str:
    time = ahead(condition.span) if condition.span else ""
    what = _either(condition) or _("an occasion")
    text = _("do not have {what} {time}") if condition.negated else _("have {what} {time}")
    return text.format(what=what, time=time)


def _standing(condition: Condition, _names: Names) -> str:
    text = _("are not {what}") if condition.negated else p_("standing", "are {what}")
    return text.format(what=_either(condition))


def _city(condition: Condition, _names: Names) -> str:
    text = _("are not from {city}") if condition.negated else _("are from {city}")
    return text.format(city=capital(condition.words.strip()))


def _served(condition: Condition, names: Names) -> str:
    text = _("are not served by {name}") if condition.negated else _("are served by {name}")
    return text.format(name=_either(condition, names))


def _language(condition: Condition, _names: Names) -> str:
    text = _("do not speak {language}") if condition.negated else _("speak {language}")
    return text.format(language=_either(condition))


def _waits(condition: Condition, _names: Names) -> str:
    what = quoted(condition.words) if condition.words else _("a cloth")
    text = _("are not waiting for {what}") if condition.negated else _("are waiting for {what}")
    return text.format(what=what)


def _lookbook(condition: Condition, _names: Names) -> str:
    of = _("of {collection}").format(collection=quoted(condition.words)) if condition.words else ""
    text = _("have no lookbook {of} {time}") if condition.negated else _("have a lookbook {of} {time}")
    return text.format(of=of, time=_while(condition))


def _sent_to_us(condition: Condition, _names: Names) -> str:
    return _("sent nobody to us") if condition.negated else _("sent somebody to us")


def _was_sent(condition: Condition, _names: Names) -> str:
    return _("were sent by nobody") if condition.negated else _("were sent by somebody")


def _household(condition: Condition, _names: Names) -> str:
    if condition.negated:
        return _("share no household with another client")
    return _("share a household with another client")


def _complained(condition: Condition, _names: Names) -> str:
    if condition.negated and condition.span is None:
        return _("have never complained")
    text = _("have not complained {time}") if condition.negated else _("complained {time}")
    return text.format(time=_while(condition))


def _allows(condition: Condition, _names: Names) -> str:
    text = _("do not want to be called {what}") if condition.negated else _("may be called {what}")
    return text.format(what=_either(condition))


_CLAUSES: Mapping[Fact, Callable[[Condition, Names], str]] = {
    Fact.BOUGHT: _bought,
    Fact.ORDERED: _ordered,
    Fact.SPENT: _spent,
    Fact.OWNS: _owns,
    Fact.SIZE: _size,
    Fact.LIKES: _likes,
    Fact.DISLIKES: _dislikes,
    Fact.CALLED: _called,
    Fact.CAME: _came,
    Fact.DECLINED: _declined,
    Fact.MEASURED: _measured,
    Fact.RHYTHM: _rhythm,
    Fact.BIRTHDAY: _birthday,
    Fact.OCCASION: _occasion,
    Fact.STANDING: _standing,
    Fact.CITY: _city,
    Fact.SERVED: _served,
    Fact.SENT_TO_US: _sent_to_us,
    Fact.WAS_SENT: _was_sent,
    Fact.HOUSEHOLD: _household,
    Fact.LANGUAGE: _language,
    Fact.WAITS: _waits,
    Fact.LOOKBOOK: _lookbook,
    Fact.COMPLAINED: _complained,
    Fact.ALLOWS: _allows,
}
