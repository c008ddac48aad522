"""Steps over the whole page: characters mended, debris paragraphs and lists of links dropped."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.datelines import has_dateline
from scripts.clean.lines import is_contact_heading, is_debris, is_related_heading
from scripts.clean.marks import ITEM, count_words, mend
from scripts.clean.notices import is_told_already
from scripts.clean.offers import is_sold
from scripts.clean.pleas import calls, is_plea, names
from scripts.clean.signoffs import with_signoff
from scripts.judging import labels


def mend_characters(article: Article) -> Article:
    """Characters repaired; a line end inside a paragraph parts it; empty paragraphs gone."""
    lines = (line.strip() for paragraph in article.paragraphs for line in mend(paragraph).split("\n"))
    title = " ".join(mend(article.title).split())
    return replace(article, title=title, paragraphs=tuple(line for line in lines if line))


def join_labels(article: Article) -> Article:
    """The labels of a fact check before what they head: alone, many of them look like a page's own words."""
    return replace(article, paragraphs=labels.joined(article.paragraphs))


def drop_debris(article: Article) -> Article:
    """Menus, buttons, scroll lines, embeds, tags, notes: whole paragraphs that are none of the news."""
    house = article.credit.outlet
    kept: list[str] = []
    chapters = any(_FIRST_CHAPTER.match(paragraph) for paragraph in article.paragraphs)
    for number, paragraph in enumerate(article.paragraphs):
        if chapters and _CHAPTER.fullmatch(paragraph):
            if kept and kept[-1] is article.paragraphs[number - 1] and count_words(kept[-1]) <= _HEADING // 2:
                kept.pop()
        elif is_told_already(paragraph, article.paragraphs) or (number and is_sold(paragraph)):
            continue
        elif not is_debris(paragraph) and not (
            house and names(paragraph, house) and is_plea(paragraph, house)
        ):
            kept.append(paragraph)
        elif (
            kept
            and kept[-1] is article.paragraphs[number - 1]
            and (_heads_box(kept[-1], paragraph) or _leads_to(kept[-1], paragraph))
        ):
            kept.pop()
    return replace(article, paragraphs=tuple(kept))


def _heads_box(heading: str, paragraph: str) -> bool:
    """Whether a line is the heading of a box ("Jaga hutan bersama kami") whose text asks for something."""
    return count_words(heading) <= _HEADING and heading[-1] not in '.?":”,' and is_plea(paragraph)


def _leads_to(call: str, address: str) -> bool:
    """Whether a line ("Gabung grup WA kami:") calls on the reader to follow the address below it."""
    return call.endswith(":") and bool(_BARE_ADDRESS.fullmatch(address)) and calls(call)


_BARE_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S{3,300}")
_FIRST_CHAPTER: Final = re.compile(rf"(?:{ITEM})?0{{1,2}}:00(?::00)?\s")
_CHAPTER: Final = re.compile(rf"(?:{ITEM})?\d{{1,2}}:\d\d(?::\d\d)?\s.{{2,80}}(?<![.!?\"”])")
"""Of an episode that can be heard or seen: "02:15 Suara warga"."""
_HEADING: Final = 7
"""Words."""
SUMMARY: Final = re.compile(
    r"(?:ringkasan|rangkuman|inti|poin(?:-poin)?)(?: \w+)? ?(?:berita|utama|penting)?\s?:?|intinya sih\W*",
    re.IGNORECASE,
)
_SUMMED: Final = re.compile(r"(?i)\b(?:ai|berita|artikel)\b")
"""In the heading of a summary, and in no subhead of the news."""
_CREDIT: Final = 6
"""Words of whom a picture is from, which begins as datelines do."""
_BEFORE_THE_LEAD: Final = 9
"""Paragraphs among which a summary may stand."""


def drop_summary(article: Article) -> Article:
    """Without "Ringkasan Berita:" and its points, and the caption above it, when the lead with its dateline follows."""
    top = article.paragraphs[:_BEFORE_THE_LEAD]
    heading = next((n for n, text in enumerate(top) if len(text) < 40 and SUMMARY.fullmatch(text)), None)
    if heading is None:
        return article
    lead = next(
        (n for n in range(heading + 1, len(top)) if count_words(top[n]) > _CREDIT and has_dateline(top[n])),
        heading,
    )
    if lead == heading and heading + 3 < len(article.paragraphs) and _SUMMED.search(top[heading]):
        lead = heading + 2  # no telling how long it is, but its first paragraph is no news
    if lead == heading or any(count_words(text) > 35 for text in top[:lead]):
        return article
    return replace(article, paragraphs=article.paragraphs[lead:])


_POLL: Final = re.compile(
    r"(?:jajak pendapat|polling|voting|survei pembaca)\W*|(?:bagaimana|apa) (?:reaksi|perasaan"
    r"|pendapat) (?:anda|kamu)\b.{0,40}",
    re.IGNORECASE,
)
# the office that signs a press release, above whom to call
_SIGNS: Final = re.compile(
    r"(?:Biro|Humas|Bagian|Kementerian|Dinas|Badan|Balai|Pusat|Direktorat|Sekretariat|Kepala|Pemerintah|Tim) [A-Z]"
)
_ASKED: Final = re.compile(
    r"(?:tanya[ -]jawab|faq\w?|pertanyaan (?:yang )?(?:sering|umum)\b.{0,30})\W*", re.IGNORECASE
)
"""Heads questions and answers that say the news again."""
_TOLD: Final = 3
_SAID: Final = 8
"""Paragraphs of so many words, with which a story is told."""
_CONTENTS: Final = re.compile(r"daftar isi\W*(?:sembunyikan|tampilkan|hide|show)?\W*", re.IGNORECASE)
_TAGS: Final = re.compile(r"(?:tags?|topik terkait|kata kunci|label)\s?:?", re.IGNORECASE)


def drop_related(article: Article) -> Article:
    """A heading such as "Berita Terkait" goes with the titles (no full stop, at most 20 words) that follow it,
    and "Tag"
    with the keywords below it, whom to call with the numbers, and a
    table of contents with the subheads that come again."""
    kept: list[str] = []
    among_links = among_tags = among_contacts = among_contents = among_answers = False
    credit = article.credit
    last = {paragraph.removeprefix(ITEM): number for number, paragraph in enumerate(article.paragraphs)}
    for number, paragraph in enumerate(article.paragraphs):
        if _CONTENTS.fullmatch(paragraph):
            among_contents = True
            continue
        among_contents = among_contents and last[paragraph.removeprefix(ITEM)] > number
        if among_contents:
            continue
        if _ASKED.fullmatch(paragraph) and sum(count_words(above) >= _SAID for above in kept) >= _TOLD:
            break
        if _POLL.fullmatch(paragraph):
            among_answers = True
            continue
        among_answers = among_answers and (paragraph.endswith("?") or count_words(paragraph) <= 3)
        if among_answers:
            continue
        if number and is_contact_heading(paragraph):
            while (
                len(kept) > 1
                and len(kept[-1]) <= 60
                and _SIGNS.match(kept[-1])
                and kept[-1][-1] not in '.!?":”'
            ):
                credit = credit if credit.outlet else replace(credit, outlet=kept[-1])
                kept.pop()
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
    return replace(article, paragraphs=tuple(kept), credit=credit)


def _is_contact(paragraph: str) -> bool:
    return len(paragraph) <= 80 and (
        paragraph[-1] not in '.!?":' or "@" in paragraph or bool(re.search(r"\d{5}", paragraph))
    )


def _is_link_title(paragraph: str) -> bool:
    return (
        len(paragraph) <= 200
        and 3 <= count_words(paragraph) <= 20
        and paragraph[-1] not in '.!?"”:'
        and not with_signoff(paragraph)
    )
