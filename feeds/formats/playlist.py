"""M3U: what radios and hi-fi sets play from an address."""

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Episode
from feeds.text import join_lines


def render_m3u(channel: Channel, newest: Episode) -> str:
    """A playlist of one: the newest episode, under its own address."""
    about = f"{join_lines(channel.title)} - {join_lines(newest.title)}"
    url = addresses.audio(channel, newest.audio)
    return f"#EXTM3U\n#EXTINF:{round(newest.audio.seconds)},{about}\n{url}\n"
