"""What feeds cost, for a show of ten years: `python tests/bench/feeds.py [EPISODES]`.

Bare feedgen with the core tags, plain feedgen with all that we write, our whole feed on one page and in pages,
and one more edition among them all as a publish does it. CPU seconds, the best of three.
"""

import sys
import time
import tracemalloc
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml.etree import SubElement

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from feeds.build import Publication, build  # noqa: E402
from feeds.channel import Channel, Person  # noqa: E402
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote  # noqa: E402
from feeds.formats import rss  # noqa: E402 - the repository need not be installed to be measured
from feeds.formats.notes import render_notes_html, render_notes_plain  # noqa: E402
from feeds.lint import check_feed  # noqa: E402

PODCAST = "{https://podcastindex.org/namespace/1.0}"
PSC = "{http://podlove.org/simple-chapters}"
SHOW = Channel(
    "Warta Lembah",
    "Kabar pilihan dari lembah.",
    "https://warta.example",
    "Redaksi Lembah",
    "redaksi@warta.example",
    persons=(Person("Sari Wening", "editor"),),
)


def edition(day: int) -> Episode:
    """Six stories of two sentences, each with a source."""
    moment = datetime(2016, 1, 4, 6, 0, tzinfo=ZoneInfo("Asia/Jakarta")) + timedelta(hours=8 * day)
    slug = f"{moment:%Y-%m-%d-%H}"
    source = SourceNote("Pasar dibuka lagi", "Kabar Lembah", "Antara", "Wulan", "Seno", moment,
                        "https://kabar.example/pasar", "CC BY 4.0")  # fmt: skip
    words = "Pasar Lembah dibuka lagi sejak Senin setelah dipugar tiga bulan. Pedagang kembali berjualan."
    stories = tuple(
        StoryNote(f"s{n}", f"Pasar blok {n} dibuka lagi", 10.0 + 45 * n, 55.0 + 45 * n, words, (source,))
        for n in range(6)
    )
    return Episode(
        slug, f"guid-{slug}", f"Warta Lembah, {moment:%d %m %Y}", "Pasar dibuka lagi.", moment, moment,
        Media(f"episodes/{slug}/{slug}.mp3", "audio/mpeg", 4_800_000, 300.0, "ab" * 32),
        tuple(Chapter(s.start_s, s.end_s, s.headline) for s in stories),
        (Caption(0.0, 4.0, "Selamat pagi.", "Penyiar"),), stories, number=day + 1, season=moment.year,
        voice="kokoro",
    )  # fmt: skip


def core(episodes: list[Episode], *, full: bool) -> bytes:
    """feedgen as its documentation shows it; `full`: with the same notes and tags as ours, by an extension."""
    feed = FeedGenerator()
    feed.load_extension("podcast", atom=False)
    if full:
        feed.register_extension("plain", Namespaces, Tags, atom=False)
    feed.title(SHOW.title)
    feed.link(href=SHOW.url, rel="alternate")
    feed.description(SHOW.description)
    for episode in episodes:
        entry = feed.add_entry(order="append")
        entry.title(episode.title)
        entry.link(href=f"{SHOW.url}/episodes/{episode.slug}/")
        entry.guid(episode.guid)
        entry.enclosure(f"{SHOW.url}/{episode.audio.path}", str(episode.audio.bytes), "audio/mpeg")
        entry.pubDate(episode.published)
        entry.podcast.itunes_duration("300")
        entry.podcast.itunes_title(episode.title)
        entry.podcast.itunes_image(f"{SHOW.url}/cover.jpg")
        entry.podcast.itunes_episode(episode.number)
        entry.podcast.itunes_season(episode.season)
        entry.podcast.itunes_episode_type("full")
        entry.podcast.itunes_explicit("no")
        if full:
            entry.description(render_notes_plain(SHOW, episode))
            entry.content(render_notes_html(SHOW, episode), type="CDATA")
            entry.plain.episode = episode
        else:
            entry.description(episode.summary)
    written: bytes = feed.rss_str(pretty=True)
    return written


class Namespaces(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    def extend_ns(self) -> dict[str, str]:
        return {"podcast": PODCAST[1:-1], "psc": PSC[1:-1]}


class Tags(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """The same elements as `feeds.formats.podcast20`, with nothing computed that could be left out."""

    episode: Episode

    def extend_rss(self, item: object) -> object:
        at = f"{SHOW.url}/episodes/{self.episode.slug}"
        for kind in ("text/vtt", "application/x-subrip", "application/json", "text/html"):
            SubElement(item, PODCAST + "transcript", url=f"{at}/transcript.x", type=kind, language="id")
        SubElement(item, PODCAST + "chapters", url=f"{at}/chapters.json", type="application/json+chapters")
        listed = SubElement(item, PSC + "chapters", version="1.2")
        for chapter in self.episode.chapters:
            SubElement(listed, PSC + "chapter", start=f"{chapter.start_s:.3f}", title=chapter.title)
        SubElement(item, PODCAST + "season", name=str(self.episode.season)).text = str(self.episode.season)
        SubElement(item, PODCAST + "episode").text = str(self.episode.number)
        SubElement(item, PODCAST + "person", role="editor").text = "Sari Wening"
        story = self.episode.stories[0]
        SubElement(item, PODCAST + "soundbite", startTime="10.0", duration="45.0").text = story.headline
        other = SubElement(item, PODCAST + "alternateEnclosure", type="audio/mpeg", length="4800000")
        SubElement(other, PODCAST + "source", uri=f"{SHOW.url}/{self.episode.audio.path}")
        value = b64encode(bytes.fromhex(self.episode.audio.sha256)).decode()
        SubElement(other, PODCAST + "integrity", type="sri", value=f"sha256-{value}")
        SubElement(item, PODCAST + "txt", purpose="ai-content").text = "true"
        return item


def drained(made: Publication) -> Iterator[str]:
    """The paths, each made and let go, as the folder's publisher does."""
    for path in made:
        len(made[path])
        yield path


def best_s(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def peak_mb(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    episodes = [edition(day) for day in reversed(range(count))]
    standing = build(SHOW, episodes[1:], ()).prints
    one_more = lambda: build(SHOW, episodes, {episodes[0].slug}, standing)  # noqa: E731 - a name for the rows
    rows: list[tuple[str, Callable[[], object]]] = [
        ("bare feedgen, core tags", lambda: core(episodes, full=False)),
        ("plain feedgen, our notes and tags", lambda: core(episodes, full=True)),
        ("ours, whole feed on one page", lambda: rss.render(SHOW, episodes)),
        ("ours, first press of all pages", lambda: list(drained(build(SHOW, episodes, ())))),
        ("ours, one more edition", lambda: list(drained(one_more()))),
    ]
    times = [best_s(work) for _, work in rows]
    print(f"{count} episodes{'':<22} CPU s   x bare  x plain   peak MB (Python)")
    for (name, work), seconds in zip(rows, times, strict=True):
        ratios = f"{seconds / times[0]:>7.2f} {seconds / times[1]:>8.2f}"
        print(f"{name:<36} {seconds:>7.3f} {ratios} {peak_mb(work):>9.1f}")
    newest = one_more()["feed.xml"]
    print(
        f"the gate reads feed.xml ({len(newest) // 1000} kB): {best_s(lambda: check_feed(newest)) * 1000:.0f} ms"
    )
    all_pages = [path for path in standing if path.endswith(".xml")]
    written = [path for path in one_more() if path in all_pages]
    print(f"feed pages written for one more: {len(written)} of {len(all_pages)} ({', '.join(written)})")


if __name__ == "__main__":
    main()
