"""Finding: from what the producer named, or what show.toml's sources bring, to the candidates of an edition."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from briefings.editions.assignment import Assignment, Gathered, nothing
from briefings.editions.candidate import Candidate, Found, named
from briefings.editions.decisions import Held, Kept
from briefings.editions.log import Entry, concerned
from briefings.errors import NoNews
from briefings.making.assigning import Order, played
from briefings.making.service import service_of
from briefings.making.sourcing import read_sources
from briefings.making.sparing import failed, spared
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet

if TYPE_CHECKING:  # these bring numpy and an engine along, and a wrong show.toml should say so at once
    from briefings.editions.layout import Copy
    from briefings.making.held import HeldOver
    from scripts.article import Article
    from scripts.rundown import Pace
    from scripts.service.told import Told
    from scripts.story import Story


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, and what would be said of it as it stands."""

    found: Found
    copy: "Copy"
    job: Assignment
    """With what the desk has decided."""
    pace: "Pace"
    """At which the copy was written."""
    held: tuple[tuple[Kept | Held, str, str], ...] = ()
    """What waited for this edition, or waits still: the decision that lets it in or keeps it out, by whom, and why."""


def find(
    newsroom: Newsroom,
    job: Assignment,
    order: Order,
    entries: Sequence[Entry],
    former: Found,
    pace: "Pace",
    progress: Quiet,
    waiting: "Sequence[HeldOver]" = (),
    service: "tuple[Told, ...] | None" = None,
) -> Finding:
    """Read the sources; `entries` are the decisions that count, `former` what was found before, `waiting` what earlier
    editions have held for this one.

    A story keeps the name that it had, and one that people have decided about stays although its source brings it no
    more. `service` is what is told of the weather and the like; None: its sources are asked. Raises SourceFailed,
    NoNews.
    """
    none: NoNews | None = None
    try:
        gathered = gather_stories(newsroom, job, order, progress, _in_it(job, former))
    except NoNews as fault:  # what waited for this edition may be all its news
        if not waiting:
            raise
        none, gathered = fault, Gathered((), (str(fault),))
    if service is None:
        service, missed = service_of(newsroom, job, order, progress)
        gathered = replace(gathered, notices=(*gathered.notices, *missed))
    job = replace(job, service=service)
    with progress.stage("script", "Choosing what to say"):
        fallen = list[str]()
        fresh = named(_candidates(gathered.stories, job, fallen), former.candidates)
        decided = {story for entry in entries for story in concerned(entry.decision)}
        candidates, held = _with_held(_with_decided(fresh, former, decided), waiting, decided, job)
        if none is not None and not candidates:
            raise none
        let_in = [Entry(0, by, job.when, kept, why) for kept, by, why in held]

        def lay(found: Found) -> Finding:
            return _laid(
                replace(found, notices=gathered.notices, service=job.service), job, [*entries, *let_in], pace
            )

        finding = spared(
            candidates,
            lambda some: lay(Found(tuple(some), gathered.omissions)),
            lambda c, fault: fallen.append(failed(repr(c.story.headline), fault)),
        )
        for notice in (*fallen, *finding.found.notices[len(gathered.notices) :]):
            progress.say(notice)
        if job.show.script.rewrite:
            from briefings.making.redrafting import redrafted

            finding, silent = redrafted(finding, former.rewordings, job.show.script, progress, lay)
            fallen += silent
        notices = (*finding.found.notices, *fallen)
        return replace(finding, found=replace(finding.found, notices=notices), held=held)


def _candidates(stories: "Sequence[Story]", job: Assignment, fallen: list[str]) -> list[Candidate]:
    made = []
    for story in stories:
        try:
            made.append(candidate_of(story, job))
        except Exception as fault:
            fallen.append(failed(repr(story.headline), fault))
    return made


def candidate_of(story: "Story", job: Assignment) -> Candidate:
    """`story` frozen, with what it is worth and how long its sentences are."""
    from scripts.judging.worth import worth
    from scripts.speakable import speakable

    letters = tuple(len(speakable(chosen.text)) for chosen in story.sentences)
    return Candidate(story, worth(story, job.when, job.show.values), letters)


def _with_decided(
    fresh: Sequence[Candidate], former: Found, decided: Collection[str]
) -> tuple[Candidate, ...]:
    there = {each.story.slug for each in fresh}
    stay = [c for c in former.candidates if c.story.slug in decided and c.story.slug not in there]
    return (*fresh, *stay)


def _with_held(
    candidates: Sequence[Candidate], waiting: "Sequence[HeldOver]", decided: Collection[str], job: Assignment
) -> tuple[tuple[Candidate, ...], tuple[tuple[Kept | Held, str, str], ...]]:
    """`candidates` with what waited for this edition, unless it was decided here about already; what is to wait longer
    waits here too."""
    out, held = list(candidates), list[tuple[Kept | Held, str, str]]()
    of_article = {article.key: each.story.slug for each in out for article in each.story.articles}
    done = set(decided)
    for each in reversed(waiting):  # the newest word counts
        there = [of_article[a.key] for a in each.candidate.story.articles if a.key in of_article]
        slug = there[0] if there else each.candidate.story.slug
        if slug in done:
            continue
        done.add(slug)
        if each.until > job.when:
            if there:
                held.append((Held(slug, each.until), each.entry.by, each.why))
            continue
        if not there:
            story = _told_now(each.candidate.story, job)
            if not story.sentences:  # all of it is over by now
                continue
            out.append(candidate_of(story, job))
            of_article.update((article.key, slug) for article in story.articles)
        held.append((Kept(slug), each.entry.by, each.why))
    return tuple(out), tuple(held)


def _told_now(story: "Story", job: Assignment) -> "Story":
    """`story`, which was found for an earlier hour, as it is told at this one."""
    from scripts.condense import tell
    from scripts.events.newest import order

    told = tell(order(story.articles), hour=job.hour, rounding=job.show.policy.rounded)
    return replace(told, name=story.slug if told.slug != story.slug else told.name)


def _laid(found: Found, job: Assignment, entries: Sequence[Entry], pace: "Pace") -> Finding:
    """The edition laid out for the first time: what the judge holds back is no candidate."""
    from briefings.editions.layout import write
    from briefings.editions.play import lineup

    lined = lineup(found, entries, job.when)
    job = played(job, lined)
    copy = write(job, lined.stories, pace)
    left = {story.slug: story for story in copy.stories}
    tried = {story.slug for story in lined.stories}
    kept = []
    for each in found.candidates:
        slug = each.story.slug
        if slug not in tried:  # out by a decision, or told within another one
            kept.append(each)
        elif slug in left:
            gone = {a.key for a in each.story.articles} - {a.key for a in left[slug].articles}
            kept.append(_without(each, gone) if gone else each)
    whole = Found(
        tuple(kept),
        (*found.omissions, *copy.omissions),
        (*found.notices, *lined.notices, *copy.notices),
        copy.around,
        pace,
        found.service,
        found.rewordings,
    )
    return Finding(whole, copy, replace(job, around=copy.around), pace)


def _without(candidate: Candidate, keys: set[str]) -> Candidate:
    letters = {chosen.text: n for chosen, n in zip(candidate.story.sentences, candidate.letters, strict=True)}
    story = candidate.story.without(keys)
    return replace(candidate, story=story, letters=tuple(letters[chosen.text] for chosen in story.sentences))


def _in_it(job: Assignment, former: Found) -> set[str]:
    """The `Article.key`s that the edition has already."""
    found = {article.key for each in former.candidates for article in each.story.articles}
    return found | {key for story in (job.before.told if job.before else ()) for key in story.articles}


def gather_stories(
    newsroom: Newsroom, job: Assignment, order: Order, progress: Quiet, known: Collection[str] = ()
) -> Gathered:
    """The stories that the sources tell, and what the producer should know; `known` are articles that the edition has
    already. Raises SourceFailed, NoNews."""
    every, notices = read_sources(newsroom, job, order, progress)
    late = {
        article.key: dated
        for article in every
        if article.key not in known and (dated := _came_after(article, job)) is not None
    }
    articles = [article for article in every if article.key not in late]
    from scripts.omission import Omission

    back = job.withdrawn
    withdrawn = [
        Omission.of(article, "withdrawn", "it was withdrawn in an edition")
        for article in articles
        if article.key in back
    ]
    after = [
        Omission.of(
            article,
            "future",
            f"it is of {late[article.key]:%Y-%m-%d %H.%M}, after the moment of the edition, {job.when:%Y-%m-%d %H.%M}; "
            "to bring it in: briefings breaking",
        )
        for article in every
        if article.key in late
    ]
    if late and not articles:
        raise NoNews(nothing(after))
    with progress.stage("script", "Choosing what to say"):
        fallen = list[str]()
        found = spared(articles, job.select, lambda a, fault: fallen.append(failed(repr(a.title), fault)))
    for notice in (*found.notices, *fallen):
        progress.say(notice)
    return Gathered(
        found.stories, (*notices, *found.notices, *fallen), (*withdrawn, *after, *found.omissions)
    )


def _came_after(article: "Article", job: Assignment) -> datetime | None:
    """When it came, if that is later than the moment of the edition, which is over: what seems to be later than now has
    only a wrong clock."""
    from scripts.judging.hour import told_time

    if job.asked is None or job.asked <= job.when:
        return None
    dated = article.credit.published or told_time(article, job.when.tzinfo)
    if dated is None or not job.when < dated <= job.asked:
        return None
    if not dated.utcoffset() and dated - job.when <= (job.when.utcoffset() or timedelta()):
        return None  # many sites call their own hours GMT; whether this one does is judged with the others
    return dated.astimezone(job.when.tzinfo)
