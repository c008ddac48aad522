"""WordPress's own lines: shortcodes (and those of forums), buttons to share and to like, and what it puts behind each
post in a feed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scripts.article import Article
from scripts.clean.marks import ITEM, words_key

_CODE: Final = re.compile(
    r"\[(?P<close>/?)(?P<name>[a-z][\w-]{0,40})(?P<rest>[^\[\]]{0,600})\]", re.IGNORECASE
)
_ATTRIBUTE: Final = re.compile(r"\s[\w-]{1,30}=(?:[\"'“”″‘’].*|\w)")
_EMPTY: Final = frozenset(
    ("embed", "video", "audio", "gallery", "playlist", "caption", "wp_caption", "youtube", "iframe", "img")
)
"""Codes whose content is no text of the post."""
_ALONE: Final = re.compile(
    r"(?:gallery|embed|video|audio|playlist|caption|youtube|twitter|instagram|tiktok|facebook"
    r"|contact-form\w{0,60}(?:-7)?|su_\w{1,60}"
    r"|vc_\w{1,60}|et_pb_\w{1,60}|fusion_\w{1,60}|wp_\w{1,60}|ads?|adrotate|adinserter|the_ad|irp|related_?posts?|toc|sociallocker|quads"
    r"|smartslider3|elementor-template|metaslider|rev_slider|gview|embeddoc|pdf-embedder|sc_embed_player"
    r"|soundcloud|poll"
    r"|wpdiscuz\w{0,60}|gravityform|ninja_forms?|wpforms|share|sharing|subscribe\w{0,60}|newsletter\w{0,60}|mc4wp_form"
    r"|dropcap|columns?|row|spacer"
    r"|divider|button)$",
    re.IGNORECASE,
)
"""Codes that are known without attributes and without an end."""
_WITHIN: Final = 4
"""Paragraphs over which a caption may go."""
_POST: Final = r"(?:Artikel|Tulisan|Postingan|Pos|Kiriman|Berita|Konten)"
_SHOWN: Final = (
    r"(?:tampil|muncul|terbit|tayang|ditampilkan|diterbitkan|dimuat|dipublikasikan|ditayangkan|diposting"
    r"|dipos)"
)
_FIRST: Final = r"(?:pertama kali(?:nya)?|lebih (?:awal|dulu|dahulu)|perdana)"
_FIRST_ON: Final = re.compile(
    r"(?<!\w)\s{0,3}+(?:(?:The|This) (?:post|article|entry) .{1,300}? (?:appeared first|first appeared"
    r"|was first published"
    r"|was originally published) (?:on|at|in) .{1,120}?"
    r"|This (?:post|article|entry) (?:was originally published|originally appeared|appeared first) (?:on"
    r"|in) .{1,120}?"
    rf"|(?P<post>{_POST} )?(?P<what>.{{1,250}}?) (?:ini )?(?:(?:telah|sudah) )?(?:(?:untuk )?{_FIRST} {_SHOWN}"
    rf"|{_SHOWN} (?:untuk )?{_FIRST})"
    r" (?:pada|di|oleh) .{1,120}?)\.?\s{0,20}$",
    re.IGNORECASE,
)
_FIRST_WORD: Final = re.compile(r"\b(?:pertama|lebih|perdana|appeared|published)\b", re.IGNORECASE)
"""Without one of these no pointer need be looked for from every place of a text."""
_ON: Final = re.compile(
    r"\s{0,20}(?:continue reading|read more|(?:lanjut(?:kan)?|teruskan) membaca"
    r"|baca selengkapnya)\b[^.!?]{0,160}(?:→|»|➔)\s{0,20}$"
    r"|\s{0,20}[(\[](?:more|selengkapnya|lanjut\w{0,60})\s?(?:…|\.{3})[)\]]\s{0,20}$",
    re.IGNORECASE,
)
_LINE: Final = re.compile(
    r"\W{0,20}(?:klik untuk (?:berbagi|membagikan|mencetak|mengirim\w{0,60}|email)\b.{0,120}"
    r"|click to (?:share|print|email)\b.{0,120}"
    r"|bagikan(?: ini)?|share this|menyukai ini|like this|suka(?: memuat)?|(?:like )?loading|memuat|sukai ini"
    r"|(?:jadilah|be) (?:yang|the) (?:pertama|first) (?:menyukai|to like) (?:ini|this)"
    r"|tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|continue reading\b.{0,160}"
    r"|lanjut(?:kan)? (?:baca|membaca)\b(?!\W{0,20}$)"
    r"(?!.{0,40}\b(?:dengan|bersama|berlangganan|premium|plus)\b).{0,160}"
    r"|membuka di jendela yang baru|opens in new window|navigasi (?:pos|tulisan|artikel)"
    r"|post navigation|\d{1,3} (?:blogger|orang) menyukai ini|filed under\s?:.{0,120}|tagged\s?:?\s[^.]{1,120}"
    r"|ditandai \w{1,60}(?:(?:,| dan) [\w ]{1,30}){1,12}|(?:posted|filed|diposting) (?:in|on|under|di|dalam"
    r"|pada)\b.{0,160}|(?:tagged|ditag)\b.{0,160}"
    r"|(?:dilihat|dibaca|post views|views|hits)\W{0,3}[\d.,]{1,9}(?: kali| views)?|tags?\s?:.{1,160}"
    r"|\d{1,2} (?:menit baca|min read)|(?:previous|next) (?:post|article)\b.{0,160}"
    r"|(?:pos|artikel|tulisan) (?:sebelumnya|berikutnya|selanjutnya)\b\W.{0,160}|salin (?:tautan|link)"
    r"|copy link|tweet"
    r"|cetak|email|share on \w{1,60}|bagikan (?:di|ke|lewat) .{0,80}|pos terkait|tulisan terkait"
    r"|entri ini (?:ditulis|dipos\w{0,60}|diposkan)"
    r" (?:di|dalam|pada)\b.{0,160}|this entry was posted in\b.{0,160}"
    r"|alamat email anda tidak akan dipublikasikan.{0,80}"
    r"|your email address will not be published.{0,80}|(?:dalam|in) [\"“][^\"“”]{2,40}[\"”])\W{0,20}"
    r"|\s{0,20}[←«‹][^.!?]{1,140}|[^.!?]{1,140}[→›]\s{0,20}",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"(?:lagi|lainnya|more|tweet|surel|cetak|print|email)\W*", re.IGNORECASE)
"""A button behind those that share."""
_ALIKE: Final = 0.6
"""Of the words of what appeared first somewhere so many are the title's."""


def drop_wordpress(article: Article) -> Article:
    """`article` without them."""
    paragraphs = article.paragraphs
    if any("[" in paragraph for paragraph in paragraphs):
        paragraphs = tuple(_without_codes(paragraphs))
    kept: list[str] = []
    shared = False
    for paragraph in paragraphs:
        text = _without_tail(paragraph, article.title)
        bare = text.removeprefix(ITEM)
        shared = len(bare) <= 200 and bool(_LINE.fullmatch(bare) or (shared and _MORE.fullmatch(bare)))
        if bare and not shared:
            kept.append(text)
    return replace(article, paragraphs=tuple(kept))


def _without_tail(paragraph: str, title: str) -> str:
    """Without the pointer to the post itself behind its last sentence."""
    head, tail = paragraph[:-500], paragraph[-500:]
    tail = _ON.sub("", tail)
    if not _FIRST_WORD.search(tail):
        return (head + tail).strip()
    for found in _FIRST_ON.finditer(tail):
        what = set(words_key(found["what"] or "").split())
        known = set(words_key(title).split())
        alike = len(what & known) >= _ALIKE * len(what) if title else bool(found["post"])
        if found["what"] is None or alike:
            tail = tail[: found.start()]
            break
    return (head + tail).strip()


def _without_codes(paragraphs: Sequence[str]) -> Iterator[str]:
    """Without shortcodes; of captions and players their content goes too."""
    closed = {
        found["name"].casefold() for text in paragraphs for found in _CODE.finditer(text) if found["close"]
    }
    inside, since = "", 0
    for text in paragraphs:
        said, at = "", 0
        if inside:
            since += 1
            inside = inside if since <= _WITHIN else ""
        for found in _CODE.finditer(text):
            name = found["name"].casefold()
            if not _is_code(found, closed):
                continue
            said += "" if inside else text[at : found.start()]
            said += "" if name == "dropcap" or inside else " "
            at = found.end()
            if found["close"]:
                inside = "" if name == inside else inside
            elif name in _EMPTY and name in closed and not inside:
                inside, since = name, 0
        said += "" if inside else text[at:]
        said = " ".join(said.split()) if at else said
        if said:
            yield said


def _is_code(found: re.Match[str], closed: set[str]) -> bool:
    """Whether brackets hold a code, and no word of the news ("[sic]", "[SALAH]")."""
    name, rest = found["name"], found["rest"]
    if found["close"]:
        return not rest.strip()
    if name != name.casefold() and name.casefold() not in closed:
        return False
    if rest.startswith("="):
        return name.casefold() in closed
    if rest and not rest[0].isspace() and rest != "/":
        return False
    return bool(
        _ATTRIBUTE.match(rest) or name.casefold() in closed or (_ALONE.match(name) and not rest.strip(" /"))
    )
