"""Publishing: a recording becomes a record, files in public/, and a feed written from the records alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from math import isfinite
from zoneinfo import ZoneInfo

from audio.programme import Programme
from briefings.editions.assignment import Assignment, Gathered
from briefings.editions.broadcast import (
    Broadcast,
    LineRecord,
    Made,
    Measured,
    StoryRecord,
    new_guid,
)
from briefings.editions.candidate import Found
from briefings.editions.decisions import Aired, Decision
from briefings.editions.document import OnAir
from briefings.editions.history import on_air
from briefings.editions.layout import Copy
from briefings.editions.revision import kept
from briefings.making.recording import Recording
from briefings.newsroom.folder import Newsroom
from briefings.publish.packaging import packed
from briefings.publish.release import Release, picture_in_file, picture_of, release
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote
from scripts.almanac import long_date
from scripts.article import Article
from scripts.rundown import Slot

SPEAKERS = {"announcer": "Penyiar", "reporter": "Reporter"}


def publish(
    newsroom: Newsroom,
    job: Assignment,
    recording: Recording,
    found: Gathered,
    now: datetime,
    fingerprint: str,
    content: str = "",
    by: str = "",
    decision: Decision | None = None,
    changed: Found | None = None,
    editors: tuple[str, ...] = (),
) -> Made:
    """Publish `recording`; made again, an edition is replaced and keeps guid, number and first publication.

    `content` is the `Edition.content` that it was played from; the log says `by` whom, and `decision` why. `changed`:
    candidates that have become others by it; `editors`: whom the notes name.

    Everything is written aside first; audio appears before the feed that names it. Raises FeedError, OSError.
    """
    show = job.show
    others = [e.on_air for e in on_air(newsroom.editions) if e.on_air and e.slug != job.slug]
    picture, keeps = picture_in_file(newsroom, picture_of(newsroom, show)), job.standing
    episode = replace(
        _episode(job, recording, now, others),
        edited_by=editors,
        edited=any(line.by for line in recording.copy.script.lines),
    )
    with packed(
        episode, recording.sounds, show.channel, job.when.date(), picture, newsroom.root / ".cache"
    ) as parcel:
        record = Broadcast(
            slug=job.slug,
            date=f"{job.when:%Y-%m-%d}",
            edition=job.edition,
            when=job.when,
            voice=recording.by.name,
            episode=parcel.episode,
            lines=_lines(recording),
            fingerprint=fingerprint,
            notices=tuple(dict.fromkeys([*found.notices, *recording.copy.notices])),
            omissions=tuple(dict.fromkeys([*found.omissions, *recording.copy.omissions])),
            sound=_measured(recording.programme),
            told=_told(recording.copy, job.before),
            withdrawn=keeps.withdrawn,
            settled=keeps.settled,
            superseded=keeps.superseded,
            issue=keeps.issue,
            former=(job.before.guid, *keeps.former) if keeps.new_guid and job.before else keeps.former,
            addresses=_addresses(job.before, parcel.episode),
        )
        airing = Aired(content, record.episode.audio.sha256)
        decisions = (airing,) if decision is None else (decision, airing)
        release(newsroom, show, Release(record, content, decisions, by, now, changed), parcel.files)
    return Made(record, newsroom.public / record.episode.audio.path, newsroom.public / "feed.xml")


def _addresses(before: Broadcast | None, episode: Episode) -> tuple[str, ...]:
    """Where the sound of the edition stood before."""
    if before is None:
        return ()
    known = dict.fromkeys((before.episode.audio.path, *before.addresses))
    return tuple(path for path in known if path != episode.audio.path)


def _episode(
    job: Assignment,
    recording: Recording,
    now: datetime,
    others: Sequence[OnAir],
) -> Episode:
    programme, copy, keeps = recording.programme, recording.copy, job.standing
    before = job.before.episode if job.before else None
    first = None if keeps.new_guid else before
    issue = keeps.issue if keeps.new_guid else 0
    return Episode(
        slug=job.slug,
        guid=first.guid if first else new_guid(job.show.channel.feed_url, job.slug, issue),
        title=_title(job),
        summary=_summary(copy),
        published=first.published if first else _first_publication(job, now, others),
        updated=now.astimezone(ZoneInfo(job.show.format.zone)).replace(microsecond=0),
        audio=Media(f"episodes/{job.slug}/{job.slug}.mp3", "audio/mpeg", 0),
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
        stories=tuple(_story(place, programme) for place in copy.rundown.slots),
        number=before.number if before else 1 + max((e.number for e in others), default=0),
        season=job.when.year,
        voice=recording.by.name,
        corrections=keeps.corrections,
    )


def _seconds(samples: int, programme: Programme) -> float:
    """In whole milliseconds, as apps read them: the digits behind filled a fifth of the record."""
    return round(samples / programme.rate, 3)


def _title(job: Assignment) -> str:
    wrong = [each for each in job.standing.corrections if not each.withdrawal]
    corrected = " (ralat)" if wrong else ""
    return f"{job.show.format.title}, {long_date(job.when)}, edisi {job.edition}{corrected}"


def _first_publication(job: Assignment, now: datetime, others: Sequence[OnAir]) -> datetime:
    """Now; an edition of an earlier day is dated by that day. Never a second twice: clients sort by it."""
    local = now.astimezone(ZoneInfo(job.show.format.zone)).replace(microsecond=0)
    today = job.when.date() == local.date() or job.when > local
    moment = local if today or job.standing.new_guid else job.when
    taken = {each.published for each in others}
    while moment in taken:
        moment += timedelta(seconds=1)
    return moment


def _summary(copy: Copy) -> str:
    heads = [place.story.headline for place in copy.rundown.slots]
    return "; ".join(head.rstrip(".") for head in heads) + "."


def _story(place: Slot, programme: Programme) -> StoryNote:
    story = place.story
    heard = [c for c in programme.chapters if c.story == story.slug]
    return StoryNote(
        slug=story.slug,
        headline=story.headline,
        start_s=_seconds(heard[0].start, programme) if heard else 0.0,
        end_s=_seconds(heard[-1].end, programme) if heard else 0.0,
        text=" ".join(sentence.text for sentence in story.sentences),
        sources=_sources(story.articles),
        section=story.section,
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
        )
        for line, take in zip(recording.copy.script.lines, recording.takes, strict=True)
    )
