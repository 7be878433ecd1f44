"""Leave to contact somebody, in words; whose words stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from boutique.domain.consent.rules import ALL, Channel, ConsentState, How, Purpose
from boutique.domain.consent.views import ConsentView
from boutique.wording.kernel.dates import day_near
from boutique.wording.kernel.texts import _, languages, p_, speaking


def channel_name(channel: str) -> str:
    """Return a way of reaching somebody, as leave is given for it."""
    names = {
        Channel.PHONE: p_("leave", "Phone"),
        Channel.MESSAGE: p_("leave", "Messages"),
        Channel.EMAIL: p_("leave", "E-mail"),
        Channel.POST: p_("leave", "Post"),
    }
    return names[Channel(channel)] if channel in tuple(Channel) else p_("leave", "Any way")


def purpose_name(purpose: str) -> str:
    """Return what leave is given for."""
    names = {
        Purpose.SERVICE: p_("leave", "About their orders"),
        Purpose.SALES: p_("leave", "New things, invitations"),
    }
    return names[Purpose(purpose)] if purpose in tuple(Purpose) else p_("leave", "For anything")


def how_name(how: str) -> str:
    """Return in which way it was said."""
    names = {
        How.COUNTER: p_("said", "at the counter"),
        How.PHONE: p_("said", "on the phone"),
        How.WRITTEN: p_("said", "in writing"),
        How.FORM: p_("said", "on a form"),
        How.FILE: p_("said", "in an imported file"),
    }
    return names[How(how)] if how in tuple(How) else ""


def leave_words(leave: ConsentState, since: date | None, today: date) -> str:
    """Return how a channel stands: 'da, din 12 octombrie', 'nu, din 3 august 2025'."""
    if since is None:
        return _("never asked")
    templates = {
        ConsentState.GIVEN: _("yes, since {day}"),
        ConsentState.WITHDRAWN: _("no longer, since {day}"),
        ConsentState.REFUSED: _("no, since {day}"),
    }
    return templates[leave].format(day=day_near(since, today))


def their_words(leave: ConsentView, *, given: bool) -> str:
    """Return the client's own words with which leave was given or taken back; empty where we only noted it.

    An earlier program filled in what one would say: what nobody typed, nobody said.
    """
    words = leave.words if given else leave.withdrawn_words
    proposed = (
        words_of_leave(leave.channel, leave.purpose, code, given=each)
        for code in languages()
        for each in (True, False)
    )
    return "" if words in proposed else words


def words_of_leave(channel: str, purpose: str, language: str, *, given: bool) -> str:
    """Return what an earlier program proposed as the words of leave given or refused, in a language."""
    with speaking(language):
        said = _giving() if given else _refusing()
        return said.get((channel, purpose)) or said[(ALL, purpose)]


def _giving() -> Mapping[tuple[str, str], str]:
    return {
        (Channel.PHONE, Purpose.SERVICE): _("Yes, ring me about my things."),
        (Channel.PHONE, Purpose.SALES): _("Yes, ring me when you have something new for me."),
        (Channel.MESSAGE, Purpose.SERVICE): _("Yes, send me a message about my things."),
        (Channel.MESSAGE, Purpose.SALES): _("Yes, send me a message when you have something new."),
        (Channel.EMAIL, Purpose.SERVICE): _("Yes, write to me about my things."),
        (Channel.EMAIL, Purpose.SALES): _("Yes, write to me by e-mail about new things and invitations."),
        (Channel.POST, Purpose.SERVICE): _("Yes, send me letters about my things."),
        (Channel.POST, Purpose.SALES): _("Yes, send me the lookbook by post."),
        (ALL, Purpose.SERVICE): _("Yes, reach me in any way about my things."),
        (ALL, Purpose.SALES): _("Yes, reach me in any way about new things."),
        (ALL, ALL): _("Yes, reach me in any way and about anything."),
    }


def _refusing() -> Mapping[tuple[str, str], str]:
    return {
        (Channel.PHONE, Purpose.SERVICE): _("Please do not ring me."),
        (Channel.PHONE, Purpose.SALES): _("Please do not ring me about new things."),
        (Channel.MESSAGE, Purpose.SERVICE): _("Please send me no messages."),
        (Channel.MESSAGE, Purpose.SALES): _("Please send me no messages about new things."),
        (Channel.EMAIL, Purpose.SERVICE): _("Please write me no e-mails."),
        (Channel.EMAIL, Purpose.SALES): _("Please write me no e-mails about new things."),
        (Channel.POST, Purpose.SERVICE): _("Please send me nothing by post."),
        (Channel.POST, Purpose.SALES): _("Please send me no lookbooks by post."),
        (ALL, Purpose.SERVICE): _("Please do not reach me about my things."),
        (ALL, Purpose.SALES): _("Please offer me nothing new."),
        (ALL, ALL): _("Please leave me in peace."),
    }
