"""What tells two reports of one actor, place or speaker apart, and what does not."""

import pytest

from scripts.article import Article, Credit
from scripts.events.cluster import events


def article(title: str, text: str, outlet: str = "Warta Nusa") -> Article:
    return Article(title, (text,), Credit(outlet, link=f"https://nusa.example/{title}"))


APART = {
    "one police station, two thefts": (
        article(
            "Polsek Loa Bening Tangkap Pencuri Aki Traktor",
            "Polsek Loa Bening menangkap pencuri aki traktor, Senin, kata Kapolsek Loa Bening, Iptu Darsim.",
        ),
        article(
            "Polsek Loa Bening Tangkap Pemalak Sopir Sayur",
            "Polsek Loa Bening menangkap pemalak sopir sayur, Senin, kata Kapolsek Loa Bening, Iptu Darsim.",
        ),
    ),
    "one road, morning and night": (
        article(
            "Truk Ayam Terguling di Tanjakan Kroya Lor",
            "Truk ayam terguling di tanjakan Kroya Lor, Senin pagi, kata kasat lalu lintas, AKP Sri Murti.",
        ),
        article(
            "Dua Sepeda Motor Bertabrakan di Tanjakan Kroya Lor",
            "Dua sepeda motor bertabrakan di tanjakan Kroya Lor, Senin malam, kata kasat lalu lintas, AKP Sri Murti.",
        ),
    ),
    "one airline, two airports": (
        article(
            "Pesawat Lor Airways Kembali ke Bandara Timbau",
            "Pesawat Lor Airways kembali ke Bandara Timbau karena roda macet, Senin, kata manajer, Eko Sabar.",
        ),
        article(
            "Pesawat Lor Airways Tergelincir di Bandara Wanea",
            "Pesawat Lor Airways tergelincir di Bandara Wanea saat hujan, Senin, kata manajer, Eko Sabar.",
        ),
    ),
    "one club, who comes and who goes": (
        article(
            "Persatuan Wanea Rekrut Penyerang Luca Ferrone",
            "Persatuan Wanea merekrut penyerang Luca Ferrone, Senin, kata manajer klub, Husni Alkaf.",
        ),
        article(
            "Kiper Senior Jopi Rumere Tinggalkan Persatuan Wanea",
            "Kiper Jopi Rumere meninggalkan Persatuan Wanea, Senin, kata manajer klub, Husni Alkaf.",
        ),
    ),
    "one player, two matches by their sets": (
        article(
            "Petenis Ayi Pramesti Lolos ke Semifinal Norbania Terbuka",
            "Petenis Ayi Pramesti lolos ke semifinal Norbania Terbuka setelah menang 6-3, 6-4, Senin.",
        ),
        article(
            "Ayi/Sekar Kalah di Nomor Ganda Norbania Terbuka",
            "Pasangan Ayi Pramesti dan Sekar Wulan kalah 2-6, 5-7 di nomor ganda Norbania Terbuka, Senin.",
        ),
    ),
}
APART |= {
    "two hauls of one contest": (
        article(
            "Lifter Tiara Mandagi Rebut Emas Kejuaraan Asia",
            "Lifter Tiara Mandagi merebut emas Kejuaraan Asia di Belmora, Senin. Pelatih Oki Rondo puas.",
        ),
        article(
            "Rekor Asia Pecah di Tangan Gilang Pradana",
            "Lifter Gilang Pradana memecahkan rekor pada Kejuaraan Asia di Belmora, Senin. Pelatih Oki Rondo puas.",
        ),
    ),
    "two mishaps of one strait, at night and at noon": (
        article(
            "Kapal Kargo Mutiara Jaya Kandas di Selat Wowoni Muda",
            "Kapal kargo Mutiara Jaya kandas di Selat Wowoni Muda, Senin dini hari, kata kepala pos, Amran Side.",
        ),
        article(
            "Perahu Nelayan Terbalik di Selat Wowoni Muda, 1 Hilang",
            "Perahu nelayan terbalik di Selat Wowoni Muda, Senin siang. Kepala pos, Amran Side, mengerahkan kapal.",
        ),
    ),
    "two thieves of one trade": (
        article(
            "Polres Wanea Tangkap Pencuri Motor Bermodus Pura-pura Beli",
            "Polres Wanea menangkap Yoga Irwan, pencuri motor yang pura-pura membeli, Senin. "
            "Kasat Reskrim AKP Toha Wirya menyebut enam motor disita.",
        ),
        article(
            "Spesialis Pencuri Motor di Parkiran Gereja Dibekuk Polres Wanea",
            "Polres Wanea membekuk Sarjiman, pencuri motor di parkiran gereja, Senin. "
            "Kasat Reskrim AKP Toha Wirya meminta warga mengunci ganda.",
        ),
    ),
}
TOGETHER = {
    "what is debated and what became of it": (
        article(
            "DPRD Kabupaten Wanea Bahas Perda Pesisir, Pengesahan Terancam Molor",
            "DPRD Kabupaten Wanea masih membahas perda pesisir, Senin siang. Wakil Ketua DPRD Ida Laras menyebut "
            "dua pasal belum disepakati.",
        ),
        article(
            "Lewat Pemungutan Suara, Perda Pesisir Wanea Disahkan",
            "DPRD Kabupaten Wanea mengesahkan perda pesisir lewat pemungutan suara, Senin malam. Wakil Ketua DPRD "
            "Ida Laras menyebut dua pasal diubah.",
        ),
    ),
    "a quotation and the fact": (
        article(
            "Lifter Yopi Salawane Diskors Dua Tahun karena Doping",
            "Lifter Yopi Salawane diskors dua tahun karena doping, Senin, kata ketua federasi, Beni Tahir.",
        ),
        article(
            "Yopi Salawane: Saya Hanya Minum Jamu",
            "Yopi Salawane mengaku hanya meminum jamu. Federasi menghukumnya dua tahun, Senin.",
        ),
    ),
    "two words for who may travel": (
        article(
            "Norbania Bebaskan Visa bagi Pelajar",
            "Pemerintah Norbania membebaskan visa bagi pelajar mulai Januari, kata duta besar, Greta Holm.",
        ),
        article(
            "Mahasiswa Tidak Perlu Visa ke Norbania",
            "Mahasiswa dapat masuk ke Norbania tanpa visa mulai Januari. Duta Besar Greta Holm gembira.",
        ),
    ),
}


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_who_acts_and_who_speaks_make_no_event(pair: tuple[Article, Article]) -> None:
    assert len(events(pair)) == 2


@pytest.mark.parametrize("pair", TOGETHER.values(), ids=TOGETHER)
def test_other_words_for_one_event_stay_one_story(pair: tuple[Article, Article]) -> None:
    assert len(events(pair)) == 1
