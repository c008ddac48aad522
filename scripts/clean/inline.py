"""Debris in the middle of a paragraph: "Baca juga: ...", embeds, scroll lines."""

import re
from dataclasses import replace
from typing import Final

from scripts.article import Article

_EMBED: Final = re.compile(
    r"\[/?(?:gambas|embed|caption|gallery|video|youtube|instagram|twitter|tiktok|facebook|iframe|audio|ads?|iklan|sc)\b[^\[\]]{0,300}\]"
    r"|\[(?:baca|lihat|simak|tonton) (?:juga|pula)\b[^\[\]]{0,300}\]|\((?:baca|lihat|simak|tonton) (?:juga|pula)\s?:[^()]{0,300}\)"
    r"|SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? (?:CONTENT|READING)|\bADVERTISEMENT\b|\bGULIR UNTUK LANJUT BACA\b",
    re.IGNORECASE,
)


def cut_links(article: Article) -> Article:
    """Embeds and pointers to other articles cut out of the paragraphs."""
    kept = []
    for paragraph in article.paragraphs:
        cut = (
            " ".join(_EMBED.sub(" ", paragraph).split())
            if "[" in paragraph or "(" in paragraph or "S" in paragraph
            else paragraph
        )
        if cut:
            kept.append(cut)
    return replace(article, paragraphs=tuple(kept))
