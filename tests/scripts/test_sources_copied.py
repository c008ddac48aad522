"""Texts as they are copied: from a messenger, a letter, a printer, an office; and pages that a program draws."""

from datetime import datetime

from scripts.article import Article
from scripts.page import Page
from scripts.sources import read
from scripts.sources.copied import uncopied

NEWS = (
    "Kerbau rawa kembali ke padang setelah air surut di Danau Kumala.\n\n"
    "Penggembala, Haji Kursin, kehilangan 14 ekor selama sebulan."
)


def test_the_sender_of_a_message_is_no_part_of_its_title() -> None:
    (article,) = read(
        Page("x.txt", "text", f"[17/11 08.14] RW 07: *Kerbau Rawa Kembali ke Padang*\n\n{NEWS}".encode())
    )

    assert article.title == "Kerbau Rawa Kembali ke Padang"


def test_the_subject_of_a_letter_that_was_passed_on_is_the_title_and_its_signature_is_not_heard() -> None:
    letter = (
        "---------- Forwarded message ---------\nFrom: Redaksi <a@b.example>\nDate: Tue, 17 Nov 2026\n"
        f"Subject: Fwd: Kerbau Rawa Kembali\nTo: <c@d.example>\n\n{NEWS}\n\n-- \nYanuar\nKabar Danau\n"
    )
    (article,) = read(Page("x.txt", "text", letter.encode()))

    assert article.title == "Kerbau Rawa Kembali"
    assert article.paragraphs == tuple(NEWS.split("\n\n"))


def test_a_sentence_goes_on_over_the_end_of_a_printed_page() -> None:
    page = (
        "Kerbau rawa kembali ke padang setelah air\n\nhttps://danau.example/kerbau      1/2\n"
        "17/11/26, 08.32      Kerbau Rawa - Kabar Danau\n\nsurut di Danau Kumala."
    )

    assert uncopied(page)[0].split("\n") == [
        "Kerbau rawa kembali ke padang setelah air",
        "surut di Danau Kumala.",
    ]


def test_a_text_that_begins_with_its_news_is_left_as_it_is() -> None:
    text = f"Jalan ke Danau Kumala Diperbaiki\n\n{NEWS}\n\nDari: pasar sampai dermaga, jalan kini beraspal."

    assert uncopied(text) == (text, "")


def test_the_whole_story_is_found_where_a_program_draws_the_page() -> None:
    page = (
        '<html><head><title>Kerbau Rawa Kembali - Kabar Danau</title></head><body><div id="__next">Memuat...</div>'
        '<script id="__NEXT_DATA__" type="application/json">{"props":{"latest":[{"title":"Ikan Haruan Langka",'
        '"content":"<p>Ikan haruan makin langka di pasar, harganya naik dua kali lipat sejak bulan lalu.</p>"}],'
        '"post":{"title":"Kerbau Rawa Kembali","published_at":"2026-11-17","author":{"name":"Siti Raudah"},'
        '"content":"<p>Kerbau rawa kembali ke padang setelah air surut di Danau Kumala.</p><p>Penggembala, Haji Kursin,'
        ' kehilangan 14 ekor selama sebulan.</p>"}}}</script></body></html>'
    )
    article = _read(page)

    assert article.paragraphs == tuple(NEWS.split("\n\n"))
    assert (article.title, article.credit.author) == ("Kerbau Rawa Kembali", "Siti Raudah")


def test_a_button_beside_a_paragraph_and_a_link_within_it_cost_no_news() -> None:
    told = (
        "Kerbau rawa kembali ke padang setelah air surut di Danau Kumala.",
        "Pemerintah menyusun daftar penerima bantuan rumput kering bagi 90 penggembala.",
        "Penggembala, Haji Kursin, kehilangan 14 ekor selama sebulan.",
    )
    linked = told[1].replace("daftar penerima bantuan", '<a href="/x">daftar penerima bantuan</a>')
    pressed = f"<div class='par'><p>{told[2]}</p><button>Bagikan</button></div>"
    box = "<div class='kotak'><p>Dapatkan kabar danau di ponsel Anda setiap pagi.</p><button>Daftar</button></div>"
    body = f"<div>{told[0]}</div><div>{linked}</div>{box}{pressed}"

    assert (
        _read(f"<html><body><main><h1>Kerbau Rawa Kembali</h1>{body}</main></body></html>").paragraphs == told
    )


def test_the_time_above_a_copied_text_is_kept_and_a_title_above_its_link_too() -> None:
    dated = f"Kerbau Rawa Kembali ke Padang\n17/11/2026, 08:32\n\n{NEWS}"
    linked = f"Kerbau Rawa Kembali ke Padang\nwww.danau.example/kerbau\n\n{NEWS}"
    (first,) = read(Page("x.txt", "text", dated.encode()))
    (second,) = read(Page("x.txt", "text", linked.encode()))

    assert first.credit.published is not None
    assert (first.title, second.title) == ("Kerbau Rawa Kembali ke Padang",) * 2


def test_the_day_of_today_above_a_page_is_not_when_it_was_published() -> None:
    story = "".join(f"<p>{text}</p>" for text in NEWS.split("\n\n"))
    top = "<div class='hari'>Jumat, 20 November 2026</div><div class='menu'>Menu</div>"
    head = "<h1>Kerbau Rawa Kembali ke Padang</h1>"
    line = "<div>Selasa, 9 Jumadil Akhir 1448 H / 17 November 2026 08:00 WITA</div>"

    assert _read(f"<html><body>{top}<main>{head}{story}</main></body></html>").credit.published is None
    moment = _read(f"<html><body>{top}<main>{head}{line}{story}</main></body></html>").credit.published
    assert moment == datetime.fromisoformat("2026-11-17T08:00:00+08:00")


def test_a_menu_is_no_section_and_a_trail_is() -> None:
    story = "".join(f"<p>{text}</p>" for text in NEWS.split("\n\n"))
    head = "<h1>Kerbau Rawa Kembali ke Padang</h1>"
    links = '<a href="/">Home</a><a href="/daerah">Daerah</a>'

    assert _read(f"<html><body><nav>{links}</nav><main>{head}{story}</main></body></html>").section == ""
    assert (
        _read(f"<html><body><main><div>{links}</div>{head}{story}</main></body></html>").section == "Daerah"
    )


def _read(page: str) -> Article:
    (article,) = read(Page("https://danau.example/x", "html", page.encode()))
    return article
