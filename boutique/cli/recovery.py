"""What a command says when the book is lost or damaged: the newest copy that can be put back."""

from __future__ import annotations

from pathlib import Path

from boutique.data.backups.opened_copy import newest_proven
from boutique.wording import _, day, n_


def advice(folder: Path) -> str:
    """Return which copy beside the book is the newest that could be opened, and how it is put back."""
    found = newest_proven(folder)
    if found is None:
        return _(
            "There is no good backup beside the book. Look for one elsewhere, then run: boutique restore FILE"
        )
    told = n_(
        "The newest backup that could be opened is from {day}, {time}, with {n} client:",
        "The newest backup that could be opened is from {day}, {time}, with {n} clients:",
        found.clients,
        day=day(found.made.date()),
        time=f"{found.made:%H:%M}",
    )
    how = _("Restore it with: {command}")
    command = f'boutique restore "{found.file}" --data "{folder}"'
    return "\n".join((told, f"    {found.file}", how.format(command=command)))
