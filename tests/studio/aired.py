"""Editions that were aired once, without a sound ever having been made."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from briefings.editions.broadcast import Broadcast, LineRecord
from briefings.editions.decisions import Aired
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from feeds.episode import Episode, Media, StoryNote
from scripts.omission import Omission

HOURS = {"pagi": 6, "siang": 12, "malam": 19}
Story = tuple[str, Sequence[str]]
"""A headline, and the sentences that were told."""


def air(
    newsroom: Newsroom,
    day: str,
    name: str,
    stories: Sequence[Story],
    notices: Sequence[str] = (),
    omissions: Sequence[Omission] = (),
    by: str = "sari",
) -> Edition:
    """The document of edition `name` of `day`, as if it had been published at its hour."""
    slug = f"{day}-{name}"
    when = datetime.fromisoformat(day).replace(hour=HOURS[name], tzinfo=ZoneInfo("Asia/Jakarta"))
    notes = [
        StoryNote(f"kisah{number}", headline, 0.0, 1.0, " ".join(sentences), ())
        for number, (headline, sentences) in enumerate(stories)
    ]
    lines = [
        LineRecord(sentence, sentence, "story", "announcer", f"kisah{number}", f"{slug}{number}")
        for number, (_, sentences) in enumerate(stories)
        for sentence in sentences
    ]
    sound = Media(f"episodes/{slug}/warta.mp3", "audio/mpeg", 1000, 60.0)
    episode = Episode(slug, slug, slug, "", when, when, sound, (), (), tuple(notes))
    record = Broadcast(
        slug, day, name, when, "silent:hening", episode, tuple(lines),
        notices=tuple(notices), omissions=tuple(omissions),
    )  # fmt: skip
    return Ledger(newsroom.editions).put_on_air(
        record, "", Aired("", ""), by=by, at=when + timedelta(minutes=5)
    )


def draft(newsroom: Newsroom, day: str, name: str) -> Edition:
    """An edition for which nothing was looked for yet."""
    when = datetime.fromisoformat(day).replace(hour=HOURS[name], tzinfo=ZoneInfo("Asia/Jakarta"))
    return Ledger(newsroom.editions).open(Edition(f"{day}-{name}", day, name, when))
