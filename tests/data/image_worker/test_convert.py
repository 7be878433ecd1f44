"""Photographs and papers taken in: what is kept of them, and what is refused without harm."""

from __future__ import annotations

import os
import random
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageCms

from boutique.data.image_worker import pdf_pages as scans
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.clients.documents import PaperKind
from boutique.domain.kernel.errors import Refused
from boutique.wording import explain
from tests.data.files import bomb, camera_notes, locked_pdf, noise, pdf, two_halves


@pytest.fixture
def pictures(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path / "shop")


def _left(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "shop").rglob("*") if path.is_file() or path.name.startswith(".")]


def _kept(pictures: PictureFolder, source: Path) -> Image.Image:
    with Image.open(pictures.path(pictures.take_in(source).digests[0])) as image:
        image.load()
        return image


def test_nothing_a_camera_noted_stays_in_the_bytes(pictures: PictureFolder, tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    two_halves().save(source, exif=camera_notes(), comment="str. Lungă 5", icc_profile=profile)

    taken = pictures.take_in(source)

    assert taken.taken_on == date(2026, 5, 14)
    assert taken.kind is PaperKind.PHOTOGRAPH
    for size in ("print", "thumb"):
        content = pictures.path(taken.digests[0], size).read_bytes()
        for trace in (b"Exif", b"Camera", b"2026", b"Lung", b"ICC_PROFILE", b"GPS"):
            assert trace not in content


@pytest.mark.parametrize("held", range(1, 9))
def test_a_photograph_stands_upright_however_the_camera_was_held(
    pictures: PictureFolder, tmp_path: Path, held: int
) -> None:
    from PIL import ImageOps

    two_halves().save(tmp_path / "a.jpg", exif=camera_notes(held), quality=95)
    with Image.open(tmp_path / "a.jpg") as source:
        expected = np.asarray(ImageOps.exif_transpose(source), dtype=int)

    kept = np.asarray(_kept(pictures, tmp_path / "a.jpg"), dtype=int)

    assert kept.shape == expected.shape
    assert np.abs(kept - expected).mean() < 3


@pytest.mark.parametrize(
    ("said", "day"), [("0000:00:00 00:00:00", None), ("2999:01:01 00:00:00", None), ("ieri", None)]
)
def test_a_day_that_cannot_be_is_not_believed(
    pictures: PictureFolder, tmp_path: Path, said: str, day: date | None
) -> None:
    two_halves().save(tmp_path / "a.jpg", exif=camera_notes(taken=said))

    assert pictures.take_in(tmp_path / "a.jpg").taken_on is day


def test_the_photograph_of_a_phone_is_read_upright_with_its_day(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    heif = pillow_heif.from_pillow(two_halves())
    heif.save(tmp_path / "a.heic", exif=camera_notes().tobytes(), quality=90)

    taken = pictures.take_in(tmp_path / "a.heic")

    assert taken.taken_on == date(2026, 5, 14)
    content = pictures.path(taken.digests[0]).read_bytes()
    assert b"Camera" not in content
    with Image.open(pictures.path(taken.digests[0])) as kept:
        assert kept.size == (400, 600)
        assert kept.getpixel((200, 20))[2] > 200


def _deep(mode: str) -> Image.Image:
    ramp = np.linspace(0, 65535, 60 * 40).reshape(40, 60)
    return Image.fromarray(ramp.astype({"I;16": np.uint16, "I": np.int32, "F": np.float32}[mode]))


KINDS: dict[str, Callable[[], tuple[Image.Image, str]]] = {
    "sixteen bits": lambda: (_deep("I;16"), "png"),
    "thirty-two bits": lambda: (_deep("I"), "tiff"),
    "fractions": lambda: (_deep("F"), "tiff"),
    "four inks": lambda: (two_halves().convert("CMYK"), "tiff"),
    "four inks of a printer": lambda: (two_halves().convert("CMYK"), "jpg"),
    "a palette": lambda: (two_halves().quantize(8), "png"),
    "black and white": lambda: (two_halves().convert("1"), "tiff"),
    "grey, see-through": lambda: (two_halves().convert("LA"), "png"),
    "brightness and two colours": lambda: (two_halves().convert("YCbCr"), "jpg"),
    "perceived colours": lambda: (two_halves().convert("LAB"), "tiff"),
    "see-through": lambda: (two_halves().convert("RGBA"), "webp"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_becomes_a_plain_one(
    pictures: PictureFolder, tmp_path: Path, kind: str
) -> None:
    image, suffix = KINDS[kind]()
    image.save(tmp_path / f"a.{suffix}")

    kept = _kept(pictures, tmp_path / f"a.{suffix}")

    assert (kept.mode, kept.size) == ("RGB", image.size)
    low, high = np.asarray(kept.convert("L")).min(), np.asarray(kept.convert("L")).max()
    assert high - low > 30


def test_deep_greys_keep_their_middle(pictures: PictureFolder, tmp_path: Path) -> None:
    _deep("I;16").save(tmp_path / "a.png")

    assert np.asarray(_kept(pictures, tmp_path / "a.png").convert("L")).mean() == pytest.approx(127, abs=3)


def test_a_paper_of_several_pages_is_kept_page_by_page(pictures: PictureFolder, tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=(298, 420))
    for page in ("unu", "doi", "trei"):
        canvas.drawString(50, 50, page)
        canvas.showPage()
    canvas.save()

    taken = pictures.take_in(tmp_path / "a.pdf")

    assert taken.kind is PaperKind.PAPER
    assert len(set(taken.digests)) == 3
    with Image.open(pictures.path(taken.digests[0])) as page:
        assert page.size == (pytest.approx(298 / 72 * 300, abs=2), pytest.approx(420 / 72 * 300, abs=2))
    assert not list((tmp_path / "shop").rglob("*.pdf"))


def test_the_pages_of_a_scanner_are_one_paper(pictures: PictureFolder, tmp_path: Path) -> None:
    pages = [noise((60, 80), seed) for seed in range(3)]
    pages[0].save(tmp_path / "a.tiff", save_all=True, append_images=pages[1:])

    assert len(pictures.take_in(tmp_path / "a.tiff").digests) == 3
    assert pictures.keep(tmp_path / "a.tiff") == pictures.take_in(tmp_path / "a.tiff").digests[0]


def test_the_same_picture_taken_in_twice_is_one_file(pictures: PictureFolder, tmp_path: Path) -> None:
    noise((90, 60)).save(tmp_path / "a.png")
    noise((90, 60)).save(tmp_path / "b.bmp.png")

    assert pictures.take_in(tmp_path / "a.png").digests == pictures.take_in(tmp_path / "b.bmp.png").digests
    assert len(_left(tmp_path)) == 2


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x" * 9_000)


def _moving(path: Path) -> None:
    noise((40, 40)).save(path, "WEBP", save_all=True, append_images=[noise((40, 40), 2)])


def _moving_png(path: Path) -> None:
    noise((40, 40)).save(path, "PNG", save_all=True, append_images=[noise((40, 40), 2)])


def _truncated(path: Path) -> None:
    noise((300, 300)).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:20_000])


def _heic(path: Path, cut: int) -> None:
    pillow_heif.from_pillow(noise((256, 256))).save(path)
    path.write_bytes(path.read_bytes()[:cut])


def _many_pages(path: Path) -> None:
    pages = [Image.new("1", (8, 8)) for _page in range(scans.MOST_PAGES + 1)]
    pages[0].save(path, "TIFF", save_all=True, append_images=pages[1:])


def _torn_pdf(path: Path) -> None:
    pdf(path)
    path.write_bytes(path.read_bytes()[:200])


def _huge_page(path: Path) -> None:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(200, 200))
    canvas.drawImage(ImageReader(Image.new("1", (1_100, 1_100))), 0, 0, 100, 100)
    canvas.save()


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "nu e o imagine"),
    "words": (lambda path: path.write_text("nu sunt poză"), "nu e o imagine"),
    "an archive": (_zip, "nu e o imagine"),
    "a drawing that runs": (lambda path: path.write_text("<svg onload='x()'/>"), "nu e o imagine"),
    "a folder": (Path.mkdir, "nu e o imagine"),
    "an animation": (_moving, "animație"),
    "a moving png": (_moving_png, "animație"),
    "a gif": (lambda path: noise((9, 9)).save(path, "GIF"), "nu e o imagine"),
    "cut short": (_truncated, "deteriorat"),
    "a phone's, cut short": (lambda path: _heic(path, 9_000), "deteriorat"),
    "a phone's, hardly begun": (lambda path: _heic(path, 40), "nu e o imagine"),
    "nothing but a beginning": (lambda path: path.write_bytes(b"\xff\xd8\xff\xe0stricat"), "deteriorat"),
    "immense": (lambda path: bomb(path, 12_000), "prea mulți megapixeli (144)"),
    "beyond measure": (lambda path: bomb(path, 30_000), "100 de megapixeli"),
    "larger than it says": (lambda path: bomb(path, 2_000), "deteriorat"),
    "too many pages": (_many_pages, "mai mult de 50 de pagini"),
    "a long paper": (lambda path: pdf(path, scans.MOST_PAGES + 1), "mai mult de 50 de pagini"),
    "a locked paper": (locked_pdf, "parolă"),
    "a torn paper": (_torn_pdf, "deteriorat"),
    "a paper in name": (lambda path: path.write_bytes(b"%PDF-1.7"), "deteriorat"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_cannot_be_kept_is_refused_in_a_sentence_and_leaves_nothing(
    pictures: PictureFolder, tmp_path: Path, kind: str
) -> None:
    make, told = HOSTILE[kind]
    make(tmp_path / "poza.jpg")

    with pytest.raises(Refused) as refusal:
        pictures.take_in(tmp_path / "poza.jpg")

    assert told in explain(refusal.value)
    assert "poza.jpg" in explain(refusal.value)
    assert not _left(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there, and there are no pipes")
def test_links_and_pipes_are_refused_unopened(pictures: PictureFolder, tmp_path: Path) -> None:
    noise((9, 9)).save(tmp_path / "a.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "a.png")
    os.mkfifo(tmp_path / "pipe.png")

    for name in ("link.png", "pipe.png"):
        with pytest.raises(Refused):
            pictures.take_in(tmp_path / name)


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_flipped_bits_is_read_or_refused_but_never_a_bug(
    pictures: PictureFolder, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    source = tmp_path / "a"
    suffix = ("JPEG", "PNG", "WEBP", "TIFF")[seed % 4]
    noise((40, 30)).save(source, suffix, exif=camera_notes())
    content = bytearray(source.read_bytes())
    for _flip in range(chance.choice((1, 4, 30))):
        content[chance.randrange(min(len(content), 600))] ^= 1 << chance.randrange(8)
    source.write_bytes(content)

    try:
        pictures.take_in(source)
    except Refused:
        assert not _left(tmp_path)


def test_a_small_page_that_holds_a_huge_picture_is_refused(
    pictures: PictureFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _huge_page(tmp_path / "a.pdf")
    assert pictures.take_in(tmp_path / "a.pdf").digests
    monkeypatch.setattr(scans, "MOST_PIXELS_ELSE", 1_000_000)

    with pytest.raises(Refused, match="megapixels"):
        pictures.take_in(tmp_path / "a.pdf")


def test_a_paper_with_a_bad_page_leaves_none_of_its_good_ones(
    pictures: PictureFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "MOST_PAGES", 2)
    pages = [noise((60, 80), seed) for seed in range(3)]
    pages[0].save(tmp_path / "a.tiff", save_all=True, append_images=pages[1:])

    with pytest.raises(Refused):
        pictures.take_in(tmp_path / "a.tiff")
    assert not _left(tmp_path)


def test_a_tape_photographed_from_end_to_end_is_kept_at_a_size_that_can_be_written(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    Image.new("RGB", (70_000, 20), "white").save(tmp_path / "a.png")

    assert _kept(pictures, tmp_path / "a.png").width == 12_000
