"""Steps over the whole page: characters mended, debris paragraphs and lists of links dropped."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.datelines import has_dateline
from scripts.clean.lines import is_contact_heading, is_debris, is_related_heading
from scripts.clean.marks import count_words, mend


def mend_characters(article: Article) -> Article:
    """Characters repaired; a line end inside a paragraph parts it; empty paragraphs gone."""
    lines = (line.strip() for paragraph in article.paragraphs for line in mend(paragraph).split("\n"))
    title = " ".join(mend(article.title).split())
    return replace(article, title=title, paragraphs=tuple(line for line in lines if line))


def drop_debris(article: Article) -> Article:
    """Menus, buttons, scroll lines, embeds, tags, notes: whole paragraphs that are none of the news."""
    kept = tuple(paragraph for paragraph in article.paragraphs if not is_debris(paragraph))
    return replace(article, paragraphs=kept)


_SUMMARY: Final = re.compile(
    r"(?:ringkasan|rangkuman|inti|poin(?:-poin)?)(?: \w+)? ?(?:berita|utama|penting)?\s?:?", re.IGNORECASE
)
_BEFORE_THE_LEAD: Final = 9
"""Paragraphs among which a summary may stand."""


def drop_summary(article: Article) -> Article:
    """Without "Ringkasan Berita:" and its points, and the caption above it, when the lead with its dateline follows."""
    top = article.paragraphs[:_BEFORE_THE_LEAD]
    heading = next((n for n, text in enumerate(top) if len(text) < 40 and _SUMMARY.fullmatch(text)), None)
    if heading is None:
        return article
    lead = next((n for n in range(heading + 1, len(top)) if has_dateline(top[n])), heading)
    if lead == heading or any(count_words(text) > 35 for text in top[:lead]):
        return article
    return replace(article, paragraphs=article.paragraphs[lead:])


_CONTENTS: Final = re.compile(r"daftar isi\W*(?:sembunyikan|tampilkan|hide|show)?\W*", re.IGNORECASE)
_TAGS: Final = re.compile(r"(?:tags?|topik terkait|kata kunci|label)\s?:?", re.IGNORECASE)


def drop_related(article: Article) -> Article:
    """A heading such as "Berita Terkait" goes with the titles (no full stop, at most 20 words) that follow it,
    and "Tag"
    with the keywords below it, whom to call with the numbers, and a
    table of contents with the subheads that come again."""
    kept: list[str] = []
    among_links = among_tags = among_contacts = among_contents = False
    last = {paragraph: number for number, paragraph in enumerate(article.paragraphs)}
    for number, paragraph in enumerate(article.paragraphs):
        if _CONTENTS.fullmatch(paragraph):
            among_contents = True
            continue
        among_contents = among_contents and last[paragraph] > number
        if among_contents:
            continue
        if number and is_contact_heading(paragraph):
            among_contacts = True
            continue
        among_contacts = among_contacts and _is_contact(paragraph)
        if among_contacts:
            continue
        if is_related_heading(paragraph):
            among_links = True
            continue
        if _TAGS.fullmatch(paragraph):
            among_tags = True
            continue
        among_links = among_links and _is_link_title(paragraph)
        among_tags = (
            among_tags
            and len(paragraph) <= 40
            and count_words(paragraph) <= 4
            and paragraph[-1] not in '.!?":'
        )
        if not among_links and not among_tags:
            kept.append(paragraph)
    return replace(article, paragraphs=tuple(kept))


def _is_contact(paragraph: str) -> bool:
    return len(paragraph) <= 80 and (
        paragraph[-1] not in '.!?":' or "@" in paragraph or bool(re.search(r"\d{5}", paragraph))
    )


def _is_link_title(paragraph: str) -> bool:
    return len(paragraph) <= 200 and 3 <= count_words(paragraph) <= 20 and paragraph[-1] not in '.!?"”:'
