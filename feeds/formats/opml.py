"""OPML 2.0: the list of shows that an app imports in one go."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from feeds.channel import Channel
from feeds.text import join_lines


def render_opml(channels: Iterable[Channel], *, title: str = "") -> str:
    """One outline a show. Without a date, so that the same shows give the same bytes."""
    shows = list(channels)
    name = join_lines(title or (shows[0].title if shows else "Podcast"))
    rows = "".join(
        f"    <outline type={quoteattr('rss')} text={quoteattr(join_lines(show.title))}"
        f" title={quoteattr(join_lines(show.title))} description={quoteattr(join_lines(show.description))}"
        f" language={quoteattr(show.language)} xmlUrl={quoteattr(show.feed_url)}"
        f" htmlUrl={quoteattr(show.url + '/')}/>\n"
        for show in shows
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'
        f"  <head>\n    <title>{escape(name)}</title>\n  </head>\n  <body>\n{rows}  </body>\n</opml>\n"
    )
