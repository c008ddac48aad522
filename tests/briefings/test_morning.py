"""One morning of a newsroom, from the first feed to the last correction, as its people type it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefings.newsroom.folder import Newsroom

PAGI = datetime(2026, 11, 21, 23, 10, tzinfo=UTC)
"""Sunday 22 November 2026, 06.10 in Jakarta."""
SIANG = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

NEWS = {
    "jembatan": (
        "Kabar Lembah",
        "Jembatan Gantung Kali Seruni Dibuka Kembali",
        "Jembatan gantung di atas Kali Seruni dibuka kembali pada Sabtu pagi. Jembatan itu ditutup sejak Agustus "
        "karena papan lantainya lapuk. Bupati Argasana Rasmini Tolangka mengatakan perbaikan menelan biaya Rp 430 "
        "juta. Sebanyak 1.200 warga Desa Tirtapadu melintasinya setiap hari.",
    ),
    "jembatan-lain": (
        "Suara Argasana",
        "Jembatan Gantung Kali Seruni Dibuka Lagi untuk Warga",
        "Jembatan gantung di atas Kali Seruni dibuka kembali untuk warga pada Sabtu pagi. Bupati Argasana Rasmini "
        "Tolangka meresmikan jembatan itu. Anak sekolah dari Desa Tirtapadu kini tidak perlu memutar sejauh tujuh "
        "kilometer.",
    ),
    "sensus": (
        "Kabar Lembah",
        "Sensus Kerbau Dimulai di Enam Kecamatan",
        "Dinas Peternakan Argasana memulai sensus kerbau di enam kecamatan pada Sabtu. Sebanyak 85 petugas mendatangi "
        "kandang satu per satu. Kepala dinas, Wirya Sabdatama, mengatakan hasilnya diumumkan bulan depan. Data lama "
        "mencatat 9.400 ekor.",
    ),
    "perpustakaan": (
        "Kabar Lembah",
        "Perpustakaan Terapung Berlayar ke Pulau Kemuning",
        "Sebuah perpustakaan terapung berlayar ke Pulau Kemuning pada Sabtu siang. Kapal itu membawa tiga ribu buku "
        "untuk anak nelayan. Pustakawan Niluh Sekarwati menyebut buku cerita paling banyak dipinjam. Kapal singgah "
        "selama empat hari.",
    ),
    "garam": (
        "Suara Argasana",
        "Harga Garam Petambak Pesisir Turun Tajam",
        "Harga garam di tingkat petambak pesisir turun tajam pekan ini. Garam kasar dijual Rp 900 per kilogram di "
        "gudang koperasi. Ketua koperasi, Ompu Darsalim, meminta pemerintah menyerap hasil panen. Panen berakhir pada "
        "Desember.",
    ),
    "longsor": (
        "Suara Argasana",
        "Longsor Menutup Jalan Raya Bukit Wana",
        "Longsor menutup jalan raya di Bukit Wana pada Sabtu malam. Tidak ada korban jiwa dalam kejadian itu. Polisi "
        "mengalihkan lalu lintas lewat Desa Pandansari. Alat berat membersihkan tanah sejak tengah malam.",
    ),
    "lomba": (
        "Kabar Lembah",
        "Pelajar Argasana Juara Lomba Robot Pembersih Sungai",
        "Tiga pelajar Argasana menjadi juara lomba robot pembersih sungai pada Sabtu. Robot mereka memungut dua puluh "
        "kilogram sampah dalam satu jam. Guru pembimbing, Yosafat Lerebulan, mengatakan robot itu dibuat dari barang "
        "bekas. Mereka mewakili provinsi pada Januari.",
    ),
}  # fmt: skip
LATER = (
    "Bandara Perintis Tutup Karena Abu\n\nBandara perintis Argasana ditutup pada Minggu pagi karena abu gunung. "
    "Empat penerbangan dibatalkan. Kepala bandara, Ganda Wirasena, meminta penumpang menunggu kabar berikutnya.\n"
)
ADDED = (
    "Posko Vaksin Ternak Dibuka di Pasar Lama\n\nPosko vaksin ternak dibuka di Pasar Lama pada Minggu. Dokter hewan "
    "Trisna Wulandaru melayani peternak tanpa biaya. Posko buka sampai pukul empat sore.\n"
)


def page(title: str, body: str) -> bytes:
    paragraphs = "".join(f"<p>{sentence}.</p>" for sentence in body.rstrip(".").split(". "))
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta property="article:published_time" content="2026-11-21T21:40:00+07:00"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


def feed(base: str, *names: str) -> bytes:
    items = "".join(
        f"<item><title>{NEWS[name][1]}</title><link>{base}/{name}</link>"
        f"<description>{NEWS[name][2].split('. ')[0]}.</description><source url='{base}'>{NEWS[name][0]}</source>"
        "<pubDate>Sat, 21 Nov 2026 21:40:00 +0700</pubDate></item>"
        for name in names
    )
    head = f"<title>Kabar Lembah</title><link>{base}</link><description>Umpan</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


SERVE = "from briefings.cli import main; main()"


class Clock:
    """What time it is in the newsroom."""

    def __init__(self) -> None:
        self.now = PAGI


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that the commands look at."""
    from briefings.commands import air, corrections, deciding, desk, editions, lines

    shown = Clock()

    class Frozen(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return shown.now.astimezone(tz)

    for room in (air, corrections, deciding, desk, editions, lines):
        monkeypatch.setattr(room, "datetime", Frozen)
    return shown


@pytest.fixture
def desk(
    newsroom: Newsroom, clock: Clock, run: Callable[..., tuple[int, str, str]]
) -> Callable[..., dict[str, Any]]:
    """Types a command and gives what its --json says."""

    def typed(*arguments: object, code: int = 0) -> dict[str, Any]:
        ended, out, error = run(*arguments, "--show", newsroom.root, "--json")
        assert ended == code, f"{arguments}: exit {ended}\n{out}{error}"
        return json.loads(out) if out else {"error": error}

    return typed


def story(sheet: dict[str, Any], words: str) -> dict[str, Any]:
    (found,) = [each for each in sheet["stories"] if words.casefold() in each["title"].casefold()]
    return found  # type: ignore[no-any-return]


def told(sheet: dict[str, Any]) -> list[str]:
    return [each["title"] for each in sheet["stories"] if each["told"]]


def said(newsroom: Newsroom, slug: str) -> str:
    """All that listeners can read of an edition on its page."""
    texts = [path.read_text("utf-8") for path in (newsroom.public / "episodes" / slug).rglob("*.vtt")]
    assert texts
    return " ".join(" ".join(texts).split())


def test_a_morning_from_the_feed_to_the_correction(
    newsroom: Newsroom,
    desk: Callable[..., dict[str, Any]],
    clock: Clock,
    site: tuple[str, dict[str, list[tuple[int, str, bytes]]]],
    tmp_path: Path,
) -> None:
    base, answers = site
    names = list(NEWS)
    answers["/umpan"] = [(200, "application/rss+xml", feed(base, *names))]
    for name, (_, title, body) in NEWS.items():
        answers[f"/{name}"] = [(200, "text/html", page(title, body))]
    text = newsroom.show_file.read_text("utf-8")
    text = text.replace('["articles/"]', f'["{base}/umpan"]')
    text = text.replace("allow_hosts = []", 'allow_hosts = ["127.0.0.1"]')
    newsroom.show_file.write_text(text, "utf-8")
    slug = "2026-11-22-pagi"

    # what is there, and nothing of it is on air
    sheet = desk("rundown")
    assert (sheet["edition"], sheet["state"]) == (slug, "draft")
    assert sum(len(each["articles"]) for each in sheet["stories"]) == len(names), sheet
    assert not (newsroom.public / "feed.xml").exists()
    first = told(sheet)
    assert len(first) >= 4

    # one goes, one comes up, one waits
    sheet = desk("story", "drop", "Harga Garam", "--why", "besok lebih lengkap", "--by", "sari")
    assert not story(sheet, "Garam")["told"]
    assert "dropped by sari: besok lebih lengkap" in story(sheet, "Garam")["why"]
    wanted = next(title for title in told(sheet)[2:] if "Kerbau" not in title)
    at = story(sheet, wanted)["number"]
    sheet = desk("story", "up", wanted, "--by", "sari")
    assert story(sheet, wanted)["number"] == at - 1
    sheet = desk("story", "hold", "Sensus Kerbau", "--until", "12:00", "--by", "budi")
    assert not story(sheet, "Kerbau")["told"]
    assert "held until 2026-11-22 12.00 by budi" in story(sheet, "Kerbau")["why"]

    # the newsroom's own words
    sheet = desk("story", "keep", "Perpustakaan")
    sheet = desk("headline", "Perpustakaan", "Buku Berlayar ke Pulau Kemuning", "--by", "sari")
    assert story(sheet, "Buku Berlayar")["told"]
    library = story(sheet, "Buku Berlayar")
    line = library["lines"][0]
    sheet = desk(
        "line", "set", line["line"], "Perpustakaan di atas kapal tiba di Pulau Kemuning.", "--by", "sari"
    )
    changed = story(sheet, "Buku Berlayar")["lines"][0]
    assert changed["written"] == "Perpustakaan di atas kapal tiba di Pulau Kemuning."
    assert (changed["by"], changed["name"]) == ("sari", line["name"])
    assert changed["original"] == line["original"]
    sheet = desk("line", "say-as", changed["line"], "Kemuning", "Kêmuning", "--by", "sari")
    assert story(sheet, "Buku Berlayar")["lines"][0]["said"] == [["Kemuning", "Kêmuning"]]
    sheet = desk("line", "add", "Buku Berlayar", "Kapal berangkat lagi hari Rabu", "--by", "sari")
    assert story(sheet, "Buku Berlayar")["lines"][-1]["written"] == "Kapal berangkat lagi hari Rabu."

    # a story that no feed brought, and one that was two
    (tmp_path / "posko.txt").write_text(ADDED, "utf-8")
    sheet = desk("story", "add", tmp_path / "posko.txt", "--place", "2", "--by", "budi")
    assert story(sheet, "Posko Vaksin")["number"] == 2
    bridge = story(sheet, "Jembatan Gantung")
    assert len(bridge["articles"]) == 2
    sheet = desk("story", "split", bridge["story"], "--by", "budi")
    bridges = [each for each in sheet["stories"] if "Jembatan Gantung" in each["title"]]
    assert [len(each["articles"]) for each in bridges] == [1, 1]

    # heard before anybody else does
    heard = desk("hear", "Buku Berlayar")
    assert Path(heard["file"]).stat().st_size and heard["lines"] >= 2 and heard["seconds"] > 1
    assert not (newsroom.public / "feed.xml").exists()

    # undone and done again
    before = sheet
    desk("story", "drop", "Posko Vaksin")
    sheet = desk("undo")
    assert sheet["stories"] == before["stories"]

    # on air
    sheet = desk("approve", "--by", "ketua", "--why", "sudah dibaca")
    assert (sheet["state"], sheet["approved"]["by"]) == ("approved", "ketua")
    made = desk("publish", "--by", "ketua")
    assert made["changed"] and made["edition"] == slug and Path(made["audio"]).is_file()
    assert made["stories"] == told(sheet)
    words = said(newsroom, slug)
    for there in ("Kapal berangkat lagi hari Rabu.", "Perpustakaan di atas kapal", "Posko vaksin ternak"):
        assert there in words
    for gone in ("garam", "kerbau"):
        assert gone not in words.casefold()

    # what happens later
    clock.now = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
    (tmp_path / "bandara.txt").write_text(LATER, "utf-8")
    news = desk("breaking", tmp_path / "bandara.txt", "--top", "--by", "budi")
    assert news["guid"] == made["guid"] and news["stories"][0].startswith("Bandara Perintis")
    assert news["audio"] != made["audio"]
    assert "Empat penerbangan dibatalkan." in said(newsroom, slug)

    # what was wrong
    (tmp_path / "posko-benar.txt").write_text(ADDED.replace("empat sore", "dua siang"), "utf-8")
    desk("ralat", slug, "--story", "Posko", "--text", "Posko buka sampai pukul dua siang, bukan pukul empat sore.",
         "--article", tmp_path / "posko.txt", code=2)  # fmt: skip
    right = desk("ralat", slug, "--story", "Posko", "--text",
                 "Posko buka sampai pukul dua siang, bukan pukul empat sore.",
                 "--article", tmp_path / "posko-benar.txt")  # fmt: skip
    assert right["title"].endswith("(ralat)") and right["guid"] == made["guid"]
    assert "Posko buka sampai pukul dua siang." in said(newsroom, slug)

    # what was on air is not undone by undo: the document is, and says that it is ahead
    log = desk("history")
    assert log["state"] == "corrected"
    assert {"dropped", "held", "retitled", "rewritten", "said as", "line added", "inserted", "split"} <= {
        each["decision"] for each in log["entries"] if each["stands"]
    }
    desk("story", "drop", "Bandara Perintis", "--by", "budi")
    assert desk("undo", "--by", "budi")["ahead"] is False
    assert Path(right["audio"]).is_file()

    # noon: what was held is there, though its feed has forgotten it
    clock.now = SIANG
    answers["/umpan"] = [(200, "application/rss+xml", feed(base, "lomba"))]
    sheet = desk("rundown")
    assert sheet["edition"] == "2026-11-22-siang"
    assert story(sheet, "Sensus Kerbau")["told"]
    noon = desk("make")
    assert "kerbau" in said(newsroom, "2026-11-22-siang").casefold()
    assert noon["guid"] != made["guid"]

    _check_by_others(newsroom)


def _check_by_others(newsroom: Newsroom) -> None:
    """What validators and clients of others say of the feed."""
    shared = Path(os.environ.get("BRIEFINGS_SHARED", Path(__file__).parents[2].parent / "shared"))
    checker = shared / "checks" / "check_feed.py"
    if not checker.is_file():
        pytest.skip("the validators of others are not there: set BRIEFINGS_SHARED")
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, "serve", "--show", newsroom.root, "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split("subscribe to ")[1].split()[0]
            done = subprocess.run(
                [sys.executable, checker, address, "--max", "2"],
                capture_output=True,
                text=True,
                timeout=240,
                check=False,
            )
        finally:
            server.terminate()
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-500:]
    results = {line.split()[0] for line in done.stdout.splitlines() if line.strip()}
    assert "PASS" in results and "FAIL" not in results
