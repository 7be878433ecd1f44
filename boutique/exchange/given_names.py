"""Given names common in Romania, folded, to tell 'Văleanu Șerban' from 'Șerban Văleanu'."""

from __future__ import annotations

_ONLY_GIVEN = """
ada adela adelina adina adrian adriana agata agnes albert alberta alex alexandra alexandrina alexandru alice
alin alina alis amalia amelia ana anabela anamaria anastasia anca andra andrada andras andreea andreia aneta
aniela anisoara anita anna antoaneta antonela antonia anuta attila aura aurel aurelia aurelian aurica aurora
beatrice beatrix bianca brandusa brigitta calin camelia camil carina carla carmen carolina casandra catalin
catalina catinca catrinel cecilia celia cezar cezara charles ciprian cipriana clara claudia claudiu
clementina codrin codrina codrut codruta constanta coralia corina cornel cornelia corneliu cosmin cosmina
costel costin crenguta crina cristi cristian cristiana cristina cristofor csaba dafina daiana dalia dana
daniela daria darius delia denis denisa diana dionisie doina dorel dorian doriana dorin dorina doru dragos
dumitra ecaterina edith eduard eftimie elena eleonora eliana elisa elisabeta eliza ella elvira ema emanoil
emanuel emanuela emil emilia emilian emma eniko eremia erik erika ernest erzsebet estera eugen eugenia eva
evelina fabian felicia felix ferenc filomena flavia flavius florentin florentina floriana florica florin
florina gabi gabriel gabriela gelu genoveva georgel georgeta georgia georgian georgiana geta gigel gina
giulia gloria graziela gyorgy horatiu horia hortensia iasmina ica ildiko ileana ilinca ilona ina ioana
iolanda ionel ionela ionut iosefina irina irinel iris isabela istvan iulia iulian iuliana iuliu iustin
iustina ivona izabela james jana jane janos jeana jeni jennifer john jozsef judit karen katalin kate larisa
laszlo laura laurentiu lavinia lenuta leonard leontina levente lia lidia ligia lili liliana lina linda livia
liviu loredana lorena lorin luana lucia lucian luciana lucica lucretia ludmila luiza luminita madalin
madalina magda magdalena maia malina manuela mara marcel marcela margareta maria marian mariana maricica
marieta marilena marina marinela marioara marius marta mary matilda maya melania melinda mia michael mihaela
mihaita mihnea mioara mirabela mirela miron miruna mitica mona monica nadia narcis narcisa nastasia natalia
natasa nela nelu nicoleta nicu nicusor nina noemi norica oana octav octavia octavian ofelia olga olimpia
olivia otilia ovidiu ozana pamela patricia paula paulina peter petra petrica petronela petruta rada rahela
raisa raluca ramona rares raul razvan rebeca reka remus renata richard robert roberta rodica romeo romina
romulus roxana ruxanda ruxandra sabin sabina sabrina sanda sandor sanziana sara sarah sebastian septimiu
serban serenela sergiu sidonia silvana silvia silviu simina simona sinziana smaranda sofia sonia sorana
sorin sorina stefana stefania stefanita stela stelian steliana steluta susan suzana svetlana szabolcs tamara
tania tatiana teodor teodora teofil teresa tereza theodor theodora thomas tiberiu tibor tinca titiana titu
traian tudora tudorel tudorita tunde valentin valentina valer valeria valerica valeriu vali vanesa vasilica
vera veronica vicentiu victoria victorita violeta viorel viorela viorica virgil virgiliu virginia viviana
vlad william zamfira zenovia zina zoe zoltan zsolt
"""

_ALSO_FAMILY = """
adam andrei anton avram barbu bogdan caius constantin costache cristea damian dan daniel david dinu dumitru
enache filip florea florian gavril gavrila george gheorghe gheorghita grigore iacob iancu ieremia ignat ilie
ioan ion ionita iordache iorga iosif ivan lazar leon luca manole marcu marin martin matei mihai mihail
mircea mitrea mitru moise neagu nechita neculai nicolae niculae nistor oprea pantelimon paul pavel petre
petru preda radu roman sandu sava savu serafim sever simion simon stan stanciu stefan stoica tanase toader
toma tudor tudose vasile veniamin vergil victor visan vladut voicu zaharia
"""

_ALSO = frozenset(_ALSO_FAMILY.split())
_ONLY = frozenset(_ONLY_GIVEN.split())


def givenness(folded: str) -> int:
    """Return how surely a folded word is a given name: 2 surely, 1 it may be a family name too, 0 no."""
    if folded in _ONLY:
        return 2
    if folded in _ALSO:
        return 1
    if " " in folded:
        return min(map(givenness, folded.split()))
    return 0
