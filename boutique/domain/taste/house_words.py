"""Words the program itself offers for what somebody likes, in both languages: 'navy' and 'bleumarin' are one.

What a shop calls something in its own words is none of these, and stays as it was typed.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from boutique.domain.kernel.text import fold
from boutique.domain.taste.colours_named import PALETTE


class HouseWord(NamedTuple):
    """One thing, as each language says it."""

    en: str
    ro: str


_PALETTE_RO: Final = (
    "alb, ivoire, crem, ecru, nisip, bej, piatră, gri-perlă, gri-deschis, gri, antracit, negru, "
    "albastru-gheață, bleu, albastru-cer, albastru denim, albastru aviatic, petrol, albastru cobalt, "
    "albastru regal, bleumarin franțuzesc, bleumarin, albastru de noapte, gri-albastru, verde mentă, "
    "verde salvie, verde mușchi, oliv, kaki, verde loden, verde sticlă, verde smarald, galben unt, "
    "galben muștar, ocru, camel, coniac, tabac, maro, ciocolatiu, cărămiziu, corai, roșu, bordo, vânătă, "
    "roz pudră, roz prăfuit, lila"
)
_WORDS: Final = {
    "colour": "blue = albastru; green = verde; yellow = galben; orange = portocaliu; pink = roz; "
    "purple = mov; violet = violet; turquoise = turcoaz; terracotta = teracota; cherry red = vișiniu; "
    "garnet = grena; plum = prună; gold = auriu; silver = argintiu; chestnut = castaniu; "
    "dark grey = gri-închis; dark blue = albastru-închis; light green = verde-deschis; "
    "dark green = verde-închis; olive green = verde-măsliniu; pale pink = roz-pal; "
    "brick red = roșu-cărămiziu; russet = ruginiu; dark red = roșu-închis; fuchsia = fucsia; "
    "salmon = somon; teal = verde-petrol; night blue = albastru-noapte; grey petrol = gri-petrol; "
    "bronze = bronz; light brown = maro-deschis; dark brown = maro-închis; tan = cafeniu; "
    "pistachio = fistic; off-white = alb murdar",
    "cloth": "linen = in; flannel = flanel; poplin = poplin; oxford = oxford; velvet = catifea; "
    "corduroy = catifea reiată; satin = satin; crêpe = crep; wool = lână; cotton = bumbac; silk = mătase; "
    "cashmere = cașmir; broadcloth = postav; tweed = tweed; twill = diagonal; lace = dantelă; mohair "
    "= mohair; seersucker = seersucker",
    "pattern": "plain weave = pânză; twill = diagonal; herringbone = spic; houndstooth = pepit; "
    "glen check = Prince de Galles; pinstripe = dungă fină; chalk stripe = dungă de cretă; "
    "birdseye = ochi de pasăre; checks = carouri; stripes = dungi; plain = uni; dots = buline; "
    "flowers = flori",
    "garment": "suit = costum; jacket = sacou; trousers = pantaloni; waistcoat = vestă; overcoat = palton; "
    "shirt = cămașă; dress = rochie; skirt = fustă; blouse = bluză; women's jacket = sacou de damă; "
    "tie = cravată",
    "occasion": "office = birou; parties = ocazie; wedding = nuntă; weddings = nunți; weekend = weekend; "
    "christening = botez; evening = seară; travel = călătorie; every day = zi de zi; ceremony = ceremonie",
    "fit": "fitted at the waist = ajustat în talie; close at the waist = strâns în talie; "
    "easy at the waist = lejer în talie; easy in the back = lejer la spate; soft shoulder = umăr moale; "
    "natural shoulder = umăr natural; high waist = talie înaltă; straight trousers = pantalon drept; "
    "tapered trousers = pantalon conic; to the knee = până la genunchi; below the knee = sub genunchi; "
    "to mid-calf = până la jumătatea gambei; close to the body = pe corp; loose = lejer; "
    "sleeve showing 1.5 cm of cuff = mâneca lasă 1,5 cm de manșetă",
    "style": "wide lapels = revere late; narrow lapels = revere înguste; peak lapels = revere ascuțite; "
    "shawl collar = guler șal; collarless = fără guler; small collar = guler mic; "
    "spread collar = guler deschis; round collar = guler rotund; one button = un nasture; "
    "two buttons = doi nasturi; three buttons = trei nasturi; double-breasted = două rânduri; "
    "patch pockets = buzunare aplicate; jetted pockets = buzunare ascunse; French cuffs = manșetă dublă; "
    "turn-ups = manșetă la pantaloni; unlined in summer = fără căptușeală vara; "
    "marked waist = talie marcată; covered buttons = nasturi îmbrăcați; "
    "shiny buttons = nasturi strălucitori; "
    "short sleeves = mâneci scurte; long sleeves = mâneci lungi; sleeveless = fără mâneci; "
    "three-quarter sleeves = mânecă trei sferturi; frills = volane; deep neckline = decolteu adânc; "
    "V neck = decolteu în V; boat neck = decolteu bărcuță; belt = cordon; bow = fundă; "
    "button-down collar = guler cu nasturi; knee length = până la genunchi; "
    "midi = până la jumătatea gambei; pencil = conică; pleats = pense la pantaloni; "
    "three-piece with waistcoat = trei piese cu vestă; wrap = petrecută",
}
_ALSO: Final = {
    "occasion": "the office = office; journey = travel; baptism = christening",
    "style": "peaked lapels = peak lapels; no collar = collarless; no sleeves = sleeveless; "
    "hidden pockets = jetted pockets; button down = button-down collar; turn ups = turn-ups; "
    "double breasted = double-breasted; three quarter sleeves = three-quarter sleeves; "
    "three piece waistcoat = three-piece with waistcoat; trei piese vestă = three-piece with waistcoat",
}
"""What an earlier program offered for a thing, and what it is called now."""


def _read(words: str) -> list[HouseWord]:
    return [HouseWord(*(side.strip() for side in pair.split("="))) for pair in words.split(";")]


def _all() -> dict[str, list[HouseWord]]:
    dyed = [
        HouseWord(colour.name, ro.strip()) for colour, ro in zip(PALETTE, _PALETTE_RO.split(","), strict=True)
    ]
    read = {facet: _read(words) for facet, words in _WORDS.items()}
    return read | {"colour": [*dyed, *read["colour"]]}


HOUSE_WORDS: Final = _all()
"""What a like can be about, and every word the program has for it."""


def _found() -> dict[str, dict[str, HouseWord]]:
    found = {
        facet: {fold(said): word for word in words for said in word} for facet, words in HOUSE_WORDS.items()
    }
    for facet, words in _ALSO.items():
        for earlier, now in (pair.split("=") for pair in words.split(";")):
            found[facet][fold(earlier)] = found[facet][fold(now)]
    return found


_FOUND: Final = _found()


@lru_cache(maxsize=8192)
def house_word(facet: str, value: str) -> HouseWord | None:
    """Return the word of the program that was said, in either language and however spelled."""
    return _FOUND.get(facet, {}).get(fold(value))


def facet_of_word(value: str) -> str:
    """Return what a word of the program is about, or '' for a word of the shop."""
    return next((facet for facet in HOUSE_WORDS if house_word(facet, value) is not None), "")


def ways_of_saying(facet: str, value: str) -> tuple[str, ...]:
    """Return what was said and, when it is one of the program's words, what the other language says."""
    word = house_word(facet, value)
    return (value,) if word is None else (value, *(said for said in word if fold(said) != fold(value)))
