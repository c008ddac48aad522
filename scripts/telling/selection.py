"""Selection: from what the sources brought to the stories that an edition may tell, and what it does not, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scripts.article import Article
from scripts.condense import tell
from scripts.events.cluster import affairs, events
from scripts.events.follow import Aired, followed
from scripts.events.newest import order, versions
from scripts.judging.admission import admit
from scripts.judging.hour import Hour, retold, written_at
from scripts.judging.strangers import strange
from scripts.omission import Omission
from scripts.policy import Policy
from scripts.story import Story
from scripts.text.sentences import split


@dataclass(frozen=True, slots=True)
class Selection:
    """What an edition may tell."""

    stories: tuple[Story, ...]
    """One an event, with more sentences than there will be time for, in the order in which the events came."""
    omissions: tuple[Omission, ...] = ()
    notices: tuple[str, ...] = ()
    """What the producer should know of what is told."""


def select(
    articles: Sequence[Article], hour: Hour, policy: Policy | None = None, aired: Sequence[Aired] = ()
) -> Selection:
    """One story for each event that may be told at `hour`; `aired` is what earlier editions told.

    An article that fails is left out with its reason and takes no other along.
    """
    policy = policy or Policy()
    admitted, omissions, notices = admit(articles, hour, policy)
    single, former = versions(admitted)
    omissions += former
    groups, unread = _grouped(single)
    omissions += unread
    stories: list[Story] = []
    for group in _parted(groups):
        story, failed = _told(group, hour, rounding=policy.rounded)
        omissions += failed
        if story is None:
            continue
        if not story.sentences:
            omissions += [_nothing_left(article, hour) for article in story.articles]
            continue
        beside = followed(story, aired)
        if beside.repeat and not policy.repeats:
            omissions.append(_repeat(story))
            continue
        stories.append(replace(story, follow_up=beside.follow_up))
        notices += _changed(stories[-1], hour)
    return Selection(tuple(stories), tuple(omissions), tuple(dict.fromkeys(notices)))


def _parted(groups: Sequence[list[Article]]) -> Iterator[list[Article]]:
    """Each group in the order in which it is told; what tells of another event than its lead is told by itself.

    The judge would hold such a story back, and the newest report with it.
    """
    for group in groups:
        ordered = order(group)
        try:
            others = strange(ordered)
        except Exception:  # told together, the judge has the last word
            others = []
        yield [article for article in ordered if article not in others]
        if others:
            yield from _parted([others])


def _grouped(articles: Sequence[Article]) -> tuple[list[list[Article]], list[Omission]]:
    """The articles of each event. Where reading them together fails, those that fail alone are left out."""
    try:
        return [[articles[place] for place in group] for group in affairs(articles, events(articles))], []
    except Exception:
        found = [(article, _fault(lambda article=article: events([article]))) for article in articles]
        bad = [Omission.of(a, "unreadable", why) for a, why in found if why]
        good = [a for a, why in found if not why]
        if not bad:
            raise
        try:
            return [[good[place] for place in group] for group in events(good)], bad
        except Exception:  # each can be read, not all together: told apart rather than not at all
            return [[article] for article in good], bad


def _told(group: list[Article], hour: Hour, *, rounding: bool) -> tuple[Story | None, list[Omission]]:
    try:
        return tell(group, hour=hour, rounding=rounding), []
    except Exception:
        found = [(a, _fault(lambda a=a: tell([a], hour=hour, rounding=rounding))) for a in group]
        bad = [Omission.of(a, "unreadable", why) for a, why in found if why]
        good = [a for a, why in found if not why]
        if not good:
            return None, bad
        try:
            return tell(good if bad else good[:1], hour=hour, rounding=rounding), bad
        except Exception:
            return tell(good[:1], hour=hour, rounding=rounding), bad


def _fault(attempt: object) -> str:
    """Why `attempt` fails; empty when it does not."""
    try:
        attempt()  # type: ignore[operator]
    except Exception as fault:
        return f"this program failed on it ({type(fault).__name__}: {str(fault)[:120]}); please report it"
    return ""


def _nothing_left(article: Article, hour: Hour) -> Omission:
    whys = (
        retold(sentence, written_at(article), hour, article.paragraphs).why
        for paragraph in article.paragraphs
        for sentence in split(paragraph)
    )
    why = next(filter(None, whys), "")
    return Omission.of(article, "time" if why else "claim", why or "no sentence of it can be told by itself")


def _repeat(story: Story) -> Omission:
    return Omission.of(
        story.articles[0],
        "repeat",
        "it was on air in an earlier edition and nothing in it is new; to tell it again: "
        "[script] repeats = true in show.toml",
    )


def _changed(story: Story, hour: Hour) -> list[str]:
    """What cannot be told with certainty: words that count from a moment that the article does not name."""
    found: dict[str, str] = {}
    for chosen in story.sentences:
        article = story.articles[chosen.article]
        if written_at(article) is None and (why := retold(chosen.original, None, hour).why):
            found.setdefault(article.key, f"{article.title}: {why}")
    return list(found.values())
