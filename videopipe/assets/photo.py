"""Photos: whatever an office or a phone saves becomes upright 8-bit sRGB, or is refused by name.

Colours are brought to sRGB by the photo's own profile; transparency is laid on white; of an animation the first
picture is taken.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from videopipe.digest import digest_of_bytes
from videopipe.errors import PhotoError
from videopipe.timeline.inputs import PhotoFacts
from videopipe.units import Size

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 200_000_000
MOST_BYTES = 200_000_000
LEAST_SIDE = 16


def photo_facts(path: Path) -> PhotoFacts:
    """The photo's digest and upright size, from its header alone; raises PhotoError with the reason."""
    content = _content(path)
    with _opened(content, path) as image:
        return PhotoFacts(digest_of_bytes(content), _upright_size(image))


def open_photo(path: Path, *, least: Size | None = None) -> Image.Image:
    """The photo upright, 8-bit RGB in sRGB. Raises PhotoError with the reason.

    With `least` a JPEG may come smaller than it is, but no smaller than that size (upright): half the memory and
    less than half the time.
    """
    return _decoded(path, least, _on_white)


def open_logo(path: Path) -> Image.Image:
    """A picture as a photo is opened, but 8-bit RGBA: what is transparent stays so."""
    return _decoded(path, None, lambda image: image.convert("RGBA"))


def _decoded(path: Path, least: Size | None, finished: Callable[[Image.Image], Image.Image]) -> Image.Image:
    from PIL import ImageOps

    content = _content(path)
    with _opened(content, path) as image:
        try:
            if least is not None:
                turned = _upright_size(image) != Size(*image.size)
                image.draft(None, (least.height, least.width) if turned else (least.width, least.height))
            ImageOps.exif_transpose(image, in_place=True)
            return finished(_in_srgb(_eight_bit(image)))
        except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
            raise PhotoError(f"{path.name}: {_reason(error)}") from error


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PhotoError(f"{path.name}: larger than {MOST_BYTES // 1_000_000} MB")
        content = path.read_bytes()
    except OSError as error:
        raise PhotoError(f"{path.name}: {error.strerror or error}") from error
    if not content:
        raise PhotoError(f"{path.name}: the file is empty")
    return content


def _opened(content: bytes, path: Path) -> Image.Image:
    """The image, its header read and its size found bearable, nothing decoded yet."""
    from PIL import Image

    _know_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(content))
    except Image.DecompressionBombError as error:
        raise PhotoError(f"{path.name}: more than {MOST_PIXELS // 1_000_000} million pixels") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise PhotoError(f"{path.name}: {_reason(error)}") from error
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise PhotoError(f"{path.name}: {width}×{height} is more than {MOST_PIXELS // 1_000_000} million pixels")
    if min(width, height) < LEAST_SIDE:
        raise PhotoError(f"{path.name}: {width}×{height} pixels are too few to show")
    return image


def _know_heif() -> None:
    from pillow_heif import register_heif_opener

    register_heif_opener()


def _upright_size(image: Image.Image) -> Size:
    from PIL import ExifTags

    try:
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    except (OSError, SyntaxError, ValueError):
        orientation = 1
    width, height = image.size
    return Size(height, width) if orientation in (5, 6, 7, 8) else Size(width, height)


def _eight_bit(image: Image.Image) -> Image.Image:
    """Sixteen-bit and floating-point grey scaled to eight bits; other modes as they are."""
    if image.mode in ("I;16", "I;16B", "I;16L", "I;16N"):
        return image.point(lambda value: value / 257, "L") if image.mode == "I;16" else _scaled(image, 65535)
    if image.mode in ("I", "F"):
        return _scaled(image, 65535 if image.mode == "I" else 1.0)
    return image


def _scaled(image: Image.Image, white: float) -> Image.Image:
    import numpy as np
    from PIL import Image

    values = np.asarray(image, dtype=np.float32)
    if values.max(initial=0) > white:
        white = float(values.max())
    return Image.fromarray(np.clip(np.rint(values * (255 / white)), 0, 255).astype(np.uint8))


def _in_srgb(image: Image.Image) -> Image.Image:
    """RGB or RGBA in sRGB, by the photo's own profile where it has one that can be read."""
    from PIL import Image, ImageCms

    wanted = "RGBA" if _has_transparency(image) else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "RGBA", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            return _in_mode(image, wanted)
        if isinstance(converted, Image.Image):
            return converted
    return _in_mode(image, wanted)


def _in_mode(image: Image.Image, mode: str) -> Image.Image:
    """The image itself, decoded, where it has the mode already: large photos are not copied."""
    if image.mode != mode:
        return image.convert(mode)
    image.load()
    return image


def _has_transparency(image: Image.Image) -> bool:
    return image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info


def _on_white(image: Image.Image) -> Image.Image:
    from PIL import Image

    if image.mode != "RGBA":
        return image
    white = Image.new("RGBA", image.size, (255, 255, 255, 255))
    return Image.alpha_composite(white, image).convert("RGB")


def _reason(error: BaseException) -> str:
    text = str(error)
    if "cannot identify image file" in text:
        return "not a picture of a kind that can be read"
    if "truncated" in text:
        return "the file is cut off"
    return text or type(error).__name__
