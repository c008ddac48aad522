"""Admission: which articles may be told in an edition at all, and which wait for their hour.

Each check looks at one article by itself; the first that speaks decides. What is known only from several articles
(an event told twice, a newer report) is the business of `scripts.telling.selection`.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from scripts.almanac import MONTHS, clock
from scripts.article import Article
from scripts.judging import hour as time
from scripts.judging.embargo import waits, without_embargo
from scripts.judging.hour import Hour
from scripts.judging.lookalikes import shown
from scripts.omission import Omission
from scripts.policy import Policy
from scripts.text.sentences import split

LEAD = 5
"""Sentences of an article that say what it is about."""


Check = Callable[[Article, Hour, Policy], Omission | None]


def admit(
    articles: Iterable[Article], hour: Hour, policy: Policy
) -> tuple[list[Article], list[Omission], list[str]]:
    """Those of `articles` that may be told, in their order; what is left out or held; and what the producer should
    know of those that are told."""
    kept, omissions, notices = [], [], []
    articles = list(articles)
    for article in articles:
        found = next(filter(None, (check(article, hour, policy) for check in CHECKS)), None)
        if found is not None:
            omissions.append(found)
            continue
        if time.told_time(article) is None and policy.max_age_days:
            notices.append(
                f"{article.title}: it bears no date, so its age is not known; told as if it were new"
            )
        kept.append(without_embargo(article))
    return kept, omissions, [*notices, *_dry(articles, omissions)]


def _dry(articles: Sequence[Article], omissions: Sequence[Omission]) -> list[str]:
    """A notice of each outlet of which several items came, and all of them are too old."""
    old = {(omission.outlet, omission.link) for omission in omissions if omission.rule == "old"}
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(article.credit.outlet, []).append(article)
    return [
        f"{outlet}: the newest of its {len(items)} items is of {_day(newest)}; is this source still alive?"
        for outlet, items in found.items()
        if outlet and len(items) > 1 and all((outlet, each.credit.link) in old for each in items)
        if (newest := max(filter(None, map(time.told_time, items)), default=None))
    ]


def _waiting(article: Article, hour: Hour, policy: Policy) -> Omission | None:
    found = waits(article, hour)
    if found is None:
        return None
    until, why = found
    return Omission.of(article, "embargo" if "embargo" in why.casefold() else "future", why, until)


def _aged(article: Article, hour: Hour, policy: Policy) -> Omission | None:
    written = time.told_time(article)
    if written is None or not policy.max_age_days:
        return None
    days = (hour.when.date() - written.astimezone(hour.when.tzinfo).date()).days
    if days <= policy.max_age_days:
        return None
    return Omission.of(
        article,
        "old",
        f"it is of {_day(written.astimezone(hour.when.tzinfo))}, {days} days old; "
        f"[script] max_age in show.toml is {policy.max_age_days:g} (days; 0: no limit)",
    )


def _over(article: Article, hour: Hour, policy: Policy) -> Omission | None:
    article = without_embargo(article)  # its hour is not that of what it tells
    lead = [sentence for paragraph in article.paragraphs[:LEAD] for sentence in split(paragraph)][:LEAD]
    why = time.ended(shown(article.title, article.paragraphs), lead, time.written_at(article), hour)
    return Omission.of(article, "over", why) if why else None


def _kind(article: Article, hour: Hour, policy: Policy) -> Omission | None:
    from scripts.judging.kinds import kind_of

    kind = kind_of(article)
    if kind is None or kind.name in policy.also:
        return None
    return Omission.of(
        article, "kind", f'{kind.reason}; to let this kind in: [script] also = ["{kind.name}"] in show.toml'
    )


def _language(article: Article, hour: Hour, policy: Policy) -> Omission | None:
    from scripts.judging.language import language

    name = language(article)
    return (
        Omission.of(article, "language", f"it is in {name}, and the voice reads Indonesian") if name else None
    )


CHECKS: tuple[Check, ...] = (_waiting, _aged, _kind, _language, _over)
"""In the order in which they are asked."""


def _day(moment: datetime) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}, {clock(moment)}"
