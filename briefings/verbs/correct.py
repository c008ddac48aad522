"""`ralat`: what was wrong is put right aloud and in print.

What was heard once keeps its record: a sound that was corrected or taken back never has its address used again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.delivery.handing import published
from briefings.editions.assignment import Assignment, Gathered
from briefings.editions.broadcast import Broadcast, Made
from briefings.editions.candidate import Found
from briefings.editions.decisions import Corrected
from briefings.editions.document import Edition
from briefings.editions.ledger import Ledger
from briefings.editions.rebuilding import keys, rebuilt
from briefings.editions.store import found_name
from briefings.errors import NoStory, NotMended
from briefings.making.assigning import Order, assignment_of, remembering
from briefings.making.cleared import Cleared
from briefings.making.finding import candidate_of
from briefings.making.sourcing import read_sources
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from briefings.publish.airing import air, repair, seal
from briefings.verbs.make import find_for, first_reader
from briefings.verbs.published import named, story_named
from briefings.verbs.saying import sayable
from briefings.verbs.sheet import found_of
from feeds.episode import Correction, StoryNote

if TYPE_CHECKING:  # these bring numpy along, and a wrong name should be told at once
    from briefings.editions.layout import Copy
    from briefings.making.readers import Reader
    from scripts.article import Article
    from scripts.rundown import Pace
    from scripts.story import Story

_WRONG = re.compile(
    r"\b(?:bukan(?:lah|nya)?|(?:keliru|salah) (?:menyebut|disebut|tertulis|ditulis|menulis)(?:kan)?)"
    r"\s+([^.,;:!?()]{2,80}?)"
    r"(?=\s+(?:seperti|sebagaimana|yang|dalam|pada)\b|[.,;:!?()]|$)"
)
"""What a correction says is wrong: "… SMPN 3, bukan SMPN 30."."""
SHORTEST_S = 20.0
"""So much a corrected story may always take; else a tenth more than it took."""

SMALL = 12
"""Numbers up to it stand for many things in one story."""


@dataclass(frozen=True, slots=True)
class Ralat:
    """What is to be put right."""

    text: str
    """Whole sentences: what was wrong and what is right."""
    edition: str | None = None
    """Slug; None: the newest."""
    story: str = ""
    """Slug, number from 1, or words of its headline; empty: the whole edition is made again."""
    articles: tuple[str, ...] = ()
    """Corrected articles; empty: the show's sources."""
    new_guid: bool = False
    """Reach those who have downloaded the edition already."""
    voices: tuple[str, ...] = ()
    """Empty: the voice that read it before."""
    by: str = ""
    """Who corrects it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What a correction would publish."""

    slug: str
    text: str
    stories: "tuple[Story, ...]"


def correct(
    newsroom: Newsroom, show: Show, wish: Ralat, now: datetime, progress: Quiet, *, dry: bool = False
) -> Made | Planned:
    """Publish a corrected rendering under a new address, with the correction said and printed in it.

    With a story named, or articles, only what they tell is told anew and everything else stays word for word as it
    was broadcast. The same correction once more is not said twice. `dry`: nothing is published. Raises NoEdition,
    NoStory, NotSaid and the errors of every stage; then all is as it was.
    """
    text = sayable(wish.text)
    with newsroom.held():
        repair(newsroom, show, now, progress)
        ledger, edition = Ledger(newsroom.editions), named(newsroom, wish.edition)
        progress.about(edition.slug)
        record = ledger.broadcast(edition)
        note = story_named(record, wish.story) if wish.story else None
        moment = now.astimezone(ZoneInfo(show.format.zone)).replace(microsecond=0)
        wrong = Correction(moment, text, record.slug, note.headline if note else "")
        said = [c for c in record.episode.corrections[:1] if (c.text, c.headline) == (text, wrong.headline)]
        corrections = record.episode.corrections if said else (wrong, *record.episode.corrections)
        job = remembering(newsroom, assignment_of(newsroom, show, edition))
        job = replace(job, before=record.reissued(corrections), new_guid=wish.new_guid)
        order = Order(wish.articles, whole=True, voices=wish.voices or (record.voice, *show.voices))
        ready = None
        if note is None and not wish.articles:
            job, found, kept, ready = _found_anew(newsroom, ledger, job, order, edition, progress)
        else:
            job, found = _retold(newsroom, ledger, job, record, note, order, "" if said else text, progress)
            kept = _with_stories(found_of(newsroom, job, edition), found.stories, job)
        if dry:
            return Planned(record.slug, text, tuple(found.stories))
        if said and replace(kept, around=(stood := found_of(newsroom, job, edition)).around) == stood:
            kept = stood  # only what the frame was thought to take is thought otherwise the second time
        after = replace(edition, found=found_name(kept))
        if said and edition.on_air is not None and after.content == edition.on_air.content:
            progress.say(f"{record.slug}: it was corrected so already; nothing was changed")
            sound, feed = newsroom.public / record.episode.audio.path, newsroom.public / "feed.xml"
            return Made(record, sound, feed, changed=False)
        cleared = Cleared(
            job,
            found,
            order.voices,
            after.content,
            wish.by,
            fingerprint=seal(newsroom, job, Order(), edition.decided),
            decision=Corrected(text, note.slug if note else ""),
            changed=kept,
            ready=ready,
        )
        made = air(newsroom, cleared, now, progress)
    return published(newsroom, show, made, progress, now)


def _found_anew(
    newsroom: Newsroom,
    ledger: Ledger,
    job: Assignment,
    order: Order,
    edition: Edition,
    progress: Quiet,
) -> "tuple[Assignment, Gathered, Found, tuple[Reader, Copy]]":
    """The whole edition from its sources as they are now."""
    from briefings.editions.play import lineup

    reader = first_reader(job.show, order.voices)
    finding = find_for(newsroom, job, order, edition, reader.pace, progress, job.service)
    stories = lineup(finding.found, edition.decisions, job.when).stories
    gathered = Gathered(stories, finding.found.notices, finding.found.omissions)
    return finding.job, gathered, finding.found, (reader, finding.copy)


def _with_stories(found: Found, stories: "Sequence[Story]", job: Assignment) -> Found:
    """`found` with the stories that were corrected by hand as they are told now."""
    settled = {story.slug: story for story in stories if job.settled(story)}
    kept = [
        candidate_of(settled.pop(each.story.slug), job) if each.story.slug in settled else each
        for each in found.candidates
    ]
    return replace(found, candidates=(*kept, *(candidate_of(story, job) for story in settled.values())))


def _retold(
    newsroom: Newsroom,
    ledger: Ledger,
    job: Assignment,
    record: Broadcast,
    note: StoryNote | None,
    order: Order,
    text: str,
    progress: Quiet,
) -> tuple[Assignment, Gathered]:
    """The edition as it was broadcast, with the corrected story (or the stories of the articles named) told anew.

    What the desk has rewritten in it is told so. Raises NotMended where it would be told with its mistake again.
    """
    own_words = _rewritten(ledger, job, note) if note is not None and not order.articles else None
    if own_words is not None and note is not None:
        _mended(next(story for story in rebuilt(record) if story.slug == note.slug), own_words, text)
        return _as_broadcast(job, record, {note.slug: own_words}, ())
    articles, notices = read_sources(newsroom, job, order, progress)
    if note is not None:
        known = keys(record, note.slug)
        own = articles if order.articles else tuple(a for a in articles if a.key in known)
        told = {note.slug: own}
    else:
        told = {
            story.slug: own
            for story in record.episode.stories
            if (own := tuple(a for a in articles if a.key in keys(record, story.slug)))
        }
    strange = {a.key for a in articles} - {a.key for own in told.values() for a in own}
    if not told or not all(told.values()) or (order.articles and strange):
        raise NoStory(
            note.headline if note else ", ".join(order.articles),
            record.slug,
            [f"{story.slug}  {story.headline}" for story in record.episode.stories],
            "no article of it is there: name the story with --story and its corrected article with --article",
        )
    anew = {}
    for story in rebuilt(record):
        if story.slug in told:
            retold = _told(job, record, story, told[story.slug])
            anew[story.slug] = replace(retold, name=story.slug)
            if note is not None:
                _mended(story, retold, text)
    return _as_broadcast(job, record, anew, notices)


def _as_broadcast(
    job: Assignment, record: Broadcast, anew: "Mapping[str, Story]", notices: tuple[str, ...]
) -> tuple[Assignment, Gathered]:
    """The stories of `record` as they were told, with those of `anew` in their places."""
    stories = [anew.get(story.slug, story) for story in rebuilt(record)]
    replaced = [key for slug in anew for key in keys(record, slug)]
    before = replace(
        job.before or record,
        settled=tuple(dict.fromkeys([*(s for s in record.settled if s not in anew), *anew])),
        superseded=tuple(dict.fromkeys([*record.superseded, *replaced])),
    )
    return replace(job, before=before, as_told=True), Gathered(tuple(stories), notices)


def _rewritten(ledger: Ledger, job: Assignment, note: StoryNote) -> "Story | None":
    """The story as the desk has cut and worded it, where it has."""
    from briefings.editions.play import lineup

    edition = ledger.edition(job.slug)
    lined = lineup(ledger.found(edition), edition.decisions, job.when)
    found = [story for story in lined.stories if story.slug == note.slug]
    touched = found and (note.slug in lined.rulings.fixed or found[0].titled_by)
    if not touched:
        return None
    if note.slug in lined.rulings.fixed:
        return found[0]
    return next(
        replace(story, headline=found[0].headline, titled_by=found[0].titled_by)
        for story in rebuilt(ledger.broadcast(edition))
        if story.slug == note.slug
    )


def _mended(before: "Story", after: "Story", text: str) -> None:
    """Raises NotMended where `after` is told as before, or says what `text` says is wrong. Without a `text` it was
    mended before."""
    if not text:
        return
    told = [chosen.text for chosen in after.sentences]
    if told == [chosen.text for chosen in before.sentences] and after.headline == before.headline:
        raise NotMended(before.headline, "it would be told word for word as before")
    for wrong in _WRONG.findall(text):
        if _may_count_others(wrong):
            continue
        again = re.compile(rf"(?<!\w){re.escape(wrong.strip())}(?!\w)", re.IGNORECASE)
        if found := next((line for line in (after.headline, *told) if again.search(line)), None):
            raise NotMended(before.headline, f"it would say again: {found!r}")


def _may_count_others(wrong: str) -> bool:
    """Whether it is a small number alone, which the story may rightly say of something else."""
    from scripts.text.figures import RUN, numbered

    words = RUN.findall(wrong.casefold())
    found = list(numbered(words))
    alone = len(found) == 1 and found[0].end - found[0].start == len(words)
    return alone and found[0].value is not None and found[0].value <= SMALL


def _told(job: Assignment, record: Broadcast, before: "Story", articles: "Sequence[Article]") -> "Story":
    """One story of `articles`, about as long as `before` was."""
    from scripts.condense import tell
    from scripts.events.newest import order
    from scripts.rundown import Overhead
    from scripts.speakable import speakable
    from scripts.telling.planning import plan

    story = tell(order(articles), follow_up=before.follow_up, hour=job.hour, rounding=job.show.policy.rounded)
    pace = _pace(job.show, record.voice)
    took = sum(pace.seconds(speakable(sentence.text)) for sentence in before.sentences)
    room = Overhead(frame_s=0.0, headline_s=0.0, story_s=0.0)
    rundown = plan([story], max(SHORTEST_S, 1.1 * took), pace, job.when, speakable, None, room)
    return rundown.slots[0].story if rundown.slots else story


def _pace(show: Show, name: str) -> "Pace":
    """Of the voice that read the edition, or of one that is always there."""
    from audio.engines import load
    from audio.errors import AudioError

    engine, _, voice = name.partition(":")
    try:
        return load(engine, show.engines.get(engine, {})).traits.voice(voice).pace
    except (AudioError, KeyError):
        return load("espeak", {}).traits.voice().pace
