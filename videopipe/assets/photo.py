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

from videopipe.assets.kind import READ_BYTES, kind_of
from videopipe.digest import digest_of_bytes
from videopipe.errors import PhotoError
from videopipe.timeline.inputs import PhotoFacts
from videopipe.units import Size

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 200_000_000
# Only a JPEG can be decoded smaller than it is; any other picture is in memory whole, four bytes a pixel.
MOST_PIXELS_WHOLE = 120_000_000
MOST_BYTES = 200_000_000
LEAST_SIDE = 16
# Pillow decodes some kinds pixel by pixel in Python: some seconds for a million.
MOST_PIXELS_SLOW = 1_000_000
# From here on a picture is brought near the size that is wanted band by band, before its colours are.
_MANY_PIXELS = 40_000_000
_BAND = 256
# Pillow would hand these to another program, Ghostscript, or to the system.
_DRAWINGS = ("EPS", "WMF", "EMF")


def photo_facts(path: Path) -> PhotoFacts:
    """The photo's digest and upright size, from its header alone; raises PhotoError with the reason."""
    content = _content(path)
    with _opened(content, path) as image:
        return PhotoFacts(digest_of_bytes(content), _upright_size(image))


def open_photo(path: Path, *, least: Size | None = None) -> Image.Image:
    """The photo upright, 8-bit RGB in sRGB. Raises PhotoError with the reason.

    With `least` a JPEG, or a picture of very many pixels, may come smaller than it is, but no smaller than that size
    (upright): half the memory and less than half the time.
    """
    return _decoded(path, least, _on_white)


def open_logo(path: Path) -> Image.Image:
    """A picture as a photo is opened, but 8-bit RGBA: what is transparent stays so."""
    return _decoded(path, Size(2000, 2000), lambda image: image.convert("RGBA"))


def _decoded(path: Path, least: Size | None, finished: Callable[[Image.Image], Image.Image]) -> Image.Image:
    from PIL import ImageOps

    content = _content(path)
    with _opened(content, path) as image:
        photo: Image.Image = image
        try:
            if least is not None:
                turned = _upright_size(image) != Size(*image.size)
                lying = Size(least.height, least.width) if turned else least
                image.draft(None, (lying.width, lying.height))
                photo = _brought_near(image, lying)
            ImageOps.exif_transpose(photo, in_place=True)
            return finished(_in_srgb(_eight_bit(photo)))
        except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
            raise _refused(path, error) from error


def _brought_near(image: Image.Image, least: Size) -> Image.Image:
    """A picture of very many pixels, made smaller by a whole factor; never below `least`, and others as they are."""
    from PIL import Image

    factor = min(image.width // least.width, image.height // least.height)
    if image.width * image.height < _MANY_PIXELS or factor < 2:
        return image
    image.load()
    small: Image.Image | None = None
    for top in range(0, image.height, factor * _BAND):
        band = image.crop((0, top, image.width, min(top + factor * _BAND, image.height)))
        band.info = image.info
        band = _eight_bit(band)
        if band.mode in ("P", "1", "PA"):
            band = band.convert("RGBA" if _has_transparency(band) else "RGB")
        band = band.reduce(factor)
        if small is None:
            small = Image.new(band.mode, (band.width, -(-image.height // factor)))
        small.paste(band, (0, top // factor))
    if small is None:
        raise ValueError("a picture without rows")
    small.info = {key: value for key, value in image.info.items() if key != "transparency" or image.mode == small.mode}
    small.getexif().update(image.getexif())
    return small


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            limit = MOST_BYTES // 1_000_000
            raise _error(path, f"larger than {limit} MB", "picture-heavy", limit=limit)
        content = path.read_bytes()
    except OSError as error:
        raise _error(path, error.strerror or str(error), "picture-refused", reason=error) from error
    if not content:
        raise _error(path, "the file is empty", "picture-empty")
    return content


def _opened(content: bytes, path: Path) -> Image.Image:
    """The image, its header read and its size found bearable, nothing decoded yet."""
    from PIL import Image

    _know_heif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = _read(content)
    except Image.DecompressionBombError as error:
        raise _too_large(path, MOST_PIXELS) from error
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError) as error:
        if kind_of(content[:READ_BYTES]) == "film":
            raise _error(path, "a film, not a photo", "picture-is-film") from error
        raise _refused(path, error) from error
    width, height = image.size
    if image.format in _DRAWINGS:
        raise _error(path, f"{image.format} is a drawing", "picture-drawing", kind=image.format)
    limit = _most_pixels(image)
    if width * height > limit:
        raise _too_large(path, limit, width, height)
    if min(width, height) < LEAST_SIDE:
        told = f"{width}×{height} pixels are too few to show"
        raise _error(path, told, "picture-tiny", width=width, height=height)
    return image


def _most_pixels(image: Image.Image) -> int:
    """How many pixels a picture of this kind may have."""
    from PIL import Image

    if any(tile[0] in Image.DECODERS for tile in getattr(image, "tile", ())):
        return MOST_PIXELS_SLOW
    return MOST_PIXELS if image.format in ("JPEG", "MPO") else MOST_PIXELS_WHOLE


def _read(content: bytes) -> Image.Image:
    """The image with its header read; Pillow's own limit of pixels gives way to ours."""
    from PIL import Image

    before, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, MOST_PIXELS // 2
    try:
        return Image.open(io.BytesIO(content))
    finally:
        Image.MAX_IMAGE_PIXELS = before


def _too_large(path: Path, limit: int, width: int | None = None, height: int | None = None) -> PhotoError:
    told = f"{width}×{height} is more than {limit // 1_000_000} million pixels"
    return _error(path, told, "picture-large", width=width, height=height, limit=limit // 1_000_000)


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


def _refused(path: Path, error: BaseException) -> PhotoError:
    """Why Pillow does not read the photo."""
    text = str(error)
    if isinstance(error, MemoryError):
        return _error(path, "not enough memory", "picture-no-memory")
    if "cannot identify image file" in text:
        return _error(path, "not a picture of a kind that can be read", "picture-unknown")
    if "truncated" in text:
        return _error(path, "the file is cut off", "picture-cut-off")
    said = text or type(error).__name__
    return _error(path, said, "picture-damaged")


def _error(path: Path, told: str, rule: str, **values: object) -> PhotoError:
    return PhotoError(f"{path.name}: {told}", rule, name=path.name, **values)
