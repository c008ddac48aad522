"""README's morning at the desk, typed as it stands there, on the starter's six articles."""

import json
import re
import shlex
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefings.newsroom.folder import Newsroom

ROOT = Path(__file__).resolve().parents[2]
PRESS_RELEASE = """Kantor Imigrasi Argasana Buka Layanan Paspor pada Sabtu

Kantor Imigrasi Argasana membuka layanan paspor setiap Sabtu mulai pekan ini. Layanan dibuka pukul 08.00 sampai 12.00
WIB. Pemohon dapat mendaftar lewat aplikasi atau datang langsung.
"""
QUAKE = """Gempa Magnitudo 5,1 Guncang Pesisir Argasana

Gempa bermagnitudo 5,1 mengguncang pesisir Kabupaten Argasana hari ini. Badan Penanggulangan Bencana Daerah Argasana
menyatakan gempa itu tidak berpotensi tsunami. Belum ada laporan kerusakan.
"""


def morning(readme: str) -> list[list[str]]:
    """The calls of the section, in order, without their comments."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    section = re.split(r"\n## (?:A morning at the desk|Satu pagi di meja redaksi)\n", text)[1].split("\n## ")[
        0
    ]
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", section, flags=re.DOTALL)).splitlines()
    return [call for line in lines if (call := shlex.split(line, comments=True))]


@pytest.fixture
def laid_for() -> date:
    """The program asks the clock."""
    return datetime.now(ZoneInfo("Asia/Jakarta")).date()


def test_a_morning_goes_as_the_readme_tells_it(
    run: Callable[..., tuple[int, str, str]], newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = newsroom.show_file.read_text("utf-8").replace('"90s"', '"5m"').replace('"bulletin"', '"briefing"')
    newsroom.show_file.write_text(show, encoding="utf-8")
    (newsroom.root / "siaran-pers.txt").write_text(PRESS_RELEASE, encoding="utf-8")
    (newsroom.root / "gempa.txt").write_text(QUAKE, encoding="utf-8")
    monkeypatch.chdir(newsroom.root)
    first, *calls = morning("README.md")
    assert first == ["cd", "warta"]
    slug = json.loads(run("rundown", "--json")[1])["edition"]
    day, edition = slug[:10], slug[11:]
    for call in calls:
        words = [w.replace("2026-11-22-pagi", slug).replace("2026-11-22", day) for w in call[1:]]
        words = [edition if word == "pagi" else word for word in words]
        code, _, err = run(*words)
        assert code == 0, (words, err)
    told = json.loads(run("history", "--date", day, "--edition", edition, "--json")[1])
    kinds = {entry["decision"] for entry in told["entries"]}
    assert told["state"] == "retracted"
    assert kinds >= {
        "dropped",
        "moved",
        "held",
        "retitled",
        "rewritten",
        "said as",
        "inserted",
        "undone",
        "redone",
    }
    assert kinds >= {"approved", "aired", "corrected", "retracted"}


def test_both_readmes_tell_the_same_morning() -> None:
    assert morning("README.md") == morning("README.id.md")
