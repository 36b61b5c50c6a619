"""Photos: whatever an office or a phone saves comes out upright, in the right colours, or is refused by name."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from tests.builders import Rgb, natural, psnr
from videopipe.assets.photo import open_photo, photo_facts
from videopipe.digest import digest_of_file
from videopipe.errors import PhotoError
from videopipe.units import Size

LANDSCAPE = Size(96, 64)
PORTRAIT = Size(64, 96)
ORIENTATION = 0x0112
COLORS = ((220, 40, 30), (30, 160, 60), (40, 60, 200), (230, 220, 90))


def quarters(size: Size = LANDSCAPE) -> Rgb:
    """Four patches: red, green above; blue, yellow below."""
    pixels = np.zeros((size.height, size.width, 3), np.uint8)
    middle_y, middle_x = size.height // 2, size.width // 2
    pixels[:middle_y, :middle_x], pixels[:middle_y, middle_x:] = COLORS[0], COLORS[1]
    pixels[middle_y:, :middle_x], pixels[middle_y:, middle_x:] = COLORS[2], COLORS[3]
    return pixels


def patches(photo: Image.Image) -> list[tuple[int, ...]]:
    """The colours in the middle of the four quarters."""
    pixels = np.asarray(photo)
    height, width = pixels.shape[:2]
    return [
        tuple(int(v) for v in pixels[y, x])
        for y, x in (
            (height // 4, width // 4),
            (height // 4, width * 3 // 4),
            (height * 3 // 4, width // 4),
            (height * 3 // 4, width * 3 // 4),
        )
    ]


def close(found: Sequence[tuple[int, ...]], expected: Sequence[tuple[int, ...]], levels: int) -> bool:
    return all(
        abs(a - b) <= levels
        for one, other in zip(found, expected, strict=True)
        for a, b in zip(one, other, strict=True)
    )


TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
@pytest.mark.parametrize("orientation", range(9))
def test_a_photo_is_upright_however_the_camera_was_held(tmp_path: Path, size: Size, orientation: int) -> None:
    upright = Image.fromarray(quarters(size))
    stored = upright.transpose(TURNED[orientation]) if orientation in TURNED else upright
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    stored.save(tmp_path / "photo.jpg", exif=exif, quality=95, subsampling=0)
    photo = open_photo(tmp_path / "photo.jpg")
    assert (photo.mode, Size(*photo.size)) == ("RGB", size)
    assert photo_facts(tmp_path / "photo.jpg").size == size
    assert close(patches(photo), list(COLORS), 6)


def test_the_comparison_sees_a_photo_on_its_head() -> None:
    turned = Image.fromarray(quarters()).transpose(Image.Transpose.ROTATE_180)
    assert not close(patches(turned), list(COLORS), 6)


def grey_of(color: tuple[int, ...]) -> tuple[int, ...]:
    grey = round(0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2])
    return (grey,) * 3


def sixteen_bits() -> Image.Image:
    grey = np.asarray(Image.fromarray(quarters()).convert("L")).astype(np.uint16) * 257
    return Image.fromarray(grey)


def with_alpha(mode: str) -> Image.Image:
    """The quarters, the lower half transparent."""
    image = Image.fromarray(quarters()).convert(mode)
    alpha = Image.new("L", image.size, 255)
    alpha.paste(0, (0, 32, 96, 64))
    image.putalpha(alpha)
    return image


def palette_with_a_clear_entry() -> Image.Image:
    image = Image.fromarray(quarters()).quantize(8)
    image.info["transparency"] = image.getpixel((10, 50))
    return image


WHITE = (255, 255, 255)
GREYS = [grey_of(color) for color in COLORS]
CASES: dict[str, tuple[Callable[[], Image.Image], str, Sequence[tuple[int, ...]], int]] = {
    "png": (lambda: Image.fromarray(quarters()), "png", list(COLORS), 0),
    "bmp": (lambda: Image.fromarray(quarters()), "bmp", list(COLORS), 0),
    "tiff": (lambda: Image.fromarray(quarters()), "tiff", list(COLORS), 0),
    "webp": (lambda: Image.fromarray(quarters()), "webp", list(COLORS), 8),
    "jpeg": (lambda: Image.fromarray(quarters()), "jpg", list(COLORS), 8),
    "heic": (lambda: Image.fromarray(quarters()), "heic", list(COLORS), 12),
    "cmyk": (lambda: Image.fromarray(quarters()).convert("CMYK"), "jpg", list(COLORS), 12),
    "cmyk tiff": (lambda: Image.fromarray(quarters()).convert("CMYK"), "tiff", list(COLORS), 2),
    "grey": (lambda: Image.fromarray(quarters()).convert("L"), "jpg", GREYS, 4),
    "grey with alpha": (lambda: with_alpha("L"), "png", [*GREYS[:2], WHITE, WHITE], 1),
    "colour with alpha": (lambda: with_alpha("RGB"), "png", [*COLORS[:2], WHITE, WHITE], 1),
    "palette": (lambda: Image.fromarray(quarters()).quantize(8), "png", list(COLORS), 4),
    "palette with a clear entry": (palette_with_a_clear_entry, "png", [*COLORS[:2], WHITE, COLORS[3]], 4),
    "gif": (lambda: Image.fromarray(quarters()).quantize(8), "gif", list(COLORS), 4),
    "one bit": (lambda: Image.fromarray(quarters()[:, :, 0] > 100), "png", [WHITE, (0, 0, 0), (0, 0, 0), WHITE], 0),
    "sixteen bits png": (sixteen_bits, "png", GREYS, 1),
    "sixteen bits tiff": (sixteen_bits, "tiff", GREYS, 1),
    "float tiff": (lambda: Image.fromarray(np.asarray(sixteen_bits()).astype(np.float32) / 65535), "tiff", GREYS, 1),
    "long tiff": (lambda: Image.fromarray(np.asarray(sixteen_bits()).astype(np.int32)), "tiff", GREYS, 1),
}


@pytest.mark.parametrize("case", CASES)
def test_every_kind_of_file_has_its_colours(tmp_path: Path, case: str) -> None:
    make, suffix, expected, levels = CASES[case]
    path = tmp_path / f"photo.{suffix}"
    if suffix == "heic":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    make().save(path)
    photo = open_photo(path)
    assert photo.mode == "RGB"
    assert photo_facts(path).size == LANDSCAPE
    assert close(patches(photo), expected, levels), patches(photo)


@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "tiff"])
def test_of_an_animation_the_first_picture_is_taken(tmp_path: Path, suffix: str) -> None:
    first, second = Image.fromarray(quarters()), Image.new("RGB", (96, 64))
    path = tmp_path / f"photo.{suffix}"
    first.save(path, save_all=True, append_images=[second])
    assert close(patches(open_photo(path)), list(COLORS), 10)


def swapped_profile() -> bytes:
    """A profile in which red and green have changed places: whoever ignores it shows the wrong colours."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    tags = {bytes(profile[132 + 12 * i : 136 + 12 * i]): 132 + 12 * i for i in range(count)}
    red, green = tags[b"rXYZ"], tags[b"gXYZ"]
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


@pytest.mark.parametrize("suffix", ["png", "jpg", "tiff", "webp"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_are_brought_to_srgb_by_the_photos_own_profile(tmp_path: Path, suffix: str, mode: str) -> None:
    if (suffix, mode) == ("jpg", "RGBA"):
        mode = "RGB"
    path = tmp_path / f"photo.{suffix}"
    Image.fromarray(quarters()).convert(mode).save(path, icc_profile=swapped_profile())
    expected = [(green, red, blue) for red, green, blue in COLORS]
    assert close(patches(open_photo(path)), expected, 14), patches(open_photo(path))


@pytest.mark.parametrize("profile", [b"not a profile", b"\0" * 200])
def test_a_profile_that_cannot_be_read_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    Image.fromarray(quarters()).save(tmp_path / "photo.png", icc_profile=profile)
    assert patches(open_photo(tmp_path / "photo.png")) == list(COLORS)


def test_a_grey_photo_with_a_colour_profile_is_still_shown(tmp_path: Path) -> None:
    Image.fromarray(quarters()).convert("L").save(tmp_path / "photo.png", icc_profile=swapped_profile())
    assert close(patches(open_photo(tmp_path / "photo.png")), GREYS, 2)


def refused(path: Path) -> str:
    """The sentence with which a photo is refused, the same by both doors."""
    with pytest.raises(PhotoError) as caught:
        open_photo(path)
    message = str(caught.value)
    assert message.startswith(f"{path.name}: ")
    assert str(path.parent) not in message
    return message


def bomb() -> bytes:
    """A PNG whose header promises 60000×60000 pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.fromarray(natural(Size(200, 150))).save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        ("这不是照片".encode(), "not a picture"),
        (b"\xff\xd8\xff\xe0", "not a picture"),
        (bomb(), "million pixels"),
    ],
    ids=["empty", "text", "four bytes", "bomb"],
)
def test_what_is_no_photo_is_refused_by_name(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "照片 1.jpg"
    path.write_bytes(content)
    assert reason in refused(path)
    with pytest.raises(PhotoError, match=r"照片 1\.jpg"):
        photo_facts(path)


def test_a_photo_of_one_pixel_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (1, 1)).save(tmp_path / "dot.png")
    assert "too few" in refused(tmp_path / "dot.png")


def test_a_photo_cut_off_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(jpeg()[: len(jpeg()) // 2])
    assert "cut off" in refused(tmp_path / "photo.jpg")


def test_a_photo_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.jpg")
    (tmp_path / "folder.jpg").mkdir()
    assert refused(tmp_path / "folder.jpg")


FILES = {"jpg": {}, "png": {}, "gif": {}, "tiff": {"compression": "tiff_lzw"}, "webp": {}, "bmp": {}}


@settings(max_examples=150)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_damaged_photo_opens_or_is_refused_by_name_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    file = io.BytesIO()
    kind = {"jpg": "jpeg"}.get(suffix, suffix)
    Image.fromarray(quarters()).save(file, kind, **FILES[suffix])
    content = bytearray(file.getvalue())
    for place, value in data.draw(
        st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=6)
    ):
        content[place % len(content)] = value
    del content[data.draw(st.integers(20, len(content))) :]
    path = tmp_path_factory.mktemp("damaged") / f"photo.{suffix}"
    path.write_bytes(content)
    for message in (refusal(open_photo, path), refusal(photo_facts, path)):
        assert message is None or message.startswith("photo.")


def refusal(opened: Callable[[Path], object], path: Path) -> str | None:
    """The sentence with which a photo is refused, if it is."""
    try:
        opened(path)
    except PhotoError as error:
        return str(error)
    return None


def test_facts_are_the_digest_of_the_file_and_its_upright_size(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(jpeg())
    facts = photo_facts(tmp_path / "photo.jpg")
    assert facts.digest == digest_of_file(tmp_path / "photo.jpg")
    assert facts.size == Size(200, 150)


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize(
    "least", [Size(100, 100), Size(300, 200), Size(401, 400), Size(200, 410), Size(1600, 1200)], ids=str
)
def test_a_photo_decoded_for_a_size_is_no_smaller_than_that(tmp_path: Path, least: Size, orientation: int) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    Image.fromarray(natural(Size(1600, 1200))).save(tmp_path / "photo.jpg", exif=exif)
    whole = photo_facts(tmp_path / "photo.jpg").size
    photo = open_photo(tmp_path / "photo.jpg", least=least)
    assert photo.width >= min(least.width, whole.width)
    assert photo.height >= min(least.height, whole.height)
    assert abs(photo.width / photo.height - whole.aspect) < 0.02


def test_a_photo_decoded_smaller_is_the_same_picture(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(jpeg())
    whole = open_photo(tmp_path / "photo.jpg")
    small = open_photo(tmp_path / "photo.jpg", least=Size(90, 70))
    assert small.size == (100, 75)
    assert psnr(np.asarray(whole.reduce(2)), np.asarray(small)) > 30


def test_a_large_photo_is_not_warned_about(tmp_path: Path) -> None:
    """Between Pillow's own limit and ours a photo is simply opened."""
    Image.new("1", (12_000, 10_000)).save(tmp_path / "large.png")
    assert photo_facts(tmp_path / "large.png").size == Size(12_000, 10_000)
