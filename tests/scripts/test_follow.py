from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scripts.article import Article, Credit
from scripts.condense import tell
from scripts.events.follow import Aired, followed
from scripts.story import Chosen, Story
from scripts.text.sentences import split

MORNING = datetime.fromisoformat("2026-05-04T06:00:00+07:00")
BRIDGE = (
    "Jembatan gantung di Desa Randualas putus, Minggu malam. Tiga warga terluka karena jatuh ke sungai.",
    "Kepala Desa Randualas, Wiryono Saputra, meminta warga memutar lewat Dusun Kalibening.",
)


def article(
    title: str, *paragraphs: str, link: str = "", hours: float = -8, outlet: str = "Warta Nusa"
) -> Article:
    return Article(title, paragraphs, Credit(outlet, link=link, published=MORNING + timedelta(hours=hours)))


def story(*articles: Article) -> Story:
    return replace(tell(articles, kept=40), sentences=tuple(whole(articles)))


def whole(articles: tuple[Article, ...]) -> list[Chosen]:
    return [
        Chosen(text, text, place, number)
        for place, one in enumerate(articles)
        for number, text in enumerate(s for p in one.paragraphs for s in split(p))
    ]


def aired(one: Story, sentences: bool = True, when: datetime = MORNING) -> Aired:
    keys = frozenset(article.key for article in one.articles)
    return Aired(one.headline, keys, tuple(c.original for c in one.sentences) if sentences else (), when)


FIRST = article(
    "Jembatan Gantung Randualas Putus, Tiga Warga Terluka", *BRIDGE, link="https://nusa.example/jembatan"
)


def test_the_same_article_in_the_next_edition_is_a_repeat() -> None:
    said = followed(story(FIRST), [aired(story(FIRST))])

    assert said.repeat
    assert not said.follow_up
    assert said.known == {(0, 0), (0, 1), (0, 2)}


def test_what_was_cut_for_time_yesterday_makes_an_old_article_no_news() -> None:
    short = replace(story(FIRST), sentences=story(FIRST).sentences[:1])

    said = followed(story(FIRST), [aired(short)])

    assert said.repeat
    assert said.known == {(0, 0)}


def test_an_article_that_was_changed_under_its_address_is_a_development() -> None:
    later = replace(
        FIRST,
        title="Jembatan Gantung Randualas Putus, Satu Warga Meninggal",
        paragraphs=(
            BRIDGE[0].replace("Tiga warga terluka", "Satu warga meninggal dan tiga terluka"),
            BRIDGE[1],
        ),
    )

    said = followed(story(later), [aired(story(FIRST))])

    assert said.follow_up
    assert not said.repeat
    assert (0, 0) in said.known
    assert (0, 1) not in said.known


def test_a_new_figure_under_an_address_is_news_although_one_word_changed() -> None:
    later = replace(FIRST, paragraphs=(BRIDGE[0].replace("Tiga warga", "Lima warga"), BRIDGE[1]))

    assert followed(story(later), [aired(story(FIRST))]).follow_up


def test_a_corrected_slip_of_the_pen_is_no_news() -> None:
    mended = replace(FIRST, paragraphs=(BRIDGE[0], BRIDGE[1].replace("Kalibening", "Kalibenning")))

    said = followed(story(mended), [aired(story(FIRST))])

    assert said.repeat
    assert len(said.known) == 3


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Pasar Kemiri akan dibuka lagi, kata Lurah Sarjono.", "Pasar Kemiri akan ditutup lagi, kata Lurah Sarjono."),
        ("Harga tiket wahana Lembah Asri naik bulan depan.", "Harga tiket wahana Lembah Asri turun bulan depan."),
        ("Penyelam Yoga ditemukan selamat di Teluk Sambi.", "Penyelam Yoga ditemukan tewas di Teluk Sambi."),
        ("Wali kota menyatakan Taman Melur aman.", "Wali kota menyatakan Taman Melur tidak aman."),
        ("Laga di Stadion Bayuaji dimulai pukul 19.00.", "Laga di Stadion Bayuaji dimulai pukul 20.30."),
    ],
)  # fmt: skip
def test_one_word_that_turns_the_news_is_no_slip_of_the_pen(was: str, now: str) -> None:
    one = article("Kabar dari Lembah Asri", was, link="https://nusa.example/satu")
    two = replace(one, paragraphs=(now,))

    said = followed(story(two), [aired(story(one))])

    assert said.follow_up
    assert said.known == frozenset()


def test_another_outlet_that_says_only_what_was_told_is_a_repeat() -> None:
    other = article(
        "Tiga Warga Terluka Akibat Jembatan Gantung Putus di Randualas",
        "Tiga warga Desa Randualas terluka karena jembatan gantung putus dan mereka jatuh ke sungai, Minggu malam.",
        "Wiryono Saputra, kepala desa, meminta warga memutar lewat Dusun Kalibening.",
        link="https://pesisir.example/7",
        outlet="Kabar Pesisir",
        hours=-2,
    )

    said = followed(story(other), [aired(story(FIRST))])

    assert said.repeat
    assert len(said.known) == 2


def test_another_outlet_with_something_new_goes_on_with_the_story() -> None:
    other = article(
        "Kontraktor Jembatan Gantung Randualas yang Putus Diperiksa Polisi",
        "Jembatan gantung di Desa Randualas putus, Minggu malam. Tiga warga terluka karena jatuh ke sungai.",
        "Polisi memeriksa kontraktor CV Tirta Gemilang yang membangun jembatan itu dua tahun silam.",
        link="https://pesisir.example/8",
        outlet="Kabar Pesisir",
        hours=10,
    )

    said = followed(story(other), [aired(story(FIRST))])

    assert said.follow_up
    assert {number for _, number in said.known} == {0, 1}


def test_other_news_is_neither_repeat_nor_follow_up() -> None:
    other = article(
        "Panen Melon di Tegalwaru Melimpah",
        "Petani melon di Tegalwaru memanen 40 ton buah, Senin. Harga di kebun Rp9.000 per kilogram.",
        link="https://nusa.example/melon",
    )

    said = followed(story(other), [aired(story(FIRST))])

    assert (said.repeat, said.follow_up, said.known) == (False, False, frozenset())


def test_nothing_on_air_before_means_nothing_known() -> None:
    assert followed(story(FIRST), []) == followed(story(FIRST), [])
    assert not followed(story(FIRST), []).repeat


def test_of_an_old_record_only_the_headline_is_known() -> None:
    same = followed(story(FIRST), [aired(story(FIRST), sentences=False)])
    renamed = replace(FIRST, title="Korban Jembatan Randualas Bertambah Jadi Lima Orang")
    later = followed(story(renamed), [aired(story(FIRST), sentences=False)])

    assert same.repeat
    assert later.follow_up


def test_a_second_report_with_news_beside_one_that_was_told_makes_a_development() -> None:
    later = article(
        "Jembatan Darurat Dipasang di Randualas",
        "Prajurit zeni memasang jembatan darurat di Randualas setelah jembatan gantung di sana putus, Senin siang.",
        link="https://pesisir.example/9",
        outlet="Kabar Pesisir",
        hours=7,
    )

    said = followed(story(later, FIRST), [aired(story(FIRST))])

    assert said.follow_up
    assert (0, 0) not in said.known
    assert (1, 0) in said.known


def test_what_was_told_two_editions_ago_is_still_known() -> None:
    other = story(
        article("Panen Melon di Tegalwaru Melimpah", "Petani melon di Tegalwaru memanen 40 ton buah, Senin.")
    )

    said = followed(story(FIRST), [aired(other), aired(story(FIRST), when=MORNING - timedelta(days=1))])

    assert said.repeat


def test_a_text_changed_after_the_edition_is_news_even_where_the_old_words_stand() -> None:
    longer = replace(
        FIRST,
        paragraphs=(*BRIDGE, "Bupati Danar Wicaksono menjanjikan jembatan beton sebelum musim hujan."),
        credit=replace(FIRST.credit, updated=MORNING + timedelta(hours=3)),
    )

    said = followed(story(longer), [aired(story(FIRST))])

    assert said.follow_up
    assert said.known == {(0, 0), (0, 1), (0, 2)}


@pytest.mark.parametrize(
    ("count", "repeat"), [("hampir 1.900", True), ("2.300", False), ("sekitar 2.500", False)]
)
def test_a_rounded_figure_of_what_was_told_is_no_news(count: str, repeat: bool) -> None:
    told = article(
        "Banjir Randualas", "Banjir di Randualas berdampak pada 1.874 orang, kata Wiryono Saputra."
    )
    other = article(
        "Banjir Randualas", f"Banjir di Randualas berdampak pada {count} orang.", link="https://p.example/9"
    )

    assert followed(story(other), [aired(story(told))]).repeat is repeat


def test_a_small_addition_by_another_outlet_is_a_repeat() -> None:
    before = article(
        "Anak Tapir Lahir di Kebun Satwa Merangin Lor",
        "Seekor anak tapir lahir di Kebun Satwa Merangin Lor, Minggu, kata dokter hewan Rusdi Hanafi.",
    )
    again = article(
        "Kebun Satwa Merangin Lor Sambut Kelahiran Anak Tapir",
        "Seekor anak tapir lahir di Kebun Satwa Merangin Lor. Dokter hewan Rusdi Hanafi memantau induknya.",
        outlet="Rimba Kini",
    )

    assert followed(story(again), [aired(story(before))]).repeat


def test_a_word_that_points_back_is_nothing_new() -> None:
    before = article(
        "Akademi Lentera Turunkan Uang Pangkal",
        "Akademi Lentera menurunkan uang pangkal 20 persen mulai semester depan, kata rektor, Imas Kurnia.",
    )
    again = article(
        "Uang Pangkal Akademi Lentera Turun 20 Persen",
        "Uang pangkal Akademi Lentera turun 20 persen. Rektor, Imas Kurnia, menyebut keputusan itu berlaku mulai "
        "semester depan.",
        outlet="Kampus Kini",
    )

    assert followed(story(again), [aired(story(before))]).repeat


def test_what_happens_at_the_place_of_a_story_is_no_development_of_it() -> None:
    before = article(
        "Pelabuhan Baru Teluk Mandar Lor Resmi Beroperasi",
        "Pelabuhan baru Teluk Mandar Lor resmi beroperasi, Minggu, kata kepala pelabuhan, Iwan Talib.",
    )
    other = article(
        "Buaya Muncul di Pelabuhan Teluk Mandar Lor",
        "Seekor buaya muncul di kolam Pelabuhan Teluk Mandar Lor, Senin, kata petugas, Oji Lamama.",
    )

    assert not followed(story(other), [aired(story(before))]).follow_up


def test_the_regatta_on_a_strait_is_no_development_of_the_shipwreck() -> None:
    before = article(
        "Kapal Pengangkut Kerbau Tenggelam di Selat Wakai",
        "Kapal pengangkut kerbau tenggelam di Selat Wakai, Minggu. Dua awak hilang, kata kepala SAR, Dodi Paputungan.",
    )
    other = article(
        "Lomba Dayung Selat Wakai Diikuti 60 Perahu",
        "Lomba dayung di Selat Wakai diikuti 60 perahu, Senin, kata ketua panitia, Gani Sulo.",
    )

    assert not followed(story(other), [aired(story(before))]).follow_up
