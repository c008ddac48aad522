"""The press: everything that is derived from the episodes, as files to publish."""

from collections.abc import Collection, Sequence

from feeds import addresses, rss, transcript
from feeds.archive import PAGE_SIZE, paged
from feeds.channel import Channel
from feeds.chapters import chapters_json
from feeds.episode import Episode
from feeds.flash import flash_json, flash_xml
from feeds.frame import frame
from feeds.jsonfeed import jsonfeed
from feeds.legal import escaped, one_line, quoted
from feeds.notes import notes_html
from feeds.opml import opml
from feeds.playlist import m3u
from feeds.stories import stories_feed, told_apart
from feeds.times import indonesian


def press(channel: Channel, episodes: Sequence[Episode], changed: Collection[str]) -> dict[str, bytes]:
    """Paths below `public/` and what is to stand there; audio and cover are not among them.

    `episodes` is all that is listed, in any order; `changed` are the slugs whose own files are made anew.
    """
    listed = sorted(episodes, key=lambda episode: (episode.published, episode.guid), reverse=True)
    files: dict[str, bytes] = {}
    for episode in listed:
        if episode.slug in changed:
            files.update(_own(channel, episode))
    newest = listed[:PAGE_SIZE]
    files["index.html"] = _home(channel, newest).encode()
    files["feed.json"] = jsonfeed(channel, newest).encode()
    files["subscriptions.opml"] = opml([channel]).encode()
    if listed:
        files["latest.m3u"] = m3u(channel, listed[0]).encode()
        files["flash.json"] = flash_json(channel, listed).encode()
        if listed[0].flash is not None:
            files["flash.xml"] = flash_xml(channel, listed)
    if told_apart(newest):
        files["stories.xml"] = stories_feed(channel, newest)
    for page in reversed(list(paged(listed))):  # the feed itself comes last
        files[page.place.path] = rss.render(channel, page.episodes, place=page.place)
    return files


def _own(channel: Channel, episode: Episode) -> dict[str, bytes]:
    """What lies in the episode's own folder."""
    cues, seconds = episode.transcript, episode.audio.seconds
    made = {"index.html": _page(channel, episode)}
    if cues:
        made["transcript.vtt"] = transcript.vtt(cues, seconds=seconds)
        made["transcript.srt"] = transcript.srt(cues, seconds=seconds)
        made["transcript.json"] = transcript.json_(cues)
        made["transcript.html"] = transcript.html(cues, title=f"Transkrip: {episode.title}")
    if episode.chapters:
        made["chapters.json"] = chapters_json(
            episode.chapters,
            title=episode.title,
            show=channel.title,
            audio_url=addresses.audio(channel, episode.audio),
        )
    return {addresses.beside(episode, name): text.encode("utf-8", "ignore") for name, text in made.items()}


def _home(channel: Channel, episodes: Sequence[Episode]) -> str:
    rows = "\n".join(
        f"<li><a href={quoted(addresses.page(channel, episode))}>{escaped(one_line(episode.title))}</a></li>"
        for episode in episodes
    )
    about = f"<h1>{escaped(one_line(channel.title))}</h1>\n<p>{escaped(one_line(channel.description))}</p>"
    return frame(channel, channel.title, f"{about}\n<ul>\n{rows}\n</ul>" if rows else about)


def _page(channel: Channel, episode: Episode) -> str:
    when = indonesian(episode.published, channel.zone, hour=True)
    sound = quoted(addresses.audio(channel, episode.audio))
    body = (
        f"<h1>{escaped(one_line(episode.title))}</h1>\n<p>{escaped(when)}</p>\n"
        f'<audio controls preload="none" src={sound}></audio>\n{notes_html(channel, episode)}\n'
        f"<p><a href={quoted(channel.url + '/')}>{escaped(one_line(channel.title))}</a></p>"
    )
    return frame(channel, episode.title, body)
