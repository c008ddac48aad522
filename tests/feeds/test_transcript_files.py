"""Transcripts: what stands on the screen, and when."""

import json
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from feeds.episode import Caption
from feeds.formats import transcript
from feeds.formats.subtitles import cut_subtitles

TIMES = re.compile(r"(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})")
LONG = (
    "Pemerintah kabupaten menambah tiga puluh bus sekolah untuk kecamatan di lereng utara, "
    "sementara jalur ke dermaga lama ditutup sampai pekan depan karena longsor."
)


def spans(text: str) -> list[tuple[int, int]]:
    return [
        tuple(((int(h) * 60 + int(m)) * 60 + int(s)) * 1000 + int(ms) for h, m, s, ms in (t[:4], t[4:]))
        for t in TIMES.findall(text)
    ]


def shown(text: str) -> list[str]:
    """The lines of words: neither times nor numbers nor the head."""
    return [x for x in text.split("\n")[1:] if x and "-->" not in x and not x.isdigit()]


def test_a_line_names_its_speaker_and_starts_when_it_is_heard() -> None:
    text = transcript.render_vtt([Caption(0.5, 2.25, "Selamat pagi.", "Penyiar")])
    assert text == "WEBVTT\n\n00:00:00.500 --> 00:00:02.250\n<v Penyiar>Selamat pagi.\n"


def test_long_lines_are_cut_to_the_width_of_a_phone() -> None:
    text = transcript.render_vtt([Caption(0, 12, LONG, "Reporter")])
    assert all(len(line) <= 65 for line in shown(text))
    assert " ".join(line.removeprefix("<v Reporter>") for line in shown(text)) == LONG


def test_subtitles_have_two_lines_of_32_at_most() -> None:
    text = transcript.render_srt([Caption(0, 12, LONG, "Reporter"), Caption(12, 14, "Sekian.", "Penyiar")])
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    assert all(len(block) <= 4 and all(len(line) <= 32 for line in block[2:]) for block in blocks)
    assert [block[0] for block in blocks] == [str(n + 1) for n in range(len(blocks))]
    assert blocks[0][2].startswith("Reporter: ")
    assert blocks[-1][2] == "Penyiar: Sekian."


def test_a_word_appears_when_it_is_said_and_not_when_its_length_would_have_it() -> None:
    said = LONG.split()
    turn = said.index("sementara")
    early = tuple((0.5 + n * 0.1, 0.6 + n * 0.1, word) for n, word in enumerate(said[:turn]))
    late = tuple((8 + n * 0.2, 8.2 + n * 0.2, word) for n, word in enumerate(said[turn:]))
    made = list(cut_subtitles([Caption(0, 12, LONG, "", words=early + late)], width=50, lines=2))
    assert made[1].lines[0].startswith("sementara")
    assert made[1].start_s == 8.0


def test_a_caption_ends_with_a_clause_where_it_can() -> None:
    made = list(cut_subtitles([Caption(0, 12, LONG, "")], width=50, lines=2))
    assert made[0].lines[-1].endswith("utara,")


def test_no_caption_outlasts_the_sound() -> None:
    text = transcript.render_vtt([Caption(0, 5, "Satu.", "P"), Caption(5, 9, "Dua.", "P")], seconds=8.0)
    assert spans(text)[-1] == (5000, 8000)


def test_what_is_said_cannot_become_a_tag_or_a_time() -> None:
    text = transcript.render_vtt([Caption(0, 2, "A --> B <v Lain> & <i>x</i>", "Pen>yiar<b>")])
    assert "<v Penyiarb>A --&gt; B &lt;v Lain&gt; &amp;" in text
    assert len(spans(text)) == 1


def test_an_address_longer_than_a_line_is_broken() -> None:
    text = transcript.render_srt([Caption(0, 4, "Buka https://kabar.example/" + "panjang" * 9, "")])
    assert all(len(line) <= 32 for line in shown("\n" + text))


def test_json_tells_each_line_with_its_speaker() -> None:
    told = json.loads(transcript.render_json([Caption(1.23456, 2.5, "Selamat\npagi.", "Penyiar")]))
    assert told == {
        "version": "1.0.0",
        "segments": [{"speaker": "Penyiar", "startTime": 1.235, "endTime": 2.5, "body": "Selamat pagi."}],
    }


def test_the_page_of_the_transcript_escapes_what_it_shows() -> None:
    page = transcript.render_html([Caption(65, 70, "<b>Harga</b> & upah", "Penyiar")], title="Warta <pagi>")
    assert "Content-Security-Policy\" content=\"default-src 'none'" in page
    assert "<time>01:05</time>\n<p>&lt;b&gt;Harga&lt;/b&gt; &amp; upah</p>" in page
    assert "<title>Warta &lt;pagi&gt;</title>" in page


caption = st.builds(
    lambda start, lasts, text, speaker: Caption(start, start + lasts, text, speaker),
    st.floats(0, 500), st.floats(0, 30), st.text(max_size=200), st.sampled_from(["", "Penyiar", "R" * 80]),
)  # fmt: skip


@given(st.lists(caption, max_size=6))
def test_captions_never_overlap_and_always_fit(captions: list[Caption]) -> None:
    for text, width in (
        (transcript.render_vtt(captions, seconds=520), 65),
        (transcript.render_srt(captions, seconds=520), 32),
    ):
        times = spans(text)
        assert all(start < end <= 520_000 for start, end in times)
        assert all(before[1] <= after[0] for before, after in pairwise(times))
        assert all(len(line) <= width for line in text.split("\n") if "-->" not in line)


def test_a_line_of_a_million_letters_takes_no_time_to_speak_of() -> None:
    text = transcript.render_vtt([Caption(0, 500, "kata " * 200_000, "P")])
    assert text.count("-->") > 5000
