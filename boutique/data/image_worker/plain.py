"""Make any picture plain: upright, in the colours of screens, on white, and nothing but its pixels."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

_DETAILS, _TAKEN, _CHANGED, _ORIENTATION = 0x8769, 0x9003, 0x0132, 0x0112
_OLDEST: Final = 1839  # before Daguerre a date is a camera's fancy


def taken_on(image: Image.Image, today: date) -> date | None:
    """Return the day the camera says; None when it says none, or one that cannot be."""
    with suppress(Exception):  # a camera's notes may hold anything, and the picture is worth more
        notes = image.getexif()
        said = notes.get_ifd(_DETAILS).get(_TAKEN) or notes.get(_CHANGED)
        found = datetime.strptime(str(said)[:10], "%Y:%m:%d").date()
        return found if date(_OLDEST, 1, 1) <= found <= today else None
    return None


def orientation(image: Image.Image) -> int:
    """Return how the camera was held, 1 to 8; 1, upright, when it does not say."""
    with suppress(Exception):  # as above: an unreadable note costs a turn of the head, not the photograph
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def upright(image: Image.Image, held: int) -> Image.Image:
    """Turn a picture as the camera was held."""
    from PIL import Image

    turn = Image.Transpose
    turns = {
        2: turn.FLIP_LEFT_RIGHT,
        3: turn.ROTATE_180,
        4: turn.FLIP_TOP_BOTTOM,
        5: turn.TRANSPOSE,
        6: turn.ROTATE_270,
        7: turn.TRANSVERSE,
        8: turn.ROTATE_90,
    }
    return image.transpose(turns[held]) if held in turns else image


def in_plain_depth(image: Image.Image) -> Image.Image:
    """Return the picture with eight bits a colour and no palette, so that it can be made smaller."""
    if image.mode.startswith("I") or image.mode == "F":
        return _from_deep_grey(image)
    if image.mode == "P":
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode in ("L", "RGB") and "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK") else image.convert(_nearest(image.mode))


def _nearest(mode: str) -> str:
    return {"1": "L", "LA": "RGBA", "PA": "RGBA", "La": "RGBA", "RGBa": "RGBA"}.get(mode, "RGB")


def _from_deep_grey(image: Image.Image) -> Image.Image:
    """Sixteen bits lose their lower half; other depths are spread from their darkest to their lightest."""
    import numpy as np
    from PIL import Image

    grey = np.asarray(image)
    if image.mode.startswith("I;16"):
        return Image.fromarray((grey >> 8).astype(np.uint8))
    level = np.nan_to_num(grey.astype(np.float32), posinf=0.0, neginf=0.0)
    low, high = (0.0, 65535.0) if image.mode == "I" and level.min() >= 0 else (level.min(), level.max())
    spread = (level - low) / max(float(high) - float(low), 1e-9)
    return Image.fromarray((np.clip(spread, 0.0, 1.0) * 255).astype(np.uint8))


def in_plain_colours(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in sRGB on white."""
    from PIL import Image

    if image.mode == "RGBA":
        sheet = Image.new("RGB", image.size, "white")
        sheet.paste(image, mask=image.getchannel("A"))
        return sheet
    if profile and image.mode in ("RGB", "CMYK"):
        return _converted(image, profile)
    return image if image.mode == "RGB" else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    from io import BytesIO

    from PIL import ImageCms

    try:
        own, plain = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
        found = ImageCms.profileToProfile(image, own, plain, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        found = None  # a damaged profile costs a shade, not the photograph
    return found if found is not None else image.convert("RGB")
