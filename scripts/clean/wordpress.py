"""WordPress's own lines: shortcodes, buttons to share and to like, and what it puts behind each post in a feed."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article

_CAPTION: Final = re.compile(r"\[caption\b[^\[\]]{0,600}\].{0,600}?\[/caption\]", re.IGNORECASE | re.DOTALL)
_SHORTCODE: Final = re.compile(
    r"\[/?(?:gallery|embed|video|audio|playlist|caption|youtube|twitter|instagram|tiktok|facebook"
    r"|contact-form(?:-7)?|su_\w+|vc_\w+"
    r"|et_pb_\w+|fusion_\w+|wp_\w+|ads?|adrotate|the_ad|related_?posts?|toc|sociallocker|quads|smartslider3"
    r"|elementor-template"
    r"|metaslider|rev_slider|gview|embeddoc|pdf-embedder|sc_embed_player|soundcloud|poll|wpdiscuz\w*|gravityform"
    r"|ninja_form)\b"
    r"[^\[\]]{0,600}\]|\[/?[a-z][\w-]{2,30}(?: [\w-]{1,30}=(?:[\"'“”″][^\[\]\"'“”″]{0,200}[\"'“”″]"
    r"|\w{1,40})){1,12} ?/?\]",
    re.IGNORECASE,
)
_FIRST_ON: Final = re.compile(
    r"\s*(?:The post .{1,300}? (?:appeared first on|first appeared on|was first published on) .{1,120}?\.?"
    r"|(?:Artikel|Tulisan|Postingan|Pos|Kiriman|Berita) .{1,300}? (?:(?:tayang|dimuat|dipublikasikan|diterbitkan"
    r"|diposting) (?:pertama kali|perdana)|(?:pertama kali|perdana) (?:tayang|dimuat|dipublikasikan|diposting)"
    r"|(?:telah )?(?:tayang|terbit) (?:lebih dulu|sebelumnya)) (?:pada|di|oleh) .{1,120}?\.?"
    r"|(?:Artikel|Tulisan|Postingan|Pos|Kiriman|Berita) .{1,300}? (?:pertama kali (?:tampil|muncul|terbit|tayang"
    r"|diterbitkan) (?:pada|di)"
    r"|(?:muncul|tampil|terbit) (?:pertama kali|perdana) (?:pada|di)) .{1,120}?\.?"
    r"|This (?:post|article|entry) (?:was originally published|originally appeared|appeared first) (?:on"
    r"|in) .{1,120}?\.?)\s*$",
    re.IGNORECASE,
)
_LINE: Final = re.compile(
    r"\W*(?:klik untuk (?:berbagi|membagikan|mencetak|mengirim|email)\b.{0,120}|click to (?:share|print"
    r"|email)\b.{0,120}"
    r"|bagikan(?: ini)?|share this|menyukai ini|like this|suka(?: memuat)?|(?:like )?loading|memuat|sukai ini"
    r"|terkait|related"
    r"|tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|continue reading\b.{0,160}"
    r"|lanjut(?:kan)? (?:baca|membaca)\b.{0,160}"
    r"|(?:posted|filed|diposting) (?:in|on|under|di|dalam|pada)\b.{0,160}|(?:tagged|ditag)\b.{0,160}"
    r"|(?:dilihat|dibaca|post views|views|hits)\W{0,3}[\d.,]{1,9}(?: kali| views)?|tags?\s?:.{1,160}"
    r"|\d{1,2} (?:menit baca|min read)"
    r"|(?:previous|next) (?:post|article)\b.{0,160}|(?:pos|artikel|tulisan) (?:sebelumnya|berikutnya"
    r"|selanjutnya)\b\W.{0,160}"
    r"|salin (?:tautan|link)|copy link|tweet|cetak|email|share on \w+|bagikan (?:di|ke|lewat) .{0,80}"
    r"|pos terkait|tulisan terkait"
    r"|baca selengkapnya\b.{0,10}|membuka di jendela yang baru|opens in new window|navigasi pos|post navigation"
    r"|\d{1,3} (?:blogger|orang) menyukai ini)\W*",
    re.IGNORECASE,
)


def drop_wordpress(article: Article) -> Article:
    """`article` without them."""
    kept = []
    for paragraph in article.paragraphs:
        text = _SHORTCODE.sub(" ", _CAPTION.sub(" ", paragraph)) if "[" in paragraph else paragraph
        head, tail = text[:-500], text[-500:]
        text = (head + _FIRST_ON.sub("", tail)).strip()
        if text and not (len(text) <= 200 and _LINE.fullmatch(text)):
            kept.append(" ".join(text.split()) if text is not paragraph else paragraph)
    return replace(article, paragraphs=tuple(kept))
