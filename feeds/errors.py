"""What can go wrong with a podcast.

FeedError
├── BadChannel       the show's own facts break a rule of the directories
├── BadEpisode       an episode cannot be listed as it is
└── Unpublishable    what would be published is refused by the gate
"""


class FeedError(Exception):
    """Root of the errors of this stage; its message says what happened, where, and what to do."""


class BadChannel(FeedError):
    """A fact of the show breaks a rule of the directories."""


class BadEpisode(FeedError):
    """An episode cannot be listed as it is."""


class Unpublishable(FeedError):
    """The gate refuses to publish."""
