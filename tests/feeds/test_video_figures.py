"""What is drawn in a video, held against figures of others: colours, moments of words, where a sentence is parted."""

import itertools
from datetime import UTC, datetime

import pytest

from feeds.channel import Channel
from feeds.episode import Caption, Chapter, Episode, Media, SourceNote, StoryNote
from feeds.video import FORMS, storyboard
from feeds.video.forms import Form
from feeds.video.planes import tint
from feeds.video.screens import set_screens
from feeds.video.words import align, timed


@pytest.mark.parametrize(
    ("ink", "seen"),
    [
        # 100 % colour bars of Rec. ITU-R BT.709 in eight bits, limited range
        ((255, 255, 255), (235, 128, 128)),
        ((255, 255, 0), (219, 16, 138)),
        ((0, 255, 255), (188, 154, 16)),
        ((0, 255, 0), (173, 42, 26)),
        ((255, 0, 255), (78, 214, 230)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 0, 255), (32, 240, 118)),
        ((0, 0, 0), (16, 128, 128)),
    ],
)
def test_a_colour_is_the_one_that_televisions_show(
    ink: tuple[int, int, int], seen: tuple[int, int, int]
) -> None:
    assert tint(ink) == seen


def test_estimated_words_follow_each_other_and_the_line_ends_with_the_last() -> None:
    words = timed("dua puluh delapan ton, kata bupati.", 3.0, 7.0)
    assert words[0][0] == 3.0 and words[-1][1] == pytest.approx(7.0)
    for begin, end, _ in words:
        assert end > begin
    gaps = {word: after[0] - end for (_, end, word), after in itertools.pairwise(words)}
    assert gaps["dua"] == pytest.approx(0) and gaps["ton,"] > 0.1
    long, short = words[2], words[0]
    assert long[1] - long[0] > 1.5 * (short[1] - short[0])


def test_a_word_with_its_comma_is_the_word_that_is_heard() -> None:
    said = ((0.0, 0.4, "bupati"), (0.4, 1.0, "hadir"))
    caption = Caption(0.0, 1.0, "Bupati, hadir.", "Penyiar", "", said)
    assert align(["“Bupati,”", "hadir."], caption) == ((0.0, 0.4), (0.4, 1.0))


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.name)
def test_every_screen_holds_its_words_and_begins_where_a_breath_may_be_drawn(form: Form) -> None:
    clause = "warga sembilan belas desa menerima bantuan beras kedelapan kalinya"
    text = ", ".join(["Kata bupati", *[clause] * 6]) + "."
    screens = list(set_screens([Caption(0.0, 40.0, text, "Penyiar")], form, 40.0))
    assert len(screens) > 1
    for screen in screens:
        assert max(word.top for word in screen.words) < form.words.top + form.words.height
        assert screen.words[-1].text.endswith((",", "."))
    shown = [word.text for screen in screens for word in screen.words]
    assert " ".join(shown) == text


def test_a_card_says_which_story_it_is_of_which_section_and_whose_once_each() -> None:
    sources = tuple(SourceNote("J", outlet) for outlet in ("Radio Lereng", "Kabar Wetan", "Radio Lereng"))
    stories = (
        StoryNote("a", "Pasar Dibuka", 4.0, 8.0, "x", sources, "daerah"),
        StoryNote("b", "Jalan Ditutup", 8.0, 12.0, "x", (), ""),
    )
    chapters = (Chapter(8, 12, "Jalan Ditutup", story="b"), Chapter(4, 8, "Pasar Dibuka", story="a"))
    day = datetime(2026, 11, 29, 5, 30, tzinfo=UTC)
    audio = Media("episodes/e/e-1.mp3", "audio/mpeg", 9, 12.0)
    made = Episode("e", "g", "Warta Lereng, Minggu", "Ringkas.", day, day, audio, chapters, (), stories)
    channel = Channel("Warta Lereng", "Kabar.", "https://w.example", "R", "r@w.example")
    board = storyboard(channel, made, b"", 12.0)
    assert [(card.start_s, card.kicker, card.headline, card.credit) for card in board.cards] == [
        (0.0, "", "Minggu", ""),
        (4, "Berita 1 dari 2 · Daerah", "Pasar Dibuka", "Sumber: Radio Lereng, Kabar Wetan"),
        (8, "Berita 2 dari 2", "Jalan Ditutup", ""),
    ]
