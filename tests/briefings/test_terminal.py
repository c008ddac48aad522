"""What news brings commands no terminal and turns no text round: not on the screen, not in JSON, not on the pages."""

import json
import unicodedata
from collections.abc import Callable

import eyed3
import pytest

from briefings import cli
from briefings.errors import SourceFailed
from briefings.newsroom.folder import Newsroom
from briefings.progress import printable_json

STEERING = "\x1b]0;diambil\x07\x1b[31m\u202ebalik\u2066\x85\x9b31m\x7f\u200f"
TEXT = (
    "Warga Desa Lembayung memperbaiki jembatan bambu yang hanyut pekan lalu. Pekerjaan itu diikuti 80 orang."
)


def steering(text: str) -> list[str]:
    return [c for c in text if c not in "\n\r\t" and unicodedata.category(c) in ("Cc", "Cf", "Cs")]


@pytest.fixture
def hostile(newsroom: Newsroom) -> Newsroom:
    articles = newsroom.root / "articles"
    said = {"title": f"Jembatan {STEERING} Lembayung Pulih", "text": f"{TEXT} Ucap{STEERING} warga."}
    more = dict.fromkeys(("outlet", "author", "section"), f"Kabar{STEERING}")
    (articles / "a.jsonl").write_text(json.dumps({**said, **more, "date": "2026-11-22T05:00:00+07:00"}))
    (articles / f"b{STEERING}.txt").write_text("")
    return newsroom


def test_nothing_that_news_brings_steers_a_terminal(
    hostile: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    show = ("--show", hostile.root, "--date", "2026-11-22", "--edition", "pagi")
    for order in (
        ("make", *show, "--replace"), ("make", *show, "--replace", "--json"), ("script", *show, "--json"),
        ("rundown", *show, "--json"), ("rundown", *show, "--lines"), ("check", hostile.root / f"x{STEERING}"),
        ("doctor", "--show", hostile.root, "--json"),
    ):  # fmt: skip
        _, out, err = run(*order)
        assert out + err
        assert (steering(out), steering(err)) == ([], []), order


def test_nothing_that_news_brings_steers_a_reader_of_feed_and_pages(
    hostile: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    assert run("make", "--show", hostile.root, "--date", "2026-11-22", "--edition", "pagi")[0] == 0
    written = [p for p in hostile.public.rglob("*") if p.suffix in (".xml", ".html", ".json", ".vtt", ".srt")]
    assert len(written) >= 4
    for path in written:
        text = path.read_text("utf-8")
        assert steering(text) == [], path
        escapes = {json.dumps(sign)[1:-1] for sign in STEERING if not sign.isprintable()}
        assert not [escape for escape in escapes if escape in text], path


def test_nothing_that_news_brings_steers_a_player_by_the_tags_of_a_sound(
    hostile: Newsroom, run: Callable[..., tuple[int, str, str]]
) -> None:
    assert run("make", "--show", hostile.root, "--date", "2026-11-22", "--edition", "pagi")[0] == 0
    sounds = sorted((hostile.public / "episodes").rglob("*.mp3"))
    assert sounds
    for path in sounds:
        tag = eyed3.load(str(path)).tag
        frames = [frame for each in tag.frame_set.values() for frame in each]
        chapters = [chapter.title or "" for chapter in tag.chapters]
        words = [getattr(frame, "text", "") for frame in frames] + chapters + [path.name]
        assert any("Lembayung" in text for text in words) and len(words) > 6
        assert [text for text in words if steering(text)] == [], path


def test_json_that_would_steer_a_terminal_means_the_same_and_does_not() -> None:
    line = printable_json({"judul": STEERING, "lain": "Kafé"})
    assert steering(line) == [] and "Kafé" in line
    assert json.loads(line) == {"judul": STEERING, "lain": "Kafé"}


def test_an_error_that_carries_a_strangers_words_steers_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing() -> None:
        raise SourceFailed(f"https://kabar.example/{STEERING}", "hilang")

    monkeypatch.setattr("briefings.commands.app", failing)
    with pytest.raises(SystemExit):
        cli.main()
    assert steering(capsys.readouterr().err) == []
