"""Chapters for apps: Podcasting 2.0's JSON and Podlove Simple Chapters."""

import json
from collections.abc import Callable, Sequence

from feeds.episode import Chapter
from feeds.text import join_lines, keep_web_link
from feeds.times import format_timestamp
from scripts.telling.chapter_titles import shorten


def render_chapters_json(
    chapters: Sequence[Chapter],
    *,
    title: str = "",
    show: str = "",
    audio_url: str = "",
    picture: Callable[[Chapter], str] = lambda _: "",
) -> str:
    """JSON chapters 1.2.0 of the podcast namespace, in time order, seconds with milliseconds.

    `picture` gives the address of a chapter's own, or nothing.
    """
    listed: list[dict[str, object]] = []
    for chapter in order(chapters):
        item: dict[str, object] = {
            "startTime": round(chapter.start_s, 3),
            "endTime": round(chapter.end_s, 3),
            "title": name(chapter),
        }
        if link := keep_web_link(chapter.link):
            item["url"] = link
        if image := keep_web_link(picture(chapter)):
            item["img"] = image
        listed.append(item)
    told = {"title": join_lines(title), "podcastName": join_lines(show), "fileName": audio_url}
    whole = {"version": "1.2.0", **{k: v for k, v in told.items() if v}, "chapters": listed}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def list_psc(chapters: Sequence[Chapter]) -> list[tuple[str, str, str]]:
    """Start, title and link (or nothing) of each <psc:chapter>, in time order."""
    return [
        (format_timestamp(chapter.start_s, "."), name(chapter), keep_web_link(chapter.link))
        for chapter in order(chapters)
    ]


def name(chapter: Chapter) -> str:
    """Its title as apps list it, of about five words where the headline's sense allows it; pages show it whole."""
    return shorten(join_lines(chapter.title))


def order(chapters: Sequence[Chapter]) -> list[Chapter]:
    """The chapters that have a title, by time."""
    return sorted((c for c in chapters if join_lines(c.title)), key=lambda c: c.start_s)
