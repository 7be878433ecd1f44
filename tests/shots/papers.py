"""Pictures of the side with photographs and papers: `python -m tests.shots.papers DIR`."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from boutique.ui.clients.documents.side import Documents
from boutique.ui.kernel.actions import Actions
from boutique.ui.shell import ShopFloor

GARMENTS = (
    ("suit", "flannel", "#6F7079", "m", "lapel=peak buttons=6", "costum de ginerică"),
    ("jacket", "linen", "#2B3A5C", "m", "lapel=notch buttons=2", "sacoul de in, la a doua probă"),
    ("dress", "linen", "#8C3B3B", "f", "", "IMG_2041"),
    ("waistcoat", "herringbone", "#7A5C3E", "m", "", "vestă ca a tatălui, cu rever"),
)


def album(folder: Path) -> list[Path]:
    """Draw a few garments as if somebody had photographed them, and a paper of two pages."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter

    from boutique.domain.cloth.views import SwatchView
    from boutique.domain.collections.drawn import flat_of, look_of
    from boutique.domain.kernel.ids import new_id
    from boutique.drawing.colour import lab_from_hex
    from boutique.ui.kit.flats import paint_flat

    made = []
    for garment, weave, hue, _wearer, style, name in GARMENTS:
        image = QImage(900, 1200, QImage.Format.Format_RGB32)
        image.fill(QColor("#D9D2C7"))
        flat = flat_of(garment, style)
        painter = QPainter(image)
        if flat is not None:
            swatch = SwatchView(
                cloth_id=new_id(),
                name="",
                weave=weave,
                colour="",
                ground=lab_from_hex(hue),
                second=None,
                third=None,
                scale_mm=0,
            )
            paint_flat(painter, flat, look_of(swatch), QRectF(60, 120, 780, 960))
        painter.end()
        made.append(folder / f"{name}.jpg")
        image.save(str(made[-1]))
    return [*made, letter(folder / "Comanda scrisă de mână.pdf")]


def letter(path: Path) -> Path:
    """Write a paper of two pages."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(420, 595))
    for page in ("Comanda", "Probe"):
        canvas.setFont("Helvetica", 22)
        canvas.drawString(40, 520, page)
        canvas.setFont("Helvetica", 11)
        for line in range(18):
            canvas.drawString(
                40, 480 - 20 * line, "Revere late, doi nasturi, buzunare aplicate."[: 20 + line]
            )
        canvas.showPage()
    canvas.save()
    return path


def scenes(floor: ShopFloor, act: Actions, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each thing worth looking at, with what brings it up."""
    yield "papers-empty", act["clients.papers"].trigger
    side = floor.page("clients").detail.side("papers")
    assert isinstance(side, Documents)
    yield "papers-held", side.frame.cover
    yield "papers-grid", lambda: _hand_over(side, folder)
    yield "papers-large", lambda: side.open_paper(side.model.papers[-2].paper_id)
    yield "papers-near", lambda: side.viewer.looking.zoom(4)
    yield "papers-page", lambda: side.open_paper(side.model.papers[0].paper_id)
    yield "papers-back", side.viewer.left.emit


def _hand_over(side: Documents, folder: Path) -> None:
    side.frame.hide()
    place = folder / "album"
    place.mkdir(exist_ok=True)
    (place / "lista.jpg").write_text("nu e o poză")
    side.handed.emit([*album(place), place / "lista.jpg"])


def main(folder: Path, only: str = "") -> None:
    """Write a PNG of every scene, each in a shop of its own."""
    from PySide6.QtCore import QSize

    from boutique import wording
    from boutique.ui.theme import Light, switch
    from tests.shots.rooms import floor_of, settle
    from tests.shots.small_book import filled, services_over
    from tests.shots.stage import Stage

    folder.mkdir(parents=True, exist_ok=True)
    app = Stage().app
    for language, light in (("ro", Light.LIGHT), ("ro", Light.DARK), ("en", Light.LIGHT)):
        name = f"{language}-{light}-1366"
        if not name.startswith(only):
            continue
        wording.use(language)
        switch(app, light)
        with tempfile.TemporaryDirectory() as place:
            shop = filled(Path(place))
            with floor_of(app, services_over(shop.book, shop.ana), QSize(1366, 768)) as floor:
                floor.go("clients", shop.people["Șerban Văleanu"])
                settle(app, floor)
                for scene, bring_up in scenes(floor, floor.actions_live, Path(place)):
                    bring_up()
                    settle(app, floor)
                    floor.window().grab()  # small pictures are asked for when they are seen
                    settle(app, floor)
                    floor.window().grab().save(str(folder / f"{scene}-{name}.png"))
            shop.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    main(asked.folder, asked.only)
