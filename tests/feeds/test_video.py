"""Videos: what is heard is seen, within what every screen shows, and they play at once."""

import io
import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lxml import etree, html

from audio.formats import aac
from audio.mastering import Mastering
from feeds.artwork.cover import TONES, Tone
from feeds.artwork.lettering import Setting
from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote
from feeds.formats import rss
from feeds.formats.jsonfeed import render_jsonfeed
from feeds.formats.podcast20 import _CODECS as CODECS
from feeds.formats.youtube import jumps, render_youtube
from feeds.shapes import FILMS
from feeds.site.pages import render_episode, render_home
from feeds.video import FORMS, storyboard
from feeds.video.film import FPS, around, draw, lit_box
from feeds.video.forms import Box, Form
from feeds.video.planes import Planes, tint
from feeds.video.scenery import empty_stage, labelled, tone_of, write
from feeds.video.screens import set_screens
from feeds.video.words import align, timed

DAY = datetime(2026, 11, 29, 5, 30, tzinfo=UTC)
LONG = (
    "Pemerintah Kabupaten Argasana bersama Badan Penanggulangan Bencana Daerah, relawan dari sembilan desa, dan para "
    "guru memindahkan 1.250 buku perpustakaan keliling ke gedung serbaguna Randuwangi sebelum hujan lebat turun lagi."
)
WIDE = "https://" + "panjangsekali" * 9


@pytest.fixture(params=FORMS.values(), ids=FORMS)
def form(request: Any) -> Form:
    made: Form = request.param
    return made


def caption(text: str, start_s: float, end_s: float) -> Caption:
    return Caption(start_s, end_s, text, "Penyiar", "a", timed(text, start_s, end_s))


def episode(*captions: Caption, seconds: float = 12.0) -> Episode:
    story = StoryNote(
        "a", "Buku <Dipindahkan> Sebelum Hujan", 4.0, 10.0, "x", (SourceNote("J", "Radio Lereng"),), "daerah"
    )
    chapters = (
        Chapter(0, 4, "Pembuka"),
        Chapter(4, 10, story.headline, story="a"),
        Chapter(10, 12, "Penutup"),
    )
    audio = Media("episodes/e/e-1.mp3", "audio/mpeg", 9, seconds)
    return Episode(
        "e", "g", "Warta Lereng, Minggu", "Ringkas.", DAY, DAY, audio, chapters, captions, (story,)
    )


@pytest.fixture
def channel() -> Channel:
    return Channel("Warta Lereng", "Kabar.", "https://w.example", "R", "r@w.example")


def frames(form: Form, made: Episode, channel: Channel, picture: bytes) -> list[np.ndarray[Any, Any]]:
    board = storyboard(channel, made, picture, made.audio.seconds)
    heard = np.linspace(0, 1, 150, dtype=np.float32)
    count = round(made.audio.seconds * FPS)
    return [stage.whole.copy() for stage in draw(board, form, heard, count)]


def test_everything_that_is_read_stands_in_what_every_screen_shows(form: Form) -> None:
    places = [box for name, box in form.places.items()]
    assert all(form.safe.holds(box) for box in places)
    assert not any(one.meets(other) for n, one in enumerate(places) for other in places[n + 1 :])


def test_no_word_leaves_its_place_and_no_two_lie_on_each_other(form: Form) -> None:
    shown = list(set_screens([caption(LONG, 0, 9), caption(WIDE, 9, 12)], form, 12.0))
    assert len(shown) > 2
    for screen in shown:
        for word in screen.words:
            assert form.words.left <= word.left and word.left + word.width <= form.words.right + 1, word
            assert form.words.top <= word.top and word.top + form.type_size <= form.words.bottom, word
            assert around(form).holds(lit_box(word, form)), word
    said = " ".join(word.text for screen in shown for word in screen.words)
    assert said.startswith(LONG)
    assert all(one.end_s <= other.start_s for one, other in itertools.pairwise(shown))


def test_the_word_that_is_heard_is_lit_and_no_light_is_left_behind(
    form: Form, channel: Channel, picture: bytes
) -> None:
    made = episode(caption("Selamat pagi, Saudara semua.", 0.5, 3.5), caption("Buku dipindahkan.", 4.5, 7.0))
    seen = frames(form, made, channel, picture)
    gold, _, _ = tint(tone_of(channel.cover_tone).gold)
    place = around(form)

    def lit(number: int) -> tuple[int, int]:
        part = seen[number][place.top : place.bottom, place.left : place.right]
        columns = np.flatnonzero((part == gold).sum(0) > 20)
        return (int(columns[0]), int(columns[-1])) if len(columns) else (-1, -1)

    screen = next(iter(set_screens(made.transcript, form, 12.0)))
    for word in screen.words:
        left, right = lit(round((word.start_s + word.end_s) / 2 * FPS))
        middle = (left + right) / 2 + place.left
        assert word.left <= middle <= word.left + word.width, word
    assert lit(round(0.2 * FPS)) == lit(round(9.5 * FPS)) == (-1, -1)


def test_no_letter_of_the_label_is_cut_and_it_is_read_easily(form: Form, channel: Channel) -> None:
    tail = replace(
        channel, ai_label="Siaran ini dibacakan mesin AI yang juga menggubah naskahnya, jujur. " * 4
    )
    for tone in TONES:
        board = storyboard(replace(tail, cover_tone=tone), episode(), b"", 12.0)
        stage, box = empty_stage(board, form), form.label
        ground, paper = (tint(ink)[0] for ink in (tone_of(tone).ground, tone_of(tone).paper))
        rows = stage.parts[0][box.top : box.bottom, box.left : box.right]
        assert rows.max() >= paper - 2 and (rows[-2:] == ground).all()
        assert (stage.parts[0][box.bottom : form.safe.bottom, box.left : box.right] == ground).all()


@pytest.mark.parametrize("size", range(18, 86, 2))
def test_the_dot_of_an_i_stands_apart_in_every_size(size: int) -> None:
    stage = Planes(64, 128)
    write(stage, Box(0, 0, 64, 128), Setting(("i",), size, size), (255, 255, 255), 36)
    inked = np.flatnonzero(stage.parts[0].max(1) > 60)
    assert np.diff(inked).max() > 1


@pytest.mark.parametrize("tone", TONES.values(), ids=TONES)
def test_words_stand_out_from_what_they_stand_on(tone: Tone) -> None:
    """WCAG 2.2, 1.4.6: 7 to 1; and 4.5 to 1 of what is large."""
    for ink, under, least in (
        (tone.paper, tone.ground, 7.0),
        (tone.paper, tone.shade, 7.0),
        (tone.ground, tone.gold, 4.5),
        (tone.gold, tone.shade, 4.5),
    ):
        light, dark = sorted((luminance(ink), luminance(under)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= least, (ink, under)


def luminance(ink: tuple[int, int, int]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in ink)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_long_sentence_is_parted_before_a_phrase_and_never_between_a_figure_and_what_it_counts() -> None:
    told = (
        "Dinas Perhubungan Argasana menambah 150 armada angkutan pedesaan menuju pasar induk Randuwangi mulai pekan "
        "depan untuk warga sembilan desa di lereng timur yang terputus jalannya sejak banjir bulan lalu"
    )
    shown = list(set_screens([caption(told, 0, 12)], FORMS["tegak"], 12.0))
    assert len(shown) == 2
    assert shown[1].words[0].text in ("untuk", "di", "yang", "menuju", "sejak")


def test_the_last_line_of_a_sentence_is_no_single_short_word(form: Form) -> None:
    for told in (
        "Sekian Warta Lereng edisi pagi.",
        "Naskah disusun dan dibacakan dengan suara sintetis buatan AI.",
    ):
        (screen,) = set_screens([caption(told, 0, 5)], form, 5.0)
        last = [word for word in screen.words if word.top == screen.words[-1].top]
        assert len(last) > 1 or last == list(screen.words), told


def test_a_word_that_is_written_as_figures_is_lit_as_long_as_it_is_said() -> None:
    said = timed("Sebanyak seribu dua ratus lima puluh buku dipindahkan", 0.0, 10.0)
    line = Caption(0.0, 10.0, "Sebanyak 1.250 buku dipindahkan", "Penyiar", "a", said)
    times = align(line.text.split(), line)
    assert times[1][1] - times[1][0] > 4 * (times[0][1] - times[0][0]) / 2
    assert times[2][0] == pytest.approx(said[6][0])


def test_the_same_edition_gives_the_same_video_that_begins_before_it_has_come_whole(
    form: Form, channel: Channel, picture: bytes, tmp_path: Path
) -> None:
    import av

    from feeds.video import draw_film, write_video
    from feeds.video.muxing import Sleeve

    made = episode(caption("Selamat pagi.", 0.5, 2.0), seconds=4.0)
    board, heard = storyboard(channel, made, picture, 4.0), np.zeros(50, np.float32)
    drawn = [io.BytesIO(), io.BytesIO()]
    for out in drawn:
        draw_film(board, form, heard, out)
    assert drawn[0].getvalue() == drawn[1].getvalue()
    pictures, sound, film = (tmp_path / name for name in ("p.mp4", "s.m4a", "f.mp4"))
    pictures.write_bytes(drawn[0].getvalue())
    with sound.open("wb") as out:
        aac.encode([np.zeros(4 * 44_100, np.float32)], Mastering(), out)
    long = "Bupati Resmikan Perpustakaan Terapung di Muara Sungai Lirih"
    sleeve = Sleeve(
        "T", "R", "W", "2026-11-29", board.label, (Chapter(0, 2, "Pembuka"), Chapter(2, 4, long, story="a"))
    )
    write_video(pictures, sound, film, sleeve)
    content = film.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")
    with av.open(str(film)) as opened:
        video, audio = opened.streams.video[0], opened.streams.audio[0]
        assert (video.width, video.height, video.codec_context.pix_fmt) == (
            form.width,
            form.height,
            "yuv420p",
        )
        assert (video.codec_context.name, audio.codec_context.name) == ("h264", "aac")
        assert f"avc1.{video.codec_context.extradata[1:4].hex()},mp4a.40.2" == CODECS["video/mp4"]
        assert audio.codec_context.profile == "LC"
        assert abs(float(video.duration * video.time_base) - 4.0) < 0.1
        assert "AI" in opened.metadata["comment"]
        assert opened.chapters()[1]["metadata"]["title"] == "Bupati Resmikan Perpustakaan Terapung"


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Suara edisi ini buatan AI.", "Suara edisi ini buatan AI."),
        (
            "Kami menggubah ini dari berita banyak media. " * 6 + "Suaranya buatan AI! Salam.",
            "Suaranya buatan AI.",
        ),
        ("Suara AI " + "yang sangat merdu, " * 40, "Dibacakan suara AI"),
        ("AI" * 300, "Dibacakan suara AI"),
    ],
)
def test_a_label_always_names_ai_and_is_read_at_arms_length(form: Form, label: str, told: str) -> None:
    setting = labelled(label, form.label)
    assert " ".join(setting.lines) == told
    assert setting.size >= 34


@pytest.fixture
def filmed() -> Episode:
    return replace(
        episode(),
        files=tuple(
            Media(f"episodes/e/e-{name}-1.mp4", "video/mp4", 900_000, 12.0, "ab" * 32) for name in FORMS
        ),
    )


def test_who_only_watches_finds_the_videos_on_the_pages_and_in_json(
    channel: Channel, filmed: Episode
) -> None:
    for told, root in ((render_episode(channel, filmed), "../../"), (render_home(channel, [filmed]), "./")):
        page = html.fromstring(told)
        links = {str(a.get("href")): a.text_content() for a in page.xpath("//p[contains(@class,'films')]/a")}
        assert links == {
            f"{root}episodes/e/e-mendatar-1.mp4": "Video (0,9 MB)",
            f"{root}episodes/e/e-tegak-1.mp4": "Video tegak (0,9 MB)",
        }
    page = html.fromstring(render_episode(channel, filmed))
    assert (
        page.xpath("//meta[@property='og:video']/@content")[0] == f"{channel.url}/episodes/e/e-mendatar-1.mp4"
    )
    (item,) = json.loads(render_jsonfeed(channel, [filmed]))["items"]
    assert [each["mime_type"] for each in item["attachments"]] == ["audio/mpeg", "video/mp4", "video/mp4"]
    assert len({each["title"] for each in item["attachments"]}) == 1, "the same in another form"
    assert b"Tonton" not in render_episode(channel, episode()) + render_home(channel, [episode()])


def test_apps_are_told_how_high_each_video_is_and_what_plays_it(channel: Channel, filmed: Episode) -> None:
    item = etree.fromstring(rss.render(channel, [filmed])).find("channel/item")
    spaces = {"podcast": "https://podcastindex.org/namespace/1.0"}
    told = item.findall("podcast:alternateEnclosure", spaces)
    assert [each.get("default") for each in told] == ["true", None, None]
    assert [(film.width, film.height) for film in FILMS] == [(f.width, f.height) for f in FORMS.values()]
    for each, form in zip(told[1:], FORMS.values(), strict=True):
        assert each.get("type") == "video/mp4" and each.get("codecs") == CODECS["video/mp4"]
        assert each.get("height") == str(form.height)
        assert (each.get("length"), each.get("bitrate")) == ("900000", "600000")


def test_youtube_is_told_chapters_as_apps_are(channel: Channel) -> None:
    whole = "Bupati Sukaraya Resmikan Perpustakaan Terapung di Muara Sungai Lirih"
    parts = [Chapter(20 * n, 20 * n + 20, f"{whole} karena Hujan", story="a") for n in range(3)]
    text = render_youtube(channel, replace(episode(), chapters=tuple(parts)))
    assert "00:20 Bupati Sukaraya Resmikan Perpustakaan Terapung\n" in text


def test_a_long_name_of_a_show_leaves_the_day_in_the_title_for_youtube(channel: Channel) -> None:
    show = "Warta Lereng untuk Semua Pendengar Setia di Lembah, Pesisir, dan <Gunung> Sembilan Desa"
    long = replace(channel, title=show)
    made = replace(episode(), title=f"{show}, Minggu, 29 November 2026, edisi pagi")
    title = render_youtube(long, made).split("\n")[0]
    assert title.startswith("Warta Lereng untuk Semua") and title.endswith(
        "…, Minggu, 29 November 2026, edisi pagi"
    )
    assert len(title.encode()) <= 100


def test_youtube_gets_chapters_from_nought_on_and_no_mark_up(channel: Channel) -> None:
    parts = (
        Chapter(0, 4, "Pembuka"),
        Chapter(4, 30, "Satu"),
        Chapter(30, 60, "Dua <x>"),
        Chapter(60, 90, "Penutup"),
    )
    assert [(c.start_s, c.title) for c in jumps(parts)] == [(0.0, "Satu"), (30, "Dua <x>"), (60, "Penutup")]
    assert jumps(parts[:2]) == ()
    text = render_youtube(channel, episode())
    assert "<" not in text and ">" not in text and "AI" in text and "Radio Lereng" in text
    assert len(text.split("\n")[0].encode()) <= 100 and len(text.encode()) <= 5_200
