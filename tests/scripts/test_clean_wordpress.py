"""WordPress's own lines are never spoken; brackets of the news stay."""

import re

import pytest

from scripts.page import Page
from scripts.sources import read
from scripts.sources.rss import items

TITLE = "Sumur Baru Desa Randu Mulai Mengalir"
LEAD = "Kepala Desa Randu membuka keran sumur baru pada Kamis pagi untuk 310 keluarga."
MORE = "Air dialirkan enam jam sehari ke empat dusun, kata pengurus air, Sulastri."
STORY = f"<p>{LEAD}</p><p>{MORE}</p>"

LINES = [
    "<p>The post <a>Sumur Baru Desa Randu Mulai Mengalir</a> appeared first on <a>Kabar Randu</a>.</p>",
    "<p>Artikel <a>Sumur Baru Desa Randu Mulai Mengalir</a> pertama kali tampil pada <a>Kabar Randu</a>.</p>",
    "<p>Kiriman Sumur Baru Desa Randu Mulai Mengalir ditampilkan lebih awal di Kabar Randu.</p>",
    "<p>Tulisan Sumur Baru Desa Randu Mulai Mengalir telah tayang perdana di Kabar Randu</p>",
    '<h3>Bagikan ini:</h3><ul><li>Klik untuk berbagi di X(Membuka di jendela yang baru)</li><li>Lagi</li></ul>',
    "<h3>Share this:</h3><p>Click to email a link to a friend (Opens in new window)</p><p>Tweet</p>",
    "<h3>Menyukai ini:</h3><p>Suka Memuat...</p><p>Jadilah yang pertama menyukai ini.</p>",
    '[caption id="a_1" width="300"]<img src="b.jpg"/> Sumur dilihat dari atas[/caption]',
    '<p>[caption id="a_1" width="300"]</p><p>Sumur dilihat dari atas bukit</p><p>[/caption]</p>',
    '<p>[gallery ids="4,5"]</p><p>[embed]https://video.example/x[/embed]</p><p>[irp posts="7" name="Lainnya"]</p>',
    "<p>Continue reading Sumur Baru Desa Randu →</p>",
    "<p>(more&hellip;)</p>",
    "<p>Navigasi pos</p><p>← Berita Sebelumnya dari Randu</p>",
    "<p>Filed under: Desa</p><p>Ditandai air, sumur, randu</p>",
    '<h4>Terkait</h4><p>Pompa Lama Desa Randu Dilelang</p><p>dalam "Desa"</p>',
    "<p>Tinggalkan Balasan</p><p>Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *</p>",
]  # fmt: skip


@pytest.mark.parametrize("own", LINES)
def test_its_own_lines_are_not_spoken_from_page_feed_or_text(own: str) -> None:
    page = f"<html><body><article><h1>{TITLE}</h1>{STORY}{own}</article></body></html>".encode()
    feed = (f"<rss version='2.0'><channel><title>Kabar Randu</title><item><title>{TITLE}</title>"
            f"<link>https://kabarrandu.example/1</link><description><![CDATA[{STORY}{own}]]></description>"
            "</item></channel></rss>").encode()  # fmt: skip
    plain = f"{TITLE}\n\n{re.sub('</(?:p|li|h3|h4)>', chr(10) * 2, STORY + own)}"
    text = re.sub("<[^>]+>", "", plain).encode()

    (entry,) = items(Page("https://kabarrandu.example/rss", "feed", feed))

    assert entry.teaser is not None
    assert read(Page("a.html", "html", page))[0].paragraphs == (LEAD, MORE)
    assert entry.teaser.paragraphs == (LEAD, MORE)
    assert read(Page("a.txt", "text", text))[0].paragraphs == (LEAD, MORE)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("[su_note note_color='#fff']Keran ditutup tiap malam.[/su_note]", "Keran ditutup tiap malam."),
        (
            '[vc_row][vc_column width="1/2"]Air itu gratis bagi semua warga.[/vc_column][/vc_row]',
            "Air itu gratis bagi semua warga.",
        ),
        ("[dropcap]W[/dropcap]arga senang dengan sumur itu.", "Warga senang dengan sumur itu."),
        ("Air itu gratis. The post Sumur Baru appeared first on Kabar Randu.", "Air itu gratis."),
        ("Air itu gratis bagi warga. Continue reading Sumur Baru →", "Air itu gratis bagi warga."),
        (
            'Ia berkata, "[Sumur] itu [sic] milik warga [Randu, red.]."',
            'Ia berkata, "[Sumur] itu [sic] milik warga [Randu, red.]."',
        ),
        ("Berita itu pertama kali dimuat di koran lokal.", "Berita itu pertama kali dimuat di koran lokal."),
        (
            "Sumur itu ditandai pemukulan kentungan oleh lurah.",
            "Sumur itu ditandai pemukulan kentungan oleh lurah.",
        ),
    ],
)
def test_what_a_code_holds_stays_and_so_do_brackets_of_the_news(written: str, heard: str) -> None:
    source = f"<html><body><article><h1>{TITLE}</h1>{STORY}<p>{written}</p></article></body></html>"

    assert read(Page("a.html", "html", source.encode()))[0].paragraphs == (LEAD, MORE, heard)
