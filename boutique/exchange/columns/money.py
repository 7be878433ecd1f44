"""Columns of money told apart by what they mean: what the client paid, what was taken off, tax, transport."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from boutique.domain.exchange.columns import Money, MoneyColumn
from boutique.domain.exchange.imports import AmountOf


class Meaning(NamedTuple):
    """What a column of money says, and how well it serves as what the client paid; 0 not at all.

    `each` tells a price of one piece, to be multiplied by how many there are.
    """

    money: Money
    serves: int
    of: AmountOf = AmountOf.EITHER
    each: bool = False


def _stems(text: str) -> re.Pattern[str]:
    """Return a pattern for words that begin so, or are so before a \\b; an underscore is a space within."""
    return re.compile(rf" (?:{'|'.join(text.split()).replace('_', ' ')})")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONEY: Final = _words(
    """
    total totalul totale totals amount amounts value price pricing sum sums sales revenue paid gross net
    grand suma sume valoare valoarea incasat incasata incasare incasari plata platit platita achitat
    achitata pret pretul preturi betrag summe gesamt gesamtbetrag gesamtsumme gesamtpreis endbetrag
    rechnungsbetrag brut brutto netto preis umsatz osszeg osszesen vegosszeg fizetendo fizetve ar ara ertek
    netto montant prix somme ttc ht valeur monetary subtotal turnover spent charged collected received
    tendered bezahlt paye regle fizetett bruttoosszeg nettobetrag bruttobetrag
    nettosumme bruttosumme imponibile totale сумма итого стоимость
    цена всего оплачено итог spend money cost importe precio ticket"""
)
_NO_MONEY: Final = _stems(
    r"""
    method\b methods\b type\b status\b date\b id\b number\b no\b nr\b reference\b title\b name\b mode\b
    currency\b code\b label\b orders?\b(?=.*\bcount) items\b qty\b quantity\b cantitat cantit\b buc\b
    bucati\b pieces\b menge\b anzahl\b mennyiseg\b quantite\b количеств weight\b points\b puncte\b
    rate\b cota\b procent percent metoda\b modalitat tip\b(?=_plata) e_mail\b email phone\b telefon\b
    event\b custom\b relation\b website\b birthday\b account\b data\b valuta\b moneda\b articole\b
    produse\b comenzi\b termen\b termenul\b deadline\b days\b at\b on\b
    reason\b motiv terms\b note\b notes\b address\b country\b stare\b"""
)
_AFTER_DISCOUNT: Final = _stems(
    r"after\b dupa\b nach\b apres\b less\b minus\b cu_reducere\b cu_discount\b mit\b"
)
_DISCOUNT: Final = _stems(
    "discount reducer rabat sconto descuent remis kedvezmen скидк coupon voucher promo cupon bonus ermassig"
)
_TAX: Final = _stems(
    r"tax\b taxes\b taxa\b taxe\b tva\b vat\b iva\b mwst\b mw_st\b ust\b umsatzsteuer afa\b steuer ндс gst\b"
    r" hst\b pst\b impozit duty\b"
)
_WITH: Final = _stems(r"incl including\b inc\b inkl cu\b with\b mit\b avec\b brut\b brutto gross\b ttc\b с\b")
_WITHOUT: Final = _stems(
    r"excl excluding\b exkl ex\b fara\b without\b ohne\b hors\b ht\b net\b netto\b neto\b nett\b"
    r" nettobetrag nettosumme imponibile"
    r" без\b before\b pre\b nelkul"
)
_REFUND: Final = _stems(
    "refund ramburs rembours erstatt ruckerstatt visszater возврат retur chargeback storn"
)
_SHIPPING: Final = _stems(
    r"ship spedizion deliver livrar livrais transport versand szallit porto\b freight доставк postage curier"
    r" courier handling"
)
_DEPOSIT: Final = _stems(
    r"deposit avans acont advance\b anzahlung eloleg acompte prepa аванс gift store_credit"
)
_BALANCE: Final = _stems(
    r"balance\b rest\b restul\b sold\b due\b outstanding\b ramas\b restant offen\b unpaid\b owed\b datorat"
)
_FEE: Final = _stems(
    r"fee\b fees\b tip\b tips\b bacsis comision commission gebuhr surcharge\b round rotunj cash\b"
    r" card\b change\b"
)
_COST: Final = _stems(
    r"cost_of costs?\b(?<!item_cost)(?<!unit_cost) profit margin marja\b markup cogs achiziti adaos"
    r" einkauf wholesale\b supplier"
)
_SUBTOTAL: Final = _stems(r"subtotal sub_total zwischensumme reszosszeg sous_total")
_LINE: Final = _stems(
    r"item line lineitem unit produs articol buc\b each\b stuck einzel egyseg unitar position poz\b"
    r" product\b variant sku\b"
)
_PAID: Final = _stems(
    "paid incas collected platit achitat bezahlt paye fizetett charged received оплачен tendered regle spent"
)
_TOTAL: Final = _stems(
    "total grand gesamt vegosszeg osszesen fizetendo итого всего de_plata endbetrag rechnungsbetrag totale"
)
_PRICE: Final = _stems(r"cost price pret preis prix\b ar\b ara\b цена precio стоимост")
_ORDER: Final = _stems(
    "order comand comenz invoice factur bestell rendeles commande transaction receipt bon ticket"
    " rechnung заказ grand"
)


_TENDERED: Final = _stems(
    "tendered charged spent gift store_credit line item account wallet loyalty year lifetime"
)
"""Of other money than what was paid for the order."""


def meaning_of(key: str) -> Meaning | None:
    """Return what a column of money means by its name, as `header_key` writes it; nothing if it is none."""
    text = f" {key}"
    if _NO_MONEY.search(text):
        return None
    taken = _taken_off(text)
    if taken is not None:
        return Meaning(taken, 0)
    if not _MONEY & set(key.split()) and not _SUBTOTAL.search(text):
        return None
    return _what_was_sold(text)


def _taken_off(text: str) -> Money | None:
    """Return what a column says that is not what the client paid."""
    if _DISCOUNT.search(text) and not _AFTER_DISCOUNT.search(text):
        return Money.DISCOUNT
    if _TAX.search(text) and not (_WITH.search(text) or _WITHOUT.search(text)):
        return Money.TAX
    included = _WITH.search(text) or _WITHOUT.search(text)
    kinds = (
        (_REFUND, Money.REFUND),
        (_COST, Money.COST),
        (_DEPOSIT, Money.DEPOSIT),
        (_BALANCE, Money.BALANCE),
    )
    for stems, money in kinds:
        if stems.search(text):
            return money
    for stems, money in ((_SHIPPING, Money.SHIPPING), (_FEE, Money.FEE)):
        if stems.search(text) and not included:
            return money
    return None


def _what_was_sold(text: str) -> Meaning:
    of = AmountOf.ORDER if _ORDER.search(text) else AmountOf.EITHER
    if _LINE.search(text) and not _ORDER.search(text):
        whole = bool(_TOTAL.search(text) or _PRICE.search(text) is None)
        return Meaning(
            Money.LINE if whole else Money.PRICE, 32 if whole else 20, AmountOf.LINE, each=not whole
        )
    if _SUBTOTAL.search(text):
        return Meaning(Money.SUBTOTAL, 42, of)
    if _WITHOUT.search(text):  # sales after discounts are called net, sums before taxes too
        return Meaning(Money.NET, 60 if " sales" in text else 46 if _TOTAL.search(text) else 44, of)
    if _WITH.search(text):
        return Meaning(Money.GROSS, 55 if " sales" in text else 98 if _TOTAL.search(text) else 90, of)
    if _TOTAL.search(text):
        return Meaning(Money.TOTAL, 101 if _PAID.search(text) else 100 if of is AmountOf.ORDER else 99, of)
    if _PAID.search(text):
        return Meaning(Money.PAID, 80, of)
    if _PRICE.search(text):
        return Meaning(Money.PRICE, 35)
    return Meaning(Money.AMOUNT, 70, of)


def best_total(headers: Sequence[tuple[str, str]], filled: Sequence[bool] = ()) -> str | None:
    """Return the header that says best what the client paid; `headers` are pairs of header and its key.

    `filled` tells of each whether its first cells say anything: a better column that is empty helps nobody.
    """
    best: tuple[bool, int] = (False, 0)
    chosen = None
    for at, (header, key) in enumerate(headers):
        meaning = meaning_of(key)
        if meaning is None or not meaning.serves:
            continue
        place = (filled[at] if at < len(filled) else True, meaning.serves)
        if chosen is None or place > best:
            best, chosen = place, header
    return chosen


def column_of(headers: Sequence[tuple[str, str]], money: Money, but: str | None = None) -> str | None:
    """Return the first header with this meaning."""
    found = ((header, meaning_of(key)) for header, key in headers if header != but)
    return next((header for header, meaning in found if meaning and meaning.money is money), None)


def paid_columns(headers: Sequence[tuple[str, str]], total: str | None) -> dict[str, str | None]:
    """Return the columns of what was paid at first, paid until now and is still to pay, beside the total."""
    money = [(header, key) for header, key in headers if not _TENDERED.search(f" {key}")]
    kinds = {"deposit": Money.DEPOSIT, "paid": Money.PAID, "balance": Money.BALANCE}
    return {name: column_of(money, kind, total) for name, kind in kinds.items()}


def money_columns(headers: Sequence[tuple[str, str]]) -> tuple[MoneyColumn, ...]:
    """Return every column of money with what it says; `headers` are pairs of header and its key."""
    found = ((header, meaning_of(key)) for header, key in headers)
    return tuple(MoneyColumn(header, meaning.money) for header, meaning in found if meaning)
