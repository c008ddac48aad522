"""What a server says about each kind of file: type, caching, compression."""

import posixpath
import re

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m3u": "audio/x-mpegurl",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".mp3": "audio/mpeg",
    ".opml": "text/x-opml; charset=utf-8",
    ".opus": "audio/ogg",
    ".png": "image/png",
    ".srt": "application/x-subrip; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/rss+xml; charset=utf-8",
}
_NAMED = {
    "chapters.json": "application/json+chapters",
    "feed.json": "application/feed+json",
    "sitemap.xml": "application/xml; charset=utf-8",
}
_PACKED = frozenset(
    (".css", ".html", ".js", ".json", ".opml", ".srt", ".svg", ".txt", ".vtt", ".webmanifest", ".xml")
)
_ADDRESSED = frozenset((".html", ".json", ".m3u", ".opml", ".txt", ".webmanifest", ".xml"))
_LASTING = frozenset(
    (".css", ".jpeg", ".jpg", ".js", ".m4a", ".mp3", ".mp4", ".opus", ".png", ".svg", ".webp", ".woff2")
)
_SEALED = re.compile(r".+-[0-9a-f]{8}\.(?:css|js|svg)")
"""Files of the site whose names change with their content."""
_NEVER = "no-store"
_SOON = "public, max-age=60"
_DAY = "public, max-age=86400"
_FOREVER = "public, max-age=31536000, immutable"


def content_type(path: str) -> str:
    """The type of a file, by its name."""
    return _NAMED.get(_name(path)) or _TYPES.get(_suffix(path), "application/octet-stream")


def cache_control(path: str) -> str:
    """How long others may keep it: what means the newest never, what changes a minute, sound and cover long."""
    name = _name(path)
    if name.startswith("latest."):
        return _NEVER
    if name.startswith("cover-") or _SEALED.fullmatch(name):
        return _FOREVER
    return _DAY if _suffix(path) in _LASTING else _SOON


def packs(path: str) -> bool:
    """Whether gzip makes sense; never for sound, whose byte ranges it would break."""
    return _suffix(path) in _PACKED


def carries_addresses(path: str) -> bool:
    """Whether the file may hold the show's public address."""
    return _suffix(path) in _ADDRESSED


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _suffix(path: str) -> str:
    """Asked several times at each answer: without a Path, which takes longer to make than all else here."""
    return posixpath.splitext(path)[1].lower()


CORS = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "Range, If-Range, If-None-Match, If-Modified-Since",
    "access-control-expose-headers": "Accept-Ranges, Content-Length, Content-Range, ETag",
}
"""So that players on other sites may read sound, transcripts and chapters."""
