"""What stands in an HTML page and is none of its story: players, menus, boxes of links, what readers wrote."""

import re
from itertools import islice
from typing import Any, Final

from lxml import etree

from scripts.clean.lines import is_related_heading
from scripts.clean.marks import count_words
from scripts.clean.offers import REPORTED, signs
from scripts.sources.calls import remove_calls
from scripts.sources.cards import (
    remove_announced,
    remove_cards,
    remove_chat,
    remove_pulled,
    remove_slanted,
    remove_tagged,
)
from scripts.sources.elements import remove, short_text

_PRUNED: Final = (
    "//script|//style|//noscript|//iframe|//figcaption|//nav|//aside|//form|//button|//svg|//template|//select"
    "|//marquee|//dialog|//amp-sidebar|//amp-ad|//amp-embed|//amp-consent|//amp-user-notification|//amp-sticky-ad"
    "|//amp-carousel|//amp-list|//amp-accordion|//amp-lightbox|//amp-iframe|//amp-audio|//amp-video"
    "|//amp-social-share|//amp-selector|//amp-next-page"
    "|//footer[not(ancestor::article)]|//header[not(ancestor::article) and not(.//h1)]|//comment()"
    "|//*[contains(@class, 'wp-caption-text') or contains(@class, 'gallery-caption')]"
    # what other places said, with a player of theirs, or signed and dated by a link
    "|//blockquote[contains(text()[last()], '(@') and .//a]"
    "|//blockquote[contains(@class, 'twitter-') or contains(@class, 'instagram-') or contains(@class, 'tiktok-')"
    " or contains(@class, 'bluesky-')]|//*[contains(@class, 'fb-post') or contains(@class, 'fb-comments')]"
)
_READ_ALSO: Final = re.compile(
    r"\W{0,20}(?:baca|lihat|simak|tonton|saksikan)\s(?:juga|pula|selengkapnya)(?-i:(?![a-z]))", re.IGNORECASE
)
_BOX: Final = re.compile(
    r"(?:^|[\s_-])(?:related|terkait|most-?(?:read|popular)|popular|terpopuler|trending|newsletter|buletin"
    r"|comments?|komentar"
    r"|disqus|breadcrumbs?|cookies?|consent|poll(?:ing)?|recommend(?:ed|ation)?s?|rekomendasi|pagination|paging"
    r"|donations?"
    r"|donasi|kuis|quiz|cta|ticker|running-?text|breaking-?news|headline-?news|push-?prompt|web-?push|popup|pop-?up|modal"
    r"|respond|responses?|respon|tanggapan|discussions?|diskusi|klasemen|standings|scoreboard"
    r"|video-?player|player|side-?bar|live-?side|carousel|slider|baca-?lainnya|berita-?lain(?:nya)?|artikel-?lain(?:nya)?|lainnya|sisipan|boks|info-?box|fact-?box|infoboks|aff(?:iliate)?|referensi|references"
    r"|highlights?|takeaways?|key-?points?|tl-?dr|ai-?summary|summary-?(?:box|ai)|ringkasan|baca-?juga|sharedaddy|sd-\w+|jp-\w+|jetpack\w*|addtoany\w*|likes-widget\w*|wpulike\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""In the class or id of an element that holds something else than the story."""
_LOOSE: Final = re.compile(
    r"(?:^|[\s_-])(?:paywall|subscribe|subscription|berlangganan|share|sharing|social|sosmed|advert\w*|ads?"
    r"|iklan|sponsor\w*"
    r"|tags?|tagging|tagar|topik)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""As these do, unless a sentence stands in it: some pages wrap the story itself so."""
_WRITER: Final = re.compile(
    r"(?:^|[\s_-])(?:author-?(?:box|card|bio|info|desc\w*|profile|wrap\w*)|about-?(?:the-?)?author|tentang-?penulis"
    r"|profil-?penulis|bio(?:grafi|graphy)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""As these do where they tell who the writer is; without a sentence they are a byline."""
_SENTENCE: Final = re.compile(r"""(?<!\w)(?:\w{1,60}+\W{1,20}+){4}[^\n]{0,600}[.!?]["”’]?\s{0,20}$""")
_WALL: Final = re.compile(
    r"(?:^|[\s_-])(?:(?:pay|reg)?-?wall|subscri\w+|premium|gate[ds]?|locked|lock|meter(?:ed)?|piano|tp-\w+|upsell"
    r"|offers?|membership|member-only|(?:ber)?langganan|login-?wall|log-?in|regist(?:er|ration))(?:$|[\s_-])",
    re.IGNORECASE,
)
"""In the class or id of what is shown to who has not paid; some pages wrap the story itself so."""
_WALL_WORDS: Final = 120
_WALL_SIGNS: Final = 2
_HEADINGS: Final = 5
"""No page has more headings of comments."""
_HEADS: Final = (
    "//h2|//h3|//h4|//h5|//h6|//p|//strong[not(ancestor::p)]|//b[not(ancestor::p)]|//div[not(*)]"
    "|//span[not(*) and not(ancestor::p)]"
)
_MANY: Final = 5_000
"""Elements that are looked at; no page has more paragraphs."""
_RELATED: Final = 12
"""Lists of other stories that a page has at most."""
_ITEMS: Final = 60
_FEWEST_ITEMS: Final = 2
"""Of a list that leads to other pages."""
_BELOW: Final = 60
_LINKED: Final = 0.7
"""Of what stands below such a heading so many lead to other stories."""
_FEW: Final = 60
"""Words that a bar of buttons or an advertisement may have."""
_MOST: Final = 0.25
"""Of the page's words; what is larger may hold the story after all."""
_COMMENTS: Final = re.compile(
    r"\(?\d{0,5}\)? ?(?:komentar|comments?|tanggapan)(?: (?:terbanyak|terbaru|pembaca"
    r"|anda))?\W*(?:\(?\d{0,5}\)?)",
    re.IGNORECASE,
)
_INLINE: Final = ("body", "html", "p", "span", "a", "b", "strong", "em", "i")
"""Tags that are no box, whatever they are called."""


def prune(tree: Any) -> bool:
    """Takes all that out of the tree; whether there was a box among it that asks who reads to pay or to log in."""
    _unfold(tree)
    remove_calls(tree)
    for element in tree.xpath(_PRUNED):
        remove(element)
    remove_announced(tree)
    _remove_marks(tree)
    walled = _remove_walls(tree)
    _remove_boxes(tree)
    remove_pulled(tree)
    remove_cards(tree)
    _remove_related(tree)
    _remove_comments(tree)
    remove_chat(tree)
    remove_slanted(tree)
    remove_tagged(tree)
    _remove_links(tree)
    _remove_lists_of_links(tree)
    return walled


def _unfold(tree: Any) -> None:
    """Preformatted text as paragraphs: blank lines part them, other ends of lines are of the column."""
    for pre in list(islice(tree.iter("pre"), _ITEMS)):
        text = str(pre.text_content())
        if count_words(text) < _FEW // 2 or pre.getparent() is None:
            continue
        pre.tag = "div"
        for child in list(pre):
            pre.remove(child)
        pre.text = ""
        for block in re.split(r"\n[ \t]*\n", text):
            paragraph = etree.SubElement(pre, "p")
            paragraph.text = " ".join(block.split())


def _remove_marks(tree: Any) -> None:
    """Numbers of footnotes behind a mark or in a link, and small parts that the page hides."""
    for sup in islice(tree.xpath("//sup"), _MANY):
        text = short_text(sup).strip("[]()*")
        before = sup.getprevious()
        above = (before.tail if before is not None else sup.getparent().text) or ""
        if text.isdigit() and (sup.find(".//a") is not None or above.rstrip()[-1:] in '.,;:!?"”’)'):
            remove(sup)
    hidden = tree.xpath("//*[contains(translate(@style, ' ', ''), 'display:none') or @hidden]")
    most = _MOST * count_words(str(tree.text_content())) if hidden else 0.0
    for element in islice(hidden, _MANY):
        if (
            element.tag not in ("body", "main", "article")
            and count_words(str(element.text_content())) <= most
        ):
            remove(element)


def _remove_walls(tree: Any) -> bool:
    """Boxes that are called a wall and speak as one."""
    named = [
        e for e in islice(tree.xpath("//*[@class or @id]"), _MANY) if e.tag not in _INLINE and _is_wall(e)
    ]
    for element in named:
        remove(element)
    return bool(named)


def _is_wall(element: Any) -> bool:
    if not _WALL.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return False
    text = " ".join(str(element.text_content()).split())
    return count_words(text) <= _WALL_WORDS and not REPORTED.search(text) and signs(text) >= _WALL_SIGNS


def _remove_boxes(tree: Any) -> None:
    """Elements whose class says that they are a box beside the story, unless they hold much of the page, or its
    headline. The words of each are counted in one walk, since pages may be nested without need."""
    words: dict[Any, int] = {}
    boxes: list[tuple[Any, int]] = []
    stories: set[Any] = set()
    for _, element in etree.iterwalk(tree, events=("end",)):
        children = list(element)
        words[element] = count_words(element.text or "") + sum(
            words.pop(child, 0) + count_words(child.tail or "") for child in children
        )
        if element.tag in ("h1", "article", "main") or any(child in stories for child in children):
            stories.add(element)
            stories.difference_update(children)
        elif element.tag not in _INLINE and _is_box(element, words[element]):
            boxes.append((element, words[element]))
    most = _MOST * words.get(tree, 0)
    for box, held in boxes:
        if held <= most:
            remove(box)


def _remove_comments(tree: Any) -> None:
    """The heading "3 Komentar" and what stands below it, when that is the smaller part of the page."""
    headings = (
        heading
        for heading in tree.xpath("//h2|//h3|//h4|//h5|//h6")
        if _COMMENTS.fullmatch(" ".join(str(heading.text or "")[:80].split()))
    )
    for heading in islice(headings, _HEADINGS):
        below = [heading, *heading.itersiblings()]
        held = sum(count_words(str(element.text_content())) for element in below)
        if 2 * held < count_words(str(tree.text_content())):
            for element in below:
                remove(element)


def _remove_related(tree: Any) -> None:
    """The heading "Berita Lainnya" and what stands below it, where that is links and teasers of other stories."""
    headings = (e for e in islice(tree.xpath(_HEADS), _MANY) if is_related_heading(short_text(e)))
    for heading in list(islice(headings, _RELATED)):
        if heading.getparent() is None:
            continue
        siblings = (e for e in heading.itersiblings() if isinstance(e.tag, str))
        below = [e for e in islice(siblings, _BELOW) if e.tag == "a" or str(e.text_content()).strip()]
        linked = [e for e in below if e.tag == "a" or e.find(".//a") is not None]
        if below and len(linked) >= _LINKED * len(below):
            for element in (heading, *below):
                remove(element)


def _remove_lists_of_links(tree: Any) -> None:
    """Lists that are nothing but links to other pages, unless a line of the story announces them ("Pemenangnya:")."""
    for listed in islice(tree.xpath("//ul|//ol"), _MANY):
        items = [item for item in islice(listed, _ITEMS) if isinstance(item.tag, str)]
        if len(items) < _FEWEST_ITEMS or not all(map(_is_link, items)):
            continue
        above = listed.getprevious()
        before = short_text(above) if above is not None else ""
        if not before.endswith(":") or is_related_heading(before):
            remove(listed)


def _is_link(item: Any) -> bool:
    shown = short_text(item)
    return bool(shown) and any(short_text(anchor) == shown for anchor in islice(item.iter("a"), 1))


def _is_box(element: Any, words: int) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _BOX.search(name):
        return True
    if _WRITER.search(name):
        return any(
            _SENTENCE.search(str(e.text_content())[:800].strip()) for e in islice(element.iter(), _FEW)
        )
    if not _LOOSE.search(name) or words > _FEW:
        return False
    return not _SENTENCE.search(str(element.text_content())) or _is_linked(element, words)


def _is_linked(element: Any, words: int) -> bool:
    """Whether most of its words are links."""
    linked = sum(count_words(str(anchor.text_content())) for anchor in islice(element.iter("a"), _FEW))
    return linked >= _LINKED * words


def _remove_links(tree: Any) -> None:
    """ "Baca juga: <a>...</a>" wherever it stands: the link is known, so nothing else goes with it."""
    for anchor in tree.xpath("//a"):
        holder = anchor
        for _ in range(4):
            parent = holder.getparent()
            if parent is None or parent.tag in ("body", "html", "article"):
                break
            text = " ".join(str(parent.text_content())[:400].split())
            linked = " ".join(str(anchor.text_content()).split())
            if _READ_ALSO.match(text) and len(text) <= len(linked) + 40:
                holder = parent
                continue
            break
        text = " ".join(str(holder.text_content())[:400].split())
        if holder is not anchor or _READ_ALSO.match(text):
            remove(holder)
