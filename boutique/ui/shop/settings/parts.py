"""The parts of the settings by name; loads no part, for the palette finds them before anybody was there."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.ui.kit.line import Row
from boutique.wording import _


def part_rows() -> Sequence[Row]:
    """Return each part with what can be set there."""
    return (
        Row("shop", _("The shop"), _("name, city, phone, street")),
        Row("staff", _("Who serves"), _("who is at the counter now")),
        Row("speech", _("Language and appearance"), _("Romanian or English, by day or by lamplight")),
        Row("work", _("Calls and lookbooks"), _("calls in a day, guests, prices")),
        Row("hours", _("Hours of the workshop"), _("hours, absences, closed days, holidays")),
        Row("stages", _("Stages of the workshop"), _("stages of each garment and their hours")),
        Row("options", _("What can be chosen"), _("lapels, pockets, buttons of each garment")),
        Row("copies", _("Backups"), _("make a backup, restore one")),
        Row("history", _("History"), _("who changed what; undo it")),
        Row("import", _("Import"), _("clients and orders from a file")),
        Row("export", _("Export"), _("clients to a file")),
        Row("about", _("About Boutique"), _("version and licences")),
    )
