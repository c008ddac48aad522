"""Mistakes: corrected in print, withdrawn with a reason, deleted without harm."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from feeds.channel import Channel
from feeds.episode import Correction, Episode, Media
from feeds.formats.notes import render_notes_html, render_notes_plain
from feeds.formats.paging import PAGE_SIZE
from feeds.retention import find_expired, render_tombstone

NewEpisode = Callable[..., Episode]
NOON = datetime(2026, 1, 6, 12, 0, tzinfo=ZoneInfo("Asia/Jakarta"))


def test_a_correction_stands_first_and_links_to_what_it_corrects(
    channel: Channel, new_episode: NewEpisode
) -> None:
    wrong = Correction(NOON, "Pasar dipugar tiga bulan, bukan & bukan <dua>.", corrects="2026-01-04-pagi")
    episode = new_episode(corrections=(wrong,))
    notes = render_notes_html(channel, episode)
    assert notes.startswith("<p><strong>Ralat (Selasa, 6 Januari 2026):</strong> Pasar dipugar tiga bulan")
    assert '<a href="https://warta.example/siaran/episodes/2026-01-04-pagi/">' in notes
    assert "&lt;dua&gt;" in notes
    assert render_notes_plain(channel, episode).startswith(
        "Ralat (Selasa, 6 Januari 2026): Pasar dipugar tiga bulan"
    )


def test_long_corrections_leave_room_for_the_rest(channel: Channel, new_episode: NewEpisode) -> None:
    wrong = Correction(NOON, "Angka yang benar adalah tiga. " * 200)
    told = render_notes_plain(channel, new_episode(corrections=(wrong,) * 9))
    assert len(told.encode()) <= 4000
    assert "Pasar dibuka lagi; jembatan diperkuat." in told
    assert "suara sintetis" in told


def test_a_withdrawn_episode_leaves_a_page_with_the_reason(channel: Channel) -> None:
    files = render_tombstone(
        channel, "2026-01-05-pagi", "Edisi <pagi>", "Sumber menarik beritanya & meminta maaf.", NOON
    )
    page = files["episodes/2026-01-05-pagi/index.html"].decode()
    assert "Edisi &lt;pagi&gt;" in page
    assert "Selasa, 6 Januari 2026. Alasan: Sumber menarik beritanya &amp; meminta maaf." in page
    assert 'content="noindex"' in page


def test_what_is_no_longer_listed_may_go(channel: Channel, new_episode: NewEpisode) -> None:
    kept = new_episode(3)
    standing = [
        "feed.xml",
        "index.html",
        channel.cover,
        "cover-00000000.jpg",
        "cover-ours.jpg",
        "arsip/feed-1.xml",
        kept.audio.path,
        f"episodes/{kept.slug}/index.html",
        "episodes/2026-01-05-pagi/2026-01-05-pagi.mp3",
        "episodes/2026-01-05-pagi/index.html",
        "episodes/2026-01-06-pagi/a.mp3",
        "episodes/2026-01-06-pagi/index.html",
    ]
    gone = list(find_expired(channel, [kept], standing, tombs={"2026-01-06-pagi"}))
    assert gone == [
        "cover-00000000.jpg",
        "arsip/feed-1.xml",
        "episodes/2026-01-05-pagi/2026-01-05-pagi.mp3",
        "episodes/2026-01-05-pagi/index.html",
        "episodes/2026-01-06-pagi/a.mp3",
    ]


def test_a_sound_that_is_still_listed_never_goes(channel: Channel, new_episode: NewEpisode) -> None:
    elsewhere = Media("episodes/2026-01-05-pagi/lama.mp3", "audio/mpeg", 1000, 60.0)
    episode = new_episode(3, audio=elsewhere)
    story = replace(episode.stories[0], audio=replace(elsewhere, path="episodes/x/cerita.mp3"))
    episode = replace(episode, stories=(story,))
    assert not list(find_expired(channel, [episode], [elsewhere.path, "episodes/x/cerita.mp3"]))


def test_pages_of_a_long_show_stay(channel: Channel, new_episode: NewEpisode) -> None:
    episodes = [new_episode(day) for day in reversed(range(PAGE_SIZE + 1))]
    assert list(find_expired(channel, episodes, ["arsip/feed-1.xml", "arsip/feed-2.xml"])) == [
        "arsip/feed-2.xml"
    ]
