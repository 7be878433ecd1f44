"""Given names and what people make of them: Gheorghe is also Gigi, and Nelu may be Ion."""

from __future__ import annotations

_CALLED = """
adrian adi; alexandra alexa sanda sandra; alexandru alex sandu sandel alecu; ana anuta anisoara anica;
andrei andreias; anton tony toni; constantin costel costica costi dinu titi; cristian cristi; cristina
cristi; daniel dani dan; daniela dani dana; dumitru mitica mitu dumi; ecaterina catinca cati; eduard edi;
elena lenuta lena nuta; elisabeta eliza veta beti; emanuel manu; emil milu; eugen jeni; florin florinel;
gabriel gabi; gabriela gabi; georgeta geta; gheorghe george gigi ghita gheorghita; grigore grigoras grig;
ilie iliuta; ioan ion ionel ionica nelu; ioana ionela; iosif iosca; laurentiu laur; lucian luci;
magdalena magda; margareta marga; maria marioara maricica mia; mihai mihaita misu; mihaela miha; nicolae
nicu nae nicusor culae; nicoleta nico; pavel paul; petru petre petrica; radu raducu; robert robi;
sebastian seba; stefan fane stefanita; teodor tudor toader doru; teodora tudora; valentin vali; valentina
vali; valeriu vali; vasile sile lica; victor vic; viorel viorica; virgil gil; vladimir vlad
"""


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, group in enumerate(_CALLED.split(";")):
        for name in group.split():
            found.setdefault(name, set()).add(at)
    return {name: frozenset(groups) for name, groups in found.items()}


_GROUPS = _groups()
_MEMBERS = [tuple(group.split()) for group in _CALLED.split(";")]
_NONE: frozenset[int] = frozenset()


def may_be_called(one: str, other: str) -> bool:
    """Return whether two given names, folded, can be those of one person."""
    return not _GROUPS.get(one, _NONE).isdisjoint(_GROUPS.get(other, _NONE))


def other_forms(name: str) -> tuple[str, ...]:
    """Return what else somebody of a given name, folded, may be called."""
    found = (form for at in sorted(_GROUPS.get(name, _NONE)) for form in _MEMBERS[at] if form != name)
    return tuple(dict.fromkeys(found))
