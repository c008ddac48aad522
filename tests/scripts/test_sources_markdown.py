"""Markdown: what stands in news is told, what cannot be heard is not."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

import pytest

from scripts.article import Article
from scripts.errors import UnreadablePage
from scripts.page import Page
from scripts.sources import read, sniff

TITLE = "Jalur Sepeda Teluk Waru Dibuka"
LEAD = "Wali Kota Teluk Waru membuka jalur sepeda sepanjang 12 kilometer pada Sabtu pagi."
MORE = "Jalur itu menghubungkan alun-alun dengan tiga sekolah dan satu pasar."
BODY = f"{LEAD}\n\n{MORE}\n"


def article(source: str, name: str = "berita.md") -> Article:
    content = source.encode()
    (one,) = read(Page(name, sniff(content, name), content))
    return one


def told(source: str) -> list[str]:
    return list(article(f"# {TITLE}\n\n{source}").paragraphs)


@pytest.mark.parametrize(
    "front",
    [
        f'---\ntitle: "{TITLE}"\ndate: 2026-05-09T08:30:00+07:00\nauthor: Laras Wening\ncategory: Kota\n---\n',
        f"---\njudul: {TITLE}\ntanggal: 9 Mei 2026 08.30 WIB\npenulis:\n  - Laras Wening\n"
        "kategori: [Kota, Olahraga]\n---\n",
        f"---\n# dari editor\ntitle: >-\n  Jalur Sepeda\n  {TITLE[13:]}\ndate: '2026-05-09 08:30' # terbit\n"
        "author:\n  name: Laras Wening\n  mail: a@b.example\ncategories:\n- Kota\ndraft: false\n---\n",
        f'+++\ntitle = "{TITLE}"\ndate = 2026-05-09T08:30:00+07:00\nauthors = ["Laras Wening"]\n'
        '[taxonomies]\ncategories = ["Kota"]\n+++\n',
        f'{{\n"title": "{TITLE}",\n"date": "2026-05-09T08:30:00+07:00",\n'
        f'"author": {{"name": "Laras Wening"}}, "section": "Kota"\n}}\n\n',
        f'---\r\ntitle: {TITLE}\r\ndate: 2026-05-09T01:30:00Z\r\nauthor: "[[Laras Wening]]"\r\n'
        'section: Kota\r\n---\r\n',
    ],
)  # fmt: skip
def test_front_matter_says_whose_news_it_is_in_any_dress(front: str) -> None:
    one = article(f"{front}\n# {TITLE}\n\n{BODY}")

    assert (one.title, one.paragraphs, one.section) == (TITLE, (LEAD, MORE), "Kota")
    assert one.credit.author == "Laras Wening"
    assert one.credit.published == datetime(2026, 5, 9, 8, 30, tzinfo=timezone(timedelta(hours=7)))


def test_a_file_that_nobody_called_markdown_is_known_by_its_front_matter() -> None:
    one = article(
        f"---\ntitle: {TITLE}\nsource: Kabar Waru\nurl: https://kabarwaru.example/sepeda\n---\n{BODY}",
        "kiriman.txt",
    )

    assert (one.title, one.credit.outlet) == (TITLE, "Kabar Waru")
    assert one.credit.link == "https://kabarwaru.example/sepeda"


def test_the_head_of_a_reader_service_is_front_matter_too() -> None:
    head = "URL Source: https://kabarwaru.example/sepeda\n\nPublished Time: 2026-05-09T01:30:00Z\n\nMarkdown Content:\n"

    one = article(f"Title: {TITLE}\n\n{head}{BODY}", "halaman.txt")

    assert (one.title, one.paragraphs) == (TITLE, (LEAD, MORE))
    assert one.credit.published == datetime(2026, 5, 9, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("line", ["draft: true", "published: false", "status: draft"])
def test_a_draft_is_not_told(line: str) -> None:
    with pytest.raises(UnreadablePage, match="not meant for readers"):
        article(f"---\ntitle: {TITLE}\n{line}\n---\n{BODY}")


def test_a_change_after_publication_is_kept() -> None:
    one = article(f"---\ntitle: {TITLE}\ndate: 2026-05-09\nlastmod: 2026-05-10T09:00:00+07:00\n---\n{BODY}")

    assert one.credit.updated == datetime(2026, 5, 10, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "heading", [f"# {TITLE}", f"# {TITLE} #", f"{TITLE}\n=====", f"![x](a.jpg)\n\n## {TITLE} {{#atas}}"]
)
def test_the_first_heading_is_the_title(heading: str) -> None:
    assert article(f"{heading}\n\n{BODY}").title == TITLE


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Kata [lurah](https://x.example/a_(b) \"Profil\"), **warga** *senang* dan `ramai`.",
         "Kata lurah, warga senang dan ramai."),
        ("Tarifnya Rp2.000.[^1] Jalurnya rata^[menurut dinas].", "Tarifnya Rp2.000. Jalurnya rata."),
        ("~~Rp5.000~~ Rp3.000 kini tarif sewanya.", "Rp3.000 kini tarif sewanya."),
        ("Menurut [dinas][1] dan <https://x.example>, jalur itu rata.", "Menurut dinas dan, jalur itu rata."),
        ("> Kami senang sekali,\n> kata seorang pesepeda.", "Kami senang sekali, kata seorang pesepeda."),
        ("Naik 5\\% &amp; nama_berkas_ini tetap 3 * 4 kali.",
         "Naik 5% & nama_berkas_ini tetap 3 * 4 kali."),
        ("Jalur ==utama== di [[Teluk Waru|kota itu]] dibuka lagi. %%cek lagi%%",
         "Jalur utama di kota itu dibuka lagi."),
        ("{{< figure src=\"a.jpg\" >}}\nWarga bersepeda sejak subuh tadi.\n{: .besar}",
         "Warga bersepeda sejak subuh tadi."),
        ("<div class=\"kotak\"><p>Warga <b>bersepeda</b> sejak subuh.</p></div>", "Warga bersepeda sejak subuh."),
        ("> [!NOTE]\n> Jalur ditutup tiap malam.", "Jalur ditutup tiap malam."),
    ],
)  # fmt: skip
def test_marks_leave_their_words(written: str, heard: str) -> None:
    note = '\n\n[^1]: Menurut tabel dinas.\n    Berlaku setahun.\n\n[1]: https://x.example "Dinas"\n'

    assert told(f"{LEAD}\n\n{written}{note}") == [LEAD, heard]


@pytest.mark.parametrize(
    "gone",
    [
        "| Hari | Buka |\n|---|---|\n| Senin | 07.00 |",
        "Hari | Buka\n:--- | ---:\nSenin | 07.00",
        "```\nkode = 1\n```",
        "    kode = 1",
        "***",
        "![Pesepeda di jalur](a.jpg \"Foto\")",
        "[![tombol](b.png)](https://x.example)",
        "*Baca juga: [Parkir Sepeda Ditambah](https://x.example/parkir)*",
        "- [Parkir Sepeda Ditambah Tahun Depan](/a)\n- [Jembatan Waru Dicat Ulang Warga](/b)",
        "<!-- belum dicek -->",
        "![[sepeda.png]]",
    ],
)  # fmt: skip
def test_what_cannot_be_heard_is_not_told(gone: str) -> None:
    assert told(f"{LEAD}\n\n{gone}\n\n{MORE}") == [LEAD, MORE]


def test_items_of_a_list_are_parted() -> None:
    assert told(f"{LEAD}\n\nYang disiapkan:\n\n* 12 pos\n* 3 bengkel\n  - satu ambulans\n") == [
        LEAD,
        "Yang disiapkan: 12 pos, 3 bengkel, satu ambulans.",
    ]


def test_a_text_with_stars_and_signs_is_no_markdown() -> None:
    source = f"{TITLE}\n\n{LEAD} * tanda # biasa.\n\n- 5 pos\n- 6 pos\n\n{MORE}"

    assert article(source, "biasa.txt").paragraphs[0] == f"{LEAD} * tanda # biasa."


@pytest.mark.parametrize(
    "piece", ["{{<", "{%", "[^", "![", "**a ", "[[a", "<a ", "%%a", "==a", "^[", "> ", "a\n=\n", "[a]: /b\n"]
)
def test_hostile_markdown_costs_no_more_than_its_length(piece: str) -> None:
    import time

    start = time.perf_counter()
    with suppress(UnreadablePage):
        article(f"# {TITLE}\n\n{piece * 8000}")

    assert time.perf_counter() - start < 3
