"""How far a thing has come, what kind it is and how it was paid, by the words of files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from boutique.domain.exchange.progress import Progress
from boutique.domain.kernel.text import fold
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.payments import PaymentMethod

_WORD = re.compile(r"[^\W_]+")


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FITTED: Final = _stems("proba probe probat fitting basted insailat anprobe")
_READY: Final = _stems("gata ready terminat finished fertig kesz pregatit bereit awaitingpickup")
_DELIVERED: Final = _stems(
    "ridicat predat livrat finaliz incheiat complet fulfilled delivered pickedup collected shipped expediat"
    " inchis inmanat handed closed abgeholt geliefert abgeschlossen versandt atvett kiszallit teljesitve"
    " livre выдан доставлен выполнен"
)
_WORK: Final = _stems(
    "lucru curs progress production productie executie procesare processing process croi cusut"
    " cusatur cutting sewing basting insailare working atelier making made arbeit bearbeitung munka"
    " calcat finisare"
    " finishing pressing retus ajust начат работ"
)
_TAKEN: Final = _stems(
    "luat preluat comandat nou noua noi deschis inregistrat acceptat confirm unfulfilled unshipped"
    " undelivered pending ordered placed taken new open onhold hold asteptare asteapta neinceput"
    " neu offen uj received"
    " primit новый принят"
)
_NOT: Final = frozenset({"not", "no", "non", "nu", "ne", "inca", "nicht", "nem", "не"})
_STILL: Final = frozenset({"de", "to", "for", "pentru", "spre", "zum"})
_PARTLY: Final = ("part", "partial", "teil")
_NEUTRAL: Final = _stems(
    "paid plat achit incas authorized autorizat success succes approved aprobat ok activ vanzare"
    " vanzari sale"
    " sales purchase factur invoice bon receipt comanda order client bezahlt fizetve fizet pay"
    " charge partial"
    " partly part emis valid sent trimis normal standard online magazin store in-store pos card"
    " cash numerar"
    " da yes true false nu no not 0 1 completed settled captured processed bestellung rechnung"
    " ordin avans rest"
)
_OF_MONEY: Final = re.compile(
    r"\b(?:financial|payment|plat\w*|incas\w*|receipt|type|tip|transaction|event|document|invoice|reason|motiv\w*"
    r"|refund\w*|retur\w*|storn\w*|cancel\w*|anul\w*|void\w*|rambursat|at|on)\b"
)
_OF_WORK: Final = re.compile(r"\b(?:fulfil\w*|stadiu\w*|stage|etapa|faza|production|work|progres\w*)\b")

_KINDS: Final = (
    (OrderKind.ALTERATION, _stems("retus modific ajust alter repar scurt ingust largit")),
    (OrderKind.BESPOKE, _stems("bespoke unicat")),
    (OrderKind.MADE_TO_MEASURE, _stems("masura masuri measure mtm mass")),
    (OrderKind.READY_TO_WEAR, _stems("confecti gata ready rtw stoc stock")),
    (OrderKind.MADE_TO_ORDER, _stems("comanda order mto")),
)
_ALTERED: Final = _stems("retus modificar ajustar alteration altered reparat reparare")
_METHODS: Final = (
    (PaymentMethod.CASH, _stems("cash numerar bar barzahlung keszpenz especes casa")),
    (PaymentMethod.CARD, _stems("card pos visa mastercard stripe")),
    (PaymentMethod.TRANSFER, _stems("transfer op ordin banca bank virament wire uberweisung atutalas")),
)


def tells_of_work(header: str) -> bool:
    """Tell whether a column of states may say how far a thing has come, and not of money or reasons."""
    return not _OF_MONEY.search(fold(header)) or _OF_WORK.search(fold(header)) is not None


def progress_of(cells: Sequence[tuple[str, str]]) -> tuple[Progress, str, str]:
    """Return how far a thing has come, the words that say so, and words that nobody understands.

    `cells` are pairs of header and cell; of several columns one that speaks of the work goes first.
    """
    asked = [each for each in cells if tells_of_work(each[0])]
    asked.sort(key=lambda each: _OF_WORK.search(fold(each[0])) is None)
    told = [(_progress(text), text) for _header, text in asked]
    found = next((each for each in told if each[0] is not Progress.UNSAID), None)
    if found is not None:
        return found[0], found[1], ""
    return Progress.UNSAID, "", next((text for _header, text in asked if not _is_neutral(text)), "")


@lru_cache(maxsize=4096)
def _progress(text: str) -> Progress:
    words = _WORD.findall(fold(text).replace("picked up", "pickedup").replace("pick up", "pickup"))
    for stems, progress in (
        (_FITTED, Progress.WORK),
        (_READY, Progress.READY),
        (_DELIVERED, Progress.DELIVERED),
        (_WORK, Progress.WORK),
        (_TAKEN, Progress.TAKEN),
    ):
        at = next((at for at, word in enumerate(words) if word.startswith(stems)), None)
        if at is None:
            continue
        before = set(words[max(0, at - 3) : at])
        less = any(word.startswith(_PARTLY) for word in words) or before & _NOT
        if progress is Progress.DELIVERED and (less or before & _STILL):
            return Progress.TAKEN
        return Progress.WORK if less and progress is Progress.READY else progress
    return Progress.UNSAID


@lru_cache(maxsize=4096)
def _is_neutral(text: str) -> bool:
    words = _WORD.findall(fold(text))
    return not words or all(word.startswith(_NEUTRAL) or word.isdigit() for word in words)


def kind_of(text: str) -> str:
    """Return the kind of garment that words tell, empty where they tell none."""
    return _first_of(text, _KINDS)


def is_altered(description: str) -> bool:
    """Tell whether words about a thing say that it is altered and not made."""
    return any(word.startswith(_ALTERED) for word in _WORD.findall(fold(description)))


def method_of(text: str) -> str:
    """Return how money changed hands, empty where the words do not tell."""
    return _first_of(text, _METHODS)


def _first_of(text: str, kinds: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    words = _WORD.findall(fold(text))
    return next((str(kind) for kind, stems in kinds if any(word.startswith(stems) for word in words)), "")
