"""Pictures of the show: its cover, the same with its name beside it, and the small one that goes into the sound.

Drawing takes seconds, so what was drawn is kept in the cache.
"""

import hashlib
from collections.abc import Callable
from importlib.metadata import version

from briefings.files import write_aside
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from feeds.artwork import cover, wide_cover
from feeds.errors import BadChannel


def picture_of(newsroom: Newsroom, show: Show) -> bytes:
    """The newsroom's own picture, or ours. Raises BadChannel."""
    if show.cover:
        path = newsroom.root / show.cover
        try:
            return cover.accept(path.read_bytes())
        except OSError as fault:
            raise BadChannel(f"show.toml: cover: {path} cannot be read ({fault.strerror})") from fault
    words = _words(show)
    return _kept(newsroom, "cover", repr((version("briefings"), *words)).encode(), lambda: cover.draw(*words))


def wide_of(newsroom: Newsroom, show: Show, picture: bytes) -> bytes:
    """`picture` with the name of the show beside it."""
    words = _words(show)
    seal = repr((wide_cover.LOOK, hashlib.sha256(picture).hexdigest(), *words)).encode()
    return _kept(newsroom, "wide", seal, lambda: wide_cover.draw(picture, *words))


def picture_in_file(newsroom: Newsroom, picture: bytes) -> bytes:
    """The copy of `picture` that goes into the sound."""
    return _kept(newsroom, "small", picture, lambda: cover.shrink(picture))


def _words(show: Show) -> tuple[str, str, str]:
    return show.channel.title, show.channel.subtitle, show.channel.cover_tone


def _kept(newsroom: Newsroom, kind: str, made_of: bytes, draw: Callable[[], bytes]) -> bytes:
    """The picture that was drawn of `made_of`."""
    path = newsroom.root / ".cache" / f"{kind}-{hashlib.sha256(made_of).hexdigest()[:16]}.jpg"
    if not path.is_file():
        write_aside(path, draw())
    return path.read_bytes()
