"""The document of an edition: what was found, what was decided, and what is on air, from the first candidate on.

One private folder each, `editions/SLUG/`. `edition.json` is small and read by people too: it holds the decisions and
names two files that lie beside it, named by their content and never changed: `found-…` with the candidates as they
were cleaned and `broadcast-…` with what was published. Rundown, lines and length stand nowhere: they are played from
these.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from briefings.editions.broadcast import Broadcast
from briefings.editions.decisions import Approved, Corrected, Decision, OfTheDesk, Scheduled, Withdrawn
from briefings.editions.log import Entry, standing
from briefings.editions.plain import dumped

VERSION = 2
State = Literal["draft", "approved", "published", "corrected", "retracted"]


@dataclass(frozen=True, slots=True)
class OnAir:
    """What is published of an edition, in so far as others ask for it."""

    file: str
    """Of the broadcast, beside edition.json."""
    state: Literal["published", "retracted"]
    guid: str
    number: int
    published: datetime
    audio: str
    """Below public/."""
    bytes: int
    voice: str
    fingerprint: str = ""
    content: str = ""
    """`Edition.content` that it was made from; empty: before editions were documents."""
    withdrawn: tuple[str, ...] = ()
    """`Article.key`s that are told no more."""
    expired: bool = False
    """Its time in the feed is over and its sound is gone (`keep`): it is never listed again."""

    @classmethod
    def of(cls, record: Broadcast, file: str, content: str) -> "OnAir":
        """In short what `record`, which lies in `file`, says."""
        return cls(
            file,
            record.state,
            record.guid,
            record.episode.number,
            record.episode.published,
            record.episode.audio.path,
            record.episode.audio.bytes,
            record.voice,
            record.fingerprint,
            content,
            tuple(dict.fromkeys(key for back in record.withdrawn for key in back.articles)),
        )


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, from draft to published, corrected or retracted."""

    slug: str
    """DATE-EDITION: "2026-11-22-pagi"."""
    date: str
    edition: str
    when: datetime
    """The moment that it speaks of; everything told must be true then."""
    revision: int = 0
    """Counts what was written; a decision says which one it was taken upon."""
    found: str = ""
    """File with the candidates; empty: nothing was looked for yet."""
    log: tuple[Entry, ...] = ()
    on_air: OnAir | None = None
    version: int = VERSION
    asked: datetime | None = None
    """When the sources were asked for the candidates; None: nobody wrote it down."""

    @property
    def decisions(self) -> list[Entry]:
        """Those that count."""
        return standing(self.log)

    @property
    def content(self) -> str:
        """Sixteen hex digits of all that it is played from: what was found, and what was decided about it."""
        sign = hashlib.sha256(self.found.encode())
        for entry in self.decisions:
            if isinstance(entry.decision, OfTheDesk):
                sign.update(dumped(entry))
        return sign.hexdigest()[:16]

    @property
    def decided(self) -> str:
        """Sixteen hex digits of what was decided about what is said; empty where nothing was."""
        of_the_desk = [dumped(e) for e in self.decisions if isinstance(e.decision, OfTheDesk)]
        return hashlib.sha256(b"".join(of_the_desk)).hexdigest()[:16] if of_the_desk else ""

    @property
    def approval(self) -> Entry | None:
        """Who approved it as it stands now."""
        found = [entry for entry in self.decisions if isinstance(entry.decision, Approved)]
        if not found:  # what it is played from is asked for by every page, and costs a look at every decision
            return None
        now = self.content
        fit = [e for e in found if isinstance(e.decision, Approved) and e.decision.content == now]
        return fit[-1] if fit else None

    @property
    def scheduled(self) -> datetime | None:
        """When it is to go on air."""
        times = [e.decision.at for e in self.decisions if isinstance(e.decision, Scheduled)]
        return times[-1] if times else None

    @property
    def retracted(self) -> bool:
        """Whether it was taken back."""
        return self.on_air is not None and self.on_air.state == "retracted"

    @property
    def live(self) -> bool:
        """Whether listeners have it."""
        return self.on_air is not None and not self.retracted

    @property
    def ahead(self) -> bool:
        """Whether something was found or decided that is not on air."""
        return self.on_air is None or (bool(self.on_air.content) and self.on_air.content != self.content)

    @property
    def state(self) -> State:
        """Where in its life it stands."""
        if self.on_air is not None:
            if self.retracted:
                return "retracted"
            mended = any(isinstance(e.decision, Corrected | Withdrawn) for e in self.decisions)
            return "corrected" if mended else "published"
        return "approved" if self.approval else "draft"

    def with_decisions(
        self, decisions: Sequence[Decision], by: str, at: datetime, why: str = ""
    ) -> "Edition":
        """With `decisions` at the end of its log, one revision on."""
        now = self.revision + 1
        at = at.astimezone(self.when.tzinfo)
        more = (
            Entry(len(self.log) + place, by, at, decision, why, now)
            for place, decision in enumerate(decisions, 1)
        )
        return replace(self, log=(*self.log, *more), revision=now)
