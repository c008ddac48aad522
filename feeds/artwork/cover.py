"""The show's picture: drawn by code, or the newsroom's own, checked."""

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps

from feeds.artwork.lettering import drop_unsettable, fit, letter, measure
from feeds.errors import BadChannel

SIDE = 3000
HORIZON = 1330
"""Where the sun rises; below it is the plain field of the title."""
SMALLEST, LARGEST = 1400, 3000
"""Sides that Apple takes, in pixels."""
MOST_PIXELS = 60_000_000
"""Larger pictures are refused before they are unpacked."""
IN_FILE = 1000
"""Side of the copy in the MP3 itself, as large as a phone shows it; every listener fetches it with every edition."""
Ink = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tone:
    """Four colours that go together; paper on ground has a contrast of at least 10 to 1."""

    ground: Ink
    shade: Ink
    gold: Ink
    paper: Ink


TONES = {
    "nila": Tone((16, 30, 62), (33, 52, 97), (240, 176, 62), (253, 246, 231)),
    "soga": Tone((58, 28, 16), (92, 50, 28), (236, 170, 74), (254, 245, 230)),
    "hijau": Tone((10, 48, 42), (22, 77, 67), (242, 186, 74), (250, 247, 232)),
    "merah": Tone((92, 12, 22), (128, 30, 40), (248, 190, 92), (255, 246, 235)),
    "ungu": Tone((42, 20, 66), (68, 40, 100), (244, 178, 96), (252, 245, 236)),
}
"""Tones by name; the first is the default. Names are Indonesian since show.toml's writers choose them."""


def draw(title: str, tagline: str = "", tone: str = "") -> bytes:
    """A JPEG of 3000 x 3000, RGB: a rising sun that is also a transmitter, kawung batik, the title in print.

    The same words and tone always give the same bytes. Raises BadChannel when there is no such tone.
    """
    colours = TONES.get(tone or next(iter(TONES)))
    if colours is None:
        raise BadChannel(f"cover tone {tone!r} is not known; there are {', '.join(TONES)}")
    picture = Image.new("RGB", (SIDE, SIDE), colours.ground)
    _batik(picture, colours)
    _sun(picture, colours)
    _words(picture, drop_unsettable(title), drop_unsettable(tagline), colours)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=86, optimize=True, progressive=True, subsampling=1)
    return written.getvalue()


@lru_cache(maxsize=1)
def accept(data: bytes) -> bytes:
    """The newsroom's own picture, as directories take it: square, 1400 to 3000 pixels, JPEG or PNG, RGB.

    Greys, palettes, CMYK, transparency (laid on white) and a size above 3000 are converted; what would need
    cropping or blowing up is refused with BadChannel.
    """
    try:
        with Image.open(io.BytesIO(data)) as opened:
            kind, (width, height) = opened.format, opened.size
            if kind not in ("JPEG", "PNG"):
                raise BadChannel(f"the cover is {kind}; directories take JPEG or PNG")
            if width != height:
                raise BadChannel(f"the cover is {width} x {height} pixels; it must be square")
            if width < SMALLEST:
                raise BadChannel(f"the cover is {width} pixels wide; it needs {SMALLEST} to {LARGEST}")
            if width * height > MOST_PIXELS:
                raise BadChannel(f"the cover is {width} pixels wide; at most {LARGEST} are of use")
            opened.load()
            if opened.mode == "RGB" and width <= LARGEST and not opened.getexif().get(0x0112, 1) > 1:
                return data
            picture = _rgb(opened)
    except BadChannel:
        raise
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise BadChannel(f"the cover cannot be read as a picture: {fault}") from fault
    if picture.width > LARGEST:
        picture = picture.resize((LARGEST, LARGEST), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    if kind == "PNG":
        picture.save(written, "PNG", optimize=True)
    else:
        picture.save(written, "JPEG", quality=92, optimize=True, progressive=True)
    return written.getvalue()


def shrink(data: bytes) -> bytes:
    """A picture that was accepted, as a JPEG of at most 1000 x 1000; itself where that would be no smaller."""
    with Image.open(io.BytesIO(data)) as opened:
        opened.draft("RGB", (IN_FILE, IN_FILE))  # a JPEG is unpacked at a fraction of its size
        side = min(IN_FILE, opened.width)
        picture = opened.convert("RGB").resize((side, side), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=82, optimize=True, progressive=True)
    return min(data, written.getvalue(), key=len)


def file_name(data: bytes) -> str:
    """A name that changes with the picture (apps fetch a known name only once): "cover-1a2b3c4d.jpg"."""
    ending = "png" if data.startswith(b"\x89PNG") else "jpg"
    return f"cover-{hashlib.sha256(data).hexdigest()[:8]}.{ending}"


def _rgb(picture: Image.Image) -> Image.Image:
    """Upright, and on white where it is transparent."""
    upright = ImageOps.exif_transpose(picture)
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        clear = upright.convert("RGBA")
        paper = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(paper, clear).convert("RGB")
    if upright.mode.startswith("I;16"):
        return upright.point(lambda value: value / 256).convert("L").convert("RGB")
    return upright.convert("RGB")


def _batik(picture: Image.Image, tone: Tone) -> None:
    """Kawung: four petals around a point, the pattern of Javanese courts, in the shade of the ground."""
    pitch, fine = 250, 4
    tile = Image.new("L", (pitch * fine, pitch * fine), 0)
    petal = Image.new("L", tile.size, 0)
    middle, long, wide = pitch * fine / 2, pitch * fine * 0.335, pitch * fine * 0.145
    off = pitch * fine * 0.25
    for x, y in ((middle - off, middle - off), (middle + off, middle + off)):
        leaf = Image.new("L", tile.size, 0)
        ImageDraw.Draw(leaf).ellipse((x - long, y - wide, x + long, y + wide), fill=255)
        slit = long * 0.42
        ImageDraw.Draw(leaf).ellipse((x - slit, y - wide * 0.2, x + slit, y + wide * 0.2), fill=0)
        petal.paste(255, (0, 0), leaf.rotate(-45, Image.Resampling.BICUBIC, center=(x, y)))
    tile.paste(255, (0, 0), petal)
    tile.paste(255, (0, 0), petal.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    brush = ImageDraw.Draw(tile)
    dot = pitch * fine * 0.035
    for x, y in ((0, 0), (0, 1), (1, 0), (1, 1), (0.5, 0.5)):
        cx, cy = x * pitch * fine, y * pitch * fine
        brush.ellipse((cx - dot, cy - dot, cx + dot, cy + dot), fill=255)
    shrink = tile.resize((pitch, pitch), Image.Resampling.LANCZOS)
    for top in range(0, HORIZON, pitch):
        for left in range(0, SIDE, pitch):
            picture.paste(tone.shade, (left, top), shrink)


def _sun(picture: Image.Image, tone: Tone) -> None:
    """The sun above the horizon, sending rings."""
    fine, reach = 2, 1260  # beyond the widest ring
    sky = Image.new("L", (2 * reach * fine, reach * fine), 0)
    brush = ImageDraw.Draw(sky)
    cx, cy = reach * fine, reach * fine
    for radius, thick in ((1230, 26), (1010, 34), (790, 44)):
        r = radius * fine
        brush.arc((cx - r, cy - r, cx + r, cy + r), 180, 360, fill=255, width=thick * fine)
    core = 560 * fine
    brush.pieslice((cx - core, cy - core, cx + core, cy + core), 180, 360, fill=255)
    mask = sky.resize((2 * reach, reach), Image.Resampling.LANCZOS)
    picture.paste(tone.gold, (SIDE // 2 - reach, HORIZON - reach), mask)


def _words(picture: Image.Image, title: str, tagline: str, tone: Tone) -> None:
    """A plain field below the horizon, the title on it, the line about the show under that."""
    left, top, right, bottom = 230, HORIZON, SIDE - 230, SIDE - 200
    brush = ImageDraw.Draw(picture)
    brush.rectangle((0, top, SIDE, SIDE), fill=tone.ground)
    brush.rectangle((0, top, SIDE, top + 44), fill=tone.gold)
    width = right - left
    line = fit(tagline, width, 260, range(120, 60, -6)) if tagline else None
    room = bottom - top - 170 - (len(line.lines) * line.leading + 110 if line else 0)
    name = fit(title, width, room, range(560, 90, -10))
    used = len(name.lines) * name.leading
    y = top + 44 + (bottom - top - 44 - used - (len(line.lines) * line.leading + 90 if line else 0)) // 2
    for row in name.lines:
        x = (SIDE - round(measure(row, name.size))) // 2
        letter(picture, (x, y), row, name.size, tone.paper, max(1, name.size // 34))
        y += name.leading
    if line:
        y += 90
        for row in line.lines:
            x = (SIDE - round(measure(row, line.size))) // 2
            letter(picture, (x, y), row, line.size, tone.gold, max(1, line.size // 60))
            y += line.leading
