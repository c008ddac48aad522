"""The plainest page that a link can lead to; `feeds.site` makes the pages that listeners see."""

from feeds.channel import Channel
from feeds.legal import escaped, one_line, quoted


def frame(channel: Channel, title: str, body: str, *, robots: str = "") -> str:
    """A whole HTML page around `body`, which is mark-up already; everything else is escaped here."""
    hidden = f'<meta name="robots" content={quoted(robots)}>\n' if robots else ""
    return (
        f"<!DOCTYPE html>\n<html lang={quoted(channel.language)}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(one_line(title))}</title>\n{hidden}"
        f'<link rel="alternate" type="application/rss+xml" title={quoted(channel.title)}'
        f" href={quoted(channel.feed_url)}>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
