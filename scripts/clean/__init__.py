"""Scraped articles in, nothing but the news out; what names a person or a source is kept as credit.

`clean` runs `STEPS`, plain functions Article -> Article, in order; each is one kind of debris.
"""

from collections.abc import Callable, Container, Iterable

from scripts.article import Article
from scripts.clean.belonging import drop_strangers
from scripts.clean.captions import drop_captions
from scripts.clean.credits import drop_house, take_credits
from scripts.clean.datelines import drop_dateline, join_dateline
from scripts.clean.edges import drop_head, drop_tail
from scripts.clean.glue import part_glued_words
from scripts.clean.inline import cut_links
from scripts.clean.lists import part_lists
from scripts.clean.nature import take_nature
from scripts.clean.page import drop_debris, drop_related, drop_summary, join_labels, mend_characters
from scripts.clean.pagetalk import drop_page_talk
from scripts.clean.paywalls import drop_paywall
from scripts.clean.repeats import drop_repeats, name_title, tidy_title
from scripts.clean.rubrics import mark_paid
from scripts.clean.runs import without_runs
from scripts.clean.scraps import drop_scraps
from scripts.clean.signatures import drop_signature
from scripts.clean.signoffs import drop_signoff
from scripts.clean.wordpress import drop_wordpress

__all__ = ["STEPS", "Step", "clean"]

Step = Callable[[Article], Article]

STEPS: tuple[Step, ...] = (
    without_runs,
    mend_characters,
    drop_wordpress,
    join_labels,
    take_nature,
    join_dateline,
    drop_head,
    drop_tail,
    take_credits,
    tidy_title,
    drop_summary,
    drop_captions,
    drop_related,
    cut_links,
    mark_paid,
    drop_paywall,
    drop_debris,
    drop_page_talk,
    drop_signature,
    drop_signoff,
    drop_scraps,
    drop_dateline,
    drop_house,
    part_lists,
    drop_strangers,
    drop_repeats,
    name_title,
)


def clean(article: Article, *, known: Container[str] = (), steps: Iterable[Step] = STEPS) -> Article:
    """The news alone. `known`: words (small letters) that may part glued words besides our own."""
    for step in steps:
        article = step(article)
    return part_glued_words(article, known)
