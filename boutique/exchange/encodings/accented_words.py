"""Letters beyond ASCII by language, with how usual each is, and words that are written with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _weights(text: str) -> dict[str, float]:
    """'áé 1.5 ñ 2' says 1.5 of á and é, and 2 of ñ."""
    parts = text.split()
    return {
        sign: float(weight) for signs, weight in zip(parts[::2], parts[1::2], strict=True) for sign in signs
    }


LETTERS: Final[Mapping[str, Mapping[str, float]]] = {
    "ro": _weights("ășţțş 2.2 âî 1.8"),
    "hu": _weights("áé 2 öóő 1.5 íüú 1.2 ű 1"),
    "de": _weights("üäö 2 ß 1.6 é 0.8"),
    "fr": _weights("é 2.2 èç 1.5 êôàî 1.2 ëâû 0.9 ïùœ 0.7 ü 0.2"),
    "es": _weights("áéíó 1.8 ñ 2 ú 1.3 ü 0.4"),
    "pt": _weights("ã 1.7 çáéíóú 1.3 âêô 1 õ 1 à 0.5"),
    "it": _weights("àè 1.5 òé 1.1 ìù 0.9"),
    "pl": _weights("ł 2 ąśż 1.3 ę 1 ó 1.2 ćń 1 ź 0.7"),
    "cs": _weights("čšáí 1.5 řžě 1.3 éý 1.2 ů 1 úň 0.8 ťďľôó 0.5 äĺŕ 0.2"),
    "hr": _weights("ćšž 1.6 č 1.5 đ 1.2"),
    "tr": _weights("ışü 1.5 ğ 1.3 çö 1.1 i̇ 1"),
    "da": _weights("øå 1.5 æ 1.2 éäö 0.8"),
    "sv": _weights("åäö 1.5 é 0.8"),
    "ru": _weights("оеаинтсрвл 1.1 кмдпуяыьгзбчй 0.8 хжшюцщэфё 0.5 ъ 0.1"),
    "uk": _weights("оаинтсрвліе 1 кмдпуяьгзбчй 0.8 хжшюцщф 0.5 їєґ 0.6"),
    "sr": _weights("аоеинтсрвл 0.9 јкмдпугзбч 0.7 љњђћџхжшцф 0.5"),
    "el": _weights("αοιετσνηυρπ 1 κμλωςγδ 0.8 χθφβξζψάέήίόύώ 0.6 ϊϋΐΰ 0.2"),
}
"""Cyrillic and Greek letters weigh less: there is one in every place of a word."""

CONSONANTS: Final = frozenset("șţțşñńłśżćźčšřžňťďľĺŕđğçßćбвгґдѓђжзѕйјкќлљмнњпрстћфхцчџшщ")
"""Of the letters above those that stand for consonants; after them a vowel is likely."""

_WORDS: Final = {
    "ro": """ștefan șerban ștefania țepeneag ionuț mihăiță rață păun brăila iași timișoara brașov bucurești
    constanța ploiești galați pitești târgu mureș sfântu bistrița bacău botoșani suceava buzău râmnicu vâlcea
    călărași alexandru-ioan cătălin cătălina mădălina mădălin răzvan bogdănel nicușor dănuț vlăduț
    ilinca-ștefana
    oraș adresă observații prenume nașterii țară județ înălțime lungime mânecă rochie fustă cămașă croială
    îngustă mătase lână comandă plată achitată livrată anulată dată bărbat femeie fără și până după""",
    "hu": """józsef lászló istván sándor zoltán gábor péter mária éva ágnes erzsébet katalin ildikó szilágyi
    kovács tóth szabó nagyné horváth molnár bálint török székely szűcs fehér lőrincz sütő györgy jános mihály
    név családnév utónév keresztnév város telefonszám születési dátum megjegyzés cím ország összeg rendelés
    kolozsvár marosvásárhely székelyudvarhely csíkszereda sepsiszentgyörgy nagyvárad szatmárnémeti""",
    "de": """müller schäfer köhler krüger schröder könig böhm günther jürgen jörg björn käthe bärbel löwe groß
    weiß straße größe münchen köln düsseldorf nürnberg würzburg österreich zürich hermannstadt schäßburg
    mühlbach
    für über größen grün männlich händler währung geändert käufer stück verkäufe menge gesamtbeträge""",
    "fr": """hélène irène thérèse françois françoise rené renée andré josé jérôme benoît gaëlle noël joël zoé
    chloé léa théo mélanie stéphane stéphanie frédéric sébastien cédric agnès geneviève lefèvre lefébvre
    desprès
    dubé gérard prévôt lemaître château hôtel fenêtre nîmes orléans besançon béziers évreux saint-étienne
    prénom téléphone société numéro créé remarque payé annulé remboursé livré réglé pièce manteau crème été
    également très après première dernière gilet-écru élève père mère frère sœur cœur""",
    "es": """josé maría jesús ángel andrés martín garcía martínez rodríguez gonzález hernández lópez
    sánchez pérez
    gómez díaz muñoz núñez ibáñez peña cádiz málaga córdoba león español españa señor señora niño año teléfono
    dirección código número población fecha categoría descripción rubén raúl sofía lucía inés íñigo óscar""",
    "pt": """joão são conceição gonçalves magalhães simões josé antónio antônio luís inês catarina-conceição
    endereço descrição observação telefone cidade-são não informação situação araújo estêvão sebastião
    brandão""",
    "it": """niccolò nicolò città però perché località forlì cefalù cantù è più quantità libertà
    università""",
    "pl": """łukasz michał paweł małgorzata wałęsa kościuszko łódź kraków wrocław gdańsk poznań jóźwiak zając
    dąbrowski wiśniewski wójcik kamiński zieliński szymański woźniak kozłowski jabłoński król wróbel górski
    imię miejscowość""",
    "cs": """jiří tomáš lukáš ondřej matěj dvořák novák novotný černý procházka kučera veselý horák němec
    pokorný
    růžičková novák-nováková příjmení jméno město české plzeň šárka zdeněk řehoř háček štěpán""",
    "hr": """petrović jovanović nikolić marković đorđević živković kovač miloš bečej šimić jurić perić božić
    babić vuković knežević pavlović željko dražen krešimir saša nataša""",
    "tr": """ayşe şahin yılmaz yıldız çelik öztürk kılıç doğan aydın ibrahim-ağa işık oğuz gülşah ışık
    tuğçe barış
    türkiye istanbul-şişli kadıköy adı soyadı müşteri ülke""",
    "da": """søren sørensen jørgen jørgensen bjørn kjær møller nørgård århus øster københavn gårdsplads
    lærke""",
    "sv": """åsa björn göran göteborg malmö åkesson öberg sjöberg lindström bergström nyström västerås
    hälsingborg
    hägg örebro""",
}

WORDS: Final = frozenset(word for text in _WORDS.values() for word in text.split())
