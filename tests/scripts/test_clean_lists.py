"""Lists are heard as lists: no mark of theirs is spoken, and no number below zero loses its sign."""

import pytest

from scripts.page import Page
from scripts.sources import read

TITLE = "Hujan Es Landa Kecamatan Ngarai"
LEAD = "Hujan es melanda tiga desa di Kecamatan Ngarai pada Minggu sore selama setengah jam."
LAST = "Camat Ngarai meminta warga melapor ke posko di balai desa."


def told(middle: str) -> list[str]:
    (article,) = read(Page("a.txt", "text", f"{TITLE}\n\n{LEAD}\n\n{middle}\n\n{LAST}".encode()))
    assert article.paragraphs[0] == LEAD and article.paragraphs[-1] == LAST
    return list(article.paragraphs[1:-1])


@pytest.mark.parametrize(
    "mark", ["- ", "– ", "— ", "• ", "•", "* ", "● ", "▪ ", "· ", "+ ", "✓ ", "-", "–", "  - "]
)
def test_items_hang_on_the_line_that_announces_them(mark: str) -> None:
    items = "\n".join(f"{mark}{item}" for item in ("15 atap bocor", "6 mobil penyok", "2 kandang roboh"))

    assert told(f"Data kerusakan di tiga desa:\n{items}") == [
        "Data kerusakan di tiga desa: 15 atap bocor, 6 mobil penyok, 2 kandang roboh."
    ]


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Yang wajib dibawa:\n- kartu keluarga;\n- kartu penduduk; dan\n- foto atap.",
         ["Yang wajib dibawa: kartu keluarga, kartu penduduk, dan foto atap."]),
        ("Bantuan disalurkan lewat:\n- Ngarai, Lembah, dan Puncak\n- Posko camat",
         ["Bantuan disalurkan lewat: Ngarai, Lembah, dan Puncak; Posko camat."]),
        ("Syarat penerima:\na. Warga Ngarai\nb. Atapnya rusak\nc. Punya foto",
         ["Syarat penerima: Warga Ngarai, Atapnya rusak, Punya foto."]),
        ("Kerusakan terbanyak ada di dua desa.\n- Desa Lembah 9 atap\n- Desa Puncak 6 atap",
         ["Kerusakan terbanyak ada di dua desa.", "Desa Lembah 9 atap.", "Desa Puncak 6 atap."]),
        ("Data kerusakan:\n- Lima belas atap rumah warga di sisi utara\n  sungai bocor\n- Enam mobil penyok",
         ["Data kerusakan: Lima belas atap rumah warga di sisi utara sungai bocor, Enam mobil penyok."]),
        ("-3 derajat Celsius tercatat di Puncak pada Minggu malam.",
         ["-3 derajat Celsius tercatat di Puncak pada Minggu malam."]),
        ("Suhu malam:\n-3 derajat di Puncak\n-1 derajat di Lembah",
         ["Suhu malam:", "-3 derajat di Puncak", "-1 derajat di Lembah"]),
        ("- Warga sudah biasa, kata lurah setempat.", ["Warga sudah biasa, kata lurah setempat."]),
    ],
)  # fmt: skip
def test_each_list_is_heard_in_its_own_way(written: str, heard: list[str]) -> None:
    assert told(written) == heard


def test_a_long_list_is_heard_item_by_item() -> None:
    villages = ("Abang", "Biru", "Cokelat", "Dadu", "Emas", "Falu", "Gading", "Hijau", "Ijo")
    items = [f"Dusun {name} kehilangan {count} atap" for count, name in enumerate(villages, 2)]

    assert told("Rinciannya:\n" + "\n".join(f"- {item}" for item in items))[1:] == [
        f"{item}." for item in items
    ]


@pytest.mark.parametrize(
    "items",
    [
        "<ul><li>15 atap bocor</li><li>6 mobil penyok</li></ul>",
        "<ol><li>- 15 atap bocor</li><li>- 6 mobil penyok</li></ol>",
        "<ul><li><p>15 atap bocor</p></li><li><p>6 mobil penyok</p></li></ul>",
        "<p>- 15 atap bocor<br>- 6 mobil penyok</p>",
    ],
)
def test_items_of_a_page_hang_on_their_line_too(items: str) -> None:
    source = f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>Data kerusakan:</p>{items}<p>{LAST}</p></article>"

    (article,) = read(Page("a.html", "html", source.encode()))

    assert article.paragraphs == (LEAD, "Data kerusakan: 15 atap bocor, 6 mobil penyok.", LAST)


def test_a_list_of_links_to_other_pages_is_no_list_of_the_story() -> None:
    links = (
        '<ul><li><a href="/1">Jembatan Ngarai Dicat</a></li><li><a href="/2">Pasar Ngarai Sepi</a></li></ul>'
    )
    source = f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{LAST}</p>{links}</article>"

    (article,) = read(Page("a.html", "html", source.encode()))

    assert article.paragraphs == (LEAD, LAST)
