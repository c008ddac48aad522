"""Where finished files go: each publisher is a plug-in of two methods."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol


class Publisher(Protocol):
    """A plug-in, registered under the entry points `briefings.publishers`."""

    def put(self, files: Mapping[str, bytes | Path]) -> None:
        """Publish all of `files` (path below the show's address -> content, or a local file) or none.

        Audio becomes visible first and the feed last. Raises Unpublished.
        """

    def remove(self, paths: Iterable[str]) -> None:
        """Take files away; one that is not there is no fault. Raises Unpublished."""
