"""What can go wrong in the shop, told so that somebody can act on it."""

from __future__ import annotations


def N_(text: str) -> str:
    """Mark a sentence for translation where it is written but not yet shown."""
    return text


class BoutiqueError(Exception):
    """A trouble that is told to the user in a sentence, never a bug.

    `msgid` is the English sentence with named places; `params` fill them after translation.
    """

    def __init__(self, msgid: str, **params: object) -> None:
        super().__init__(msgid.format(**params) if params else msgid)
        self.msgid = msgid
        self.params = params


class Refused(BoutiqueError):
    """The request breaks a rule of the house; it can be corrected and retried."""


class Misfilled(Refused):
    """One field of what was written cannot stand; `field` names it, so that it is said beside it."""

    def __init__(self, field: str, msgid: str, **params: object) -> None:
        super().__init__(msgid, **params)
        self.field = field


class Unavailable(BoutiqueError):
    """Disk, printer or file let us down; nothing was changed."""
