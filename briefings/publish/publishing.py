"""Publishing: a recording becomes a record, files in public/, and a feed written from the records alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import isfinite
from zoneinfo import ZoneInfo

from audio.programme import Programme
from briefings.editions.assignment import Assignment
from briefings.editions.broadcast import (
    Broadcast,
    LineRecord,
    Made,
    Measured,
    StoryRecord,
    new_guid,
)
from briefings.editions.decisions import Aired
from briefings.editions.document import OnAir
from briefings.editions.history import on_air
from briefings.editions.layout import Copy
from briefings.editions.ledger import Ledger
from briefings.editions.revision import kept
from briefings.making.cleared import Cleared
from briefings.making.intake import SILENT
from briefings.making.recording import Recording
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.publish.filming import film
from briefings.publish.packaging import Label, Parcel, packed
from briefings.publish.pictures import picture_in_file, picture_of
from briefings.publish.release import Release, release
from briefings.publish.signing import signer
from feeds.artwork import episode_art
from feeds.episode import Caption, Chapter, Episode, SourceNote, StoryNote
from scripts.almanac import long_date
from scripts.article import Article
from scripts.service.told import TITLES, holding
from scripts.story import Story

SPEAKERS = {"announcer": "Penyiar", "reporter": "Reporter"}


def publish(
    newsroom: Newsroom, cleared: Cleared, recording: Recording, now: datetime, progress: Quiet | None = None
) -> Made:
    """Publish `recording`; made again, an edition is replaced and keeps guid, number and first publication.

    Everything is written aside first; audio appears before the feed that names it. Raises FeedError, OSError.
    """
    job, told, copy = cleared.job, cleared.told, recording.copy
    show = job.show
    others = [each.on_air for each in on_air(newsroom.editions) if each.slug != job.slug]
    label = Label(
        job.slug,
        _title(job),
        _summary(copy),
        _number(job, others),
        job.when.date(),
        show.channel.title,
        show.channel.author,
        {place.story.slug: place.story.headline for place in copy.rundown.slots},
        recording.heard,
        show.channel.cover_tone,
        picture_in_file(newsroom, picture_of(newsroom, show)),
        signer(newsroom, show),
    )
    updated = now.astimezone(ZoneInfo(show.zone)).replace(microsecond=0)
    times = _first_publication(job, updated, others), updated
    with packed(recording.sounds, label, newsroom.root / ".cache") as parcel:
        episode = _episode(cleared, recording, label, parcel, times)
        videos = film(newsroom, show, recording.sounds.film, episode, label, parcel, progress or Quiet())
        episode = replace(episode, files=(*episode.files, *videos))
        record = Broadcast(
            slug=job.slug,
            date=f"{job.when:%Y-%m-%d}",
            edition=job.edition,
            when=job.when,
            voice=recording.by.name,
            episode=episode,
            lines=_lines(recording),
            fingerprint=cleared.fingerprint,
            notices=tuple(dict.fromkeys([*told.notices, *copy.notices])),
            omissions=tuple(dict.fromkeys([*told.omissions, *copy.omissions])),
            sound=_measured(recording.programme),
            told=_told(copy, job.before),
            asked=_asked(newsroom, cleared),
        ).after(job.before, job.new_guid)
        content, airing = cleared.content, Aired(cleared.content, record.episode.audio.sha256)
        decisions = (airing,) if cleared.decision is None else (cleared.decision, airing)
        new = Release(record, content, decisions, cleared.by, now, cleared.changed)
        release(newsroom, show, new, parcel.files)
    return Made(record, newsroom.public / record.episode.audio.path, newsroom.public / "feed.xml")


def _episode(
    cleared: Cleared,
    recording: Recording,
    label: Label,
    parcel: Parcel,
    times: tuple[datetime, datetime],
) -> Episode:
    """`times`: of its first publication, and of this one."""
    job, programme, copy = cleared.job, recording.programme, recording.copy
    first = job.before.episode if job.before and not job.new_guid else None
    issue = job.before.issue if job.before and job.new_guid else 0
    episode = Episode(
        slug=job.slug,
        guid=first.guid if first else new_guid(job.show.channel.feed_url, job.slug, issue),
        title=label.title,
        summary=label.summary,
        published=first.published if first else times[0],
        updated=times[1],
        audio=parcel.audio,
        chapters=tuple(
            Chapter(_seconds(c.start, programme), _seconds(c.end, programme), c.title, c.link, c.story)
            for c in programme.chapters
        ),
        transcript=tuple(
            Caption(
                _seconds(s.start, programme),
                _seconds(s.end, programme),
                s.written,
                SPEAKERS[s.role],
                s.story,
                tuple((_seconds(a, programme), _seconds(b, programme), word) for a, b, word in s.words),
            )
            for s in programme.transcript
        ),
        stories=tuple(_story(place.story, programme, parcel) for place in copy.rundown.slots),
        number=label.number,
        season=job.when.year,
        voice=recording.heard[0],
        second_voice="".join(recording.heard[1:]),
        reworded=any(line.model for line in copy.script.lines),
        edited_by=cleared.editors,
        edited=any(line.by for line in copy.script.lines),
        files=parcel.others,
        flash=parcel.flash,
        corrections=job.corrections,
        service=_service(job, copy),
    )
    return replace(episode, art=episode_art.seal(job.show.channel, episode))


def _service(job: Assignment, copy: Copy) -> tuple[SourceNote, ...]:
    """Whose facts are told beside the news."""
    said = {line.source.article for line in copy.script.lines if line.kind == "service" and line.source}
    told = [each for each in holding(job.service, job.when) if each.key in said]
    return tuple(
        SourceNote(each.title, each.outlet, link=each.link, chapter=TITLES[each.block]) for each in told
    )


def _number(job: Assignment, others: Sequence[OnAir]) -> int:
    if job.before is not None:
        return job.before.episode.number
    return 1 + max((each.number for each in others), default=0)


def _seconds(samples: int, programme: Programme) -> float:
    """In whole milliseconds, as apps read them: the digits behind filled a fifth of the record."""
    return round(samples / programme.rate, 3)


def _title(job: Assignment) -> str:
    wrong = [each for each in job.corrections if not each.withdrawal]
    corrected = " (ralat)" if wrong else ""
    return f"{job.show.format.title}, {long_date(job.when)}, edisi {job.edition}{corrected}"


def _asked(newsroom: Newsroom, cleared: Cleared) -> datetime | None:
    """When the sources gave what is published, or earlier: to correct it is not to ask them, and where none has
    answered, what they gave before is taken to be as old as it may be."""
    job, ledger = cleared.job, Ledger(newsroom.editions)
    if job.asked is not None:
        from briefings.making.fetch_cache import AGE_S  # brings httpx along

        silent = SILENT in cleared.told.notices
        return job.asked - timedelta(seconds=AGE_S) if silent else job.asked
    if cleared.decision is None and ledger.exists(job.slug):
        drafted = ledger.edition(job.slug).asked
        if drafted is not None:
            return drafted
    return job.before.asked if job.before else None


def _first_publication(job: Assignment, now: datetime, others: Sequence[OnAir]) -> datetime:
    """`now`, in the show's zone; an edition of an earlier day is dated by that day. Never a second twice: clients sort
    by it."""
    today = job.when.date() == now.date() or job.when > now
    moment = now if today or job.new_guid else job.when
    taken = {each.published for each in others}
    while moment in taken:
        moment += timedelta(seconds=1)
    return moment


def _summary(copy: Copy) -> str:
    heads = [place.story.headline for place in copy.rundown.slots]
    return "; ".join(head.rstrip(".") for head in heads) + "."


def _story(story: Story, programme: Programme, parcel: Parcel) -> StoryNote:
    heard = [c for c in programme.chapters if c.story == story.slug]
    return StoryNote(
        slug=story.slug,
        headline=story.headline,
        start_s=_seconds(heard[0].start, programme) if heard else 0.0,
        end_s=_seconds(heard[-1].end, programme) if heard else 0.0,
        text=" ".join(sentence.text for sentence in story.sentences),
        sources=_sources(story.articles),
        section=story.section,
        audio=parcel.stories.get(story.slug),
    )


def _sources(articles: Sequence[Article]) -> tuple[SourceNote, ...]:
    """Each page once: the entries of a live page are several articles of one."""
    pages: dict[str, SourceNote] = {}
    for article in articles:
        pages.setdefault(article.page_key, _source(article))
    return tuple(pages.values())


def _source(article: Article) -> SourceNote:
    credit = article.credit
    return SourceNote(
        article.title,
        credit.outlet,
        credit.agency,
        credit.author,
        credit.editor,
        credit.published,
        credit.link,
        credit.licence,
    )


def _told(copy: Copy, before: Broadcast | None) -> tuple[StoryRecord, ...]:
    return tuple(
        StoryRecord(
            story.slug,
            tuple(article.key for article in story.articles),
            tuple(article.key for article in story.articles if article.partial),
            story.follow_up,
            kept(story, before),
        )
        for story in (place.story for place in copy.rundown.slots)
    )


def _measured(programme: Programme) -> Measured | None:
    if not isfinite(programme.loudness_lufs):
        return None
    loudness, peak, wide = programme.loudness_lufs, programme.peak_dbtp, programme.range_lu
    return Measured(round(loudness, 2), round(peak, 2), round(wide, 2))


def _lines(recording: Recording) -> tuple[LineRecord, ...]:
    return tuple(
        LineRecord(
            line.written,
            line.spoken,
            line.kind,
            line.role,
            line.story,
            take.key,
            line.source.article if line.source else "",
            line.source.sentence if line.source else -1,
            line.source.original if line.source else "",
            line.pause_ms,
            line.by,
            line.said,
            line.plain,
            line.model,
        )
        for line, take in zip(recording.copy.script.lines, recording.takes, strict=True)
    )
