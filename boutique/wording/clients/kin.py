"""What people are to one another, and who reads what is remarked about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from boutique.domain.clients.household import Kinship
from boutique.domain.clients.life import KinView
from boutique.domain.clients.model import Title
from boutique.domain.clients.notes import Privacy
from boutique.wording.kernel.phrases import listed
from boutique.wording.kernel.texts import _, p_

_NEAREST = 4


def kin_word(kinship: str, title: str = Title.NONE) -> str:
    """Return what somebody is to another, in the form that fits them: 'soție', 'frate', 'rudă'."""
    if kinship not in tuple(Kinship):
        return ""
    one = {Title.MR.value: _he(), Title.MRS.value: _she()}.get(title, {})
    return one.get(Kinship(kinship)) or _either()[Kinship(kinship)]


def _he() -> Mapping[Kinship, str]:
    return {
        Kinship.SPOUSE: p_("he", "husband"),
        Kinship.PARTNER: p_("he", "partner"),
        Kinship.PARENT: p_("he", "father"),
        Kinship.CHILD: p_("he", "son"),
        Kinship.SIBLING: p_("he", "brother"),
        Kinship.FRIEND: p_("he", "friend"),
        Kinship.COLLEAGUE: p_("he", "colleague"),
        Kinship.ASSISTANT: p_("he", "assistant"),
        Kinship.EMPLOYER: p_("he", "employer"),
    }


def _she() -> Mapping[Kinship, str]:
    return {
        Kinship.SPOUSE: p_("she", "wife"),
        Kinship.PARTNER: p_("she", "partner"),
        Kinship.PARENT: p_("she", "mother"),
        Kinship.CHILD: p_("she", "daughter"),
        Kinship.SIBLING: p_("she", "sister"),
        Kinship.FRIEND: p_("she", "friend"),
        Kinship.COLLEAGUE: p_("she", "colleague"),
        Kinship.ASSISTANT: p_("she", "assistant"),
        Kinship.EMPLOYER: p_("she", "employer"),
    }


def _either() -> Mapping[Kinship, str]:
    return {
        Kinship.SPOUSE: p_("he or she", "spouse"),
        Kinship.PARTNER: p_("he or she", "partner"),
        Kinship.PARENT: p_("he or she", "parent"),
        Kinship.CHILD: p_("he or she", "child"),
        Kinship.SIBLING: p_("he or she", "sibling"),
        Kinship.RELATIVE: p_("he or she", "relative"),
        Kinship.FRIEND: p_("he or she", "friend"),
        Kinship.COLLEAGUE: p_("he or she", "colleague"),
        Kinship.ASSISTANT: p_("he or she", "assistant"),
        Kinship.EMPLOYER: p_("he or she", "employer"),
    }


def family_words(kin: Sequence[KinView]) -> str:
    """Return 'Maria Văleanu (soție) și Ioana Văleanu (fiică)'; of many only the nearest."""
    named = [_with_word(each) for each in kin[:_NEAREST]]
    if (more := len(kin) - _NEAREST) > 0:
        return ", ".join([*named, _("and {n} more").format(n=more)])
    return listed(named)


def _with_word(kin: KinView) -> str:
    word = kin_word(kin.kinship, kin.title) or _("the same household")
    return f"{kin.name} ({word})"


def privacy_name(privacy: str) -> str:
    """Return who reads a note, as it is chosen."""
    names = {
        Privacy.ORDINARY: p_("read by", "everybody"),
        Privacy.PRIVATE: p_("read by", "only me"),
        Privacy.SENSITIVE: p_("read by", "those with the right"),
    }
    return names[Privacy(privacy)]
