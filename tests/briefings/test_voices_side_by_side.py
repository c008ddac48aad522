"""`voices hear`: one text by every voice that is there, on a page with a player for each."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import soundfile

from audio.dsp.loudness import energies, integrated_lufs
from briefings.verbs.side_by_side import Sample, page

Run = Callable[..., tuple[int, str, str]]
TEXT = "Selamat pagi. Harga beras di Pasar Wetan Rp12.500."


class Players(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sources: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "audio":
            self.sources.append(dict(attrs)["src"] or "")


def test_each_voice_of_an_engine_has_a_player_and_a_sound(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "suara"
    code, told, _ = run("voices", "hear", TEXT, "--out", out, "--engine", "espeak", "--json")
    answer = json.loads(told)
    assert code == 0 and answer["silent"] == [] and len(answer["voices"]) >= 2
    players = Players()
    players.feed((out / "index.html").read_text("utf-8"))
    assert players.sources == [each["file"] for each in answer["voices"]]
    levels = []
    for each in answer["voices"]:
        sound, rate = soundfile.read(out / each["file"], dtype="float32")
        assert len(sound) > 2 * rate
        levels.append(integrated_lufs(energies(sound, rate)))
    assert max(levels) - min(levels) < 0.5  # the louder of two is taken for the better
    assert len({each["file"] for each in answer["voices"]}) == len(answer["voices"])


def test_the_page_counts_seconds_as_indonesians_do_and_tells_which_words_are_english() -> None:
    shown = page(
        "Pagi.", [Sample("espeak:id", "1.mp3", 2.46, "plain & clear"), Sample("a:b", "2.mp3", 3, "")]
    )
    assert '2,5 detik; <span lang="en">plain &amp; clear</span></small>' in shown
    assert "3,0 detik</small>" in shown


def test_who_cannot_speak_is_told_and_the_others_are_heard(run: Run, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("BRIEFINGS_VOICES", str(tmp_path / "kosong"))
    out = tmp_path / "suara"
    code, told, err = run(
        "voices", "hear", TEXT, "--out", out, "--engine", "supertonic", "--engine", "espeak"
    )
    assert code == 0 and "voices" in told and "briefings voices get supertonic" in err
    assert run("voices", "hear", TEXT, "--out", out, "--engine", "supertonic")[0] == 5


def test_no_text_leaves_the_house_unless_somebody_lets_it(run: Run, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    from audio.engines import engines
    from briefings.verbs import side_by_side

    few = {name: point for name, point in engines().items() if name in ("espeak", "gtts", "silent")}
    monkeypatch.setattr(side_by_side, "engines", lambda: few)
    _, told, _ = run("voices", "hear", TEXT, "--out", tmp_path / "suara", "--json")
    answer = json.loads(told)
    assert {each["voice"].partition(":")[0] for each in answer["voices"]} == {"espeak"}
    assert [each["voice"] for each in answer["silent"]] == ["gtts"]


def test_a_text_without_words_is_refused(run: Run, tmp_path: Path) -> None:
    code, _, err = run("voices", "hear", " … ", "--out", tmp_path / "suara")
    assert code == 5 and "nothing to say" in err and not (tmp_path / "suara").exists()


def test_the_text_on_the_page_is_data() -> None:
    evil = '<script>alert(1)</script>"'
    players = Players()
    players.feed(page(evil, [Sample(evil, evil, 1.0, evil)]))
    assert "script" not in players.tags and players.sources == [evil]


def test_the_page_counts_as_indonesians_write() -> None:
    told = page("Warta.", [Sample("espeak:id", "a.mp3", 8.14, "plain and clear")])
    assert "8,1 detik" in told and '<span lang="en">plain and clear</span>' in told
