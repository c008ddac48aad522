"""Pictures: what a feed says of them by podcast:image, and what the files are."""

import io
import re
import warnings
from collections.abc import Iterator

from feeds.artwork.cover import LARGEST, MOST_PIXELS, SMALLEST
from feeds.lint.document import Feed
from feeds.lint.finding import Fault, Law, rule

_NS = "podcast namespace 1.0"
_PURPOSES = {"artwork", "social", "canvas", "banner", "publisher", "circular", "poster"}
_LONGEST = 128
"""Letters of a purpose."""
_RATIO = re.compile(r"[1-9]\d{0,4}(?: ?/ ?[1-9]\d{0,4})?")
_WIDE, _SLACK = 16 / 9, 0.02

COVER = Law(
    "files-cover",
    "error",
    "Apple: show cover requirements",
    f"a square JPEG or PNG, RGB, {SMALLEST} to {LARGEST} pixels",
)
THUMBNAIL = Law(
    "files-thumbnail",
    "warning",
    "YouTube: deliver podcasts by an RSS feed, media:thumbnail (help page, read in November 2026)",
    "a JPEG or PNG of 16:9, such as 1280 x 720",
)
BRIEFING = Law(
    "google-briefing-size",
    "note",
    "Google: news briefings, technical requirements: image (read in November 2026)",
    f"let the channel's <image> lead to a square picture of {SMALLEST} pixels or more",
)


@rule(
    "p20-images",
    "note",
    f"{_NS}: podcast:image, which replaced podcast:images (read in November 2026)",
    "write a podcast:image with href and purpose for each picture",
)
def images(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("podcast:images"):
            yield element, "podcast:images is no longer read"


@rule(
    "p20-image",
    "warning",
    f"{_NS}: podcast:image purpose (read in November 2026)",
    f"use one or more of {', '.join(sorted(_PURPOSES))}, or an app's own as app/name",
)
def image_purpose(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("podcast:image"):
            purpose = element.get("purpose", "")
            said = purpose[:_LONGEST].lower().split()
            if unknown_ones := [each for each in said if each not in _PURPOSES and "/" not in each]:
                yield element, f"purpose of podcast:image is {unknown_ones[0][:40]!r}"
            elif len(purpose) > _LONGEST:
                yield element, f"purpose of podcast:image has {len(purpose)} letters, more than {_LONGEST}"


@rule(
    "p20-image-size",
    "warning",
    f"{_NS}: podcast:image aspect-ratio, width, height (read in November 2026)",
    'write aspect-ratio="16/9", and width and height as pixels alone',
)
def image_size(feed: Feed) -> Iterator[Fault]:
    for part in feed.parts():
        for element in part.all("podcast:image"):
            ratio = element.get("aspect-ratio")
            if ratio is not None and _RATIO.fullmatch(ratio.strip()) is None:
                yield element, f"aspect-ratio of podcast:image is {ratio[:40]!r}"
            for name in ("width", "height"):
                said = element.get(name, "1")
                if not (said.isascii() and said.isdigit() and said.strip("0")):
                    yield element, f"{name} of podcast:image is {said[:40]!r}"


def measure(data: bytes) -> tuple[str, int, int, str] | None:
    """Kind, width, height and mode of a picture, which is not unpacked; None where it is none."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                return str(picture.format), *picture.size, picture.mode
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None


def find_picture_faults(data: bytes, path: str) -> Iterator[str]:
    """What directories refuse about a square picture."""
    measured = measure(data)
    if measured is None:
        yield "cannot be read as a picture"
        return
    kind, width, height, mode = measured
    if width * height > MOST_PIXELS:
        yield f"is {width} x {height} pixels large"
    elif kind not in ("JPEG", "PNG"):
        yield f"is {kind}, not JPEG or PNG"
    elif width != height or not SMALLEST <= width <= LARGEST:
        yield f"is {width} x {height} pixels large"
    elif mode != "RGB":
        yield f"is in {mode}, not in RGB"
    elif (kind == "PNG") != path.lower().endswith(".png"):
        yield f"is {kind}, its name says otherwise"


def is_wide(data: bytes) -> bool:
    """Whether it is a picture of 16:9."""
    measured = measure(data)
    return measured is not None and abs(measured[1] / max(measured[2], 1) / _WIDE - 1) <= _SLACK


def is_large_square(data: bytes) -> bool:
    """Whether Google takes it for a briefing."""
    measured = measure(data)
    return measured is not None and measured[1] == measured[2] >= SMALLEST


RULES = (images, image_purpose, image_size)
