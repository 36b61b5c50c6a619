"""Photos as phones, scanners, drawing programs and accidents leave them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageCms

from tests.corpus.case import FINE, Case, showing

UNREADABLE = "photo-unreadable"
_SIDES = (1200, 1600)


def photos() -> Iterator[Case]:
    """Every photo of the corpus."""
    for name, content, expected in (*_good(), *_odd(), *_broken()):
        yield showing("photo", name, content, expected)


def scene(width: int = _SIDES[0], height: int = _SIDES[1]) -> Image.Image:
    """A picture with edges and colours, as a photo has."""
    y, x = np.mgrid[0:height, 0:width]
    rings = np.sin(np.hypot(x - width / 3, y - height / 2) / 9) * 60 + 128
    blocks = ((x // 37 + y // 53) % 5) * 40
    grain = np.random.default_rng(7).integers(0, 30, (height, width))
    pixels = np.stack([rings, blocks + 20, (rings + blocks) / 2], axis=2) + grain[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    """The picture as a file of this form."""
    into = io.BytesIO()
    image.save(into, form, **options)
    return into.getvalue()


def _good() -> Iterator[tuple[str, bytes, str]]:
    photo = scene()
    small = photo.resize((900, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = "\x00" * 40
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, form, mode, options in (
        ("plain.jpg", "JPEG", "RGB", {}), ("progressive.jpg", "JPEG", "RGB", {"progressive": True}),
        ("grey.jpg", "JPEG", "L", {}), ("cmyk.jpg", "JPEG", "CMYK", {}), ("turned.jpg", "JPEG", "RGB", {"exif": exif}),
        ("profile.jpg", "JPEG", "RGB", {"icc_profile": profile}),
        ("bad-profile.jpg", "JPEG", "RGB", {"icc_profile": b"none" * 40}),
        ("cut-profile.jpg", "JPEG", "RGB", {"icc_profile": profile[:200]}),
        ("bad-exif.jpg", "JPEG", "RGB", {"exif": b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + b"\xff" * 60}),
        ("plain.png", "PNG", "RGB", {}), ("grey.png", "PNG", "L", {}), ("bilevel.png", "PNG", "1", {}),
        ("palette.png", "PNG", "P", {}), ("palette-clear.png", "PNG", "P", {"transparency": 3}),
        ("palette-alphas.png", "PNG", "P", {"transparency": bytes(range(256))}), ("alpha.png", "PNG", "RGBA", {}),
        ("grey-alpha.png", "PNG", "LA", {}), ("deep.png", "PNG", "I;16", {}), ("clear-color.png", "PNG", "RGB",
        {"transparency": (20, 20, 20)}), ("plain.webp", "WEBP", "RGB", {}), ("alpha.webp", "WEBP", "RGBA", {}),
        ("lossless.webp", "WEBP", "RGB", {"lossless": True, "method": 0}), ("plain.gif", "GIF", "P", {}),
        ("plain.bmp", "BMP", "RGB", {}), ("grey.bmp", "BMP", "L", {}), ("plain.tif", "TIFF", "RGB", {}),
        ("lzw.tif", "TIFF", "RGB", {"compression": "tiff_lzw"}), ("cmyk.tif", "TIFF", "CMYK", {}),
        ("deep.tif", "TIFF", "I;16", {}), ("float.tif", "TIFF", "F", {}), ("whole.tif", "TIFF", "I", {}),
        ("lab.tif", "TIFF", "LAB", {}), ("plain.tga", "TGA", "RGBA", {}), ("plain.ppm", "PPM", "RGB", {}),
        ("plain.jp2", "JPEG2000", "RGB", {}), ("plain.pcx", "PCX", "RGB", {}), ("plain.avif", "AVIF", "RGB",
        {"speed": 10}), ("plain.ico", "ICO", "RGBA", {"sizes": [(256, 256)]}), ("plain.sgi", "SGI", "RGB", {}),
        ("large.dds", "DDS", "RGBA", {}),
    ):  # fmt: skip
        expected = {"plain.ico": "photo-too-small", "large.dds": UNREADABLE}.get(name, FINE)
        yield name, saved(_as(small if form in ("AVIF", "JPEG2000") else photo, mode), form, **options), expected
    yield "two.gif", saved(_as(photo, "P"), "GIF", save_all=True, append_images=[_as(scene(), "P")]), FINE
    yield "two.webp", saved(small, "WEBP", save_all=True, append_images=[small.rotate(90)]), FINE
    yield "two.png", saved(small, "PNG", save_all=True, append_images=[small.rotate(90)]), FINE
    yield "two.tif", saved(small, "TIFF", save_all=True, append_images=[small.rotate(90)]), FINE
    yield "two.mpo", saved(small, "MPO", save_all=True, append_images=[small.rotate(90)]), FINE
    import pillow_heif

    pillow_heif.register_heif_opener()
    yield "plain.heic", saved(small, "HEIF", quality=60), FINE


def _as(photo: Image.Image, mode: str) -> Image.Image:
    if mode == "I;16":
        return Image.fromarray(np.asarray(photo.convert("L")).astype(np.uint16) * 257)
    if mode in ("F", "I"):
        return Image.fromarray(np.asarray(photo.convert("L")).astype(np.float32 if mode == "F" else np.int32))
    if mode == "LAB":
        change = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
        found = ImageCms.applyTransform(photo, change)
        assert found is not None
        return found
    return photo.convert(mode)


def _odd() -> Iterator[tuple[str, bytes, str]]:
    photo = scene()
    jpeg = saved(photo, "JPEG")
    yield "screenshot.png", saved(scene(1080, 2400), "PNG", compress_level=1), FINE
    yield "really-a-jpeg.png", jpeg, FINE
    yield "really-a-png.jpg", saved(photo, "PNG", compress_level=1), FINE
    yield "no-ending", jpeg, FINE
    yield "more-behind.jpg", jpeg + b"GPano" * 4000, FINE
    yield "panorama.png", saved(scene().convert("L").resize((20_000, 1100)), "PNG", compress_level=1), FINE
    yield "tower.png", saved(scene().convert("L").resize((1100, 20_000)), "PNG", compress_level=1), FINE
    yield "largest.png", _blank_png(13_000, 9_200, 2), FINE
    yield "small.jpg", saved(photo.resize((320, 240)), "JPEG"), "photo-too-small"
    yield "tiny.png", saved(photo.resize((1, 1)), "PNG"), UNREADABLE
    yield "line.png", saved(photo.resize((2000, 3)), "PNG"), UNREADABLE
    yield "照片（一）.jpg", jpeg, FINE
    yield "a b'c;$(x).jpg", jpeg, FINE


def _broken() -> Iterator[tuple[str, bytes, str]]:
    photo = scene()
    whole = {
        "jpg": saved(photo, "JPEG"),
        "png": saved(photo, "PNG", compress_level=1),
        "webp": saved(photo, "WEBP", method=0),
        "tif": saved(photo, "TIFF", compression="tiff_lzw"),
        "gif": saved(_as(photo, "P"), "GIF"),
        "bmp": saved(photo, "BMP"),
    }
    for ending, content in whole.items():
        yield f"half.{ending}", content[: len(content) // 2], UNREADABLE
        yield f"head.{ending}", content[:24], UNREADABLE
    yield "empty.jpg", b"", UNREADABLE
    yield "zeros.jpg", bytes(5000), UNREADABLE
    yield "page.jpg", b"<!DOCTYPE html><html><body>404</body></html>", UNREADABLE
    yield "text.png", "这不是照片".encode(), UNREADABLE
    yield "film.jpg", b"\0\0\0\x20ftypisom" + bytes(400), UNREADABLE
    yield "drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", UNREADABLE
    yield (
        "drawing.eps",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 800 900\n%%EndComments\n(%pipe%id) run\n",
        UNREADABLE,
    )
    yield "renamed.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 800 900\n%%EndComments\nshowpage\n", UNREADABLE
    yield "paper.pdf", b"%PDF-1.7\n1 0 obj\n", UNREADABLE
    yield "bomb.png", _blank_png(60_000, 60_000, 0), UNREADABLE
    yield "bomb-grey.png", _blank_png(20_000, 9_000, 0), UNREADABLE
    yield "bomb.gif", b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0, 0, 0) + b";", UNREADABLE
    yield "bomb.bmp", b"BM" + bytes(12) + struct.pack("<IiiHHI", 54, 90_000, 90_000, 1, 24, 0) + bytes(24), UNREADABLE
    yield "bomb.tif", _tiff(90_000, 90_000), UNREADABLE
    yield "bomb-text.png", _png_with(b"zTXt", b"a\0\0" + zlib.compress(bytes(80_000_000), 9)), UNREADABLE
    yield "bad-sum.png", whole["png"].replace(whole["png"][29:33], b"\1\2\3\4", 1), UNREADABLE


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _blank_png(width: int, height: int, color: int, rows: int | None = None) -> bytes:
    """A PNG of one colour, in few bytes; with fewer `rows` than its header says it breaks off."""
    header = struct.pack(">IIBBBBB", width, height, 8, color, 0, 0, 0)
    row = bytes(1 + width * (3 if color == 2 else 1))
    packing = zlib.compressobj(1)
    packed = b"".join(packing.compress(row) for _ in range(rows or (height if color else 1))) + packing.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def _png_with(kind: bytes, content: bytes) -> bytes:
    whole = saved(scene(64, 64), "PNG")
    return whole[:33] + _chunk(kind, content) + whole[33:]


def _tiff(width: int, height: int) -> bytes:
    """The head of a TIFF that promises so many pixels."""
    fields = {256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: 8, 277: 1, 278: height, 279: width * height}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value % 2**32) for tag, value in fields.items())
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(fields)) + entries + bytes(4)
