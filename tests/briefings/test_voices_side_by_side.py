"""`voices hear`: one text by every voice that is there, on a page with a player for each."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import soundfile

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
    for each in answer["voices"]:
        assert soundfile.info(out / each["file"]).duration > 2
    assert len({each["file"] for each in answer["voices"]}) == len(answer["voices"])


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
