"""A radio station finds the newest edition under a name that never changes, or has a fresh one made."""

import errno
import http.server
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import loudness
import pytest
import soundfile
import wavinfo
from eyed3 import mp3 as eyed3_mp3
from starlette.applications import Starlette

from briefings.delivery import radio
from briefings.delivery.handing import stations
from briefings.delivery.radio import lay_ready
from briefings.editions.broadcast import Broadcast
from briefings.editions.history import read_all
from briefings.making.intake import SILENT
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom
from briefings.notify.notifier import Notifier
from briefings.progress import Quiet
from briefings.schedule.keeper import Keeper
from briefings.verbs.bulletin import BulletinDesk
from briefings.verbs.correct import Ralat, correct
from briefings.verbs.make import Order, make
from briefings.verbs.publish import publish
from briefings.verbs.retract import retract
from briefings.verbs.sheet import open_sheet
from feeds.server.bulletin import Bulletins
from feeds.server.files import PublicFiles
from feeds.server.rebase import make_rebase
from feeds.server.texts import Texts
from tests.station import asking

MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


class Said(Quiet):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def say(self, text: str) -> None:
        self.lines.append(text)


FILES = [".bulletin", "bulletin.mp3", "bulletin.wav"]
LATER = """Jembatan Kalisepuh ditutup untuk perbaikan darurat
Kabar Argasana, 22 November 2026 08.10 WIB

Dinas Pekerjaan Umum Kabupaten Argasana menutup Jembatan Kalisepuh pada Minggu pukul 08.00 WIB setelah retakan ditemukan
pada tiang penyangga. Perbaikan darurat memerlukan waktu dua hari, kata kepala dinas Rukmana Adiputra. Warga diminta
memakai jalan memutar lewat Desa Lebaksari. Tidak ada korban dalam kejadian ini.
"""


class Clock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heard() -> "Said":
    return Said()


@pytest.fixture
def desk(newsroom: Newsroom, clock: Clock, heard: "Said") -> BulletinDesk:
    return BulletinDesk(newsroom, heard, now=clock, sleep=lambda _: None)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rak") / "warta"


@pytest.fixture
def aired(newsroom: Newsroom, shelf: Path) -> Broadcast:
    """`newsroom` with a folder for a station, and its morning on air: made once, and copied from then on."""
    if not shelf.exists():
        asks(newsroom, 'folder = "radio"')
        make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet())
        shutil.copytree(newsroom.root, shelf)
    else:
        shutil.rmtree(newsroom.root)
        shutil.copytree(shelf, newsroom.root)
    return read_all(newsroom.editions)[0]


def told(newsroom: Newsroom) -> list[str]:
    return [story.headline for story in read_all(newsroom.editions)[0].episode.stories]


def asks(newsroom: Newsroom, table: str) -> None:
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write(f"\n[radio]\n{table}\n")


def test_a_station_finds_the_newest_edition_with_its_cues_and_loses_what_was_taken_back(
    newsroom: Newsroom, aired: Broadcast, heard: Said
) -> None:
    show, record = load(newsroom.show_file), aired
    folder = newsroom.root / "radio"
    assert sorted(path.name for path in folder.iterdir()) == FILES
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
    lay_ready(newsroom, show, record, MORNING, {record.episode.audio.sha256})
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
    mp3 = newsroom.root / "radio" / "bulletin.mp3"
    sound, rate = soundfile.read(mp3, dtype="float64")
    assert loudness.integrated_loudness(sound, rate) == pytest.approx(-23.0, abs=0.2)
    tag = eyed3_mp3.Mp3AudioFile(str(mp3)).tag
    record = read_all(newsroom.editions)[0]
    assert tag.title == record.episode.title and len(list(tag.chapters)) == len(record.episode.chapters)
    assert "AI" in tag.comments[0].text and "algorithmicMedia" in tag.user_text_frames[0].text
    desk = BulletinDesk(newsroom, Quiet(), now=lambda: MORNING)
    given = desk.newest("mp3")
    assert given and given.file.read_bytes() == mp3.read_bytes()  # by HTTP as in the folder


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
    assert desk.make()  # the sources have nothing new: it is as fresh as news can be, and tells the hour
    again = desk.newest("wav")
    assert again and again.moment == at and len(read_all(newsroom.editions)) == 1
    assert len(list((newsroom.root / ".cache" / "bulletin").glob("*.wav"))) == 1


def test_the_whole_way_from_a_request_to_the_air(newsroom: Newsroom) -> None:
    desk = BulletinDesk(newsroom, Quiet(), now=lambda: MORNING)
    newsroom.public.mkdir(exist_ok=True)
    files = PublicFiles(newsroom.public, Texts(make_rebase("https://warta.example")))
    routes = Bulletins(desk, files, now=lambda: MORNING).routes()
    with asking(Starlette(routes=routes)) as station:
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


def test_a_fresh_bulletin_tells_what_has_come_since_the_last(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock
) -> None:
    assert desk.make() and len(told(newsroom)) == 6
    (newsroom.root / "articles" / "09-kalisepuh.txt").write_text(LATER, "utf-8")
    clock.now += timedelta(hours=2)
    assert desk.make() and any("Kalisepuh" in headline for headline in told(newsroom))
    record = read_all(newsroom.editions)[0]
    given = desk.newest("mp3")
    assert given and record.slug == "2026-11-22-pagi"
    assert (record.when, given.moment) == (clock.now, clock.now)
    assert "pukul 08.30" in " ".join(line.written for line in record.lines)  # and not the hour of the last


def test_a_bulletin_after_midnight_speaks_of_the_night_and_not_of_the_morning_to_come(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock
) -> None:
    clock.now = datetime(2026, 11, 21, 17, 10, tzinfo=UTC)
    assert desk.make()
    record = read_all(newsroom.editions)[0]
    given = desk.newest("mp3")
    assert given and (given.moment, record.when) == (clock.now, clock.now) and record.date == "2026-11-22"
    assert "pukul 06" not in " ".join(line.written for line in record.lines[:3])


def test_a_correction_makes_a_bulletin_no_fresher_and_no_longer_news(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock, heard: Said
) -> None:
    assert desk.make()
    clock.now += timedelta(hours=3)
    wish = Ralat("Pasar dibuka pukul enam, bukan pukul tujuh.", "2026-11-22-pagi")
    correct(newsroom, load(newsroom.show_file), wish, clock.now, heard)
    given, show = desk.newest("mp3"), load(newsroom.show_file)
    record = read_all(newsroom.editions)[0]
    assert given and given.moment == MORNING and given.until == MORNING + timedelta(hours=12)
    assert record.episode.updated == clock.now and radio.expires(show, record) == given.until


def test_a_draft_is_as_old_as_its_sources_and_not_as_its_publication(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock, heard: Said
) -> None:
    show, early = load(newsroom.show_file), MORNING - timedelta(hours=2)
    open_sheet(newsroom, show, Order(), early, heard)
    publish(newsroom, show, Order(by="redaktur"), MORNING, heard)
    given = desk.newest("mp3")
    assert given and given.moment == early
    assert read_all(newsroom.editions)[0].episode.updated == MORNING


def test_what_was_taken_back_is_not_made_again_by_a_machine(
    newsroom: Newsroom, desk: BulletinDesk, heard: Said
) -> None:
    asks(newsroom, "loudness_lufs = -23.0")
    assert desk.make() and desk.newest("wav") and desk.newest("mp3")
    kept = newsroom.root / ".cache" / "bulletin"
    assert sorted(path.suffix for path in kept.iterdir()) == [".mp3", ".wav"]
    retract(newsroom, load(newsroom.show_file), "2026-11-22-pagi", "Sumbernya keliru.", MORNING, heard)
    assert desk.newest("mp3") is None and list(kept.iterdir()) == []
    assert not desk.make() and "taken back" in heard.lines[-1]
    make(newsroom, load(newsroom.show_file), Order(), MORNING, heard)  # a person may
    assert desk.newest("mp3") and desk.make()


def test_a_story_that_was_taken_back_does_not_return_with_the_next_bulletin(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock, heard: Said
) -> None:
    assert desk.make()
    story = read_all(newsroom.editions)[0].episode.stories[0]
    show = load(newsroom.show_file)
    retract(newsroom, show, "2026-11-22-pagi", "Sumbernya keliru.", MORNING, heard, story=story.slug)
    (newsroom.root / "articles" / "09-kalisepuh.txt").write_text(LATER, "utf-8")
    clock.now += timedelta(hours=2)
    assert desk.make() and any("Kalisepuh" in headline for headline in told(newsroom))
    assert story.headline not in told(newsroom)


def test_when_the_last_is_taken_back_the_station_does_not_get_that_of_yesterday(
    newsroom: Newsroom, aired: Broadcast, heard: Said
) -> None:
    show = load(newsroom.show_file)
    folder = newsroom.root / "radio"
    stations(newsroom, show, heard, MORNING + timedelta(hours=11))
    assert sorted(path.name for path in folder.iterdir()) == FILES
    stations(newsroom, show, heard, MORNING + timedelta(hours=12))
    assert list(folder.iterdir()) == [] and not aired.retracted


@pytest.mark.usefixtures("aired")
def test_what_is_no_news_any_more_goes_while_the_clock_is_kept(newsroom: Newsroom, heard: Said) -> None:
    folder = newsroom.root / "radio"
    keeper = Keeper(newsroom, Notifier(newsroom.root, {}, heard.say), heard)
    keeper.look(MORNING + timedelta(hours=11, minutes=59))
    assert sorted(path.name for path in folder.iterdir()) == FILES
    mark = (folder / ".bulletin").read_text()
    (folder / ".bulletin").write_text("bukan punya kami")
    keeper.look(MORNING + timedelta(hours=12))  # what is not ours is left alone
    (folder / ".bulletin").write_text(mark)
    keeper.look(MORNING + timedelta(hours=12))
    assert list(folder.iterdir()) == []


def test_a_retraction_that_was_stopped_reaches_the_station_when_it_is_repeated(
    newsroom: Newsroom, aired: Broadcast, heard: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    show, folder = load(newsroom.show_file), newsroom.root / "radio"

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("briefings.verbs.retract.hand_over", stopped)
        retract(newsroom, show, aired.slug, "Sumbernya keliru.", MORNING, heard)
    assert sorted(path.name for path in folder.iterdir()) == FILES
    retract(newsroom, show, aired.slug, "Sumbernya keliru.", MORNING, heard)
    assert list(folder.iterdir()) == [] and "already" in " ".join(heard.lines)


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_is_full_leaves_the_station_what_it_has_as_long_as_that_is_on_air(
    newsroom: Newsroom, aired: Broadcast, heard: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, record = newsroom.root / "radio", aired
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with newsroom.show_file.open("a", encoding="utf-8") as file:
        file.write("loudness_lufs = -23.0\n")
    monkeypatch.setattr(radio, "write_mp3", full)
    stations(newsroom, load(newsroom.show_file), heard, MORNING)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert heard.lines[-1].startswith("radio: ") and "No space" in heard.lines[-1]
    sounding: set[str] = set()  # it was put right meanwhile, and what it says now cannot be written either
    with pytest.raises(OSError, match="No space"):
        lay_ready(newsroom, load(newsroom.show_file), record, MORNING, sounding)
    assert list(folder.iterdir()) == []


def test_a_run_that_was_stopped_between_the_files_leaves_nothing_that_passes_for_whole(
    newsroom: Newsroom, aired: Broadcast, monkeypatch: pytest.MonkeyPatch
) -> None:
    show, record = load(newsroom.show_file), aired
    folder = newsroom.root / "radio"
    right = (folder / "bulletin.wav").read_bytes()
    playing = (folder / "bulletin.wav").open("rb")
    sounding = {record.episode.audio.sha256}

    def stopped(_: Path, __: int) -> None:
        raise KeyboardInterrupt

    other = load(newsroom.show_file)
    object.__setattr__(other.radio, "lasts", 6)
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "chmod", stopped)
        lay_ready(newsroom, other, record, MORNING, sounding)
    assert (folder / "bulletin.wav").read_bytes() != right
    with playing:
        assert playing.read() == right  # who has begun to play it hears it to its end
    lay_ready(newsroom, show, record, MORNING, sounding)
    assert (folder / "bulletin.wav").read_bytes() == right


def test_a_host_out_of_reach_keeps_nothing_from_the_station(newsroom: Newsroom) -> None:
    asks(newsroom, 'folder = "radio"')
    text, disk = newsroom.show_file.read_text("utf-8"), newsroom.root.parent / "disk"
    disk.write_text("the disk is not there")
    newsroom.show_file.write_text(text.replace("[publish]\n", f'[publish]\nto = "{disk}/warta"\n'), "utf-8")
    made = make(newsroom, load(newsroom.show_file), Order(), MORNING, Quiet())
    assert made.uncarried and sorted(path.name for path in (newsroom.root / "radio").iterdir()) == FILES


class Outlet(http.server.BaseHTTPRequestHandler):
    """A feed with one report."""

    def do_GET(self) -> None:
        items = "".join(
            f"<item><title>{title}</title><link>http://kabar.example/{n}</link><guid>{n}</guid><pubDate>Sun, 22 Nov "
            f"2026 06:0{n}:00 +0700</pubDate><description>{text}</description></item>"
            for n, (title, text) in enumerate(
                [(LATER.splitlines()[0], " ".join(LATER.splitlines()[3:]).replace("08.00", "05.00"))]
            )
        )
        body = f'<rss version="2.0"><channel><title>Kabar</title>{items}</channel></rss>'.encode()
        self.send_response(200)
        self.send_header("content-type", "application/rss+xml")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


def test_news_that_was_kept_from_before_is_no_fresh_bulletin(
    newsroom: Newsroom, desk: BulletinDesk, clock: Clock, heard: Said
) -> None:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Outlet) as outlet:
        threading.Thread(target=outlet.serve_forever).start()
        host = f"127.0.0.1:{outlet.server_port}"
        text = newsroom.show_file.read_text("utf-8")
        text = text.replace('sources = ["articles/"]', f'sources = ["http://{host}/rss"]')
        text = text.replace("allow_hosts = []", f'allow_hosts = ["{host}"]')
        newsroom.show_file.write_text(text, "utf-8")
        assert desk.make() and len(told(newsroom)) == 1, heard.lines
        outlet.shutdown()
    clock.now += timedelta(hours=2)
    assert not desk.make() and "no source has answered" in " ".join(heard.lines)
    given = desk.newest("mp3")
    assert given and given.moment == MORNING
    # a producer may tell it again, and the station is not misled
    remade = make(newsroom, load(newsroom.show_file), Order(replace=True), clock.now, heard).record
    assert SILENT in remade.notices and SILENT in heard.lines
    given = desk.newest("mp3")
    assert given and given.moment < MORNING


def test_a_reference_names_the_sound_however_long_the_name_of_the_edition(
    newsroom: Newsroom, aired: Broadcast, monkeypatch: pytest.MonkeyPatch
) -> None:
    show, cards, record = load(newsroom.show_file), list[Any](), aired
    monkeypatch.setattr(
        "audio.production.bulletin.write_wav", lambda _, __, card, *more: cards.append(card) or Levelled()
    )

    def reference(of: Broadcast) -> str:
        with (newsroom.root / "x.wav").open("w+b") as out:
            radio.write_wav(newsroom, show, of, out)
        return str(cards[-1].reference)

    long = reference(replace(record, slug=f"{record.slug}-tambahan-kedua-belas"))
    assert len(long) <= 32 and long.endswith(record.episode.audio.sha256[:8])


class Levelled:
    loudness_lufs = -23.0


def test_where_a_person_approves_no_station_brings_anything_on_air(
    newsroom: Newsroom, desk: BulletinDesk, heard: Said
) -> None:
    text = newsroom.show_file.read_text("utf-8")
    newsroom.show_file.write_text(f"{text}\n[desk]\napproval = true\n", encoding="utf-8")
    assert not desk.make() and desk.newest("mp3") is None and "approve" in " ".join(heard.lines)
    assert not newsroom.editions.exists()  # nor is a draft of theirs touched


def test_serve_is_asked_on_the_command_line(
    run: Callable[..., tuple[int, str, str]], newsroom: Newsroom
) -> None:
    code, out, _ = run("serve", "--help")
    assert code == 0 and "--bulletin" in out
    assert not Path(newsroom.root, "radio").exists()
