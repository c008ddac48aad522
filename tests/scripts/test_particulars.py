"""What tells two reports of one actor, place or speaker apart, and what does not."""

import pytest

from scripts.article import Article, Credit
from scripts.cluster import events


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
TOGETHER = {
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
