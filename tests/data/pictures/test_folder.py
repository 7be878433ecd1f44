"""Photographs taken in."""

from __future__ import annotations

import hashlib
import random
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from boutique.data.image_worker import convert
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.kernel.errors import Refused, Unavailable

ORIENTATION = 0x0112
GPS = 0x8825


def _noise(size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("RGB", size, random.Random(1).randbytes(size[0] * size[1] * 3))


@pytest.fixture
def pictures(tmp_path: Path) -> PictureFolder:
    return PictureFolder(tmp_path / "shop")


def _left(pictures: PictureFolder) -> list[Path]:
    return [path for path in pictures._folder.rglob("*") if path.is_file()]


def test_a_photograph_is_turned_upright_and_loses_its_cameras_data(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    source = tmp_path / "culcat.jpg"
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    picture = Image.new("RGB", (600, 400), "red")
    picture.paste((0, 0, 255), (0, 0, 300, 400))
    picture.save(source, exif=exif)

    digest = pictures.keep(source)

    with Image.open(pictures.path(digest)) as kept:
        assert kept.size == (400, 600)
        assert kept.getpixel((200, 20))[2] > 200
        assert not dict(kept.getexif())
        assert "icc_profile" not in kept.info


def test_the_same_photograph_is_kept_once(pictures: PictureFolder, tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    _noise((90, 60)).save(source)

    assert pictures.keep(source) == pictures.keep(source)
    assert len(_left(pictures)) == 2


def test_a_large_photograph_is_reduced_and_a_small_one_never_enlarged(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    Image.new("RGB", (4000, 6000), "white").save(tmp_path / "mare.jpg")
    Image.new("RGB", (100, 150), "white").save(tmp_path / "mica.jpg")

    with Image.open(pictures.path(pictures.keep(tmp_path / "mare.jpg"))) as kept:
        assert kept.width == pytest.approx(2551, abs=3)
    with Image.open(pictures.path(pictures.keep(tmp_path / "mica.jpg"), "thumb")) as kept:
        assert kept.size == (100, 150)


@pytest.mark.parametrize("content", [b"", b"nu sunt poza", b"\xff\xd8\xff\xe0stricat", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused(pictures: PictureFolder, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "poza.jpg").write_bytes(content)

    with pytest.raises(Refused):
        pictures.keep(tmp_path / "poza.jpg")
    assert not _left(pictures)


def test_half_a_photograph_is_refused_and_nothing_kept(pictures: PictureFolder, tmp_path: Path) -> None:
    source = tmp_path / "taiata.jpg"
    _noise((300, 300)).save(source)
    source.write_bytes(source.read_bytes()[:20_000])

    with pytest.raises(Refused, match="damaged"):
        pictures.keep(source)
    assert not _left(pictures)


@pytest.mark.parametrize("size", [(12_000, 12_000), (30_000, 30_000)])
def test_more_than_a_hundred_megapixels_are_refused_before_they_are_decoded(
    pictures: PictureFolder, tmp_path: Path, size: tuple[int, int]
) -> None:
    source = tmp_path / "uriasa.png"
    Image.new("1", size).save(source)

    with pytest.raises(Refused, match="100"):
        pictures.keep(source)
    assert not _left(pictures)


def test_a_picture_that_is_not_there_is_told(pictures: PictureFolder, tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        pictures.keep(tmp_path / "nu-e.jpg")


def test_a_see_through_picture_stands_on_white(pictures: PictureFolder, tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(tmp_path / "gol.png")

    with Image.open(pictures.path(pictures.keep(tmp_path / "gol.png"))) as kept:
        assert kept.getpixel((25, 25)) == (255, 255, 255)


def test_a_name_that_is_no_hash_opens_nothing(pictures: PictureFolder) -> None:
    with pytest.raises(ValueError, match="passwd"):
        pictures.path("../../etc/passwd")


def _as_of_old(pictures: PictureFolder, digest: str, image: Image.Image) -> str:
    """Put the picture of a small photograph in the place and under the name that 0.2 gave it."""
    stream = BytesIO()
    image.save(stream, "JPEG", quality=86, optimize=True)
    name = hashlib.sha256(stream.getvalue()).hexdigest()
    for size in ("print", "thumb"):
        pictures.path(digest, size).unlink()
        pictures.path(name, size).parent.mkdir(exist_ok=True)
        pictures.path(name, size).write_bytes(stream.getvalue())
    return name


def test_a_photograph_taken_in_by_an_older_program_is_the_same_photograph(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    source, image = tmp_path / "rever.png", _noise((320, 240))
    image.save(source)
    older = _as_of_old(pictures, pictures.keep(source), image)
    Image.effect_noise((90, 90), 40).convert("RGB").save(tmp_path / "alta.png")

    again = PictureFolder(tmp_path / "shop")
    assert again.keep(source) == older
    assert again.take_in(source).digests == (older,)
    assert again.keep(tmp_path / "alta.png") != older
    assert len(list(tmp_path.glob("shop/photos/*/*.print.jpg"))) == 2


def test_only_a_shop_with_older_photographs_seeks_older_names(
    pictures: PictureFolder, tmp_path: Path
) -> None:
    source = tmp_path / "rever.png"
    _noise((320, 240)).save(source)
    assert not convert.develop(source, tmp_path).older
    digest = pictures.keep(source)
    assert not PictureFolder(tmp_path / "shop")._has_older

    _as_of_old(pictures, digest, _noise((320, 240)))
    assert PictureFolder(tmp_path / "shop")._has_older
