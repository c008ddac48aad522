"""In which order files become visible: what others point at goes before them, and the feeds last."""

from collections.abc import Collection
from pathlib import PurePosixPath

_SOUND = (".mp3", ".m4a", ".jpg", ".jpeg", ".png")
_FEEDS = ("stories.xml", "flash.xml", "flash.json", "feed.json", "subscriptions.opml")
_FEED_TURN = 5


def waves(paths: Collection[str]) -> tuple[list[str], list[str]]:
    """What feeds point at, and the feeds."""
    feeds = [path for path in paths if turn(path)[0] >= _FEED_TURN]
    named = set(feeds)
    return [path for path in paths if path not in named], feeds


def turn(path: str) -> tuple[int, str]:
    """When a file becomes visible: what others point at goes before them."""
    name = PurePosixPath(path)
    if name.name.startswith("latest."):
        return 3, path
    if path == "feed.xml":
        return _FEED_TURN + 1, path
    if path in _FEEDS or path.startswith("arsip/"):
        return _FEED_TURN, path
    if name.suffix in _SOUND:
        return 0, path
    return (4 if path == "index.html" else 2 if name.suffix == ".html" else 1), path
