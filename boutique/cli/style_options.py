"""The command for what can be chosen for a garment."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from boutique.cli.context import Desk
from boutique.cli.stage_lines import garment_key
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.style_options import OfferedOption, offered_as_typed, typed_offered
from boutique.services.orders.style_options import offer_style_options
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment, style_offered


def options(desk: Desk, options: Namespace) -> None:
    """Print what can be chosen for a garment, or for each; write it down as it is said."""
    key = None if options.garment is None else garment_key(options.garment)
    if key is None and (options.usual or options.line):
        raise Refused(N_("Say for which garment this can be chosen."))
    if key is not None and (options.usual or options.line):
        offer_style_options(desk.change(), key, typed_offered("\n".join(options.line or ())))
    own = desk.queries.style_options()
    told = {each: style_offered(each, own) for each in ([key] if key is not None else GARMENTS)}
    answer: dict[str, Any] = {
        each: {"own": each in own, "options": list(map(_as_json, found))} for each, found in told.items()
    }
    desk.answer({"garments": answer}, lambda: _print(told))


def _as_json(offered: OfferedOption) -> dict[str, Any]:
    return {"key": offered.key, "values": [each._asdict() for each in offered.values]}


def _print(told: dict[str, Any]) -> None:
    for key, found in told.items():
        if found:
            print(capital(garment(key)))
            print("\n".join(f"  {line}" for line in offered_as_typed(found).splitlines()))
