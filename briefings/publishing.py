"""Publishing: a recording becomes a record, files in public/, and a feed written from the records alone."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo

from audio.programme import Programme
from audio.tags import Tags, tag
from briefings.assignment import Assignment, Copy
from briefings.edition import Edition, LineRecord, Made, dump, new_guid, read_all
from briefings.newsroom import slug
from briefings.recording import Recording
from feeds import cover
from feeds.channel import Channel
from feeds.episode import Chapter, Cue, Episode, Media, SourceNote, StoryNote
from feeds.errors import BadChannel
from feeds.lint.gate import admit
from feeds.press import press
from feeds.publishers.folder import Folder
from feeds.retention import expired
from scripts.almanac import long_date
from scripts.article import Article
from scripts.rundown import Slot

SPEAKERS = {"announcer": "Penyiar", "reporter": "Reporter"}


def publish(
    job: Assignment, recording: Recording, notices: tuple[str, ...], now: datetime, fingerprint: str
) -> Made:
    """Publish `recording`; made again, an edition is replaced and keeps guid, number and first publication.

    Everything is written aside first; audio appears before the feed that names it. Raises FeedError, OSError.
    """
    newsroom, show = job.newsroom, job.show
    name = slug(job.when, job.edition)
    known = read_all(newsroom.editions)
    others = [edition for edition in known if edition.slug != name]
    before = next((edition for edition in known if edition.slug == name), None)
    picture = _cover(job)
    channel = replace(show.channel, cover=cover.file_name(picture))

    episode = _episode(job, recording, channel, now, before, others)
    with TemporaryDirectory(dir=newsroom.root / ".cache", prefix="ready-") as desk:
        episode, ready = deliver(episode, recording.sounds, show, job.when.date(), picture, Path(desk))
        made = _put(job, recording, notices, fingerprint, episode, ready)

    record = Edition(
        slug=name,
        date=f"{job.when:%Y-%m-%d}",
        edition=job.edition,
        when=job.when,
        voice=recording.by.name,
        episode=episode,
        lines=_lines(recording),
        fingerprint=fingerprint,
        notices=notices,
    )
    listed = sorted([record, *others], key=lambda e: (e.episode.published, e.slug), reverse=True)[: show.keep]
    episodes = [edition.episode for edition in listed]
    newest = episodes[0].audio.path
    latest = mp3 if newest == episode.audio.path else newsroom.public / newest
    index = newsroom.root / ".cache" / "pages.json"
    files = press(channel, episodes, {name}, _pages(index, newsroom.public))
    public = Folder(newsroom.public)
    whole = files.beside({episode.audio.path: mp3, channel.cover: picture, "latest.mp3": latest})
    admit(whole, newsroom.public, {episode.guid}, now)
    with _aside(newsroom.record(name), dump(record)):
        public.put(whole)
    with _aside(index, json.dumps(dict(files.prints)).encode()):
        pass
    public.remove(list(expired(channel, episodes, _standing(newsroom.public))))
    return Made(record, newsroom.public / episode.audio.path, newsroom.public / "feed.xml")


@contextmanager
def _aside(path: Path, content: bytes) -> Iterator[None]:
    """Write `content` aside first; it takes its place at `path` only when what the block does went well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".tmp")
    try:
        with draft.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        yield
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def _pages(index: Path, public: Path) -> dict[str, str]:
    """The fingerprints of the feed's pages as they were published, of those that still stand."""
    try:
        known = json.loads(index.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {path: str(seal) for path, seal in known.items() if (public / path).is_file()}


def _standing(public: Path) -> list[str]:
    return [file.relative_to(public).as_posix() for file in public.rglob("*") if file.is_file()]


def _episode(
    job: Assignment,
    recording: Recording,
    channel: Channel,
    now: datetime,
    before: Edition | None,
    others: list[Edition],
) -> Episode:
    programme, copy = recording.programme, recording.copy
    first = before.episode if before else None
    return Episode(
        slug=slug(job.when, job.edition),
        guid=first.guid if first else new_guid(channel.feed_url, slug(job.when, job.edition)),
        title=f"{job.show.format.title}, {long_date(job.when)}, edisi {job.edition}",
        summary=_summary(copy),
        published=first.published if first else _first_publication(job, now, others),
        updated=now.astimezone(ZoneInfo(job.show.format.zone)).replace(microsecond=0),
        audio=Media("", "audio/mpeg", 0),
        chapters=tuple(
            Chapter(c.start / programme.rate, c.end / programme.rate, c.title, c.link, c.story)
            for c in programme.chapters
        ),
        transcript=tuple(
            Cue(
                s.start / programme.rate,
                s.end / programme.rate,
                s.written,
                SPEAKERS[s.role],
                s.story,
                tuple((a / programme.rate, b / programme.rate, word) for a, b, word in s.words),
            )
            for s in programme.transcript
        ),
        stories=tuple(_story(place, programme) for place in copy.rundown.slots),
        number=first.number if first else 1 + max((e.episode.number for e in others), default=0),
        season=job.when.year,
        voice=recording.by.name,
    )


def _first_publication(job: Assignment, now: datetime, others: list[Edition]) -> datetime:
    """Now; an edition of an earlier day is dated by that day. Never a second twice: clients sort by it."""
    local = now.astimezone(ZoneInfo(job.show.format.zone)).replace(microsecond=0)
    moment = local if job.when.date() == local.date() or job.when > local else job.when
    taken = {edition.episode.published for edition in others}
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
        start_s=heard[0].start / programme.rate if heard else 0.0,
        end_s=heard[-1].end / programme.rate if heard else 0.0,
        text=" ".join(sentence.text for sentence in story.sentences),
        sources=tuple(_source(article) for article in story.articles),
        section=story.section,
    )


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
        )
        for line, take in zip(recording.copy.script.lines, recording.takes, strict=True)
    )


def _media(path: str, content: bytes, programme: Programme) -> Media:
    return Media(path, "audio/mpeg", len(content), programme.seconds, hashlib.sha256(content).hexdigest())


def _tags(job: Assignment, programme: Programme, episode: Episode, picture: bytes) -> Tags:
    return Tags(
        title=episode.title,
        artist=job.show.channel.author,
        album=job.show.channel.title,
        date=job.when.date(),
        track=episode.number,
        comment=episode.summary,
        language="ind",
        cover=picture,
        chapters=programme.chapters,
        rate=programme.rate,
    )


def _cover(job: Assignment) -> bytes:
    """The newsroom's own picture, or ours; drawing takes seconds, so what was drawn is kept in the cache."""
    show, root = job.show, job.newsroom.root
    if show.cover:
        path = root / show.cover
        try:
            return cover.accept(path.read_bytes())
        except OSError as fault:
            raise BadChannel(f"show.toml: cover: {path} cannot be read ({fault.strerror})") from fault
    words = (version("briefings"), show.channel.title, show.channel.subtitle, show.channel.cover_tone)
    kept = root / ".cache" / f"cover-{hashlib.sha256(repr(words).encode()).hexdigest()[:16]}.jpg"
    if not kept.is_file():
        with _aside(kept, cover.draw(*words[1:])):
            pass
    return kept.read_bytes()
