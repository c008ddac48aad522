"""What is on air, by its name and the names of its stories."""

from briefings.editions.broadcast import Broadcast
from briefings.editions.history import named as find_named
from briefings.editions.ledger import Ledger
from briefings.newsroom.folder import Newsroom
from briefings.verbs.naming import find_story
from feeds.episode import StoryNote


def named(newsroom: Newsroom, slug: str) -> Broadcast:
    """The published edition `slug`, or the one made in its place; without a name the newest. Raises NoEdition."""
    return Ledger(newsroom.editions).broadcast(find_named(newsroom.editions, slug))


def story_named(record: Broadcast, wanted: str) -> StoryNote:
    """The story of `record` by slug, number from 1, or words of its headline. Raises NoStory."""
    notes = record.episode.stories
    return notes[find_story(wanted, [(note.slug, note.headline) for note in notes], record.slug)]
