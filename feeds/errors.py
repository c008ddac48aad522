"""What can go wrong with a podcast.

FeedError
├── BadChannel       the show's own facts break a rule of the directories
├── BadEpisode       an episode cannot be listed as it is
├── NoPublisher      a publisher is not installed, or its plug-in is broken
├── Unpublishable    what would be published is refused by the gate
├── Unpublished      a publisher could not put or remove files; what was there before is as it was
├── Uncarried        the host where listeners fetch has not got all of it
├── Unfilmed         an edition has no video; it stands all the same
├── Unserved         the server cannot listen
└── Unannounced      a hub was not told; what is published stands all the same
"""

from scripts.text.published import told


class FeedError(Exception):
    """Root of the errors of this stage; its message says what happened, where, and what to do."""


class BadChannel(FeedError):
    """A fact of the show breaks a rule of the directories."""


class BadEpisode(FeedError):
    """An episode cannot be listed as it is."""


class Unpublishable(FeedError):
    """The gate refuses to publish."""


class NoPublisher(FeedError):
    """The publisher called `name` cannot be had."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = told(reason)
        super().__init__(f"the publisher {name!r} cannot be had: {self.reason}")


class Unpublished(FeedError):
    """A publisher failed at `where`; nothing that was published has changed."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = told(where)
        self.reason = told(reason)
        super().__init__(f"cannot publish to {self.where}: {self.reason}")


class Uncarried(FeedError):
    """The host at `where` has not got all of what lies in the public folder; its feeds name what is there whole."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            f"not carried to {where}: {reason}. What is in public/ is complete, and listeners there have what they had "
            "or whole new files; the next run carries on, or at once: briefings carry"
        )
        self.where = where
        self.reason = reason
        self.told = False
        """Whether programs have been told of it already."""


class Unfilmed(FeedError):
    """There is no video of an edition; its sounds stand all the same."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"no video beside the edition: {reason}")


class Unserved(FeedError):
    """Nothing can be served at `host`:`port`."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(f"cannot listen on {host}:{port}: {reason}; choose another with --port")


class Unannounced(FeedError):
    """`hub` was not told of the new episode."""

    def __init__(self, hub: str, reason: str) -> None:
        self.hub = told(hub)
        super().__init__(
            f"{self.hub} was not told of the new episode: {told(reason)}; apps will find it by themselves"
        )
