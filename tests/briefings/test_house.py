"""A house: several shows side by side, what they share, and that none is in another's way."""

import json
import multiprocessing
import os
import re
import shutil
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from audio.store.shelf import stand_behind, take_away
from briefings.editions.broadcast import Made
from briefings.errors import NoNewsroom
from briefings.making.fetch import Fetcher
from briefings.making.fetch_cache import CLAIM_S, FetchCache
from briefings.newsroom.config import load
from briefings.newsroom.folder import Newsroom, find
from briefings.newsroom.house import RECENT_S, find_shows, found_house, house_of
from briefings.newsroom.lexicon import lexicon
from briefings.progress import Quiet
from briefings.verbs.make import ROAD, Order, make
from briefings.verbs.night import Result, make_all
from briefings.verbs.retract import retract
from briefings.verbs.road import Run
from tests.loopback import ANY, Door, Server, serving

DAY = date(2026, 11, 22)
ORDER = Order(day=DAY, edition="pagi")
MORNING = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
Cli = Callable[..., tuple[int, str, str]]
PAGE = """<html lang="id"><head><title>{0}</title><meta property="og:title" content="{0}"></head><body><article>
<h1>{0}</h1><p>{1}</p><p>Warga Desa Sukalaras menyambut kabar itu dengan gembira pada Sabtu (21/11/2026).</p>
<p>Pemerintah desa menyiapkan dua puluh petugas untuk mengatur lalu lintas di sekitar lokasi kegiatan.</p>
</article></body></html>"""


@pytest.fixture
def radio(tmp_path: Path, newsroom: Newsroom) -> Path:
    """A folder with three shows of the same sources: argasana, pesisir and, a folder deeper, randu."""
    folder = tmp_path / "radio"
    for name in ("argasana", "pesisir", "hulu/randu"):
        shutil.copytree(newsroom.root, folder / name)
    shutil.rmtree(newsroom.root)
    return folder


def night(radio: Path, jobs: int = 2, order: Order = ORDER) -> dict[str, Result]:
    """How it went, by the names of the shows' folders."""
    return {each.folder.name: each for each in make_all(radio, order, jobs, lambda _: None)}


def heard(made: Made | None) -> bytes:
    assert made is not None
    return made.audio.read_bytes()


def test_every_show_below_a_folder_is_found_and_nothing_within_one(radio: Path) -> None:
    shutil.copytree(radio / "pesisir", radio / "argasana" / "cadangan")
    shutil.copytree(radio / "pesisir", radio / ".lama")
    found_house(radio)
    assert [str(each.relative_to(radio)) for each in find_shows(radio)] == [
        "argasana",
        "hulu/randu",
        "pesisir",
    ]


def test_all_shows_of_a_house_are_on_air_after_one_command(radio: Path, run: Cli) -> None:
    code, out, _ = run("make", "--all", radio, "--date", DAY, "--edition", "pagi", "--jobs", 2)
    head, *rows, last = out.splitlines()
    assert code == 0 and head.split() == ["show", "edition", "length", "voice", "result"]
    assert [row.split()[0] for row in rows] == ["argasana", "hulu/randu", "pesisir"]
    assert [row.split()[1] for row in rows] == ["2026-11-22-pagi"] * 3
    assert all(re.search(r"  1:\d\d +silent:\w+  on air$", row) for row in rows), rows
    assert last == "3 shows, 0 failed"
    assert all((show / "public" / "feed.xml").is_file() for show in find_shows(radio))


def test_a_line_that_two_shows_say_is_spoken_once(radio: Path) -> None:
    shutil.rmtree(radio / "hulu")
    night(radio, jobs=1)
    clips = radio / "house" / ".cache" / "clips"
    assert len(list(clips.rglob("*.wav"))) > 5
    assert not any((radio / show / ".cache" / "clips").exists() for show in ("argasana", "pesisir"))
    made = [find(radio / show) for show in ("argasana", "pesisir")]
    keys = [json_lines(room) for room in made]
    assert keys[0] == keys[1] == {path.stem for path in clips.rglob("*.wav")}


def json_lines(room: Newsroom) -> set[str]:
    """The clips of what is on air."""
    from briefings.editions.ledger import Ledger

    ledger = Ledger(room.editions)
    return {line.clip for line in ledger.broadcast(ledger.edition("2026-11-22-pagi")).lines}


def test_a_show_alone_makes_the_same_bytes_as_in_its_house(
    radio: Path, tmp_path: Path, make_edition: Callable[..., Made]
) -> None:
    alone = tmp_path / "sendiri" / "pesisir"
    shutil.copytree(radio / "pesisir", alone)
    results = night(radio)
    made = make(find(alone), load(alone / "show.toml"), ORDER, results_now(results), Quiet())
    assert heard(made) == heard(results["pesisir"].made)


def results_now(results: dict[str, Result]) -> Any:
    made = results["pesisir"].made
    assert made is not None
    return made.record.episode.updated


def test_one_show_that_fails_harms_no_other_and_the_code_counts_it(radio: Path, run: Cli) -> None:
    (radio / "argasana" / "show.toml").write_text("title = 3\n", encoding="utf-8")
    shutil.rmtree(radio / "pesisir" / "articles")
    code, out, err = run("make", "--all", radio, "--date", DAY, "--edition", "pagi", "--jobs", 1)
    rows = {row.split()[0]: row for row in out.splitlines()}
    assert code == 22
    assert rows["argasana"].endswith("[3]") and "show.toml: title" in rows["argasana"]
    assert rows["pesisir"].endswith("[4]") and "no news to tell" in rows["pesisir"]
    assert "on air" in rows["hulu/randu"] and "3 shows, 2 failed" in out
    assert "argasana: show.toml: url: is missing" in err


def test_an_edition_that_its_host_did_not_get_counts_as_failed_and_stands_here(radio: Path, run: Cli) -> None:
    settings = radio / "argasana" / "show.toml"
    within = radio / "argasana" / "public" / "salinan"
    told = settings.read_text("utf-8").replace("[publish]\n", f'[publish]\nto = "{within.as_uri()}"\n', 1)
    settings.write_text(told, "utf-8")
    code, out, err = run("make", "--all", radio, "--date", DAY, "--edition", "pagi", "--jobs", 1)
    row = next(row for row in out.splitlines() if row.startswith("argasana"))
    assert code == 21 and "2026-11-22-pagi" in row and row.endswith("[11]")
    assert "argasana: not carried to" in err and "briefings carry" in err
    assert (radio / "argasana" / "public" / "feed.xml").is_file()


def test_programs_get_one_object_with_an_object_a_show(radio: Path, run: Cli) -> None:
    (radio / "argasana" / "show.toml").write_text("title = 3\n", encoding="utf-8")
    code, out, _ = run("make", "--all", radio, "--date", DAY, "--edition", "pagi", "--jobs", 1, "--json")
    told = json.loads(out)
    bad, randu, pesisir = told["shows"]
    assert code == 21 and told["failed"] == 1
    assert (
        (bad["show"], bad["exit_code"]) == ("argasana", 3) and "title" in bad["error"] and "guid" not in bad
    )
    assert pesisir["edition"] == randu["edition"] == "2026-11-22-pagi"
    assert Path(pesisir["audio"]).is_file() and pesisir["error"] == "" and pesisir["exit_code"] == 0


def test_a_house_without_shows_and_sources_for_all_are_refused(tmp_path: Path, run: Cli) -> None:
    (tmp_path / "kosong").mkdir()
    assert run("make", "--all", tmp_path / "kosong")[0] == 2
    assert not (tmp_path / "kosong" / "house").exists()
    assert run("make", "kabar.txt", "--all", tmp_path)[0] == 2
    with pytest.raises(NoNewsroom):
        make_all(tmp_path / "kosong", ORDER, 1, lambda _: None)


def test_a_worker_that_is_killed_in_the_middle_costs_no_show(radio: Path) -> None:
    results: dict[str, Result] = {}
    before = set(multiprocessing.active_children())
    at_work = threading.Thread(target=lambda: results.update(night(radio, jobs=1)))
    at_work.start()
    until = time.monotonic() + 60
    while not (started := set(multiprocessing.active_children()) - before) and time.monotonic() < until:
        time.sleep(0.01)
    lock = radio / "argasana" / ".cache" / "make.lock"
    while not lock.exists() and time.monotonic() < until:
        time.sleep(0.005)
    for child in started:
        child.kill()
    at_work.join()
    assert {name: each.code for name, each in results.items()} == {"argasana": 0, "pesisir": 0, "randu": 0}


def test_a_show_that_ends_every_process_is_given_up_and_the_others_are_made(radio: Path) -> None:
    done = threading.Event()

    def kill_whoever_makes_argasana() -> None:
        lock = radio / "argasana" / ".cache" / "make.lock"
        while not done.is_set():
            if lock.exists():
                for child in multiprocessing.active_children():
                    child.kill()
                lock.unlink(missing_ok=True)
            time.sleep(0.002)

    killer = threading.Thread(target=kill_whoever_makes_argasana)
    killer.start()
    try:
        results = {
            each.folder.name: each
            for each in make_all(radio, ORDER, 1, lambda each: done.set() if each.code else None)
        }
    finally:
        done.set()
        killer.join()
    assert results["argasana"].made is None and "ended twice" in results["argasana"].fault
    assert results["pesisir"].made is not None and results["randu"].made is not None


def test_the_words_of_the_house_stand_beneath_those_of_a_show_and_above_ours(radio: Path) -> None:
    house = found_house(radio)
    house.lexicon.write_text("Argasana\targa sana\nWatubiru\twatu biru\n", encoding="utf-8")
    (radio / "pesisir" / "lexicon.tsv").write_text("Watubiru\twa tu biru\n", encoding="utf-8")
    house.templates.mkdir()
    (house.templates / "greeting.j2").write_text("Salam dari rumah.", encoding="utf-8")
    (house.templates / "signoff.j2").write_text("Sampai jumpa dari rumah.", encoding="utf-8")
    own = radio / "pesisir" / "templates"
    own.mkdir(exist_ok=True)
    (own / "greeting.j2").write_text("Salam dari pesisir.", encoding="utf-8")
    pesisir, randu = find(radio / "pesisir"), find(radio / "hulu" / "randu")
    assert pesisir.read_wording()["greeting.j2"] == "Salam dari pesisir."
    assert pesisir.read_wording()["signoff.j2"] == "Sampai jumpa dari rumah."
    assert randu.read_wording()["greeting.j2"] == "Salam dari rumah."
    said = [[entry.said for entry in lexicon(room).hits("Argasana Watubiru")] for room in (pesisir, randu)]
    assert said == [["arga sana", "wa tu biru"], ["arga sana", "watu biru"]]


def test_what_the_house_changes_makes_another_edition(radio: Path) -> None:
    night(radio)
    house = found_house(radio)
    house.templates.mkdir()
    (house.templates / "signoff.j2").write_text("Sampai jumpa dari rumah.", encoding="utf-8")
    results = night(radio)
    assert {each.code for each in results.values()} == {8}  # on air, and the news has changed since
    results = night(radio, order=Order(day=DAY, edition="pagi", replace=True))
    made = [each.made for each in results.values()]
    assert all(each and each.record.lines[-1].written == "Sampai jumpa dari rumah." for each in made)


def test_the_sounds_of_the_house_are_heard_where_a_show_has_none_of_that_kind(radio: Path) -> None:
    from audio.music.assets import find_files

    house, room = found_house(radio), find(radio / "pesisir")
    for folder, name in (
        (house.sounds, "intro.wav"),
        (house.sounds, "outro.wav"),
        (room.sounds, "outro.wav"),
    ):
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"")
    found = [
        [find_files(folder, kind, "pagi") for folder in room.sound_folders] for kind in ("intro", "outro")
    ]
    assert [[len(each) for each in kind] for kind in found] == [[0, 1], [1, 1]]


def test_a_newsroom_without_a_house_shares_nothing(newsroom: Newsroom) -> None:
    assert newsroom.house is None and newsroom.clips == newsroom.root / ".cache" / "clips"
    assert newsroom.sound_folders == (newsroom.sounds,)


def test_a_house_within_a_house_is_the_nearer_one(radio: Path) -> None:
    outer = found_house(radio)
    assert found_house(radio / "hulu") == outer and not (radio / "hulu" / "house").exists()
    assert house_of(radio / "hulu" / "randu") == outer and house_of(radio) is None


def test_what_another_show_is_using_is_not_thrown_away(radio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefings.making.recording.CLIP_BYTES", 1)
    monkeypatch.setattr("briefings.making.recording.RENDERING_BYTES", 1)
    found_house(radio)
    rooms = [find(show) for show in find_shows(radio)]
    tidied = radio / "house" / ".cache" / "tidied"
    for n, room in enumerate(rooms):
        if n == 2:  # yesterday's are old, and it is time to tidy again
            for path in room.clips.rglob("*.wav"):
                os.utime(path, (1, 1))
            os.utime(tidied, (time.time() - 2 * RECENT_S,) * 2)
            (room.lexicon).write_text("Argasana\targa sana\nWatubiru\twatu biru\n", encoding="utf-8")
        make(room, load(room.show_file), ORDER, MORNING, Quiet())
        if n == 1:
            assert {path.stem for path in room.clips.rglob("*.wav")} == json_lines(room)
    assert {path.stem for path in rooms[2].clips.rglob("*.wav")} == json_lines(
        rooms[2]
    )  # none beside what was just said


def test_what_one_show_takes_back_lets_another_publish_in_the_middle(radio: Path) -> None:
    found_house(radio)
    other, room = find(radio / "pesisir"), find(radio / "argasana")
    make(other, load(other.show_file), ORDER, MORNING, Quiet())

    def take_back(run: Run) -> Run:
        retract(other, load(other.show_file), "2026-11-22-pagi", "Narasumbernya tidak ada.", MORNING, Quiet())
        assert run.recording is not None and not run.recording.sounds.main.file.exists()
        return run

    made = make(room, load(room.show_file), ORDER, MORNING, Quiet(), [*ROAD[:-1], take_back, ROAD[-1]])
    assert made.audio.is_file()


class _Site(Server):
    asked: Counter[str]


@pytest.fixture
def outlet() -> Iterator[_Site]:
    """An outlet on loopback with four pages, which counts what it is asked for and answers slowly."""

    class Page(Door):
        server: _Site

        def do_GET(self) -> None:
            self.server.asked[self.path] += 1
            time.sleep(0.3)
            title = f"Pasar Sukalaras Nomor {self.path.strip('/')} Dibuka Kembali Setelah Diperbaiki"
            text = (
                f"Pasar nomor {self.path.strip('/')} di Kabupaten Argasana dibuka kembali setelah tiga bulan."
            )
            self.answer(200, PAGE.format(title, text).encode())

    site = _Site(ANY, Page)
    site.asked = Counter()
    with serving(site):
        yield site


def test_a_page_that_several_shows_read_is_fetched_once_in_a_night(radio: Path, outlet: _Site) -> None:
    pages = [f"http://127.0.0.1:{outlet.server_port}/{n}" for n in range(1, 5)]
    for show in find_shows(radio):
        text = (show / "show.toml").read_text("utf-8").replace('["articles/"]', json.dumps(pages))
        text = re.sub(r"^allow_hosts = .*$", 'allow_hosts = ["127.0.0.1"]', text, flags=re.MULTILINE)
        assert "127.0.0.1" in text
        (show / "show.toml").write_text(text, encoding="utf-8")
    results = night(radio, jobs=3)
    assert {each.code for each in results.values()} == {0}, [each.fault for each in results.values()]
    assert outlet.asked == {f"/{n}": 1 for n in range(1, 5)}
    night(radio, jobs=3)
    assert outlet.asked == {f"/{n}": 2 for n in range(1, 5)}  # the next night asks again


def test_a_show_that_died_while_it_fetched_is_not_waited_for_long(tmp_path: Path, outlet: _Site) -> None:
    now = time.time()
    address = f"http://127.0.0.1:{outlet.server_port}/1"
    dead = FetchCache(tmp_path, since=now)
    assert dead._claim(address)
    for path in tmp_path.glob("*.asked"):
        os.utime(path, (now - CLAIM_S - 1,) * 2)
    with Fetcher(allow_hosts=("127.0.0.1",), cache=FetchCache(tmp_path, since=now)) as fetcher:
        assert b"Pasar" in fetcher.get(address).content
    assert list(tmp_path.glob("*.asked")) == []


def test_a_page_that_another_machine_has_fetched_is_not_fetched_again(tmp_path: Path, outlet: _Site) -> None:
    address = f"http://127.0.0.1:{outlet.server_port}/1"
    since, heard = time.time(), list[bytes]()
    for machine in ("satu", "dua"):
        stand_behind(tmp_path / machine, (tmp_path / "rak").as_uri())
        cache = FetchCache(tmp_path / machine / "fetched", since=since)
        with Fetcher(allow_hosts=("127.0.0.1",), cache=cache) as fetcher:
            heard.append(fetcher.get(address).content)
    assert heard[0] == heard[1] and outlet.asked["/1"] == 1
    cache.forget(address)
    for machine in ("satu", "dua"):
        take_away(tmp_path / machine)
    assert not any((tmp_path / "rak").rglob("*.page"))
