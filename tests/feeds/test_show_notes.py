"""Show notes: stories, times that jump, credits."""

from collections.abc import Callable
from dataclasses import replace

from feeds.channel import Channel
from feeds.episode import Episode
from feeds.formats.notes import render_notes_html, render_notes_plain
from feeds.text import cut
from feeds.times import format_alexa, format_clock, format_day

NewEpisode = Callable[..., Episode]


def test_a_story_is_printed_with_its_time_and_the_credit_of_its_source(
    channel: Channel, new_episode: NewEpisode
) -> None:
    notes = render_notes_html(channel, new_episode())
    assert "<strong>(00:05) Pasar dibuka lagi</strong><br>Pasar Lembah dibuka lagi.</p>" in notes
    assert '<a href="https://kabar.example/pasar?a=1&amp;b=2">Pasar dibuka lagi</a>' in notes
    assert (
        "(Kabar Lembah/Antara; penulis Wulan; editor Seno; Senin, 5 Januari 2026; lisensi CC BY 4.0)" in notes
    )


def test_the_words_that_name_ai_may_be_the_shows_own(channel: Channel, new_episode: NewEpisode) -> None:
    own = replace(channel, ai_label="Dibacakan oleh AI.")
    for notes in (render_notes_plain, render_notes_html):
        assert "buatan AI" in notes(channel, new_episode())
        assert "Dibacakan oleh AI." in notes(own, new_episode())
        assert "buatan AI" not in notes(own, new_episode())
        assert "Dibacakan oleh AI. Sebagian naskahnya disunting redaksi." in notes(
            own, new_episode(edited=True)
        )


def test_print_says_what_a_model_did_to_the_words_and_who_is_heard(
    channel: Channel, new_episode: NewEpisode
) -> None:
    own = replace(channel, ai_label="Dibacakan oleh AI")
    plain, made = (
        new_episode(),
        new_episode(reworded=True, edited=True, second_voice="kokoro:sekar", edited_by=("Wulan",)),
    )
    for notes in (render_notes_plain, render_notes_html):
        assert "ditulis ulang" not in notes(own, plain) and "Dibacakan oleh AI. Suara: espeak:id." in notes(
            own, plain
        )
        assert (
            "Dibacakan oleh AI. Sebagian kalimatnya ditulis ulang oleh model bahasa AI. "
            "Sebagian naskahnya disunting redaksi. Suara: espeak:id dan kokoro:sekar. Disunting oleh Wulan."
            in notes(own, made)
        )


def test_print_says_that_the_voice_is_synthetic(channel: Channel, new_episode: NewEpisode) -> None:
    assert "Suara: espeak:id." in render_notes_html(channel, new_episode())
    assert "suara sintetis" in render_notes_plain(channel, new_episode())


def test_plain_notes_hold_no_mark_up(channel: Channel, new_episode: NewEpisode) -> None:
    told = render_notes_plain(channel, new_episode())
    assert "\n(00:05) Pasar dibuka lagi (Sumber: Kabar Lembah/Antara)\n" in told
    assert "<" not in told


def test_an_episode_without_stories_lists_its_chapters(channel: Channel, new_episode: NewEpisode) -> None:
    assert "<li>(00:35) Jembatan diperkuat</li>" in render_notes_html(
        channel, replace(new_episode(), stories=())
    )


def test_past_the_first_hour_the_clock_shows_hours() -> None:
    assert [format_clock(s) for s in (5.9, 195, 3725)] == ["00:05", "03:15", "1:02:05"]


def test_the_day_is_that_of_the_shows_own_zone(new_episode: NewEpisode) -> None:
    late = new_episode().published.replace(hour=22, minute=30)
    assert format_day(late, "Asia/Jayapura", hour=True) == "Selasa, 6 Januari 2026, 00.30 WIT"
    assert format_day(late, "Asia/Kuala_Lumpur", hour=True) == "Senin, 5 Januari 2026, 23.30 GMT+08:00"
    assert format_alexa(late) == "2026-01-05T15:30:00.0Z"


def test_a_cut_never_splits_a_letter() -> None:
    assert cut("é" * 10, 12) == "éééé…"
    assert cut("satu dua tiga empat", 15) == "satu dua…"
