"""What is on air, and the words of those who put it right."""

from briefings.editions.broadcast import Broadcast
from briefings.editions.history import named as find_named
from briefings.editions.ledger import Ledger
from briefings.errors import NoStory, NotSaid
from briefings.newsroom.folder import Newsroom
from feeds.episode import StoryNote


def named(newsroom: Newsroom, slug: str) -> Broadcast:
    """The published edition `slug`, or the one made in its place; without a name the newest. Raises NoEdition."""
    return Ledger(newsroom.editions).broadcast(find_named(newsroom.editions, slug))


def story_named(record: Broadcast, wanted: str) -> StoryNote:
    """The story of `record` by slug, number from 1, or words of its headline. Raises NoStory."""
    notes = record.episode.stories
    if wanted.isascii() and wanted.isdigit() and 0 < int(wanted[:9]) <= len(notes):
        return notes[int(wanted) - 1]
    found = [note for note in notes if note.slug == wanted]
    found = found or [note for note in notes if wanted.casefold() in note.headline.casefold()]
    if len(found) != 1:
        raise NoStory(wanted, record.slug, [f"{note.slug}  {note.headline}" for note in notes])
    return found[0]


def sayable(text: str) -> str:
    """One line that ends like a sentence. Raises NotSaid when nothing can be said of it."""
    from scripts.speakable import speakable

    line = " ".join(text.split())
    if not speakable(line).strip():
        raise NotSaid(text)
    return line if line[-1] in '.?!"”' else f"{line}."
