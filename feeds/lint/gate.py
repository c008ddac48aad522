"""The gate itself: nothing with an error is published."""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path

from feeds.errors import Unpublishable
from feeds.lint.check import check_edition
from feeds.lint.files import look_at_prepared


def admit(
    files: Mapping[str, bytes | Path], public: Path, guids: Collection[str], now: datetime | None = None
) -> None:
    """Let `files` be published into `public`; `guids` name the items whose own files are looked at.

    Raises Unpublishable with the first error and how many there are.
    """
    errors = [
        f for f in check_edition(look_at_prepared(files, public), guids, now=now) if f.severity == "error"
    ]
    if errors:
        first = errors[0]
        place = f"{first.file}:{first.line}" if first.line else first.file
        more = f"; and {len(errors) - 1} more (briefings check tells all)" if len(errors) > 1 else ""
        raise Unpublishable(f"not published: {place}: {first.message}: {first.remedy} ({first.source}){more}")
