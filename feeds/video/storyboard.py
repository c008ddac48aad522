"""A storyboard: all that is seen in a video, in words and seconds."""

from dataclasses import dataclass

from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Episode, StoryNote
from feeds.formats.notes import format_label, format_outlet
from feeds.text import cut, join_lines

CREDIT_BYTES = 240


@dataclass(frozen=True, slots=True)
class Card:
    """What stands beside the sentences of a chapter."""

    start_s: float
    kicker: str
    """"Berita 2 dari 6 · Ekonomi"; empty where no story is told."""
    headline: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Storyboard:
    """A video before it is drawn."""

    show: str
    title: str
    """Of the edition, without the name of the show before it."""
    label: str
    """That a machine made it, in the show's own words."""
    tone: str
    """`Channel.cover_tone`."""
    picture: bytes
    """JPEG or PNG: the show's cover."""
    seconds: float
    cards: tuple[Card, ...]
    """By start."""
    captions: tuple[Caption, ...]
    """Those whose engine gave no times of words have them estimated (`feeds.video.words`)."""


def storyboard(channel: Channel, episode: Episode, picture: bytes, seconds: float) -> Storyboard:
    """`episode`, whose sound is `seconds` long, as a video shows it; `picture`: the show's cover."""
    show = join_lines(channel.title)
    rest = join_lines(episode.title).removeprefix(show).lstrip(" ,")
    told = {story.slug: (number, story) for number, story in enumerate(episode.stories, 1)}
    cards = [
        _story(chapter, *told[chapter.story], len(told))
        if chapter.story in told
        else Card(chapter.start_s, "", join_lines(chapter.title))
        for chapter in sorted(episode.chapters, key=lambda chapter: chapter.start_s)
    ]
    if not cards or cards[0].start_s > 0:
        cards.insert(0, Card(0.0, "", rest))
    label = format_label(channel)
    return Storyboard(
        show, rest, label, channel.cover_tone, picture, seconds, tuple(cards), episode.transcript
    )


def _story(chapter: Chapter, number: int, story: StoryNote, of: int) -> Card:
    outlets = dict.fromkeys(filter(None, (format_outlet(source) for source in story.sources)))
    credit = cut(f"Sumber: {', '.join(outlets)}", CREDIT_BYTES) if outlets else ""
    section = f" · {join_lines(story.section).capitalize()}" if story.section else ""
    return Card(chapter.start_s, f"Berita {number} dari {of}{section}", join_lines(story.headline), credit)
