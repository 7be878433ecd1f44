"""Commands that open the window, or do the same job in the terminal where there is no screen."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from boutique import paths
from boutique.cli.context import Desk
from boutique.domain.kernel.errors import N_, Refused
from boutique.wording import _


def window(desk: Desk, options: Namespace) -> int:
    """Open the window; without a screen print the call sheet of today."""
    _must_name_nobody(options)
    if has_screen():
        from boutique.app import run

        return run(desk.folder)
    from boutique.cli import call_sheet

    print(_("There is no screen here, so this is today's call sheet."), file=sys.stderr)
    call_sheet.today(desk, Namespace(on=None, limit=None))
    return 0


def demo(desk: Desk, options: Namespace) -> int:
    """Make the demo shop if it is not there yet, and open it; without a screen show it in the terminal."""
    _must_name_nobody(options)
    if options.data is None:
        desk.folder = paths.demo_shop()
    _make(desk, options)
    if has_screen() and not options.no_window:
        from boutique.app import run

        desk.book.close()
        return run(desk.folder)
    _show_here(desk)
    return 0


def _must_name_nobody(options: Namespace) -> None:
    if options.staff:
        raise Refused(N_("Who serves is chosen in the window itself. Leave out --staff."))


def _make(desk: Desk, options: Namespace) -> None:
    """A demo shop that is there already is opened as it was left; a real one is never touched."""
    from boutique.data.pictures.folder import PictureFolder
    from boutique.services.shop.open_demo import open_demo

    desk.begin()
    if not desk.queries.settings()["shop.demo"]:
        pictures = PictureFolder(desk.folder)
        open_demo(desk.book, options.clients, options.seed, today=desk.today, pictures=pictures)


def _show_here(desk: Desk) -> None:
    from boutique.cli import call_sheet, lookbooks

    call_sheet.today(desk, Namespace(on=None, limit=None))
    offered = desk.queries.collections()
    guests = desk.queries.invitations(offered[0].collection_id) if offered else []
    if guests and not desk.json:
        made = lookbooks.make(desk, guests[0].client_id, offered[0].collection_id, None)
        print()
        print(_("A lookbook for {name}: {file}").format(name=guests[0].name, file=made.path))


def has_screen() -> bool:
    """Tell whether a window could be seen; on Windows and macOS there always is a screen."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
