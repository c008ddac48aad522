"""The outline of an edition as its page shows it: parts with what is said in them and where it comes from."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby

from feeds.episode import Caption, Episode, StoryNote
from feeds.formats.chapters import order
from feeds.text import join_lines

_LEAD = 2
"""So many lines may lead to the title."""
_LEEWAY_S = 0.05
"""A line that begins this little before a chapter belongs to it: chapters are rounded to frames."""


@dataclass(frozen=True, slots=True)
class Run:
    """A paragraph: what one voice says without being interrupted, or one headline."""

    speaker: str
    captions: tuple[Caption, ...]
    named: bool
    """Whether the voice is another than before, in an edition of several."""
    headline: bool
    """Whether it ends without a full stop, as headlines do."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A chapter with its lines, or a story that has no chapter."""

    start_s: float
    title: str
    anchor: bool
    """Whether it is the first that begins at its second, so that an address may lead to it."""
    lead: tuple[Run, ...]
    """What is said before the title, where the title is said."""
    spoken_title: Caption | None
    """The line that says the title, where one does."""
    runs: tuple[Run, ...]
    story: StoryNote | None
    text: str
    """The story as written, where no line of it was transcribed."""


def outline_episode(episode: Episode) -> list[Passage]:
    """The parts by time; each line stands in exactly one, and so does each story."""
    chapters = order(episode.chapters)
    starts = [chapter.start_s for chapter in chapters]
    lines: list[list[Caption]] = [[] for _ in range(len(chapters) + 1)]
    for caption in sorted(episode.transcript, key=lambda caption: caption.start_s):
        if join_lines(caption.text):
            lines[bisect_right(starts, caption.start_s + _LEEWAY_S)].append(caption)
    stories = {story.slug: story for story in episode.stories}
    rows: list[tuple[float, str, StoryNote | None, list[Caption]]] = []
    if lines[0]:
        rows.append((lines[0][0].start_s, "", None, lines[0]))
    for chapter, said in zip(chapters, lines[1:], strict=True):
        rows.append((chapter.start_s, join_lines(chapter.title), stories.pop(chapter.story, None), said))
    for story in stories.values():
        rows.append((story.start_s, join_lines(story.headline), story, []))
    several = len({join_lines(caption.speaker) for caption in episode.transcript}) > 1
    voice, seen, parts = "", set[float](), []
    for start, title, told, said in rows:
        place = next(
            (n for n, caption in enumerate(said[: _LEAD + 1]) if _plain(caption.text) == _plain(title)), None
        )
        lead, voice = _runs(said[:place] if place else [], voice, several)
        runs, voice = _runs(said[place + 1 :] if place is not None else said, voice, several)
        spoken = said[place] if place is not None else None
        text = join_lines(told.text) if told and not runs else ""
        parts.append(Passage(start, title, start not in seen, lead, spoken, runs, told, text))
        seen.add(start)
    return parts


def _runs(captions: list[Caption], voice: str, several: bool) -> tuple[tuple[Run, ...], str]:
    """Paragraphs, and the voice that spoke last."""
    runs = []
    for speaker, said in groupby(captions, key=lambda caption: join_lines(caption.speaker)):
        for headline, lines in groupby(said, key=_lacks_ending):
            for paragraph in ([line] for line in lines) if headline else [list(lines)]:
                named = several and speaker not in ("", voice)
                runs.append(Run(speaker, tuple(paragraph), named, headline))
                voice = speaker
    return tuple(runs), voice


def _lacks_ending(caption: Caption) -> bool:
    return not join_lines(caption.text).rstrip("\"'”’)").endswith((".", "!", "?", "…", ":"))


def _plain(text: str) -> str:
    return join_lines(text).rstrip(".").casefold()
