"""The command of photographs and papers: what is kept with a client, and files to keep."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from boutique.cli.context import DONE, FAILED, REFUSED, Desk
from boutique.domain.clients.documents import PaperKind, TakenIn
from boutique.domain.clients.views import PaperView
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import BoutiqueError, Unavailable
from boutique.services.clients.documents import keep_papers
from boutique.wording import _, day, explain, n_


class _Added(NamedTuple):
    taken: list[TakenIn]
    refused: list[tuple[Path, BoutiqueError]]
    kept: int = 0
    known: Sequence[str] = ()

    @property
    def code(self) -> int:
        """A disk that failed is told before a file that is no picture."""
        if any(isinstance(error, Unavailable) for _path, error in self.refused):
            return FAILED
        return REFUSED if self.refused else DONE


def papers(desk: Desk, options: Namespace) -> int:
    """Answer with the photographs and papers of a client, after keeping others if asked."""
    who = desk.queries.find_client(options.id)
    added = _add(desk, who, options.add) if options.add else None
    kept = desk.queries.client_papers(who)
    answer: dict[str, Any] = {"papers": [_as_json(desk, each) for each in kept]}
    if added is not None:
        refused = [{"file": path, "reason": explain(error)} for path, error in added.refused]
        answer["added"] = {"kept": added.kept, "known": list(added.known), "refused": refused}
    desk.answer(answer, lambda: _tell(kept, added))
    return added.code if added is not None else DONE


def _add(desk: Desk, who: UUID, paths: list[Path]) -> _Added:
    """One bad file does not keep the others out."""
    from datetime import UTC, datetime

    from boutique.data.image_worker.worker import Darkroom
    from boutique.data.pictures.folder import PictureFolder

    added, pictures = _Added([], []), PictureFolder(desk.folder, Darkroom())
    try:
        for path in pictures.gather(paths):
            try:
                added.taken.append(pictures.take_in(path))
            except BoutiqueError as error:
                added.refused.append((path, error))
    finally:
        pictures.rest()
    if added.taken:
        now = datetime.now(UTC)
        kept = keep_papers(desk.change(), who, added.taken, now=now)
        return added._replace(kept=len(kept.papers), known=[explain(each) for each in kept.refused])
    return added


def _as_json(desk: Desk, paper: PaperView) -> dict[str, Any]:
    from boutique.data.pictures.folder import PictureFolder

    pictures = PictureFolder(desk.folder)
    return {
        "paper_id": paper.paper_id,
        "kind": paper.kind,
        "title": paper.title,
        "taken_on": paper.taken_on,
        "added_at": paper.added_at,
        "order_no": paper.order_no,
        "by": paper.staff,
        "files": [pictures.path(digest) for digest in paper.digests],
    }


def _tell(kept: tuple[PaperView, ...], added: _Added | None) -> None:
    if added is not None:
        if added.kept:
            print(n_("{n} photograph or paper kept.", "{n} photographs and papers kept.", added.kept))
        for reason in (*added.known, *(explain(error) for _path, error in added.refused)):
            print("  " + reason)
        return
    if not kept:
        print(_("Nothing has been kept for this client yet."))
    for paper in kept:
        print(_line(paper))


def _line(paper: PaperView) -> str:
    name = paper.title or (_("Paper") if paper.kind == PaperKind.PAPER else _("Photograph"))
    pages = n_("{n} page", "{n} pages", len(paper.digests)) if len(paper.digests) > 1 else ""
    order = _("order {no}").format(no=paper.order_no) if paper.order_no is not None else ""
    when = day(paper.taken_on or local_day(paper.added_at))
    return " · ".join(part for part in (when, name, pages, order) if part)
