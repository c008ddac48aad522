"""Play: from what was found and what was decided to the stories of an edition. Pure: the same gives the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from briefings.editions.assignment import Rulings
from briefings.editions.candidate import Candidate, Found
from briefings.editions.decisions import (
    Dropped,
    Held,
    Inserted,
    Kept,
    LineAdded,
    LineDropped,
    Merged,
    Moved,
    Retitled,
    Rewritten,
    SaidAs,
    Split,
)
from briefings.editions.lines import by_name, line_names, order
from briefings.editions.log import Entry
from scripts import ear
from scripts.judging.worth import Worth
from scripts.rewording.wording import Rewording
from scripts.story import Chosen, Story


@dataclass(frozen=True, slots=True)
class Lineup:
    """The stories that an edition may tell, as the desk left them."""

    stories: tuple[Story, ...]
    rulings: Rulings
    worths: Mapping[str, Worth]
    """By `Story.slug`."""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Story -> the names of its lines, where the desk has touched one."""
    out: tuple[tuple[Story, str], ...] = ()
    """What a decision keeps out, and which."""
    notices: tuple[str, ...] = ()
    """What has changed under a decision since it was taken."""
    letters: Mapping[str, int] = field(default_factory=dict)
    """Sentence -> its letters as it is read out."""
    rewordings: Mapping[str, Rewording] = field(default_factory=dict)
    """Sentence -> what is said in its place."""

    def lines_of(self, story: Story) -> list[str]:
        """The names of the lines of `story` as it is told."""
        return list(self.lines.get(story.slug) or line_names(story))


def lineup(found: Found, entries: Iterable[Entry], when: datetime) -> Lineup:
    """The candidates of `found` after the decisions of `entries` (those that count, in order), for an edition of
    `when`."""
    desk = _Desk(found, when)
    for entry in entries:
        desk.apply(entry)
    taken = {each.sentence: each for each in found.rewordings if each.taken}
    return replace(desk.lineup(), rewordings=taken) if taken else desk.lineup()


@dataclass
class _Edits:
    """What was done to the lines of one story."""

    told: list[str] | None = None
    """The lines that it is told in; None: nobody has touched them."""
    texts: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """Line -> text, original under it, who."""
    sayings: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


class _Desk:
    def __init__(self, found: Found, when: datetime) -> None:
        self._when = when
        self._candidates = {each.story.slug: each for each in found.candidates}
        self._letters: dict[str, int] = {}
        for each in found.candidates:
            self._learn(each)
        self._out: dict[str, str] = {}
        self._first: set[str] = set()
        self._places: dict[str, int] = {}
        self._edits: dict[str, _Edits] = {}
        self._notices: list[str] = []
        self._hours: dict[str, datetime] = {}

    def _learn(self, candidate: Candidate) -> None:
        for chosen, letters in zip(candidate.story.sentences, candidate.letters, strict=False):
            self._letters[chosen.text] = letters

    def apply(self, entry: Entry) -> None:
        """One decision."""
        match entry.decision:
            case Dropped(story):
                self._away(story, _said("dropped", entry))
            case Held(story, until):
                if until > self._when:
                    self._away(story, _said(f"held until {until:%Y-%m-%d %H.%M}", entry))
                else:
                    self._in(story)
            case Kept(story):
                self._in(story)
            case Moved(story, place, was):
                self._in(story)
                self._move(story, place, was)
            case Inserted(candidate, place):
                self._insert(candidate, place)
                if entry.at > self._when:
                    self._hours[candidate.story.slug] = entry.at.astimezone(self._when.tzinfo)
            case Merged(story, into):
                self._merge(story, into)
            case Split(story, parts):
                self._split(story, parts)
            case Retitled(story, title):
                self._retitle(story, title, entry.by)
            case Rewritten() | LineDropped() | LineAdded() | SaidAs():
                self._edit(entry)

    def lineup(self) -> Lineup:
        """What has come of it."""
        cut = {slug for slug, edits in self._edits.items() if edits.told is not None}
        stories, out, lines = [], [], dict[str, tuple[str, ...]]()
        for slug, candidate in self._candidates.items():
            story = candidate.story
            if slug in self._edits:
                story, names = self._edited(story, self._edits[slug])
                if slug in cut:
                    lines[slug] = names
            if slug in self._out:
                out.append((story, self._out[slug]))
            elif slug in cut and not story.sentences:
                out.append((story, "no line of it is left"))
            else:
                stories.append(story)
        there = {story.slug for story in stories}
        rulings = Rulings(
            frozenset(self._first & there - cut),
            frozenset(there & cut),
            {slug: place for slug, place in self._places.items() if slug in there},
            self._hours,
        )
        worths = {slug: each.worth for slug, each in self._candidates.items()}
        return Lineup(tuple(stories), rulings, worths, lines, tuple(out), tuple(self._notices), self._letters)

    def _in(self, story: str) -> None:
        self._out.pop(story, None)
        self._first.add(story)

    def _away(self, story: str, why: str) -> None:
        self._out[story] = why
        self._first.discard(story)
        self._places.pop(story, None)

    def _move(self, story: str, place: int, was: int) -> None:
        """As in any list: what lies between the old place and the new one moves up."""
        self._places.pop(story, None)
        for other, at in self._places.items():
            closed = at - 1 if was and at > was else at
            self._places[other] = closed + 1 if closed >= place else closed
        self._places[story] = place

    def _insert(self, candidate: Candidate, place: int) -> None:
        slug = candidate.story.slug
        self._candidates[slug] = candidate
        self._learn(candidate)
        self._in(slug)
        if place:
            self._move(slug, place, 0)

    def _merge(self, story: str, into: str) -> None:
        if story not in self._candidates or into not in self._candidates or story == into:
            self._notices.append(f"{story} cannot be told within {into} any more: one of them is not there")
            return
        gone = self._candidates.pop(story)
        host = self._candidates[into]
        first = len(host.story.articles)
        known = {article.key: n for n, article in enumerate(host.story.articles)}
        articles = list(host.story.articles)
        for article in gone.story.articles:
            if article.key not in known:
                known[article.key] = len(articles)
                articles.append(article)
        moved = [
            replace(
                chosen,
                article=known[gone.story.articles[chosen.article].key],
                paragraph=chosen.paragraph + first,
            )
            for chosen in gone.story.sentences
        ]
        whole = replace(
            host.story,
            articles=tuple(articles),
            sentences=(*host.story.sentences, *moved),
            name=into,
        )
        self._candidates[into] = replace(host, story=whole)
        self._out.pop(story, None)
        self._first.discard(story)
        self._places.pop(story, None)
        if told := self._edits.pop(story, None):
            own = self._edits.setdefault(into, _Edits())
            own.texts |= told.texts
            own.sayings |= told.sayings
            if own.told is not None:
                own.told += [name for name in told.told or () if name not in own.told]

    def _split(self, story: str, parts: tuple[Candidate, ...]) -> None:
        self._candidates.pop(story, None)
        for part in parts:
            self._candidates[part.story.slug] = part
            self._learn(part)

    def _retitle(self, story: str, title: str, by: str) -> None:
        if candidate := self._candidates.get(story):
            named = replace(candidate.story, headline=title, titled_by=by or "redaksi")
            self._candidates[story] = replace(candidate, story=named)

    def _edit(self, entry: Entry) -> None:
        decision = entry.decision
        assert isinstance(decision, Rewritten | LineDropped | LineAdded | SaidAs)
        edits = self._edits.setdefault(decision.story, _Edits())
        if isinstance(decision, SaidAs):
            edits.sayings.setdefault(decision.line, []).append((decision.written, decision.saying))
            return
        edits.told = list(decision.told) if edits.told is None else edits.told
        by = entry.by or "redaksi"
        if isinstance(decision, LineDropped):
            edits.told = [name for name in edits.told if name != decision.line]
            return
        if decision.letters:
            self._letters[decision.text] = decision.letters
        if isinstance(decision, LineAdded):
            edits.texts[decision.line] = decision.text, "", by
            edits.told = order(edits.told, decision.line, decision.after)
        else:
            edits.texts[decision.line] = decision.text, decision.original, by

    def _edited(self, story: Story, edits: _Edits) -> tuple[Story, tuple[str, ...]]:
        """`story` with its lines as the desk left them, and their names."""
        own = by_name(story)
        if edits.told is None:  # only how words are said was decided: the story is planned like any other
            sentences = [_saying(chosen, edits.sayings.get(name, ())) for name, chosen in own.items()]
            return replace(story, sentences=tuple(sentences)), ()
        told: list[Chosen] = []
        names: list[str] = []
        kept = [name for name in edits.told if name in own]
        flowing = ear.flow(replace(story, sentences=tuple(own[name] for name in kept))).sentences
        heard = {name: chosen.text for name, chosen in zip(kept, flowing, strict=True)}
        for name in edits.told:
            chosen = replace(own[name], text=heard[name]) if name in own else None
            if name in edits.texts:
                text, original, by = edits.texts[name]
                if original and (chosen is None or chosen.original != original):
                    self._notices.append(
                        f"{story.headline}: the source has changed under a line that {by} wrote: {text!r} "
                        f"stood for {original!r}"
                    )
                beside = told[-1] if told else Chosen("", "", 0, -1)
                base = chosen or replace(beside, original=original, sentence=-1, said=())
                chosen = replace(base, text=text, by=by, plain="", model="")
            if chosen is None:
                self._notices.append(f"{story.headline}: a sentence that was told is gone from its source")
                continue
            told.append(_saying(chosen, edits.sayings.get(name, ())))
            names.append(name)
        return replace(story, sentences=tuple(told)), tuple(names)


def _saying(chosen: Chosen, sayings: Iterable[tuple[str, str]]) -> Chosen:
    return replace(chosen, said=tuple(sayings)) if sayings else chosen


def _said(what: str, entry: Entry) -> str:
    by = f" by {entry.by}" if entry.by else ""
    return f"{what}{by}" + (f": {entry.why}" if entry.why else "")
