"""The judge: reads a finished script against its articles, at its hour, before it is spoken.

Pure and without a model: every rule is a plain function from a case (one story as it is told, or what is said between
stories) to findings. A line follows from its article by named changes or it is refused; a story is told with its
verdict, by its newest report, of one event.
"""

from collections.abc import Iterator, Sequence

from scripts.article import Article
from scripts.condense.headline import forms, kernel, stripped
from scripts.condense.strip import strip_dateline
from scripts.judging import claims, facts, frame, rewordings, stale, wholes
from scripts.judging.descent import descend
from scripts.judging.evidence import sentences, speaking_first, texts, tokens
from scripts.judging.finding import Case, Finding, Rule, Said
from scripts.judging.hour import Hour
from scripts.script import Line, Script
from scripts.story import Story

__all__ = ["RULES", "Finding", "judge"]

RULES: tuple[Rule, ...] = (*facts.RULES, *rewordings.RULES, *stale.RULES, *wholes.RULES, *frame.RULES)


def judge(script: Script, stories: Sequence[Story], hour: Hour | None) -> tuple[Finding, ...]:
    """What of `script` does not follow from `stories`, or is not so at `hour`, by line and rule.

    `stories` are those that the script was made of, with the text of their articles; lines of other stories are not
    looked at. With no `hour` nothing is asked of days and deadlines.
    """
    findings: list[Finding] = []
    for case in _cases(script, stories, hour):
        for rule in RULES:
            findings += rule(case)
    return tuple(sorted(findings, key=lambda finding: finding.line))


def _cases(script: Script, stories: Sequence[Story], hour: Hour | None) -> Iterator[Case]:
    by_slug = {story.slug: story for story in stories}
    by_lead = {story.articles[0].key: story for story in stories}
    of: dict[str, list[tuple[int, Line]]] = {slug: [] for slug in by_slug}
    frame_lines: list[Said] = []
    for at, line in enumerate(script.lines):
        if line.by:  # a person's own words are for people to judge
            continue
        story = by_slug.get(line.story)
        if story is None and line.kind == "headline" and line.source is not None and not line.story:
            story = by_lead.get(line.source.article)
        if story is not None:
            of[story.slug].append((at, line))
        elif not line.story:
            frame_lines.append(Said(at, line))
    for slug, lines in of.items():
        if lines:
            yield Case(by_slug[slug], tuple(_said(by_slug[slug], lines, hour)), hour)
    yield Case(None, tuple(frame_lines), hour)


def _said(story: Story, lines: Sequence[tuple[int, Line]], hour: Hour | None) -> Iterator[Said]:
    articles = {article.key: article for article in story.articles}
    heard = " "
    for at, line in lines:
        article = articles.get(line.source.article) if line.source else None
        if article is None or line.source is None:
            yield Said(at, line, article)
            continue
        if line.kind == "headline":
            yield _headline(at, line, story, article, hour)
            continue
        first = speaking_first(article).get(line.source.sentence)
        forms = (first,) if first else ()
        extracted = line.plain if line.model else line.written  # what a model made of it `reworded` looks at
        descent = descend(extracted, line.source.original, article, hour, heard, forms)
        yield Said(at, line, article, descent, line.written)
        heard += " ".join(tokens(extracted)) + " "


def _headline(at: int, line: Line, story: Story, article: Article, hour: Hour | None) -> Said:
    """A headline, freed of the words that a newsroom's template puts around it."""
    title, written = tokens(story.headline), tokens(line.written)
    framed = any(written[k : k + len(title)] == title for k in range(len(written) - len(title) + 1))
    text = story.headline if framed else line.written
    flat = [sentence for paragraph in sentences(article) for sentence in paragraph]
    if article.key == story.articles[0].key and 0 <= story.headed < len(flat):
        of = flat[story.headed]
        return Said(
            at, line, article, descend(text, of, article, hour, " ", (kernel(strip_dateline(of)),)), text, of
        )
    other = claims.headline(article.title, texts(article))
    others = (other, stripped(other), *forms(article.title, article.paragraphs))
    return Said(at, line, article, descend(text, article.title, article, hour, " ", others), text)
