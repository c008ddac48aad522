"""Corrections: what was wrong is put right aloud and in print, or taken back with a reason.

What was heard once keeps its record: a sound that was corrected or taken back never has its address used again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from briefings.editions.assignment import Assignment, Gathered, Standing
from briefings.editions.rebuilding import keys, rebuilt
from briefings.editions.record import Edition, Made, Withdrawal, read_all
from briefings.errors import NoEdition, NoStory, NotSaid
from briefings.making.pipeline import Order, announced, gathered, mended, seal, taken
from briefings.newsroom.folder import Newsroom
from briefings.newsroom.show import Show
from briefings.progress import Quiet
from feeds.episode import Correction, StoryNote

if TYPE_CHECKING:  # these bring numpy along, and a wrong name should be told at once
    from scripts.article import Article
    from scripts.rundown import Pace
    from scripts.story import Story

SHORTEST_S = 20.0
"""So much a corrected story may always take; else a tenth more than it took."""


@dataclass(frozen=True, slots=True)
class Ralat:
    """What is to be put right."""

    text: str
    """Whole sentences: what was wrong and what is right."""
    edition: str = ""
    """Slug; empty: the newest."""
    story: str = ""
    """Slug, number from 1, or words of its headline; empty: the whole edition is made again."""
    articles: tuple[str, ...] = ()
    """Corrected articles; empty: the show's sources."""
    new_guid: bool = False
    """Reach those who have downloaded the edition already."""
    voices: tuple[str, ...] = ()
    """Empty: the voice that read it before."""


def correct(newsroom: Newsroom, show: Show, wish: Ralat, now: datetime, progress: Quiet) -> Made:
    """Publish a corrected rendering under a new address, with the correction said and printed in it.

    With a story named, or articles, only what they tell is told anew and everything else stays word for word as it
    was broadcast. Raises NoEdition, NoStory, NotSaid and the errors of every stage; then all is as it was.
    """
    from briefings.making.recording import read_aloud
    from briefings.publish.publishing import publish

    text = _sayable(wish.text)
    with newsroom.held():
        mended(newsroom, show, now, progress)
        record = named(newsroom, wish.edition)
        note = story_named(record, wish.story) if wish.story else None
        moment = now.astimezone(ZoneInfo(show.format.zone)).replace(microsecond=0)
        wrong = Correction(moment, text, record.slug, note.headline if note else "")
        before = Standing.of(record)
        standing = replace(
            before,
            corrections=(wrong, *before.corrections),
            issue=before.issue + 1,
            new_guid=wish.new_guid,
        )
        job = _job(newsroom, show, record, standing)
        order = Order(wish.articles, voices=wish.voices or (record.voice, *show.voices))
        if note is None and not wish.articles:
            found = gathered(job, order, progress)
        else:
            job, found = _retold(job, record, note, order, progress)
        recording = read_aloud(job, found.stories, order.voices, progress)
        with progress.stage("publish", "Publishing"):
            made = publish(job, recording, found, now, seal(job, Order()))
    announced(show, progress)
    return made


def retract(
    newsroom: Newsroom,
    show: Show,
    edition: str,
    reason: str,
    now: datetime,
    progress: Quiet,
    *,
    story: str = "",
) -> Edition:
    """Take back an edition, or one story of it, for a reason that is printed (Dewan Pers: never without).

    An edition goes from feed, site and disk, and leaves a page with the reason. A story is cut out; the rest is read
    from the clips that are there and published under a new address. Raises NoEdition, NoStory, NotSaid and the
    errors of every stage.
    """
    from briefings.publish.release import release

    why = _sayable(reason)
    with newsroom.held():
        mended(newsroom, show, now, progress)
        record = named(newsroom, edition)
        moment = now.astimezone(ZoneInfo(show.format.zone)).replace(microsecond=0)
        if story:
            record = _without(newsroom, show, record, story_named(record, story), why, moment, progress)
        else:
            back = Withdrawal(moment, why)
            record = replace(record, state="retracted", withdrawn=(back, *record.withdrawn), fingerprint="")
            with progress.stage("publish", "Publishing"):
                release(newsroom, show, record, {}, now)
    announced(show, progress)
    return record


def named(newsroom: Newsroom, slug: str) -> Edition:
    """The published edition `slug`, or the one made in its place; without a name the newest. Raises NoEdition."""
    live = [record for record in read_all(newsroom.editions) if not record.retracted]
    found = [record for record in live if not slug or _is(record.slug, slug)]
    if not found:
        raise NoEdition(slug, [record.slug for record in live])
    return next((record for record in found if record.slug == slug), found[0])


def story_named(record: Edition, wanted: str) -> StoryNote:
    """The story of `record` by slug, number from 1, or words of its headline. Raises NoStory."""
    notes = record.episode.stories
    if wanted.isascii() and wanted.isdigit() and 0 < int(wanted[:9]) <= len(notes):
        return notes[int(wanted) - 1]
    found = [note for note in notes if note.slug == wanted]
    found = found or [note for note in notes if wanted.casefold() in note.headline.casefold()]
    if len(found) != 1:
        raise NoStory(wanted, record.slug, [f"{note.slug}  {note.headline}" for note in notes])
    return found[0]


def _is(slug: str, wanted: str) -> bool:
    return slug == wanted or (slug.startswith(f"{wanted}-") and slug[len(wanted) + 1 :].isdigit())


def _sayable(text: str) -> str:
    """One line that ends like a sentence. Raises NotSaid when nothing can be said of it."""
    from scripts.speakable import speakable

    line = " ".join(text.split())
    if not speakable(line).strip():
        raise NotSaid(text)
    return line if line[-1] in '.?!"”' else f"{line}."


def _job(newsroom: Newsroom, show: Show, record: Edition, standing: Standing) -> Assignment:
    when = record.when.astimezone(ZoneInfo(show.format.zone))
    return Assignment(newsroom, show, record.edition, when, record, record.slug, standing)


def _retold(
    job: Assignment, record: Edition, note: StoryNote | None, order: Order, progress: Quiet
) -> tuple[Assignment, Gathered]:
    """The edition as it was broadcast, with the corrected story (or the stories of the articles named) told anew."""
    articles, notices = taken(job, order, progress)
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
    stories, anew = [], {}
    for story in rebuilt(record):
        if story.slug in told:
            anew[story.slug] = _told(job, record, story, told[story.slug])
            story = anew[story.slug]
        stories.append(story)
    keeps = job.standing
    replaced = [key for slug in anew for key in keys(record, slug)]
    standing = replace(
        keeps,
        settled=tuple(
            dict.fromkeys([*(s for s in keeps.settled if s not in anew), *(s.slug for s in anew.values())])
        ),
        superseded=tuple(dict.fromkeys([*keeps.superseded, *replaced])),
    )
    return replace(job, standing=standing, as_told=True), Gathered(tuple(stories), notices)


def _told(job: Assignment, record: Edition, before: "Story", articles: "Sequence[Article]") -> "Story":
    """One story of `articles`, about as long as `before` was."""
    from scripts.condense import tell
    from scripts.newest import order
    from scripts.planning import plan
    from scripts.rundown import Overhead
    from scripts.speakable import speakable

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


def _without(
    newsroom: Newsroom,
    show: Show,
    record: Edition,
    note: StoryNote,
    reason: str,
    moment: datetime,
    progress: Quiet,
) -> Edition:
    """Publish `record` without the story `note`, whose headline is not repeated: it may be what did harm."""
    from briefings.making.recording import read_aloud
    from briefings.publish.publishing import publish

    rest = [story for story in rebuilt(record) if story.slug != note.slug]
    if not rest:
        raise NoStory(note.slug, record.slug, [], "it is the only one; retract the edition")
    before = Standing.of(record)
    said = Correction(
        moment,
        f"Satu berita dalam edisi ini kami cabut. Alasan pencabutan: {reason}",
        record.slug,
        withdrawal=True,
    )
    standing = replace(
        before,
        corrections=(said, *(c for c in before.corrections if c.headline != note.headline)),
        withdrawn=(Withdrawal(moment, reason, note.headline, keys(record, note.slug)), *before.withdrawn),
        settled=tuple(slug for slug in before.settled if slug != note.slug),
        issue=before.issue + 1,
    )
    job = replace(_job(newsroom, show, record, standing), as_told=True)
    recording = read_aloud(job, rest, (record.voice, *show.voices), progress)
    with progress.stage("publish", "Publishing"):
        return publish(
            job, recording, Gathered((), record.notices, record.omissions), moment, seal(job, Order())
        ).record
