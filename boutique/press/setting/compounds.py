"""Romanian words that are put together of others and are divided where these meet.

Only those stand here that the rules of syllables would divide otherwise. A stroke marks the seam; what
follows the last one may go on as it likes, so that every ending is meant.
"""

from __future__ import annotations

import re

_TOGETHER = """
    alt|cumva alt|cândva alt|undeva altă|dată ast|ăzi nici|cum nici|când nici|decum nici|un nici|una
    nici|odat nici|cât ori|unde ori|odat ori|încotro bună|star bună|stări bună|voin bună|cuvi bună|cred
    bine|cuv bine|voit bine|voi bine|înț bine|făc bine|fac bine|crescut bine|stăt rău|stăt rău|voit rău|făc
    rău|crescut drept|unghi unt|de|lemn miază|noap miază|nopți miază|zi nord|est nord|vest sud|est sud|vest
    tot|odat tot|una tot|deauna în|tot|deauna des|eori după|amiaz după|mas cum|se|cad cinci|zeci opt|zeci
    șapte|zeci un|spre|zec doi|spre|zec două|spre|zec trei|spre|zec pai|spre|zec cinci|spre|zec șai|spre|zec
    șapte|spre|zec opt|spre|zec nouă|spre|zec cinci|me cinci|sute port|mone port|țigaret port|drapel
    port|cuțit port|jartier contra|st contra|fort contra|spion mult|iubit mult|așteptat mult|prea|iubit
    prea|frumos prea|sfin sub|lini sub|lun sub|lingv sub|ordon sub|apreci sub|estim sub|oficer ab|rup
    trans|atlant trans|acți in|egal in|util in|actual in|accept in|adecv in|exact in|abord in|existen
    in|estim in|oport in|operant dez|acord dez|aproba dez|avant dez|ech dez|amăg dez|arm dez|ordin dez|ordon
    dez|interes dez|inform dez|orient dez|obiș dez|invo dez|umfl dez|umid dez|uman dez|umanit dez|uni
    dez|vinov des|perech inter|activ inter|urban inter|uman inter|act super|elast super|elegant hiper|activ
    re|strân re|strâng re|struct re|scri pre|schimb pre|scri pre|scurt pre|spăl auto|stra foto|graf
    tele|graf bio|graf geo|graf micro|scop tele|scop poli|sport anti|stat anti|strat ultra|scurt
    extra|ordinar supra|strat supra|stăp supra|față
"""


def _places(seam: str) -> tuple[int, ...]:
    return tuple(found.start() - before for before, found in enumerate(re.finditer(r"\|", seam)))


_SEAMS = {seam.replace("|", ""): _places(seam) for seam in _TOGETHER.split()}
_LONGEST = max(map(len, _SEAMS))
_PREFIX = re.compile(r"ne(?=s[cfptv]|ș[tc])|trans(?=[bcdfghjlmnprtv])")


def seams(word: str) -> tuple[int, ...]:
    """Return after how many letters of a small-lettered word its parts meet; () for a word of one piece."""
    for length in range(min(len(word), _LONGEST), 4, -1):
        if (found := _SEAMS.get(word[:length])) is not None:
            return found
    prefix = _PREFIX.match(word)
    return (prefix.end(),) if prefix else ()
