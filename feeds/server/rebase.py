"""Put another address in the place of the show's own, in every spelling in which files carry it."""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote, urlsplit

Rebase = Callable[[bytes, str], bytes]
_APPS = ("podcast", "feed", "itpc", "pcast", "pktc", "overcast", "antennapod-subscribe")
"""Schemes under which apps take an address without its own scheme."""


def make_rebase(show_url: str) -> Rebase:
    """A function of bytes and the new address (both without a slash at the end), by one pass over the bytes.

    Plain, JSON-escaped (`https:\\/\\/`), XML- and percent-encoded spellings are known, and app links such as
    `podcast://host/feed.xml`. An address that only begins the same (`https://warta.example.com` for
    `https://warta.example`) is left alone.
    """
    old = show_url.rstrip("/")
    if not urlsplit(old).netloc:
        return lambda content, new: content
    spellings: list[Callable[[str], str]] = [
        lambda url: url,
        lambda url: url.replace("/", "\\/"),
        lambda url: escape(url),
        lambda url: quote(url, safe=""),
        lambda url: quote(url, safe="").lower(),
    ]
    table: dict[str, Callable[[str], str]] = {}
    for spell in spellings:
        table.setdefault(spell(old), spell)
    bare = _bare(old)
    alternatives = [re.escape(spelt) for spelt in sorted(table, key=len, reverse=True)]
    apps = "|".join(_APPS)
    pattern = re.compile(
        rf"(?P<url>{'|'.join(alternatives)}|(?P<app>(?:{apps})://(?:subscribe/)?){re.escape(bare)})"
        r"(?![A-Za-z0-9_~@-]|\.[A-Za-z0-9]|:[0-9]|%(?!2[Ff?]|3[Ff]|22|23))".encode()
    )

    def rebase(content: bytes, new: str) -> bytes:
        def put(match: re.Match[bytes]) -> bytes:
            if app := match["app"]:
                return app + _bare(new).encode()
            return table[match["url"].decode()](new).encode()

        return pattern.sub(put, content)

    return rebase


def _bare(url: str) -> str:
    return url.partition("://")[2]
