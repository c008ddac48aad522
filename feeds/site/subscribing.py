"""How listeners subscribe: links that open the apps, and the feed's address as a picture."""

import io
from dataclasses import dataclass
from urllib.parse import quote

import segno

from feeds.channel import Channel
from feeds.text import join_lines


@dataclass(frozen=True, slots=True)
class App:
    """An app, and the link that opens the show in it."""

    name: str
    link: str


def list_apps(channel: Channel) -> list[App]:
    """The apps in the order of how many listen with them.

    Apple and Pocket Casts take the feed's address without its scheme (and use https); AntennaPod takes it by a
    page of its own that opens the app. Spotify takes no feed address from listeners: without the show's own
    page there, a search leads to it.
    """
    feed, title = channel.feed_url, join_lines(channel.title)
    bare = feed.partition("://")[2]
    return [
        App("Apple Podcasts", f"podcast://{bare}"),
        App("Spotify", channel.spotify or f"https://open.spotify.com/search/{quote(title, safe='')}/shows"),
        App("Pocket Casts", f"pktc://subscribe/{bare}"),
        App(
            "AntennaPod",
            f"https://antennapod.org/deeplink/subscribe?url={quote(feed, safe='')}&title={quote(title, safe='')}",
        ),
        App("RSS", feed),
    ]


def draw_qr(address: str) -> str:
    """`address` as a QR code: an <svg> in the ink of the text around it, four modules of margin."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="m").save(
        drawn,
        kind="svg",
        xmldecl=False,
        svgns=False,
        nl=False,
        border=4,
        omitsize=True,
        svgclass=None,
        lineclass=None,
    )
    return drawn.getvalue().decode().replace("<svg ", '<svg role="img" aria-label="Kode QR alamat umpan" ', 1)
