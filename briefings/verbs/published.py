"""What is on air, by its name and the names of its stories."""

from briefings.editions.broadcast import Broadcast
from briefings.editions.document import Edition
from briefings.editions.history import live
from briefings.editions.ledger import Ledger
from briefings.errors import NoEdition
from briefings.newsroom.folder import Newsroom
from briefings.verbs.naming import find_story
from feeds.episode import StoryNote


def named(newsroom: Newsroom, slug: str | None) -> Edition:
    """The published edition of exactly this name; None: the newest. Raises NoEdition.

    One that was made in the place of a retracted one is named by its own name: a command that is repeated must not
    reach another edition than it did at first. Nor does an empty name (of a variable that was not set) mean any.
    """
    known = live(newsroom.editions)
    found = [edition for edition in known if slug is None or edition.slug == slug]
    if not found:
        raise NoEdition(slug, [edition.slug for edition in known])
    return Ledger(newsroom.editions).edition(found[0].slug)


def story_named(record: Broadcast, wanted: str) -> StoryNote:
    """The story of `record` by slug, number from 1, or words of its headline. Raises NoStory."""
    notes = record.episode.stories
    return notes[find_story(wanted, [(note.slug, note.headline) for note in notes], record.slug)]
