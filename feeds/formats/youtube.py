"""What stands beside a video on YouTube: title, description with chapters and sources, ready to be copied.

Rules as its help pages had them in November 2026: no "<" or ">", 100 letters of a title, 5,000 bytes of a description;
chapters are times in the description, the first 0:00, at least three, each ten seconds or longer.
"""

from collections.abc import Sequence
from typing import Final

from feeds import addresses
from feeds.channel import Channel
from feeds.episode import Chapter, Episode
from feeds.formats.chapters import name
from feeds.formats.notes import format_outlet, format_voice_note
from feeds.text import cut, join_lines, plain_title
from feeds.times import format_clock

FILE: Final = "youtube.txt"
TITLE_BYTES: Final = 100
DESCRIPTION_BYTES: Final = 5_000
LEAST_BYTES: Final = 20
"""Of the name of a show."""
LEAST_CHAPTERS: Final = 3
SHORTEST_S: Final = 10.0


def render_youtube(channel: Channel, episode: Episode) -> str:
    """Plain text: the title on the first line, the description after an empty one."""
    title = _title(channel, episode)
    address = addresses.page(channel, episode)
    outlets = dict.fromkeys(
        outlet for story in episode.stories for source in story.sources if (outlet := format_outlet(source))
    )
    outlets.update(dict.fromkeys(join_lines(source.outlet) for source in episode.service if source.outlet))
    end = "\n\n".join(
        part
        for part in (
            f"Sumber: {cut(', '.join(outlets), 600)}." if outlets else "",
            format_voice_note(channel, episode),
            f"Catatan dan tautan sumber: {address}",
        )
        if part
    )
    times = "\n".join(f"{format_clock(c.start_s)} {plain_title(name(c))}" for c in jumps(episode.chapters))
    rest = f"\n\n{times}\n\n{end}" if times else f"\n\n{end}"
    room = max(0, DESCRIPTION_BYTES - len(plain_title(rest).encode()))
    return f"{title}\n\n{cut(plain_title(episode.summary), room)}{_lines(rest)}\n"


def jumps(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """The chapters that YouTube takes; none where they would be too few. One that is too short goes into the one before
    it, the first begins at nought."""
    taken: list[Chapter] = []
    for chapter in sorted(chapters, key=lambda each: each.start_s):
        if chapter.end_s - chapter.start_s >= SHORTEST_S:
            taken.append(chapter)
    if len(taken) < LEAST_CHAPTERS:
        return ()
    first = taken[0]
    return (Chapter(0.0, first.end_s, first.title), *taken[1:])


def _title(channel: Channel, episode: Episode) -> str:
    """The episode's; where that is too long, of a show's name as much as the day leaves room for."""
    whole, show = plain_title(episode.title), plain_title(channel.title)
    day = whole.removeprefix(show)
    room = TITLE_BYTES - len(day.encode())
    if len(whole.encode()) > TITLE_BYTES and day != whole and room >= LEAST_BYTES:
        whole = cut(show, room) + day
    return cut(whole, TITLE_BYTES)


def _lines(text: str) -> str:
    return text.replace("<", "‹").replace(">", "›")
