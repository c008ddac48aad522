"""What the producer names, or what the show's sources bring, becomes articles."""

import io
import sys
from pathlib import Path

import httpx
import pytest

from briefings.errors import NoNews, SourceFailed
from briefings.making.fetch import Fetcher
from briefings.making.fetch_cache import FetchCache
from briefings.making.intake import Intake, gather
from briefings.making.reach import Outward
from scripts.errors import UnreadablePage

BODY = (
    "Warga Desa Sukamaju membersihkan saluran air pada Sabtu pagi. Kerja bakti itu diikuti sedikitnya dua ratus orang. "
    "Kepala desa mengatakan saluran itu tersumbat sejak bulan lalu. Ia berharap banjir tidak terulang."
)
TEXT = f"Warga Sukamaju Bersihkan Saluran Air\n\n{BODY}\n"
PAGE = f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">
<title>Warga Sukamaju Bersihkan Saluran Air</title></head>
<body><article><h1>Warga Sukamaju Bersihkan Saluran Air</h1><p>{BODY}</p><p>{BODY.replace("Sabtu", "Minggu")}</p>
</article></body></html>"""


def feed_of(*links: str, teaser: str = "Warga Desa Sukamaju membersihkan saluran air.") -> bytes:
    items = "".join(
        f"<item><title>Berita {n}</title><link>{link}</link><description>{teaser}</description>"
        "<pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate></item>"
        for n, link in enumerate(links)
    )
    head = "<title>Kabar Uji</title><link>https://kabar.example</link><description>-</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def gathered(
    *named: str, sources: tuple[str, ...] = (), folder: Path = Path(), whole: bool = False
) -> Intake:
    with Fetcher(retries=1, allow_hosts=("127.0.0.1",), distance_s=0.0) as fetcher:
        return gather(named, sources, folder, lambda: fetcher, whole=whole)


def test_what_is_named_is_the_whole_intake(tmp_path: Path) -> None:
    (tmp_path / "satu.txt").write_text(TEXT)
    (tmp_path / "dua.txt").write_text(TEXT.replace("Sukamaju", "Sukamundur"))
    intake = gathered(str(tmp_path / "satu.txt"), sources=("dua.txt",), folder=tmp_path)
    assert [article.title for article in intake.articles] == ["Warga Sukamaju Bersihkan Saluran Air"]


def test_a_folder_gives_its_articles_in_order_and_passes_over_pictures(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT.replace("Sukamaju", "Banyumili"))
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    titles = [article.title for article in gathered(sources=(".",), folder=tmp_path).articles]
    assert titles == ["Warga Sukamaju Bersihkan Saluran Air", "Warga Banyumili Bersihkan Saluran Air"]


def test_standard_input_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert len(gathered("-").articles) == 1


def test_a_page_is_fetched_from_its_address(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/berita"] = [(200, "text/html", PAGE.encode())]
    (article,) = gathered(f"{base}/berita").articles
    assert article.title == "Warga Sukamaju Bersihkan Saluran Air"
    assert article.credit.link == f"{base}/berita"


def test_the_full_page_is_fetched_behind_each_item_of_a_feed(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/umpan"] = [(200, "application/rss+xml", feed_of(f"{base}/berita"))]
    answers["/berita"] = [(200, "text/html", PAGE.encode())]
    (article,) = gathered(f"{base}/umpan").articles
    assert not article.partial
    assert "kerja bakti" in " ".join(article.paragraphs).lower()


def test_the_teaser_is_told_when_the_page_cannot_be_had_and_the_producer_hears_of_it(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/umpan"] = [(200, "application/rss+xml", feed_of(f"{base}/hilang"))]
    intake = gathered(f"{base}/umpan")
    assert intake.articles[0].partial
    assert "404" in intake.notices[0] and "teaser" in intake.notices[0]


def test_a_server_that_stumbles_is_asked_again(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/berita"] = [(503, "text/plain", b""), (200, "text/html", PAGE.encode())]
    assert len(gathered(f"{base}/berita").articles) == 1


def test_a_producer_who_names_one_bad_file_is_told_why(tmp_path: Path) -> None:
    (tmp_path / "laporan.html").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    with pytest.raises(UnreadablePage, match="PDF"):
        gathered(str(tmp_path / "laporan.html"))


def test_one_bad_file_among_those_named_does_not_stop_the_morning(tmp_path: Path) -> None:
    (tmp_path / "laporan.html").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    (tmp_path / "a.txt").write_text(TEXT)
    named = [str(tmp_path / "laporan.html"), str(tmp_path / "a.txt")]
    intake = gathered(*named)
    assert len(intake.articles) == 1 and "laporan.html" in intake.notices[0] and "PDF" in intake.notices[0]
    with pytest.raises(UnreadablePage, match="PDF"):
        gathered(*named, whole=True)


def test_a_slip_of_the_pen_is_told_before_anything_is_made_without_that_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(SourceFailed, match="no such file"):
        gathered(str(tmp_path / "a.txt"), str(tmp_path / "tidak-ada.txt"))


def test_one_bad_page_in_a_folder_does_not_stop_the_morning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text("")
    intake = gathered(sources=("./",), folder=tmp_path)
    assert len(intake.articles) == 1
    assert "b.txt" in intake.notices[0]


def test_without_any_news_the_producer_is_told_what_was_tried(tmp_path: Path) -> None:
    (tmp_path / "kosong.txt").write_text("   \n")
    with pytest.raises(NoNews, match=r"kosong\.txt"):
        gathered(sources=("./",), folder=tmp_path)


def test_an_item_that_leads_into_the_house_is_told_by_its_teaser(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    inner = base.replace("127.0.0.1", "2130706434")
    answers["/umpan"] = [(200, "application/rss+xml", feed_of(f"{inner}/rahasia"))]
    intake = gathered(f"{base}/umpan")
    assert intake.articles[0].partial and "inside the house" in intake.notices[0]


def test_what_a_long_feed_holds_beyond_its_first_items_is_told(site) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/umpan"] = [(200, "application/rss+xml", feed_of(*[f"{base}/{n}" for n in range(23)]))]
    intake = gathered(f"{base}/umpan")
    assert len(intake.articles) == 20
    assert f"{base}/umpan: its first 20 items are read, 3 more are not" in intake.notices


def test_articles_come_in_the_order_of_the_sources_whoever_answers_first(site, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    (tmp_path / "b.txt").write_text(TEXT.replace("Sukamaju", "Banyumili"))
    answers["/umpan"] = [(200, "application/rss+xml", feed_of(f"{base}/satu", f"{base}/dua"))]
    for name in ("satu", "dua"):
        answers[f"/{name}"] = [(200, "text/html", PAGE.replace("Sukamaju", name.title()).encode())]
    intake = gathered(sources=(f"{base}/umpan", str(tmp_path / "b.txt"), f"{base}/dua"), folder=tmp_path)
    assert [article.title.split()[1] for article in intake.articles] == ["Satu", "Dua", "Banyumili", "Dua"]


PORTAL = b"""<html><head><title>Wi-Fi Wisma Lembayung</title></head><body><h1>Wi-Fi Wisma Lembayung</h1>
<p>Untuk menggunakan internet di kamar, silakan setujui ketentuan kami lebih dahulu, lalu tekan tombol lanjut di bawah.
Terima kasih telah menginap di wisma kami.</p></body></html>"""


def test_the_log_in_of_a_strange_network_is_no_news_and_yesterdays_page_stands_in(
    site, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]
    base, answers = site
    answers["/berita"] = [(200, "text/html", PAGE.encode()), (200, "text/html", PORTAL)]
    titles, notices = [], []
    for _ in range(2):
        with Fetcher(allow_hosts=("127.0.0.1",), cache=FetchCache(tmp_path)) as fetcher:
            intake = gather([], [f"{base}/berita"], tmp_path, lambda: fetcher)
        titles.append(intake.articles[0].title)
        notices.append(" ".join(intake.notices))
    assert titles == ["Warga Sukamaju Bersihkan Saluran Air"] * 2
    assert not notices[0] and "network" in notices[1] and "in its place" in notices[1]


def test_only_http_is_fetched() -> None:
    with Fetcher() as fetcher, pytest.raises(SourceFailed, match="only http"):
        fetcher.get("file:///etc/hostname")


def test_a_host_that_cannot_be_reached_is_not_waited_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    async def refused(self: object, request: httpx.Request) -> None:
        asked.append(str(request.url))
        raise httpx.ConnectTimeout("")

    monkeypatch.setattr(Outward, "handle_async_request", refused)
    with Fetcher() as fetcher:
        for page in ("satu", "dua"):
            with pytest.raises(SourceFailed, match="no answer in time"):
                fetcher.get(f"http://kabar.example/{page}")
    assert asked == ["http://kabar.example/satu"]
