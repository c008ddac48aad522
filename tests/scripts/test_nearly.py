"""What is nearly JSON, nearly XML or only a wrapper is read as it was meant."""

import contextlib
import gzip
import time

import pytest

from scripts.article import Article
from scripts.clean.paywalls import drop_paywall
from scripts.sources.jsontext import read_values
from scripts.sources.loose import bare, loads
from scripts.sources.packed import unpacked
from scripts.sources.wellformed import wellformed
from scripts.sources.wrappers import referral, unwrapped


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "x, // y", }',
        '/* dua */ {"a": "x, // y"} // ekor',
        "{'a': 'x, // y'}",
        ')]}\',\n{"a": "x, // y"}',
        'muat({"a": "x, // y"});',
        '<html><body><pre>{"a": "x, // y"}</pre></body></html>',
    ],
)
def test_what_a_program_writes_for_json_is_read_as_json(text: str) -> None:
    assert loads(bare(text)) == {"a": "x, // y"}


def test_a_list_that_was_cut_off_keeps_its_whole_members() -> None:
    found = read_values('{"data": [{"n": 1},\n {"n": 2},\n {"n": 3, "isi": "put')
    assert [value for _, value in found.values][:2] == [{"n": 1}, {"n": 2}]
    assert found.faults == ("the text breaks off in line 3",)


def test_gzip_data_is_unpacked_as_far_as_it_goes() -> None:
    packed = gzip.compress(b"kabar " * 5000)
    assert unpacked(packed) == b"kabar " * 5000
    assert unpacked(packed[:-20]).startswith(b"kabar ")
    assert unpacked(b"kabar") == b"kabar"


def test_a_wrapped_address_gives_the_article_and_an_article_stays() -> None:
    inner = "https://gemarawa.example/1?a=b"
    assert unwrapped("https://cari.example/url?sa=t&url=https%3A%2F%2Fgemarawa.example%2F1%3Fa%3Db") == inner
    assert unwrapped("https://gemarawa.example/cari?q=banjir") == "https://gemarawa.example/cari?q=banjir"


def test_a_page_refers_on_whichever_way_its_head_is_written() -> None:
    for head in ("http-equiv=refresh content='0;url=/b'", 'content="1; URL=\'/b\'" http-equiv="Refresh"'):
        assert (
            referral(f"<head><meta {head}></head>".encode(), "https://a.example/x") == "https://a.example/b"
        )
    slow = b"<meta http-equiv=refresh content='300;url=/b'>"
    assert referral(slow, "https://a.example/x") == ""


def test_cdata_that_never_ends_costs_no_item() -> None:
    items = "<item><title>Satu</title><description><![CDATA[Isi satu</description></item>"
    items += "<item><title>Dua</title><description><![CDATA[Isi dua]]></description></item>"
    mended = wellformed(f"<rss><channel>{items}</channel></rss>".encode(), "umpan")
    assert mended.content.count(b"<item>") == 2 and b"Isi satu]]>" in mended.content
    assert "CDATA" in mended.fault


@pytest.mark.parametrize(
    "news",
    [
        "Jumlah pelanggan listrik di Rawa Bento naik menjadi 4.000, kata manajernya, Budi Lasut.",
        "Versi lengkap laporan itu diserahkan kepada anggota dewan kota.",
        "Perpustakaan membuka akses gratis ke 900 artikel ilmiah bagi mahasiswa.",
        "Pintu gudang terkunci sejak malam sebelumnya.",
        "Warga menukar koin lama di bank keliling.",
    ],
)
def test_news_of_subscribers_and_locks_is_no_paywall(news: str) -> None:
    article = Article("Kabar Rawa Bento", ("Air Rawa Bento surut pada akhir pekan.", news))
    assert drop_paywall(article) == article


def test_hostile_text_costs_its_length() -> None:
    begin = time.perf_counter()
    for text in ("[" * 50_000, '{"a":' * 20_000, "/*" * 50_000, '"\\' * 50_000, "{" + "," * 100_000):
        with contextlib.suppress(ValueError):
            loads(text)
        read_values(text)
    referral(b"<meta content=" * 20_000, "https://a.example/")
    drop_paywall(Article("Judul", ("x",) + ("artikel berita isi anda baca masih sisa " * 9,) * 50))
    assert time.perf_counter() - begin < 5
