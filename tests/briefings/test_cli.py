"""The command line, as a producer and a machine call it."""

import json
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.newsroom.folder import Newsroom


@pytest.fixture
def laid_for() -> date:
    """The program asks the clock."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()


PROGRAM = Path(sys.executable).parent / "briefings"
Run = Callable[..., tuple[int, str, str]]


def published(room: Newsroom) -> dict[str, bytes]:
    files = [*room.public.rglob("*"), *room.editions.rglob("broadcast-*")]
    return {str(f.relative_to(room.root)): f.read_bytes() for f in files if f.is_file()}


def test_the_version_starts_without_anything_heavy() -> None:
    heavy = "('numpy', 'jinja2', 'pydantic', 'requests')"
    code = f"import sys, briefings.cli; print([m for m in {heavy} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
    assert subprocess.run(
        [PROGRAM, "--version"], capture_output=True, text=True, check=True
    ).stdout.startswith("briefings ")


def test_a_decision_is_taken_without_what_the_judge_knows_its_news_by(newsroom: Newsroom, run: Run) -> None:
    assert run("rundown", "--show", newsroom.root)[0] == 0
    heavy = "('scripts.judging.kinds', 'scripts.judging.kind_labels', 'numpy', 'requests')"
    code = (
        f"import sys, atexit; from briefings.cli import main\n"
        f"atexit.register(lambda: print([m for m in {heavy} if m in sys.modules], file=sys.stderr))\nmain()"
    )
    call = [sys.executable, "-c", code, "story", "drop", "2", "--show", str(newsroom.root)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_make_prints_one_object_for_machines(run: Run, newsroom: Newsroom) -> None:
    code, out, err = run("make", "--show", newsroom.root, "--json")
    made = json.loads(out)
    assert (code, err) == (0, "")
    assert made.keys() >= {"edition", "guid", "audio", "feed", "seconds", "voice", "stories", "stages"}
    assert Path(made["audio"]).is_absolute() and Path(made["feed"]).is_file()


def test_a_log_gets_plain_lines_and_no_bars(run: Run, newsroom: Newsroom) -> None:
    code, _, err = run("make", "--show", newsroom.root)
    assert (code, err) == (0, "Read by silent:hening\n")


def test_the_script_in_words_only_has_neither_figures_nor_headings(run: Run, newsroom: Newsroom) -> None:
    code, out, _ = run("script", "--show", newsroom.root, "--spoken")
    assert code == 0
    assert out.startswith("Selamat ")
    assert not any(sign.isdigit() or sign == "#" for sign in out)


def test_a_text_is_said_into_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run(
        "say", "Harga beras Rp12.500 per kg.", "--voice", "espeak", "--out", tmp_path / "a.wav"
    )
    assert code == 0 and "espeak" in out
    assert (tmp_path / "a.wav").read_bytes().startswith(b"RIFF")


def test_a_sound_file_of_an_unknown_kind_is_refused(run: Run, tmp_path: Path) -> None:
    code, _, err = run("say", "Halo.", "--out", tmp_path / "a.docx")
    assert code == 2 and ".wav" in err


def test_voices_are_listed_for_people_and_machines(run: Run) -> None:
    listed = json.loads(run("voices", "--json")[1])
    assert {"espeak", "gtts", "kokoro", "silent"} <= {engine["engine"] for engine in listed}
    assert "espeak:id" in run("voices")[1]


def test_the_doctor_says_what_the_show_asks_for_and_is_not_here(
    run: Run, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("audio.formats.aac.installed", lambda: False)
    show = newsroom.show_file.read_text(encoding="utf-8")
    newsroom.show_file.write_text(show.replace("aac = false", "aac = true"), encoding="utf-8")
    assert "pip install 'briefings[aac]'" in run("doctor", "--show", newsroom.root)[1]


def test_the_doctor_finds_all_packages_in_one_place(run: Run, newsroom: Newsroom) -> None:
    code, out, _ = run("doctor", "--show", newsroom.root, "--json")
    found = {finding["what"]: finding for finding in json.loads(out)}
    assert code == 0 and found["installation"]["ok"] and found["newsroom"]["ok"]


def test_a_new_newsroom_is_never_laid_over_something(run: Run, newsroom: Newsroom) -> None:
    code, _, err = run("new", newsroom.root)
    assert code == 2 and "not empty" in err


def test_a_folder_without_a_show_says_how_to_make_one(run: Run, tmp_path: Path) -> None:
    code, _, err = run("make", "--show", tmp_path)
    assert code == 2 and "briefings new" in err


BAD_PAGES = {
    "kosong.txt": b"",
    "laporan.html": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "umpan.xml": b"<rss><channel><item>bukan XML",
    "gambar.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page_gives_a_line_and_what_to_do_and_leaves_what_was_published(
    run: Run, newsroom: Newsroom, tmp_path: Path, name: str
) -> None:
    assert run("make", "--show", newsroom.root, "--json")[0] == 0
    before = published(newsroom)
    page = tmp_path / name
    page.write_bytes(BAD_PAGES[name])
    code, out, err = run("make", page, "--show", newsroom.root, "--replace", "--json")
    assert code == 4 and name in err and err.splitlines()[1:][0].startswith("briefings: what to do: ")
    assert json.loads(out)["error"]["exit_code"] == 4
    assert published(newsroom) == before


def test_a_wrong_setting_gives_a_line_and_its_own_exit_code(run: Run, newsroom: Newsroom) -> None:
    newsroom.show_file.write_text("lenght = '5m'\n" + newsroom.show_file.read_text())
    code, _, err = run("make", "--show", newsroom.root)
    assert code == 3 and err.count("\n") == 1 and "did you mean 'length'" in err


def test_without_any_voice_nothing_is_published(run: Run, newsroom: Newsroom) -> None:
    code, _, err = run("make", "--show", newsroom.root, "--voice", "tiada", "--json")
    assert code == 5 and err.count("\n") == 1 and "doctor" in err
    assert published(newsroom) == {}


def test_a_full_disk_leaves_what_was_published(newsroom: Newsroom) -> None:
    command = [PROGRAM, "make", "--show", str(newsroom.root), "--replace", "--json"]
    subprocess.run(command, check=True, capture_output=True)
    before = published(newsroom)

    def small_files() -> None:  # no file may grow beyond 400 kB: what a full disk feels like
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    text = newsroom.root / "articles" / "06-perpustakaan-keliling.txt"
    text.write_text(
        text.read_text(encoding="utf-8").replace("sembilan desa", "dua belas desa"), encoding="utf-8"
    )
    full = subprocess.run(command, capture_output=True, text=True, preexec_fn=small_files, check=False)
    assert full.returncode in (7, 10) and full.stderr.count("\n") == 1, full.stderr
    assert published(newsroom) == before


def test_a_run_that_is_stopped_says_what_became_of_it(
    run: Run, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefings.making.finding.read_sources", stopped)
    code, _, err = run("make", "--show", newsroom.root)
    assert code == 130
    assert err == (
        "briefings: stopped; what was published stands, and the next run ends or drops what was half done\n"
    )


def test_a_producer_is_told_why_a_story_stands_where_it_stands(run: Run, newsroom: Newsroom) -> None:
    code, out, _ = run("script", "--show", newsroom.root, "--why")
    assert code == 0
    first, why = out.splitlines()[:2]
    assert first.split()[0] == "1" and "Hujan Lebat" in first
    assert "layanan" in why and "danger" in why


def test_programs_are_told_why_too(run: Run, newsroom: Newsroom) -> None:
    _, out, _ = run("script", "--show", newsroom.root, "--json")
    rundown = json.loads(out)["rundown"]
    assert [each["told"] for each in rundown] == sorted((each["told"] for each in rundown), reverse=True)
    # which parts are shown hangs on the hour of the run: the age of an article is one of them
    assert all(re.fullmatch(r"[a-z]+, -?\d+\.\d\d = .*[a-z]+ \d\.\d\d", each["why"]) for each in rundown)
    assert sum("near" in each["why"] for each in rundown) >= 2
