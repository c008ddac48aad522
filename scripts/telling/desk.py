"""The desk: puts the lines of an edition in order and gives each its voice, its source and its breath."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from scripts import almanac
from scripts.format import Format
from scripts.script import Line, LineKind, Role, Source
from scripts.speakable.persons import initials_in, lettered
from scripts.story import Story
from scripts.telling.sections import topic
from scripts.telling.sourcing import agencies, outlets
from scripts.text.sentences import split

SENTENCE_MS = 250
PARAGRAPH_MS = 450
"""Also after a title, and before the credit."""
STORY_MS = 600
"""After the last line before a sting, the end of the bed or the outro."""

_WORD = re.compile(r"\w+")
_JUDGING = frozenset(
    {"hoaks", "tidak", "tak", "bukan", "benar", "belum", "dibantah", "penipuan", "menyesatkan", "palsu"}
)
"""Words of a title that turn all others: without them a sentence says something else."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One line that a template put out."""

    text: str
    ends_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Erratum:
    """A mistake that is put right in the edition, in the producer's own words: data, never a template."""

    text: str
    """Whole sentences."""
    title: str = ""
    """Headline of the story that was wrong, or empty."""
    withdrawn: bool = False
    """Something was taken back; `text` tells why."""


Render = Callable[[str, Mapping[str, object], int], Iterable[Wording]]
"""Name of the part, its values and the turn that picks among variants."""
Speak = Callable[[str], str]


class Desk:
    """Writes the lines of one edition; what is made at the same time of the same stories is the same."""

    def __init__(self, format: Format, when: datetime, edition: str, render: Render, speak: Speak) -> None:
        self.when = when = almanac.local(when, format.zone)
        by_clock = almanac.part_of_day(when.hour)
        day_part = edition if edition in almanac.EDITIONS else by_clock
        self._format = format
        self._render = render
        self._speak = speak
        self._turn = when.toordinal() + almanac.EDITIONS.index(day_part)
        self._show: dict[str, object] = {
            "show": format.title,
            "programme": _programme(format.title, edition),
            "tagline": format.tagline,
            "edition": edition,
            "day_part": day_part,
            "greeting": f"Selamat {day_part}",
            "date": almanac.long_date(when),
            "clock": almanac.clock(when) if day_part == by_clock else "",
            "zone": almanac.zone_short(format.zone),
            "zone_words": almanac.zone_words(format.zone),
            "announcer": format.announcer,
            "reporter": format.reporter if format.second_voice else "",
            "dialogue": format.dialogue and format.second_voice,
        }

    def greeting(self, stories: int) -> list[Line]:
        """From the first word to the headlines."""
        return _rested(self._part("greeting.j2", "greeting", {"stories": stories}))

    def corrections(self, errata: Sequence[Erratum], stories: int) -> list[Line]:
        """What was wrong in this edition as it was first heard; nothing where nothing was."""
        if not errata:
            return []
        told = [{"title": e.title, "sentences": split(e.text), "withdrawn": e.withdrawn} for e in errata]
        given = {"stories": stories, "corrections": told}
        return _rested(self._part("correction.j2", "correction", given))

    def headlines(self, stories: Sequence[Story]) -> list[Line]:
        """The titles of the first stories, under the bed; none when the format wants none. What a story begins with,
        word for word, is heard there alone."""
        named = [n for n, story in enumerate(stories, 1) if not _begins_with_its_title(story)]
        named = named[: self._format.headlines]
        shown = len(named)
        if not shown:
            return []
        lines = list(self._part("headlines.j2", "headline", {"stories": len(stories), "shown": shown}))
        for number in named:
            given = self._values(stories, number) | {"shown": shown}
            source = _title_source(stories[number - 1])
            persons = _persons(stories[number - 1])
            heard = self._part(
                "headline.j2",
                "headline",
                given,
                number,
                source=source,
                pause_ms=PARAGRAPH_MS,
                persons=persons,
            )
            by = stories[number - 1].titled_by
            lines += [replace(line, by=by) for line in heard] if by else heard
        return _rested(lines)

    def story(self, stories: Sequence[Story], number: int) -> list[Line]:
        """Story `number`, from 1: transition (always the announcer's), what story.j2 puts before it, sentences, credit.

        Ours puts nothing there: titles are heard once, in the headlines; in a dialogue the announcer gives the title
        and hands over, and the reporter tells the story. It is left out where the first sentence says the same over
        again.
        """
        story = stories[number - 1]
        given = self._values(stories, number)
        talks = self._format.dialogue and self._format.second_voice
        role: Role = "reporter" if talks or (self._format.second_voice and number % 2 == 0) else "announcer"
        opener: Role = "announcer" if talks else role
        slug, persons = story.slug, _persons(story)
        lines = list(self._part("transition.j2", "transition", given, number, slug, persons=persons))
        sentences = list(self._sentences(story, role, persons))
        if not (sentences and echoes(sentences[0].written, story.headline)):
            source = _title_source(story)
            heard = self._part(
                "story.j2", "headline", given, number, slug, opener, source, PARAGRAPH_MS, persons
            )
            lines += [replace(line, by=story.titled_by) for line in heard] if story.titled_by else heard
            if talks:
                lines += self._part("handover.j2", "transition", given, number, slug)
        lines += sentences
        if self._format.credits:
            lines += self._part("credit.j2", "credit", given, number, slug, role)
        return _rested(lines)

    def close(self, stories: int, *, credited: bool, reworded: bool = False) -> list[Line]:
        """How it was made, and goodbye. `credited`: the sources of every story were said; `reworded`: a model has
        worded sentences anew."""
        given = {"stories": stories, "credited": credited, "reworded": reworded}
        note = self._part("note.j2", "note", given, pause_ms=PARAGRAPH_MS)
        return _rested([*note, *self._part("signoff.j2", "signoff", given)])

    def part(self, template: str, given: Mapping[str, object]) -> list[Line]:
        """A part of the programme's own, by its template: nothing where it puts out nothing."""
        return _rested(self._part(template, "note", given))

    def _values(self, stories: Sequence[Story], number: int) -> dict[str, object]:
        """What the templates of story `number` are given beyond the show's own values."""
        story = stories[number - 1]
        named = topic(story.section)
        before = topic(stories[number - 2].section) if number > 1 else None
        return {
            "stories": len(stories),
            "title": story.headline,
            "number": number,
            "topic": named.name if named else "",
            "place": bool(named and named.place),
            "section": story.section,
            "follow_up": story.follow_up,
            "first": number == 1,
            "last": 1 < number == len(stories),
            "same_topic": named is not None and named == before,
            "outlets": list(outlets(story.articles)),
            "agencies": list(agencies(story.articles)),
            "partial": all(article.partial for article in story.articles),
        }

    def _sentences(self, story: Story, role: Role, persons: frozenset[str]) -> Iterator[Line]:
        for at, chosen in enumerate(story.sentences):
            after = story.sentences[at + 1] if at + 1 < len(story.sentences) else None
            goes_on = after and (after.article, after.paragraph) == (chosen.article, chosen.paragraph)
            source = None
            if chosen.original:
                source = Source(story.articles[chosen.article].key, chosen.sentence, chosen.original)
            pause_ms = SENTENCE_MS if goes_on else PARAGRAPH_MS
            for line in self._line(chosen.text, "story", story.slug, role, source, pause_ms, persons):
                own = chosen.by or chosen.said or chosen.model
                yield (
                    replace(line, by=chosen.by, said=chosen.said, plain=chosen.plain, model=chosen.model)
                    if own
                    else line
                )

    def _part(
        self,
        name: str,
        kind: LineKind,
        given: Mapping[str, object],
        number: int = 0,
        story: str = "",
        role: Role = "announcer",
        source: Source | None = None,
        pause_ms: int = SENTENCE_MS,
        persons: frozenset[str] = frozenset(),
    ) -> Iterator[Line]:
        for wording in self._render(name, self._show | dict(given), self._turn + number):
            breath_ms = max(pause_ms, PARAGRAPH_MS) if wording.ends_paragraph else pause_ms
            yield from self._line(wording.text, kind, story, role, source, breath_ms, persons)

    def _line(
        self,
        text: str,
        kind: LineKind,
        story: str,
        role: Role,
        source: Source | None,
        pause_ms: int,
        persons: frozenset[str],
    ) -> Iterator[Line]:
        """One line, or none if it has no words (a row of dashes, an emoji); `persons` are named by initials."""
        written = " ".join(text.split())
        if spoken := self._speak(lettered(written, persons)).strip():
            yield Line(written, spoken, kind, role, story, source, pause_ms)


def echoes(sentence: str, title: str) -> bool:
    """Whether `sentence` says little more than `title`: most of its words, in about its length."""
    said, words = (_WORD.findall(text.casefold()) for text in (sentence, title))
    if not words or len(said) > 1.4 * len(words) + 1 or (_JUDGING & set(words)) - set(said):
        return False
    return sum(word in set(said) for word in words) >= 0.8 * len(words)


def _begins_with_its_title(story: Story) -> bool:
    first = story.sentences[0].text if story.sentences else ""
    return _WORD.findall(first.casefold()) == _WORD.findall(story.headline.casefold())


def _programme(title: str, edition: str) -> str:
    """ "Warta Argasana edisi pagi"; a title that says its edition already ("Warta Pagi") stays alone."""
    return title if edition.casefold() in title.casefold() else f"{title} edisi {edition}"


def _persons(story: Story) -> frozenset[str]:
    """Whom the articles of `story` name by their initials."""
    return initials_in(text for article in story.articles for text in (article.title, *article.paragraphs))


def _title_source(story: Story) -> Source:
    article = story.articles[0]
    return Source(article.key, -1, article.title)


def _rested(lines: Iterable[Line]) -> list[Line]:
    """`lines` with a long breath after the last."""
    out = list(lines)
    if out:
        out[-1] = replace(out[-1], pause_ms=STORY_MS)
    return out
