"""The public site: pages of the show and of each edition, made by Jinja2 from files in templates/ and static/.

A page asks nothing of anybody but the folder in which it lies; without scripts it lacks only the following along.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from feeds import addresses
from feeds.artwork.cover import TONES
from feeds.channel import Channel
from feeds.episode import Correction, Episode, Media, SourceNote
from feeds.formats.notes import format_credit, format_label, format_outlet
from feeds.formats.paging import FeedPage, find_listing
from feeds.shapes import WIDE, describe, file_name, film_of
from feeds.site import linked_data
from feeds.site.outline import Passage, outline_episode
from feeds.site.subscribing import draw_qr, list_apps
from feeds.text import cut, drop_illegal, join_lines, keep_web_link
from feeds.times import format_clock, format_day, format_rfc3339

HOME_EPISODES = 30
"""Editions on the first page; all are in the archive."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Content-Security-Policy of every page; docs/hosting.md has it as a header too. Pages connect to nothing
themselves; testers that run inside them ask for robots.txt."""
_HERE = Path(__file__).parent
_ABOUT_BYTES = 155
"""What search engines show of a description."""
_LANGUAGE, _LOCALE = "id", "id_ID"
"""Of the pages: their words are ours, whatever language the feed says the show is in."""


def render_home(channel: Channel, episodes: Sequence[Episode]) -> bytes:
    """The first page: the newest edition to hear at once, how to subscribe, the editions before (newest first)."""
    newest = episodes[0] if episodes else None
    return _render(
        "home.html",
        channel,
        "./",
        about=_about(channel.description),
        canonical=f"{channel.url}/",
        linked=linked_data.describe_series(channel, episodes[:1]),
        latest={
            **_row(channel, newest),
            "episode": newest,
            "parts": _parts(channel, newest),
            "films": _films(channel, newest),
        }
        if newest
        else None,
        earlier=[_row(channel, episode) for episode in episodes[1:HOME_EPISODES]],
        apps=list_apps(channel),
        qr=Markup(draw_qr(channel.feed_url)),  # made by us of nothing but squares
    )


def render_episode(channel: Channel, episode: Episode) -> bytes:
    """The page of an edition: player, parts, script with its sources, corrections above all."""
    return _render(
        "episode.html",
        channel,
        "../../",
        about=_about(episode.summary or episode.title),
        canonical=addresses.page(channel, episode),
        linked=linked_data.describe_episode(channel, episode),
        episode=episode,
        row=_row(channel, episode),
        parts=_parts(channel, episode),
        corrections=[_correction(channel, correction) for correction in episode.corrections],
        megabytes=_megabytes(episode.audio),
        films=_films(channel, episode),
        **_card(channel, episode),
        synthetic=format_label(channel, episode),
        service=[_source(channel, source) for source in episode.service],
    )


def _films(channel: Channel, episode: Episode) -> list[dict[str, str | int]]:
    """The videos of an edition, as a page offers them."""
    return [
        {
            "path": media.path,
            "address": addresses.audio(channel, media),
            "type": media.type,
            "name": film.name,
            "megabytes": _megabytes(media),
            "width": film.width,
            "height": film.height,
        }
        for media in episode.files
        if (film := film_of(media))
    ]


def _megabytes(media: Media) -> str:
    return f"{media.bytes / 1e6:.1f}".replace(".", ",")


def _card(channel: Channel, episode: Episode) -> dict[str, Any]:
    """The picture that others show with a link to the page, where the edition has one of its own."""
    if not episode.art:
        return {}
    path = addresses.beside(episode, file_name(episode, WIDE))
    return {"card": _wide(addresses.address(channel, path), describe(episode))}


def _wide(address: str, words: str) -> dict[str, str | int]:
    return {"address": address, "words": words, "width": WIDE.width, "height": WIDE.height}


def render_listing(channel: Channel, listed: FeedPage) -> bytes:
    """A page of the archive, beside the page of the feed that holds the same editions."""
    place, span = listed.place, ""
    if listed.episodes:
        last, first = listed.episodes[-1].published, listed.episodes[0].published
        days = [format_day(moment, channel.zone).partition(", ")[2] for moment in (last, first)]
        span = " – ".join(dict.fromkeys(days))
    return _render(
        "listing.html",
        channel,
        "../",
        about=_about(f"Semua edisi {channel.title}, {span}" if span else f"Semua edisi {channel.title}"),
        canonical=addresses.address(channel, find_listing(place.path).removesuffix("index.html")),
        rows=[_row(channel, episode) for episode in listed.episodes],
        span=span,
        newer=find_listing(place.previous),
        older=find_listing(place.next),
    )


def render_withdrawn(channel: Channel, title: str, reason: str, moment: datetime) -> bytes:
    """What stands in the place of an edition that was withdrawn."""
    told = {"title": join_lines(title), "reason": join_lines(reason), "day": format_day(moment, channel.zone)}
    return _render(
        "withdrawn.html", channel, "../../", about="Edisi ini dicabut.", hidden=True, withdrawn=told
    )


@cache
def read_static() -> dict[str, bytes]:
    """Style, script and icon, by paths below `public/` that change with their content."""
    files = {}
    for file in sorted((_HERE / "static").iterdir()):
        content = file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:8]
        files[f"static/{file.stem}-{digest}{file.suffix}"] = content
    return files


@cache
def read_look() -> str:
    """A fingerprint of templates and static files: pages made with another look are to be made anew."""
    parts = [path.read_bytes() for path in sorted((_HERE / "templates").iterdir())]
    return hashlib.sha256(b"\0".join([*parts, *map(str.encode, read_static())])).hexdigest()[:16]


def compile_templates() -> None:
    """Compile the templates now, so that no page has to wait for it."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def _render(template: str, channel: Channel, root: str, **values: Any) -> bytes:
    tone = channel.cover_tone if channel.cover_tone in TONES else next(iter(TONES))
    red, green, blue = TONES[tone].ground
    card = None
    if channel.wide_cover:
        card = _wide(addresses.address(channel, channel.wide_cover), f"Sampul {join_lines(channel.title)}")
    text = (
        _environment()
        .get_template(template)
        .render(
            show=channel,
            root=root,
            policy=POLICY,
            files=_names(),
            tone=f"tone-{tone}",
            ground=f"#{red:02x}{green:02x}{blue:02x}",
            language=_LANGUAGE,
            locale=_LOCALE,
            funding=keep_web_link(channel.funding),
            **{
                "hidden": False,
                "linked": None,
                "canonical": "",
                "card": card,
                "synthetic": format_label(channel),
                **values,
            },
        )
    )
    return text.encode("utf-8", "ignore")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: drop_illegal(value) if type(value) is str else value,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters.update(clock=format_clock, seconds=_seconds)
    return environment


@cache
def _names() -> dict[str, str]:
    """ "style.css" -> "static/style-1a2b3c4d.css"."""
    return {f"{Path(path).stem[:-9]}{Path(path).suffix}": path for path in read_static()}


def _row(channel: Channel, episode: Episode) -> dict[str, str]:
    """An edition as lists show it; the name of the show goes, since it stands above."""
    title, show = join_lines(episode.title), join_lines(channel.title)
    short = title.removeprefix(f"{show}, ").removeprefix(f"{show}: ")
    day = format_day(episode.published, channel.zone)
    told = format_day(episode.published, channel.zone, hour=True)
    return {
        "path": addresses.folder(episode),
        "title": short[:1].upper() + short[1:],
        "summary": cut(join_lines(episode.summary), 200),
        "iso": format_rfc3339(episode.published, channel.zone),
        "told": f"Terbit pukul {told.removeprefix(day + ', ')}" if day in title else told,
        "length": _length(episode.audio.seconds),
    }


def _parts(channel: Channel, episode: Episode) -> list[dict[str, Any]]:
    return [
        {
            "start_s": part.start_s,
            "title": part.title,
            "anchor": part.anchor,
            "lead": part.lead,
            "spoken_title": part.spoken_title,
            "runs": part.runs,
            "text": part.text,
            "sources": _sources(channel, episode, part),
        }
        for part in outline_episode(episode)
    ]


def _sources(channel: Channel, episode: Episode, part: Passage) -> list[dict[str, str]]:
    """Of its story, or of the weather and the like that it tells."""
    told = (each for each in episode.service if each.chapter and each.chapter == part.title)
    return [_source(channel, source) for source in (part.story.sources if part.story else told)]


def _source(channel: Channel, source: SourceNote) -> dict[str, str]:
    name, by = format_outlet(source), format_credit(channel, source)
    return {
        "outlet": name,
        "title": join_lines(source.title or source.outlet or keep_web_link(source.link)),
        "link": keep_web_link(source.link),
        "by": by.removeprefix(name).removeprefix("; ") if name else by,
    }


def _correction(channel: Channel, correction: Correction) -> dict[str, str]:
    return {
        "kind": "Pencabutan berita" if correction.withdrawal else "Ralat",
        "headline": join_lines(correction.headline),
        "day": format_day(correction.moment, channel.zone),
        "text": join_lines(correction.text),
        "link": f"../{correction.corrects}/" if correction.corrects else "",
    }


def _about(text: str) -> str:
    return cut(join_lines(text), _ABOUT_BYTES)


def _length(seconds: float) -> str:
    """ "5 menit", "45 detik": as listeners plan with it."""
    return f"{max(1, round(seconds / 60))} menit" if seconds >= 55 else f"{round(seconds)} detik"


def _seconds(seconds: float) -> str:
    """ "35.088": a place in the sound as addresses have it (Media Fragments: #t=)."""
    return f"{seconds:.3f}".rstrip("0").rstrip(".")
