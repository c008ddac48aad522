"""Three reports by invented outlets: two on one fire, one on something else."""

from datetime import datetime

from scripts.article import Article, Credit

NOON = datetime.fromisoformat("2026-05-04T12:00:00+07:00")


def article(title: str, text: str, outlet: str = "", link: str = "", partial: bool = False) -> Article:
    return Article(title, (text,), Credit(outlet=outlet, link=link, published=NOON), partial=partial)


FIRE = article(
    "Kebakaran Hanguskan Gudang Kapas di Tegalsari",
    "Gudang kapas milik koperasi di Tegalsari terbakar Senin pagi. Kerugian ditaksir dua miliar rupiah.",
    "Warta Nusa",
    "https://nusa.example/1",
)
SAME_FIRE = article(
    "Gudang kapas koperasi Tegalsari terbakar",
    "Api menghanguskan gudang kapas koperasi di Tegalsari, Senin pagi. Enam mobil pemadam dikerahkan ke lokasi.",
    "Kabar Pesisir",
    "https://pesisir.example/9",
)
MARKET = article(
    "Pasar Malam Sungai Intan Dibuka Lagi",
    "Wali Kota Herlina Saad membuka kembali pasar malam di tepi Sungai Intan. Ada 75 pedagang.",
    "Radar Kota",
    "https://radar.example/3",
)
