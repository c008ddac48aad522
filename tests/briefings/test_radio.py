"""A radio station finds the newest edition under a name that never changes, or has a fresh one made."""

import shutil
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import loudness
import pytest
import soundfile
import wavinfo

from briefings.delivery.radio import lay_ready
from briefings.editions.history import read_all
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.progress import Quiet
from briefings.verbs.bulletin import BulletinDesk
from briefings.verbs.make import Order, make
from briefings.verbs.retract import retract
from feeds.server.serve import make_app
from tests.station import asking

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


class Said(Quiet):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)


def asks(newsroom: Newsroom, table: str) -> None:
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write(f"\n[radio]\n{table}\n")


def test_a_station_finds_the_newest_edition_with_its_cues_and_loses_what_was_taken_back(
    newsroom: Newsroom,
) -> None:
    asks(newsroom, 'folder = "radio"\nloudness_lufs = -23.0')
    show, heard = load(newsroom.show_file), Said()
    record = make(newsroom, show, Order(), MORNING, heard).record
    folder = newsroom.root / "radio"
    assert sorted(path.name for path in folder.iterdir()) == [".bulletin", "bulletin.mp3", "bulletin.wav"]
    assert (folder / "bulletin.mp3").read_bytes() == (
        newsroom.public / record.episode.audio.path
    ).read_bytes()
    read = wavinfo.WavInfoReader(str(folder / "bulletin.wav"))
    assert b"digitalsourcetype/" in (folder / "bulletin.wav").read_bytes()[:20_000], (
        "programs read that a machine made it"
    )
    assert read.bext.description == record.episode.title and read.bext.version == 2
    assert read.bext.originator_ref == f"{record.slug}-{record.episode.audio.sha256[:8]}"
    assert len(read.cues.cues) == len(record.episode.chapters)
    sound, rate = soundfile.read(folder / "bulletin.wav")
    assert rate == 48_000 and len(sound) / rate == pytest.approx(record.episode.audio.seconds, abs=0.1)
    wav = folder / "bulletin.wav"
    before = wav.stat().st_mtime_ns
    lay_ready(newsroom, show, record)
    assert wav.stat().st_mtime_ns == before  # what is right is not written anew
    retract(newsroom, show, record.slug, "Sumbernya keliru.", MORNING, heard)
    assert list(folder.iterdir()) == [] and heard.lines == [
        each for each in heard.lines if "radio" not in each
    ]


def test_a_bulletin_with_a_voice_has_the_loudness_that_the_station_asks_for(newsroom: Newsroom) -> None:
    text = newsroom.show_file.read_text("utf-8").replace('"silent"', '"espeak"').replace('"90s"', '"30s"')
    newsroom.show_file.write_text(text, encoding="utf-8")
    asks(newsroom, 'folder = "radio"\nloudness_lufs = -23.0')
    make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet())
    sound, rate = soundfile.read(newsroom.root / "radio" / "bulletin.wav", dtype="float64")
    assert loudness.integrated_loudness(sound, rate) == pytest.approx(-23.0, abs=0.2)
    read = wavinfo.WavInfoReader(str(newsroom.root / "radio" / "bulletin.wav"))
    assert read.bext.loudness_value == pytest.approx(-23.0, abs=0.2)


def test_a_folder_that_cannot_be_written_keeps_no_edition_from_air(newsroom: Newsroom) -> None:
    (newsroom.root / "radio").write_text("bukan folder")
    asks(newsroom, 'folder = "radio"')
    heard = Said()
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING, heard)
    assert made.audio.is_file() and any(line.startswith("radio: ") for line in heard.lines)


def test_a_station_that_asks_has_the_edition_of_the_hour_made(newsroom: Newsroom) -> None:
    at = MORNING
    desk = BulletinDesk(newsroom, Quiet(), now=lambda: at)
    assert desk.newest("wav") is None and desk.make()
    wav, mp3 = desk.newest("wav"), desk.newest("mp3")
    assert wav and mp3 and wav.moment == MORNING and soundfile.info(wav.file).samplerate == 48_000
    assert mp3.file.parent.parent.parent == newsroom.public
    at = MORNING + timedelta(hours=1)
    assert desk.make()  # the sources have nothing new: it is as fresh as news can be
    again = desk.newest("wav")
    assert again and again.moment == at and len(read_all(newsroom.editions)) == 1
    assert len(list((newsroom.root / ".cache" / "bulletin").glob("*.wav"))) == 1


def test_the_whole_way_from_a_request_to_the_air(newsroom: Newsroom) -> None:
    desk = BulletinDesk(newsroom, Quiet(), now=lambda: MORNING)
    newsroom.public.mkdir(exist_ok=True)
    with asking(make_app(newsroom.public, "https://warta.example", desk=desk)) as station:
        answer = station.get("/bulletin.wav?max_age=3600")
    assert answer.status_code == 200 and answer.content[:4] == b"RIFF"
    assert (newsroom.public / "feed.xml").is_file()


def test_a_newsroom_without_news_says_why_and_the_station_gets_the_last(newsroom: Newsroom) -> None:
    heard = Said()
    desk = BulletinDesk(newsroom, heard, now=lambda: MORNING)
    assert desk.make()
    shutil.rmtree(newsroom.root / "articles")
    (newsroom.root / "articles").mkdir()
    assert not desk.make() and any(line.startswith("bulletin: ") for line in heard.lines)
    assert desk.newest("mp3") is not None


def test_a_maker_waits_for_the_run_that_is_at_work(newsroom: Newsroom) -> None:
    slept = threading.Event()
    desk = BulletinDesk(newsroom, Quiet(), now=lambda: MORNING, sleep=lambda _: slept.set())
    held = newsroom.held()
    held.__enter__()
    made: list[bool] = []
    maker = threading.Thread(target=lambda: made.append(desk.make()))
    maker.start()
    assert slept.wait(10)
    held.__exit__(None, None, None)
    maker.join(60)
    assert made == [True]


def test_where_a_person_approves_no_station_brings_anything_on_air(newsroom: Newsroom) -> None:
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(f"{text}\n[desk]\napproval = true\n", encoding="utf-8")
    heard = Said()
    desk = BulletinDesk(newsroom, heard, now=lambda: MORNING)
    assert not desk.make() and desk.newest("mp3") is None and "approve" in " ".join(heard.lines)


def test_serve_is_asked_on_the_command_line(
    run: Callable[..., tuple[int, str, str]], newsroom: Newsroom
) -> None:
    code, out, _ = run("serve", "--help")
    assert code == 0 and "--bulletin" in out
    assert not Path(newsroom.root, "radio").exists()
