"""Rebuilding: the stories of an edition from its record alone, for when its sources are gone or have moved on.

Its sentences are those that were broadcast, so their clips are found again in the cache; what stands around them
(transitions, headlines, credits) is worded anew, since a story before or after may have gone.
"""

from briefings.editions.broadcast import Broadcast, LineRecord, StoryRecord
from feeds.episode import SourceNote, StoryNote
from scripts.article import Article, Credit
from scripts.events.follow import Aired
from scripts.story import Chosen, Story
from scripts.telling.desk import SENTENCE_MS


def rebuilt(record: Broadcast) -> list[Story]:
    """The stories of `record` in the order in which they were told."""
    known = {story.slug: story for story in record.told}
    return [_story(record, note, known.get(note.slug)) for note in record.episode.stories]


def keys(record: Broadcast, slug: str) -> tuple[str, ...]:
    """`Article.key` of every article that story `slug` of `record` was told from."""
    known = [key for story in record.told if story.slug == slug for key in story.articles]
    printed = [
        article_of(source).key
        for note in record.episode.stories
        if note.slug == slug
        for source in note.sources
    ]
    said = [line.article for line in record.lines if line.story == slug and line.article]
    return tuple(dict.fromkeys([*known, *printed, *said]))


def aired(record: Broadcast) -> list[Aired]:
    """The stories of `record` as listeners heard them."""
    found = []
    for note in record.episode.stories:
        told = tuple(line.original for line in record.lines if line.story == note.slug and line.sentence >= 0)
        found.append(Aired(note.headline, frozenset(keys(record, note.slug)), told, record.when))
    return found


def article_of(source: SourceNote, *, partial: bool = False) -> Article:
    """The article of a printed credit, without its text."""
    credit = Credit(
        source.outlet,
        source.agency,
        source.author,
        source.editor,
        source.published,
        source.link,
        source.licence,
    )
    return Article(source.title, (), credit, partial=partial)


def _story(record: Broadcast, note: StoryNote, more: StoryRecord | None) -> Story:
    articles = tuple(article_of(source) for source in note.sources)
    if more is not None:
        articles = tuple(
            article_of(s, partial=a.key in more.partial) for s, a in zip(note.sources, articles, strict=True)
        )
    places = {article.key: place for place, article in enumerate(articles)}
    told = [line for line in record.lines if line.story == note.slug and line.kind == "story"]
    titled = (line.by for line in record.lines if line.kind == "headline" and line.written == note.headline)
    return Story(
        note.headline,
        tuple(_chosen(told, places)),
        articles,
        note.section,
        more.follow_up if more is not None else False,
        name=note.slug,
        titled_by=next(titled, ""),
    )


def _chosen(lines: list[LineRecord], places: dict[str, int]) -> list[Chosen]:
    """Sentences as they were said; a long breath was the end of a paragraph."""
    chosen, paragraph = [], 0
    for line in lines:
        place = places.get(line.article, 0)
        chosen.append(
            Chosen(
                line.written,
                line.original,
                place,
                line.sentence,
                paragraph,
                by=line.by,
                said=tuple(line.said),
                plain=line.plain,
                model=line.model,
            )
        )
        paragraph += line.pause_ms > SENTENCE_MS
    return chosen
