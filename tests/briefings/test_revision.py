"""An edition that is made again: what an editor touches changes, and nothing else."""

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.editions.broadcast import Broadcast
from briefings.editions.revision import known, sign
from briefings.newsroom.folder import Newsroom
from briefings.publish.publishing import Made
from scripts.article import Article
from scripts.judging.values import WEIGHTS
from scripts.story import Chosen, Story
from scripts.telling.filling import Before

MakeEdition = Callable[..., Made]
TOOL = "12-alat.txt"
TEXTS = {
    "11-kebakaran.txt": (
        "Pasar Sela Terbakar, Puluhan Kios Habis",
        "Pasar Sela terbakar pada Sabtu malam dan menghabiskan 32 kios di lantai satu.",
        "Api pertama kali terlihat dari kios pedagang plastik. Tujuh mobil pemadam dikerahkan ke pasar itu.",
        "Pemerintah daerah menyiapkan tenda bagi pedagang. Kerugian para pedagang masih dihitung pengelola pasar.",
    ),
    TOOL: (
        "Siswa Watubiru Membuat Alat Peringatan Banjir",
        "Empat siswa di Watubiru membuat alat peringatan banjir dari suku cadang bekas.",
        "Alat itu mengukur tinggi air setiap lima menit. Pesannya dikirim ke telepon warga desa.",
        "Pemerintah desa memesan lima belas unit lagi. Sungai itu meluap tiga kali tahun lalu.",
    ),
    "13-panen.txt": (
        "Harga Cabai Anjlok saat Panen Raya di Randuwangi",
        "Harga cabai merah di Randuwangi anjlok menjadi sembilan ribu rupiah per kilogram.",
        "Luas panen mencapai 1.240 hektare. Petani menanggung ongkos angkut yang naik sejak Oktober.",
        "Sebagian cabai disimpan di gudang pendingin. Pembeli dari luar daerah belum datang.",
    ),
}


@pytest.fixture
def desk(newsroom: Newsroom) -> Path:
    """The articles of a newsroom, three of them, in an edition that has no room for all that they say."""
    show = newsroom.show_file.read_text("utf-8")
    alike = "".join(f"{part} = 0.0\n" for part in WEIGHTS if part != "fresh")
    show = show.replace("[worth]\n", f"[worth]\n{alike}")
    newsroom.show_file.write_text(show.replace('"90s"', '"43s"'), encoding="utf-8")
    folder = newsroom.root / "articles"
    for old in folder.iterdir():
        old.unlink()
    for name, paragraphs in TEXTS.items():
        (folder / name).write_text("\n\n".join(paragraphs), encoding="utf-8")
    return folder


def edited(article: Path, old: str, new: str) -> None:
    text = article.read_text("utf-8")
    assert old in text
    article.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(record: Broadcast) -> list[str]:
    return [line.original for line in record.lines if line.kind == "story"]


def headlines(record: Broadcast) -> list[str]:
    return [story.headline for story in record.episode.stories]


def test_stories_with_nothing_between_them_stand_in_the_order_of_their_files(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    assert headlines(make_edition(newsroom).record) == [text[0] for text in TEXTS.values()]


def test_a_typo_in_a_title_changes_the_headline_and_nothing_else(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    before = make_edition(newsroom).record
    edited(desk / TOOL, "Siswa Watubiru", "Siswa SMK Watubiru")
    again = make_edition(newsroom).record

    assert told(again) == told(before)
    assert headlines(again)[1].startswith("Siswa SMK") and headlines(again)[::2] == headlines(before)[::2]
    assert {line.kind for line in again.lines if line.clip not in {n.clip for n in before.lines}} == {
        "headline"
    }


def test_news_put_before_the_lead_is_told(newsroom: Newsroom, desk: Path, make_edition: MakeEdition) -> None:
    before = make_edition(newsroom).record
    news = "Seorang penjaga Pasar Sela ditemukan tewas di lantai dua pada Minggu pagi."
    edited(desk / "11-kebakaran.txt", "Pasar Sela terbakar", f"{news}\n\nPasar Sela terbakar")
    again = told(make_edition(newsroom).record)

    assert news in again
    assert set(again) - {news} <= set(told(before))


def test_a_sentence_before_one_that_was_corrected_does_not_take_its_place(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    assert "Alat itu mengukur tinggi air setiap lima menit." in told(make_edition(newsroom).record)
    edited(desk / TOOL, "Alat itu mengukur", "Alat itu dinamai Wening. Alat ini mengukur")

    assert "Alat ini mengukur tinggi air setiap lima menit." in told(make_edition(newsroom).record)


def test_an_article_that_goes_takes_no_sentence_of_the_others_along(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    before = make_edition(newsroom).record
    gone = before.episode.stories[1].slug
    (desk / TOOL).unlink()
    again = make_edition(newsroom).record

    assert {line.original for line in before.lines if line.kind == "story" and line.story != gone} <= set(
        told(again)
    )


def test_a_changed_word_in_what_was_not_told_changes_nothing_that_is_heard(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    before = make_edition(newsroom).record
    bodies = " ".join(paragraph for text in TEXTS.values() for paragraph in text[1:])
    rest = bodies.replace(". ", ".|").split("|")
    left = [sentence for sentence in rest if sentence not in told(before)]
    assert left
    for sentence in left:
        path = next(path for path in desk.iterdir() if sentence in path.read_text("utf-8"))
        edited(path, sentence, sentence[:-1] + " lagi.")
        assert told(make_edition(newsroom).record) == told(before), sentence


def test_what_is_on_air_is_recorded_without_the_text_that_was_not_said(
    newsroom: Newsroom, desk: Path, make_edition: MakeEdition
) -> None:
    record = make_edition(newsroom).record
    assert all(len(each) == 16 for story in record.told for each in story.passed_over)
    assert any(story.passed_over for story in record.told)
    (packed,) = newsroom.record(record.slug).parent.glob("broadcast-*")
    kept = json.loads(gzip.decompress(packed.read_bytes()))
    assert kept["told"][0]["passed_over"] == list(record.told[0].passed_over)


def test_a_sentence_is_known_by_its_first_and_its_last_words() -> None:
    whole = sign("Harga cabai merah di pasar naik pada awal pekan ini.")
    assert sign("Harga cabai merah di kios naik pada awal pekan ini.") == whole
    assert sign("Harga cabai rawit di pasar naik pada awal pekan ini.")[8:] == whole[8:]
    assert sign("Harga cabai merah di pasar naik pada awal pekan lalu.")[:8] == whole[:8]


@pytest.mark.parametrize(
    "changed", ["Dua kapal kini berlayar ke pulau itu.", "Dua kapal lama berlayar ke pulau kami."]
)
def test_a_sentence_that_was_passed_over_stays_so_when_a_word_at_one_end_of_it_changes(
    newsroom: Newsroom, make_edition: MakeEdition, changed: str
) -> None:
    lead, passed = (
        "Dermaga Tanjung Sari dibuka kembali pada Sabtu pagi.",
        "Dua kapal lama berlayar ke pulau itu.",
    )
    record = make_edition(newsroom).record
    article = Article("Dermaga Dibuka", (f"{lead} {changed}",))
    story = Story("Dermaga Dibuka", (Chosen(lead, lead, 0, 0), Chosen(changed, changed, 0, 1)), (article,))
    line = replace(record.lines[-1], story=story.slug, original=lead)
    note = replace(record.told[0], slug=story.slug, articles=(article.key,), passed_over=(sign(passed),))
    before = known([story], replace(record, lines=(line,), told=(note,)))
    assert before == Before({(article.key, 0)}, {(article.key, 1)})
